import { array, protectedAttributes, structure } from '../../codecs/dlms/shapes.js';
import { activeImportLogEntry, twoValueLogEntry, valueLogEntry } from '../shapes/log-entries.js';
import { each, electricity, group, integer, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Entries that a meter keeps: half hours of 3 and of 13 months, days of 2 years */
const HALF_HOURS = 4464;
const IMPORT_HALF_HOURS = 19056;
const DAYS = 731;

const exportLog = array(twoValueLogEntry());

const ECS22a = dlmsUseCase(
  'ECS22a',
  0x0036,
  { '4.8.3': 'ReadExportProfileDataRsp' },
  [exportLog],
  each(
    'LogEntry',
    exportLog,
    { limit: HALF_HOURS },
    integer('ActiveEnergyExportedValue', exportLog.each.first),
    integer('ReactiveEnergyExportedValue', exportLog.each.second),
    seconds('Timestamp', exportLog.each.timestamp),
  ),
);

const activeImportLog = array(activeImportLogEntry());

const ECS22b = dlmsUseCase(
  'ECS22b',
  0x0037,
  { '4.8.1': 'ReadActiveImportProfileDataRsp' },
  [protectedAttributes(structure({ activeImportLog }))],
  each(
    'LogEntry',
    activeImportLog,
    { limit: IMPORT_HALF_HOURS },
    seconds('Timestamp', activeImportLog.each.timestamp),
    group('Electricity', integer('PrimaryValue', activeImportLog.each.primary), integer('SecondaryValue', activeImportLog.each.secondary)),
  ),
);

const reactiveImportLog = array(valueLogEntry());

const ECS22c = dlmsUseCase(
  'ECS22c',
  0x0038,
  { '4.8.2': 'ReadReactiveImportProfileDataRsp' },
  [reactiveImportLog],
  each(
    'LogEntry',
    reactiveImportLog,
    { limit: HALF_HOURS },
    integer('ReactiveEnergyImportedValue', reactiveImportLog.each.value),
    seconds('Timestamp', reactiveImportLog.each.timestamp),
  ),
);

const dailyConsumptionLog = array(valueLogEntry());

const ECS66 = dlmsUseCase(
  'ECS66',
  0x0060,
  { '4.17': 'RetrieveDailyConsumptionLogRsp' },
  [protectedAttributes(structure({ dailyConsumptionLog }))],
  electricity(
    each(
      'LogEntry',
      dailyConsumptionLog,
      { limit: DAYS },
      integer('Value', dailyConsumptionLog.each.value),
      seconds('Timestamp', dailyConsumptionLog.each.timestamp),
    ),
  ),
);

export const PROFILE_LOGS_ELECTRICITY: readonly UseCase[] = [ECS22a, ECS22b, ECS22c, ECS66];
