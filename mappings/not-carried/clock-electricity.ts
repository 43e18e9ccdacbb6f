import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_CLOCK_ELECTRICITY: readonly NotCarried[] = [
  ...notCarried('SynchroniseClockRsp', GAS, 'Gas'),
  ...notCarried('CommissionDeviceSynchroniseClockRsp', GAS, 'Gas'),
];
