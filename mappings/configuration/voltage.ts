import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { items } from '../vocabulary/items.js';
import { numberWhereAny } from '../vocabulary/presence.js';
import { unsignedInt } from '../vocabulary/ranges.js';
import { combined, type DlmsRow, type DlmsSource, element, group } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Threshold and measurement period of each monitor */
const monitors = () =>
  items({
    over: gbcsRow(960, data()),
    overPeriod: gbcsRow(969, data()),
    under: gbcsRow(961, data()),
    underPeriod: gbcsRow(970, data()),
    sag: gbcsRow(962, data()),
    sagPeriod: gbcsRow(971, data()),
    swell: gbcsRow(963, data()),
    swellPeriod: gbcsRow(972, data()),
  });

const monitorRows = (monitor: ReturnType<typeof monitors>): DlmsRow =>
  group(
    'RMSVoltageSettings',
    element('RMSExtremeOverVoltageMeasurementPeriod', monitor.overPeriod, unsignedInt),
    element('RMSExtremeOverVoltageThreshold', monitor.over, unsignedInt),
    element('RMSExtremeUnderVoltageMeasurementPeriod', monitor.underPeriod, unsignedInt),
    element('RMSExtremeUnderVoltageThreshold', monitor.under, unsignedInt),
    element('RMSVoltageSagMeasurementPeriod', monitor.sagPeriod, unsignedInt),
    element('RMSVoltageSagThreshold', monitor.sag, unsignedInt),
    element('RMSVoltageSwellMeasurementPeriod', monitor.swellPeriod, unsignedInt),
    element('RMSVoltageSwellThreshold', monitor.swell, unsignedInt),
  );

/** Thresholds of the average RMS voltage of one phase */
interface Average {
  readonly over: DlmsSource;
  readonly under: DlmsSource;
}

const averageRows = (name: string, { over, under }: Average): DlmsRow =>
  group(name, element('AverageRMSOverVoltageThreshold', over, unsignedInt), element('AverageRMSUnderVoltageThreshold', under, unsignedInt));

const phase1 = () => items({ over: gbcsRow(30, data()), under: gbcsRow(31, data()) });
// phase 1 has the threshold of over voltage first, the other phases that of under voltage
const phase2 = () => items({ under: gbcsRow(33, data()), over: gbcsRow(32, data()) });
const phase3 = () => items({ under: gbcsRow(35, data()), over: gbcsRow(34, data()) });

const monitored = monitors();
const averages = phase1();

export const ECS26b = dlmsUseCase({
  name: 'ECS26b',
  messageCode: 0x003c,
  variants: { '6.2.1': 'ReadDeviceConfigurationVoltageRsp' },
  items: [monitored, averages],
  rows: [averageRows('SinglePhaseVoltageSettings', averages), monitorRows(monitored)],
});

const monitoredPhases = monitors();
const phases = [phase1(), phase2(), phase3()];

export const ECS26k = dlmsUseCase({
  name: 'ECS26k',
  messageCode: 0x00c6,
  variants: { '6.2.1': 'ReadDeviceConfigurationVoltageRsp' },
  items: [monitoredPhases, ...phases],
  rows: [
    ...phases.map((phase, i) =>
      group(
        'PolyPhaseVoltageSettings',
        combined('Phase', [phase.over, phase.under], numberWhereAny(i + 1)),
        averageRows('PhaseVoltageSettings', phase),
      ),
    ),
    monitorRows(monitoredPhases),
  ],
});
