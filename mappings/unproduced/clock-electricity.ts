import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_CLOCK_ELECTRICITY: readonly Unproduced[] = [
  ...unproduced('SynchroniseClockRsp', GAS, 'Gas'),
  ...unproduced('CommissionDeviceSynchroniseClockRsp', GAS, 'Gas'),
];
