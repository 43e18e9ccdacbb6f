import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_PREPAYMENT_ELECTRICITY: readonly Unproduced[] = unproduced('ReadPrepaymentConfigurationRsp', GAS, 'Gas');
