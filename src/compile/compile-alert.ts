import { derPayload } from '../../codecs/der/payload.js';
import { notificationMembers, readNotificationHead } from '../../codecs/dlms/data-notification.js';
import { readGbzAlertHead } from '../../codecs/gbz/alert.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { placeFields } from '../../codecs/octet-fields.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import type { Room } from '../../codecs/scratch.js';
import { ABSENT } from '../../codecs/slots.js';
import type { Value } from '../../codecs/source.js';
import { generalizedTimeText } from '../../codecs/time/generalized-time.js';
import type { Alert, Asn1Alert, DlmsAlert, GbzAlert } from '../../mappings/vocabulary/alert.js';
import { compileRows, sourcesOf } from './compile-rows.js';
import { warnOfFindings, warnOfUnknownElements } from './compile-use-case.js';
import type { CompiledRows, PayloadOutcomes } from './compiled.js';
import { MappingError } from './program/mapping-error.js';

/** The alerts of one message code in one protocol, compiled once for the process. */
export interface CompiledAlert {
  /** Its own rows, before the alert code says which payload it has */
  readonly own: CompiledRows;
  /**
   * Reads the whole content, its code and time into the head.
   * @returns the rows of the payload that the alert code says
   * @throws DecodeError where it is not whole
   */
  read(c: PayloadCursor, into: PayloadOutcomes): CompiledRows;
}

/** Reads what follows the head. @param left members of the notification body that are left */
type ReadPayload = (c: PayloadCursor, into: PayloadOutcomes, left: number) => void;

/** The rows of one payload, and what reads it: of one shape for all, as every alert is written from them */
class Payload implements CompiledRows {
  readonly rows: Alert['rows'];
  readonly room: Room;
  readonly program: number;
  /** Of the message code of the future dated command that the alert is about: its slot, and what it is read through */
  readonly #commandSlot: number;
  readonly #command: Value | undefined;

  constructor(
    { rows, name, commandMessageCode }: Alert,
    readonly places: Places,
    readonly read: ReadPayload,
  ) {
    this.rows = rows;
    this.room = places.room;
    this.program = compileRows(rows, places, name);
    const slot = commandMessageCode && places.find(commandMessageCode);
    if (commandMessageCode !== undefined && slot === undefined)
      throw new MappingError(name, `the payload does not hold the source ${commandMessageCode.label}`);
    this.#commandSlot = slot ?? ABSENT;
    this.#command = commandMessageCode?.value();
  }

  /** Message code of the command, once the payload is read; undefined where it names none */
  commandMessageCode({ octets, slots }: PayloadCursor): number | undefined {
    const command = this.#command;
    return command?.locate(octets, slots, this.#commandSlot) ? Number(command.integer()) : undefined;
  }
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
    return new Payload(one, places, (c, _, left) => members(c, left));
  });
  return {
    own: payloadOf(NO_ALERT, false),
    read(c, into) {
      const left = readNotificationHead(c, into.head);
      const payload = payloadOf(into.head.code, left > 0);
      c.scratch.start(payload.room);
      payload.read(c, into, left);
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
      return new Payload(one, places, (c, { outcomes }) => {
        outcomes.expect(undefined);
        reader.start(c, outcomes);
        if (c.at < c.end) reader.component(c, outcomes);
      });
    }
    const indexer = one.payload === undefined ? undefined : placeFields(one.payload.fields, places, GBZ_PAYLOAD);
    return new Payload(one, places, (c) => {
      c.at = indexer === undefined ? c.end : indexer(c, c.at, c.end);
    });
  });
  return {
    own: payloadOf(NO_ALERT, false),
    read(c, into) {
      readGbzAlertHead(c, into.head);
      const payload = payloadOf(into.head.code, c.at < c.end);
      c.scratch.start(payload.room);
      payload.read(c, into, 0);
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
  const read = derPayload(content, places);
  const payload = new Payload(alert, places, (c, { der }) => read(c, der));
  const { alertCode, dateTime } = content.of;
  const code = alertCode.value();
  const codeSlot = places.slot(alertCode, alertCode.label);
  const timeSlot = places.slot(dateTime, dateTime.label);
  return {
    own: payload,
    read(c, into) {
      c.scratch.start(payload.room);
      payload.read(c, into, 0);
      warnOfUnknownElements(into.der, into);
      const { head } = into;
      code.locate(c.octets, c.slots, codeSlot);
      head.code = Number(code.integer());
      head.codeAt = code.at;
      // none of them names its command: each belongs to one
      head.commandMessageCode = undefined;
      head.timestampAt = c.slots.atOf(timeSlot);
      head.timestamp = generalizedTimeText(c.octets, c.slots.atOf(timeSlot), c.slots.endOf(timeSlot));
      return payload;
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
