import { ELECTRICITY, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_CLOCK_GAS: readonly Unproduced[] = [
  ...unproduced('SynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
  ...unproduced('CommissionDeviceSynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
];
