import { consumption, sampleEntries, timestamp } from '../shapes/sampled-data.js';
import { gas, group } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Samples that the logs have: half hours of 13 months, days of two years */
const HALF_HOURS = 19056;
const DAYS = 731;

const GCS17 = gbzUseCase(
  'GCS17',
  0x0078,
  { '4.8.1': 'ReadActiveImportProfileDataRsp' },
  sampleEntries(HALF_HOURS, timestamp, group('Gas', consumption('PrimaryValue'))),
);

const GCS61 = gbzUseCase(
  'GCS61',
  0x00a0,
  { '4.17': 'RetrieveDailyConsumptionLogRsp' },
  gas(sampleEntries(DAYS, consumption('Value'), timestamp)),
);

export const PROFILE_LOGS_GAS: readonly UseCase[] = [GCS17, GCS61];
