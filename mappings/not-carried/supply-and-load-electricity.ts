import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_SUPPLY_AND_LOAD_ELECTRICITY: readonly NotCarried[] = notCarried('ReadSupplyStatusRsp', GAS, 'Gas');
