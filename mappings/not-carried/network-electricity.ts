import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_NETWORK_ELECTRICITY: readonly NotCarried[] = notCarried(
  'ReadNetworkDataRsp/Gas/NetworkDataLog/LogEntry',
  GAS,
  'Value',
  'Timestamp',
);
