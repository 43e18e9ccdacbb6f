import { ELECTRICITY, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_CLOCK_GAS: readonly NotCarried[] = [
  ...notCarried('SynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
  ...notCarried('CommissionDeviceSynchroniseClockRsp/Electricity/ElecClockTimeStatus', ELECTRICITY, 'TimeStatus'),
];
