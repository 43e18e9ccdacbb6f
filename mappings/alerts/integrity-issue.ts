import { octetString } from '../../codecs/dlms/shapes.js';
import { octetLayout, unsignedField } from '../../codecs/octet-fields.js';
import { dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { items } from '../vocabulary/items.js';
import { element, group } from '../vocabulary/rows.js';

const SMART_METER_INTEGRITY_ISSUE = [0x81a0];

const warning = enumeration({
  0: 'Other',
  1: 'Error Non Volatile Memory',
  2: 'Error Program Execution',
  3: 'Error Program Storage',
  4: 'Error RAM',
  5: 'Error Unexpected Hardware Reset',
  6: 'Error Watchdog',
  7: 'Error Metrology Firmware Verification Failure',
  8: 'Error Measurement Fault',
  9: 'Unspecified Smart Meter Operational Integrity Error',
});

const cosemIssue = octetString({ reason: unsignedField(2) });

/** Meter Integrity Issue Warning Alert of an ESME */
export const MIIWA_DLMS = dlmsAlert({
  name: 'MIIWA-DLMS',
  messageCode: 0x00f0,
  alertCodes: SMART_METER_INTEGRITY_ISSUE,
  members: [items({ issue: cosemIssue })],
  rows: [group('SmartMeterIntegrityIssueWarningDeviceAlert', element('Warning', cosemIssue.of.reason, warning))],
});

const gbzIssue = octetLayout({ reason: unsignedField(2) });

/** Meter Integrity Issue Warning Alert of a GSME */
export const MIIWA_GBZ = gbzAlert({
  name: 'MIIWA-ZigBee',
  messageCode: 0x00f2,
  alertCodes: SMART_METER_INTEGRITY_ISSUE,
  payload: gbzIssue,
  rows: [group('SmartMeterIntegrityIssueWarningDeviceAlert', element('Warning', gbzIssue.of.reason, warning))],
});
