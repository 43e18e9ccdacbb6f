import { array, data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { valueLogEntry } from '../shapes/log-entries.js';
import { items } from '../vocabulary/items.js';
import { numberWhereAny } from '../vocabulary/presence.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { combined, type DlmsRow, type DlmsSource, each, electricity, element, group, integer, seconds } from '../vocabulary/rows.js';
import { anyUnit, scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Entries that a meter keeps for each phase */
const VOLTAGE_LOG_ENTRIES = 4320;

/** GBCS rows of one phase, in the order of its items */
interface PhaseRows {
  readonly underVoltage: readonly [counter: number, unit: number];
  readonly overVoltage: readonly [counter: number, unit: number];
  readonly voltageLog: readonly [buffer: number, capturePeriod: number];
}

/** What a response says of one phase */
const voltageItems = ({ underVoltage, overVoltage, voltageLog }: PhaseRows) =>
  items({
    underVoltageCounter: gbcsRow(underVoltage[0], data()),
    underVoltageCounterUnit: gbcsRow(underVoltage[1], scalerUnit()),
    overVoltageCounter: gbcsRow(overVoltage[0], data()),
    overVoltageCounterUnit: gbcsRow(overVoltage[1], scalerUnit()),
    voltageLog: gbcsRow(voltageLog[0], array(valueLogEntry())),
    measurementPeriod: gbcsRow(voltageLog[1], data()),
  });

type VoltageItems = ReturnType<typeof voltageItems>;

const phase1 = () => voltageItems({ underVoltage: [94, 356], overVoltage: [93, 355], voltageLog: [566, 663] });
const phase2 = () => voltageItems({ underVoltage: [96, 358], overVoltage: [95, 357], voltageLog: [567, 664] });
const phase3 = () => voltageItems({ underVoltage: [98, 360], overVoltage: [97, 359], voltageLog: [568, 665] });

const voltageSources = (phase: VoltageItems): DlmsSource[] => [
  phase.underVoltageCounter,
  phase.underVoltageCounterUnit.of.unit,
  phase.overVoltageCounter,
  phase.overVoltageCounterUnit.of.unit,
  phase.voltageLog,
  phase.measurementPeriod,
];

/** Rows of `VoltageOperationalData`; voltages in V */
const voltageOperationalData = (phase: VoltageItems): DlmsRow[] => [
  group(
    'AvgRMSOverVoltageCounter',
    integer('Value', phase.overVoltageCounter),
    element('Unit', phase.overVoltageCounterUnit.of.unit, anyUnit),
  ),
  group(
    'AvgRMSUnderVoltageCounter',
    integer('Value', phase.underVoltageCounter),
    element('Unit', phase.underVoltageCounterUnit.of.unit, anyUnit),
  ),
  group(
    'AvgRMSVoltageProfileDataLog',
    each(
      'LogEntry',
      phase.voltageLog,
      { limit: VOLTAGE_LOG_ENTRIES },
      integer('Value', phase.voltageLog.each.of.value),
      seconds('Timestamp', phase.voltageLog.each.of.timestamp),
    ),
    element('MeasurementPeriod', phase.measurementPeriod, nonNegative),
  ),
];

const singlePhase = phase1();

export const ECS23 = dlmsUseCase({
  name: 'ECS23',
  messageCode: 0x0039,
  variants: { '4.10': 'ReadNetworkDataRsp' },
  items: [singlePhase],
  rows: [electricity(group('SinglePhaseESME', ...voltageOperationalData(singlePhase)))],
});

const phases = [phase1(), phase2(), phase3()];

export const ECS23b = dlmsUseCase({
  name: 'ECS23b',
  messageCode: 0x00bc,
  variants: { '4.10': 'ReadNetworkDataRsp' },
  items: phases,
  rows: [
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
  ],
});
