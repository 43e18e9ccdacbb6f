import { derPayload } from '../../codecs/der/payload.js';
import { notificationMembers, readNotificationHead } from '../../codecs/dlms/data-notification.js';
import { readGbzAlertHead } from '../../codecs/gbz/alert.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { placeFields } from '../../codecs/octet-fields.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import { generalizedTimeText } from '../../codecs/time/generalized-time.js';
import type { Alert, Asn1Alert, DlmsAlert, GbzAlert } from '../../mappings/vocabulary/alert.js';
import { compileRows, sourcesOf } from './compile-rows.js';
import { warnOfFindings, warnOfUnknownElements } from './compile-use-case.js';
import type { CompiledRows, PayloadOutcomes } from './compiled.js';
import { MappingError } from './program/mapping-error.js';

/** The alerts of one message code in one protocol, compiled once for the process. */
export interface CompiledAlert {
  readonly alert: Alert;
  /** Its own rows, before the alert code says which payload it has */
  readonly own: CompiledRows;
  /**
   * Reads the whole content, its code and time into the head.
   * @returns the rows of the payload that the alert code says
   * @throws DecodeError where it is not whole
   */
  read(c: PayloadCursor, into: PayloadOutcomes): CompiledRows;
}

interface Payload extends CompiledRows {
  /** @param left members of the notification body that are left */
  readPayload(c: PayloadCursor, into: PayloadOutcomes, left: number): void;
  /** Message code of the future dated command that the alert is about, once its payload is read; undefined where it names none */
  commandMessageCode(c: PayloadCursor): number | undefined;
}

const programOf = ({ rows, name }: Alert, places: Places): CompiledRows => ({
  rows,
  places,
  room: places.room,
  program: compileRows(rows, places, name),
});

const noCommand = (): undefined => undefined;

function commandOf({ commandMessageCode, name }: Alert, places: Places): Payload['commandMessageCode'] {
  if (commandMessageCode === undefined) return noCommand;
  const slot = places.find(commandMessageCode);
  if (slot === undefined) throw new MappingError(name, `the payload does not hold the source ${commandMessageCode.label}`);
  const value = commandMessageCode.value();
  return ({ octets, slots }) => (value.locate(octets, slots, slot) ? Number(value.integer()) : undefined);
}

/** Gives the payload of an alert code: that of the alert itself, or one that goes by the alert code where there is one in the message */
function payloadsOf<Kind extends DlmsAlert | GbzAlert>(
  alert: Kind,
  compile: (alert: Kind) => Payload,
): (alertCode: number, isThere: boolean) => Payload {
  const own = compile(alert);
  const byAlertCode = new Map<number, Payload>();
  for (const other of alert.payloads) {
    const compiled = compile(other as Kind);
    for (const code of other.alertCodes) byAlertCode.set(code, compiled);
  }
  return (alertCode, isThere) => (isThere ? byAlertCode.get(alertCode) : undefined) ?? own;
}

/** Stands for an alert code that no alert has */
const NO_ALERT = -1;

function compileDlms(alert: DlmsAlert): CompiledAlert {
  const payloadOf = payloadsOf(alert, (one): Payload => {
    const places = new Places();
    const members = notificationMembers(one.members, places);
    return { ...programOf(one, places), readPayload: (c, _, left) => members(c, left), commandMessageCode: commandOf(one, places) };
  });
  return {
    alert,
    own: payloadOf(NO_ALERT, false),
    read(c, into) {
      const left = readNotificationHead(c, into.head);
      const payload = payloadOf(into.head.code, left > 0);
      c.scratch.start(payload.room);
      payload.readPayload(c, into, left);
      into.head.commandMessageCode = payload.commandMessageCode(c);
      warnOfFindings(c, into);
      return payload;
    },
  };
}

const GBZ_PAYLOAD = 'GBZ alert / payload';

function compileGbz(alert: GbzAlert): CompiledAlert {
  const payloadOf = payloadsOf(alert, (one): Payload => {
    const places = new Places();
    if (one.payload === 'component') {
      const reader = new GbzReader(sourcesOf(one.rows), places);
      const readPayload: Payload['readPayload'] = (c, { outcomes }) => {
        outcomes.expect(undefined);
        reader.start(c, outcomes);
        if (c.at < c.end) reader.component(c, outcomes);
      };
      return { ...programOf(one, places), readPayload, commandMessageCode: commandOf(one, places) };
    }
    const indexer = one.payload === undefined ? undefined : placeFields(one.payload.fields, places, GBZ_PAYLOAD);
    const readPayload: Payload['readPayload'] = (c) => {
      c.at = indexer === undefined ? c.end : indexer(c, c.at, c.end);
    };
    return { ...programOf(one, places), readPayload, commandMessageCode: commandOf(one, places) };
  });
  return {
    alert,
    own: payloadOf(NO_ALERT, false),
    read(c, into) {
      readGbzAlertHead(c, into.head);
      const payload = payloadOf(into.head.code, c.at < c.end);
      c.scratch.start(payload.room);
      payload.readPayload(c, into, 0);
      into.head.commandMessageCode = payload.commandMessageCode(c);
      if (c.at !== c.end) c.fail(GBZ_PAYLOAD, c.at, `${c.end - c.at} octets left over`);
      warnOfFindings(c, into);
      return payload;
    },
  };
}

function compileAsn1(alert: Asn1Alert): CompiledAlert {
  const places = new Places();
  const { content } = alert;
  const readContent = derPayload(content, places);
  const compiled = programOf(alert, places);
  const { alertCode, dateTime } = content.of;
  const code = alertCode.value();
  const codeSlot = places.slot(alertCode, alertCode.label);
  const timeSlot = places.slot(dateTime, dateTime.label);
  return {
    alert,
    own: compiled,
    read(c, into) {
      c.scratch.start(compiled.room);
      readContent(c, into.der);
      warnOfUnknownElements(into.der, into);
      const { head } = into;
      code.locate(c.octets, c.slots, codeSlot);
      head.code = Number(code.integer());
      head.codeAt = code.at;
      // none of them names its command: each belongs to one
      head.commandMessageCode = undefined;
      head.timestampAt = c.slots.atOf(timeSlot);
      head.timestamp = generalizedTimeText(c.octets, c.slots.atOf(timeSlot), c.slots.endOf(timeSlot));
      return compiled;
    },
  };
}

/** @throws MappingError where a row names a source that the payload does not hold */
export function compileAlert(alert: Alert): CompiledAlert {
  switch (alert.encoding) {
    case 'DLMS COSEM':
      return compileDlms(alert);
    case 'GBZ':
      return compileGbz(alert);
    case 'ASN.1':
      return compileAsn1(alert);
  }
}
