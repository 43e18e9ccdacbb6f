import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_TARIFF_ELECTRICITY: readonly NotCarried[] = notCarried('ReadTariffPrimaryElementRsp', GAS, 'Gas');
