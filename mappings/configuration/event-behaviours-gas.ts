import { reportEventConfiguration } from '../clusters/device-management.js';
import { GAS_SUPPLIER } from '../enumerations/configurable-alerts.js';
import type { Converter } from '../vocabulary/converters.js';
import { container, element, first, type GroupRow, group } from '../vocabulary/rows.js';
import { gbzUseCase } from '../vocabulary/use-case.js';

/** Bits of Event Configuration (ZigBee Smart Energy D.10): the log that an event goes into, where it is reported, its alarm */
const LOG = 0x07;
const WAN_ALERT = 0x08;
const HAN_ALERT = 0x10;
const ALARM = 0x40;

/** Whether one of the bits is set */
const enabled = (bits: number): Converter => ({
  type: 'string',
  words: ['Enable', 'Disable'],
  write(value) {
    const n = value.integer();
    return n === undefined ? undefined : Number(n) & bits ? 'Enable' : 'Disable';
  },
});

const WAN_ALERT_ENABLED = enabled(WAN_ALERT);
const HAN_ALERT_ENABLED = enabled(HAN_ALERT);
const LOG_ENABLED = enabled(LOG);
const ALARM_ENABLED = enabled(ALARM);

function behaviour(code: number): GroupRow<'GBZ'> {
  const configuration = reportEventConfiguration.each.of.configurations.entry(code);
  return group(
    `x${code.toString(16).toUpperCase()}`,
    element('WANAlert', configuration, WAN_ALERT_ENABLED),
    element('HANAlert', configuration, HAN_ALERT_ENABLED),
    element('EventLog', configuration, LOG_ENABLED),
    element('Alarm', configuration, ALARM_ENABLED),
  );
}

export const GCS20r = gbzUseCase({
  name: 'GCS20r',
  messageCode: 0x00f1,
  variants: { '6.2.10': 'ReadDeviceConfigurationEventAndAlertBehavioursRsp' },
  rows: [container('GasSupplierAlertEventSettings', first(reportEventConfiguration, ...GAS_SUPPLIER.map(behaviour)))],
});
