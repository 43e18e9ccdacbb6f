import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_NETWORK_ELECTRICITY: readonly Unproduced[] = unproduced(
  'ReadNetworkDataRsp/Gas/NetworkDataLog/LogEntry',
  GAS,
  'Value',
  'Timestamp',
);
