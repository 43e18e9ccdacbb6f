import { integer, responseCode } from '../../codecs/der/primitives.js';
import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { optional, sequence } from '../../codecs/der/shapes.js';
import { named } from '../../codecs/named.js';
import { asn1Status, demandedAsn1Status, type StatusWords } from '../vocabulary/asn1-status.js';
import { each, forEach, group } from '../vocabulary/rows.js';
import { type Asn1UseCase, asn1UseCase, type UseCase } from '../vocabulary/use-case.js';
import { deviceLogEntry, deviceLogEntryRow } from './device-log-entry.js';
import { JOIN_RESPONSE } from './role-words.js';

const JOIN_CRITICAL = { '8.7.1': 'JoinServiceCriticalRsp' };
const JOIN_NON_CRITICAL = { '8.7.2': 'JoinServiceNonCriticalRsp' };

const join = (name: string, messageCode: number, variants: Readonly<Record<string, string>>): Asn1UseCase => {
  const joinResponseCode = named('joinResponseCode', responseCode(integer()));
  return asn1UseCase({
    name,
    messageCode,
    variants,
    payload: joinResponseCode,
    rows: [demandedAsn1Status('joinResponseCode', joinResponseCode, JOIN_RESPONSE)],
  });
};

const CS03A1 = join('CS03A1', 0x000d, JOIN_CRITICAL);
const CS03A2 = join('CS03A2', 0x00ab, { ...JOIN_CRITICAL, ...JOIN_NON_CRITICAL });
const CS03B = join('CS03B', 0x000e, JOIN_NON_CRITICAL);
const CS03C = join('CS03C', 0x00af, { ...JOIN_CRITICAL, ...JOIN_NON_CRITICAL });

const UNJOIN_CRITICAL = { '8.8.1': 'UnjoinServiceCriticalRsp' };
const UNJOIN_NON_CRITICAL = { '8.8.2': 'UnjoinServiceNonCriticalRsp' };
const UNJOIN_RESPONSE: StatusWords = { 0: 'success', 1: 'otherDeviceNotInDeviceLog', 2: 'otherFailure' };

const unjoin = (name: string, messageCode: number, variants: Readonly<Record<string, string>>): Asn1UseCase => {
  const unjoinResponseCode = named('unjoinResponseCode', responseCode(integer()));
  return asn1UseCase({
    name,
    messageCode,
    variants,
    payload: unjoinResponseCode,
    rows: [demandedAsn1Status('unjoinResponseCode', unjoinResponseCode, UNJOIN_RESPONSE)],
  });
};

const CS04AC = unjoin('CS04AC', 0x000f, { ...UNJOIN_CRITICAL, ...UNJOIN_NON_CRITICAL });
const CS04B = unjoin('CS04B', 0x0010, UNJOIN_NON_CRITICAL);

const joinDetails = sequence({
  readLogResponseCode: responseCode(integer()),
  deviceLogEntries: optional(sequenceOf(deviceLogEntry())),
});

/** Read Device Join Details */
const CS07 = asn1UseCase({
  name: 'CS07',
  messageCode: 0x0013,
  variants: { '8.9': 'ReadDeviceLogRsp' },
  payload: joinDetails,
  rows: [
    group(
      'DeviceLogEntries',
      forEach(joinDetails.of.deviceLogEntries, undefined, deviceLogEntryRow('LogEntry', joinDetails.of.deviceLogEntries.each)),
    ),
  ],
});

const restored = sequence({
  restoreOutcomes: sequenceOf(sequence({ deviceLogEntry: deviceLogEntry(), joinResponseCode: responseCode(integer()) })),
});

/** Restore GPF Device Log */
const GCS59 = asn1UseCase({
  name: 'GCS59',
  messageCode: 0x008c,
  variants: { '8.12.2': 'RestoreGPFDeviceLogRsp' },
  payload: restored,
  rows: [
    each(
      'RestoreDeviceLogOutcome',
      restored.of.restoreOutcomes,
      {},
      deviceLogEntryRow('DeviceLogEntry', restored.of.restoreOutcomes.each.of.deviceLogEntry),
      asn1Status('joinResponseCode', restored.of.restoreOutcomes.each.of.joinResponseCode, JOIN_RESPONSE),
    ),
  ],
});

export const SECURITY_DEVICES: readonly UseCase[] = [CS03A1, CS03A2, CS03B, CS03C, CS04AC, CS04B, CS07, GCS59];
