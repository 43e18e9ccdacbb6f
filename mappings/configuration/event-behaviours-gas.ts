import { reportEventConfiguration } from '../clusters/device-management.js';
import type { Converter } from '../vocabulary/converters.js';
import { container, element, first, type GroupRow, group } from '../vocabulary/rows.js';
import { gbzUseCase } from '../vocabulary/use-case.js';

/** Codes of the events and alerts of a GSME that its supplier configures, in the order of the schema */
const CODES = [
  0x810d, 0x810e, 0x8119, 0x8145, 0x8154, 0x8155, 0x8161, 0x8162, 0x8168, 0x8183, 0x8184, 0x81a0, 0x81a1, 0x81a4, 0x81a5, 0x81a6, 0x81a7,
  0x81a8, 0x81a9, 0x81aa, 0x81ab, 0x81ac, 0x81ad, 0x81ae, 0x81af, 0x81b0, 0x81b1, 0x81b2, 0x81b3, 0x81b4, 0x81b5, 0x81b6, 0x81b9, 0x81ba,
  0x81bc, 0x81bd, 0x81be, 0x81bf, 0x81c0, 0x81c2, 0x81c3, 0x81c4, 0x81c5, 0x81c6,
];

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

function behaviour(code: number): GroupRow {
  const configuration = reportEventConfiguration.each.configurations.of(code);
  return group(
    `x${code.toString(16).toUpperCase()}`,
    element('WANAlert', configuration, WAN_ALERT_ENABLED),
    element('HANAlert', configuration, HAN_ALERT_ENABLED),
    element('EventLog', configuration, LOG_ENABLED),
    element('Alarm', configuration, ALARM_ENABLED),
  );
}

export const GCS20r = gbzUseCase(
  'GCS20r',
  0x00f1,
  { '6.2.10': 'ReadDeviceConfigurationEventAndAlertBehavioursRsp' },
  container('GasSupplierAlertEventSettings', first(reportEventConfiguration, ...CODES.map(behaviour))),
);
