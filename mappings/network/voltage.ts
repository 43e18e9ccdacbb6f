import { array, data } from '../../codecs/dlms/shapes.js';
import type { Source } from '../../codecs/source.js';
import { valueLogEntry } from '../shapes/log-entries.js';
import { numberWhereAny } from '../vocabulary/presence.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { combined, each, electricity, element, group, integer, type Row, seconds } from '../vocabulary/rows.js';
import { anyUnit, scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Entries that a meter keeps for each phase */
const VOLTAGE_LOG_ENTRIES = 4320;

/** What a response says of one phase, in the order of its items */
const voltageItems = () => ({
  underVoltageCounter: data(),
  underVoltageCounterUnit: scalerUnit(),
  overVoltageCounter: data(),
  overVoltageCounterUnit: scalerUnit(),
  voltageLog: array(valueLogEntry()),
  measurementPeriod: data(),
});

type VoltageItems = ReturnType<typeof voltageItems>;

const voltageSources = (items: VoltageItems): Source[] => [
  items.underVoltageCounter,
  items.underVoltageCounterUnit.unit,
  items.overVoltageCounter,
  items.overVoltageCounterUnit.unit,
  items.voltageLog,
  items.measurementPeriod,
];

/** Rows of `VoltageOperationalData`; voltages in V */
const voltageOperationalData = (items: VoltageItems): Row[] => [
  group(
    'AvgRMSOverVoltageCounter',
    integer('Value', items.overVoltageCounter),
    element('Unit', items.overVoltageCounterUnit.unit, anyUnit),
  ),
  group(
    'AvgRMSUnderVoltageCounter',
    integer('Value', items.underVoltageCounter),
    element('Unit', items.underVoltageCounterUnit.unit, anyUnit),
  ),
  group(
    'AvgRMSVoltageProfileDataLog',
    each(
      'LogEntry',
      items.voltageLog,
      { limit: VOLTAGE_LOG_ENTRIES },
      integer('Value', items.voltageLog.each.value),
      seconds('Timestamp', items.voltageLog.each.timestamp),
    ),
    element('MeasurementPeriod', items.measurementPeriod, nonNegative),
  ),
];

const singlePhase = voltageItems();

export const ECS23 = dlmsUseCase(
  'ECS23',
  0x0039,
  { '4.10': 'ReadNetworkDataRsp' },
  Object.values(singlePhase),
  electricity(group('SinglePhaseESME', ...voltageOperationalData(singlePhase))),
);

const phases = [voltageItems(), voltageItems(), voltageItems()];

export const ECS23b = dlmsUseCase(
  'ECS23b',
  0x00bc,
  { '4.10': 'ReadNetworkDataRsp' },
  phases.flatMap((phase) => Object.values(phase)),
  electricity(
    group(
      'PolyPhaseESME',
      ...phases.map((phase, i) =>
        group(
          'PhaseVoltageOperationalData',
          group('VoltageOperationalData', ...voltageOperationalData(phase)),
          combined('Phase', voltageSources(phase), numberWhereAny(i + 1)),
        ),
      ),
    ),
  ),
);
