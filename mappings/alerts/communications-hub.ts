import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { deviceLogEntry } from '../security/device-log-entry.js';
import { alertSequence, asn1Alert, type DlmsAlert, dlmsAlert } from '../vocabulary/alert.js';

/** Alerts of a communications hub in DLMS COSEM. What they carry beside code and time has no place in the schema. */
export const COMMUNICATIONS_HUB_ALERTS: readonly DlmsAlert[] = [
  dlmsAlert({
    name: 'CS14',
    messageCode: 0x0018,
    alertCodes: [0x8f12],
  }),
  dlmsAlert({
    name: '00D5',
    messageCode: 0x00d5,
    alertCodes: [0x8f84],
  }),
  dlmsAlert({
    name: 'DBCH06',
    messageCode: 0x0110,
    alertCodes: [0x8f20],
  }),
  dlmsAlert({
    name: 'DBCH07',
    messageCode: 0x0111,
    alertCodes: [0x8f26],
  }),
  dlmsAlert({
    name: 'DBCH08',
    messageCode: 0x0112,
    alertCodes: [0x8f28],
  }),
  dlmsAlert({
    name: 'DBCH09',
    messageCode: 0x0113,
    alertCodes: [0x8f2a],
  }),
  dlmsAlert({
    name: 'DBCH10',
    messageCode: 0x0114,
    alertCodes: [0x8f2c],
  }),
  dlmsAlert({
    name: 'DBCH11',
    messageCode: 0x0115,
    alertCodes: [0x8f2d],
  }),
];

/** Backup GPF Device Log. Its entries have no place in the schema. */
export const GCS62 = asn1Alert({
  name: 'GCS62',
  messageCode: 0x00b2,
  alertCodes: [0x8071],
  content: alertSequence({ deviceLogEntries: sequenceOf(deviceLogEntry()) }),
});
