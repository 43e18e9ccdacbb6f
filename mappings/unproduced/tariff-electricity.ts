import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_TARIFF_ELECTRICITY: readonly Unproduced[] = unproduced('ReadTariffPrimaryElementRsp', GAS, 'Gas');
