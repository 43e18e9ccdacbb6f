import { data } from '../../codecs/dlms/shapes.js';
import { numberWhereAny } from '../vocabulary/presence.js';
import { unsignedInt } from '../vocabulary/ranges.js';
import { combined, element, group, type Row } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';

/** Threshold and measurement period of the monitors of extreme over voltage, extreme under voltage, sag and swell */
const monitors = () => [data(), data(), data(), data(), data(), data(), data(), data()] as const;

const monitorRows = ([over, overPeriod, under, underPeriod, sag, sagPeriod, swell, swellPeriod]: ReturnType<typeof monitors>): Row =>
  group(
    'RMSVoltageSettings',
    element('RMSExtremeOverVoltageMeasurementPeriod', overPeriod, unsignedInt),
    element('RMSExtremeOverVoltageThreshold', over, unsignedInt),
    element('RMSExtremeUnderVoltageMeasurementPeriod', underPeriod, unsignedInt),
    element('RMSExtremeUnderVoltageThreshold', under, unsignedInt),
    element('RMSVoltageSagMeasurementPeriod', sagPeriod, unsignedInt),
    element('RMSVoltageSagThreshold', sag, unsignedInt),
    element('RMSVoltageSwellMeasurementPeriod', swellPeriod, unsignedInt),
    element('RMSVoltageSwellThreshold', swell, unsignedInt),
  );

/** Thresholds of the average RMS voltage of one phase */
const average = () => ({ over: data(), under: data() });

const averageRows = (name: string, { over, under }: ReturnType<typeof average>): Row =>
  group(name, element('AverageRMSOverVoltageThreshold', over, unsignedInt), element('AverageRMSUnderVoltageThreshold', under, unsignedInt));

const monitored = monitors();
const averages = average();

export const ECS26b = dlmsUseCase(
  'ECS26b',
  0x003c,
  { '6.2.1': 'ReadDeviceConfigurationVoltageRsp' },
  [...monitored, averages.over, averages.under],
  averageRows('SinglePhaseVoltageSettings', averages),
  monitorRows(monitored),
);

const monitoredPhases = monitors();
const phase1 = average();
const phase2 = average();
const phase3 = average();

export const ECS26k = dlmsUseCase(
  'ECS26k',
  0x00c6,
  { '6.2.1': 'ReadDeviceConfigurationVoltageRsp' },
  // phase 1 has the threshold of over voltage first, the other phases that of under voltage
  [...monitoredPhases, phase1.over, phase1.under, phase2.under, phase2.over, phase3.under, phase3.over],
  ...[phase1, phase2, phase3].map((phase, i) =>
    group(
      'PolyPhaseVoltageSettings',
      combined('Phase', [phase.over, phase.under], numberWhereAny(i + 1)),
      averageRows('PhaseVoltageSettings', phase),
    ),
  ),
  monitorRows(monitoredPhases),
);
