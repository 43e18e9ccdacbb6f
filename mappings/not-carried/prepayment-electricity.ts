import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_PREPAYMENT_ELECTRICITY: readonly NotCarried[] = notCarried('ReadPrepaymentConfigurationRsp', GAS, 'Gas');
