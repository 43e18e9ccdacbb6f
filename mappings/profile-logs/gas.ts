import { consumption, sampleEntries, timestamp } from '../shapes/sampled-data.js';
import { gas, group } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Samples that the logs have: half hours of 13 months, days of two years */
const HALF_HOURS = 19056;
const DAYS = 731;

const GCS17 = gbzUseCase({
  name: 'GCS17',
  messageCode: 0x0078,
  variants: { '4.8.1': 'ReadActiveImportProfileDataRsp' },
  rows: [sampleEntries(HALF_HOURS, timestamp, group('Gas', consumption('PrimaryValue')))],
});

const GCS61 = gbzUseCase({
  name: 'GCS61',
  messageCode: 0x00a0,
  variants: { '4.17': 'RetrieveDailyConsumptionLogRsp' },
  rows: [gas(sampleEntries(DAYS, consumption('Value'), timestamp))],
});

export const PROFILE_LOGS_GAS: readonly UseCase[] = [GCS17, GCS61];
