import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_PROFILE_LOGS_ELECTRICITY: readonly Unproduced[] = [
  ...unproduced('ReadActiveImportProfileDataRsp/LogEntry/Gas', GAS, 'PrimaryValue'),
  ...unproduced('RetrieveDailyConsumptionLogRsp/Gas/LogEntry', GAS, 'Value', 'Timestamp'),
];
