import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_SUPPLY_AND_LOAD_ELECTRICITY: readonly Unproduced[] = unproduced('ReadSupplyStatusRsp', GAS, 'Gas');
