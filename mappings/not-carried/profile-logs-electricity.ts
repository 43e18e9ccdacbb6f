import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_PROFILE_LOGS_ELECTRICITY: readonly NotCarried[] = [
  ...notCarried('ReadActiveImportProfileDataRsp/LogEntry/Gas', GAS, 'PrimaryValue'),
  ...notCarried('RetrieveDailyConsumptionLogRsp/Gas/LogEntry', GAS, 'Value', 'Timestamp'),
];
