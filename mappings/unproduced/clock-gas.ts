import { type Unproduced, unproduced } from './unproduced.js';

const ELECTRICITY = 'only an ESME has it';

export const UNPRODUCED_CLOCK_GAS: readonly Unproduced[] = [
  ...unproduced('SynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
  ...unproduced('CommissionDeviceSynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
];
