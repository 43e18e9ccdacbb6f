import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { deviceLogEntry } from '../security/device-log-entry.js';
import { alertSequence, asn1Alert, type DlmsAlert, dlmsAlert } from '../vocabulary/alert.js';

/** Alerts of a communications hub in DLMS COSEM. What they carry beside code and time has no place in the schema. */
export const COMMUNICATIONS_HUB_ALERTS: readonly DlmsAlert[] = [
  dlmsAlert('CS14', 0x0018, [0x8f12]),
  dlmsAlert('00D5', 0x00d5, [0x8f84]),
  dlmsAlert('DBCH06', 0x0110, [0x8f20]),
  dlmsAlert('DBCH07', 0x0111, [0x8f26]),
  dlmsAlert('DBCH08', 0x0112, [0x8f28]),
  dlmsAlert('DBCH09', 0x0113, [0x8f2a]),
  dlmsAlert('DBCH10', 0x0114, [0x8f2c]),
  dlmsAlert('DBCH11', 0x0115, [0x8f2d]),
];

/** Backup GPF Device Log. Its entries have no place in the schema. */
export const GCS62 = asn1Alert('GCS62', 0x00b2, [0x8071], alertSequence({ deviceLogEntries: sequenceOf(deviceLogEntry()) }));
