import { array, gbcsRow, protectedAttributes } from '../../codecs/dlms/shapes.js';
import { activeImportLogEntry, twoValueLogEntry, valueLogEntry } from '../shapes/log-entries.js';
import { items } from '../vocabulary/items.js';
import { each, electricity, group, integer, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Entries that a meter keeps: half hours of 3 and of 13 months, days of 2 years */
const HALF_HOURS = 4464;
const IMPORT_HALF_HOURS = 19056;
const DAYS = 731;

const exported = items({ log: gbcsRow(582, array(twoValueLogEntry())) });

const ECS22a = dlmsUseCase({
  name: 'ECS22a',
  messageCode: 0x0036,
  variants: { '4.8.3': 'ReadExportProfileDataRsp' },
  items: [exported],
  rows: [
    each(
      'LogEntry',
      exported.log,
      { limit: HALF_HOURS },
      integer('ActiveEnergyExportedValue', exported.log.each.of.first),
      integer('ReactiveEnergyExportedValue', exported.log.each.of.second),
      seconds('Timestamp', exported.log.each.of.timestamp),
    ),
  ],
});

const activeImport = items({ log: gbcsRow(581, protectedAttributes({ activeImportLog: gbcsRow(609, array(activeImportLogEntry())) })) });
const { activeImportLog } = activeImport.log.of;

const ECS22b = dlmsUseCase({
  name: 'ECS22b',
  messageCode: 0x0037,
  variants: { '4.8.1': 'ReadActiveImportProfileDataRsp' },
  items: [activeImport],
  rows: [
    each(
      'LogEntry',
      activeImportLog,
      { limit: IMPORT_HALF_HOURS },
      seconds('Timestamp', activeImportLog.each.of.timestamp),
      group(
        'Electricity',
        integer('PrimaryValue', activeImportLog.each.of.primary),
        integer('SecondaryValue', activeImportLog.each.of.secondary),
      ),
    ),
  ],
});

const reactiveImport = items({ log: gbcsRow(583, array(valueLogEntry())) });

const ECS22c = dlmsUseCase({
  name: 'ECS22c',
  messageCode: 0x0038,
  variants: { '4.8.2': 'ReadReactiveImportProfileDataRsp' },
  items: [reactiveImport],
  rows: [
    each(
      'LogEntry',
      reactiveImport.log,
      { limit: HALF_HOURS },
      integer('ReactiveEnergyImportedValue', reactiveImport.log.each.of.value),
      seconds('Timestamp', reactiveImport.log.each.of.timestamp),
    ),
  ],
});

const dailyConsumption = items({ log: gbcsRow(932, protectedAttributes({ dailyConsumptionLog: gbcsRow(619, array(valueLogEntry())) })) });
const { dailyConsumptionLog } = dailyConsumption.log.of;

const ECS66 = dlmsUseCase({
  name: 'ECS66',
  messageCode: 0x0060,
  variants: { '4.17': 'RetrieveDailyConsumptionLogRsp' },
  items: [dailyConsumption],
  rows: [
    electricity(
      each(
        'LogEntry',
        dailyConsumptionLog,
        { limit: DAYS },
        integer('Value', dailyConsumptionLog.each.of.value),
        seconds('Timestamp', dailyConsumptionLog.each.of.timestamp),
      ),
    ),
  ],
});

export const PROFILE_LOGS_ELECTRICITY: readonly UseCase[] = [ECS22a, ECS22b, ECS22c, ECS66];
