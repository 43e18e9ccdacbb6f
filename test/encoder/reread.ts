import { type AccessResult, accessResponse, dataNotification } from './access-response.js';
import type { CompactValue, LengthForm, TypeDescription } from './axdr.js';
import * as axdr from './axdr.js';
import * as der from './der.js';
import { type AttributeRecord, clusterCommand, type GbzComponent, gbzAlert, gbzPayload, readAttributesResponse } from './gbz.js';
import { concatenate, reversed, toHex } from './octets.js';
import { ZCL_TYPES } from './zcl-value.js';

/** Reads octets one after another. It trusts them: it serves only to take reference messages apart and encode them again. */
export class Reader {
  at = 0;
  readonly octets: Uint8Array;

  constructor(octets: Uint8Array) {
    this.octets = octets;
  }

  get isAtEnd(): boolean {
    return this.at >= this.octets.length;
  }

  take(count: number): Uint8Array {
    this.at += count;
    if (this.at > this.octets.length) throw new Error(`ends at ${this.octets.length}, ${this.at} wanted`);
    return this.octets.subarray(this.at - count, this.at);
  }

  unsigned(size: number): bigint {
    return BigInt(`0x0${toHex(this.take(size))}`);
  }

  number(size: number): number {
    return Number(this.unsigned(size));
  }

  signed(size: number): bigint {
    return BigInt.asIntN(8 * size, this.unsigned(size));
  }

  length(): { length: number; form: LengthForm } {
    const first = this.number(1);
    if (first < 0x80) return { length: first, form: 0 };
    const form = (first - 0x80) as LengthForm;
    return { length: this.number(form), form };
  }

  /** Octets with their length in front */
  field(): { octets: Uint8Array; form: LengthForm } {
    const { length, form } = this.length();
    return { octets: this.take(length), form };
  }
}

const text = (octets: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(octets);

function bits(reader: Reader): { bits: string; form: LengthForm } {
  const { length, form } = reader.length();
  const octets = [...reader.take(Math.ceil(length / 8))];
  return {
    bits: octets
      .map((octet) => octet.toString(2).padStart(8, '0'))
      .join('')
      .slice(0, length),
    form,
  };
}

function times<T>(count: number, read: () => T): T[] {
  return Array.from({ length: count }, read);
}

/** Reads one data and encodes what was read */
export function rereadData(reader: Reader): Uint8Array {
  const tag = reader.number(1);
  const string = (encode: (octets: Uint8Array, form: LengthForm) => Uint8Array) => {
    const { octets, form } = reader.field();
    return encode(octets, form);
  };
  switch (tag) {
    case 0:
      return axdr.nullData();
    case 1: {
      const { length, form } = reader.length();
      return axdr.array(
        times(length, () => rereadData(reader)),
        form,
      );
    }
    case 2:
      return axdr.structure(...times(reader.length().length, () => rereadData(reader)));
    case 3: {
      const octet = reader.number(1);
      return axdr.boolean(octet !== 0, octet);
    }
    case 4: {
      const { bits: read, form } = bits(reader);
      return axdr.bitString(read, form);
    }
    case 5:
      return axdr.doubleLong(Number(reader.signed(4)));
    case 6:
      return axdr.doubleLongUnsigned(reader.number(4));
    case 9:
      return string(axdr.octetString);
    case 10:
      return string((octets, form) => axdr.visibleString(text(octets), form));
    case 12:
      return string((octets, form) => axdr.utf8String(text(octets), form));
    case 13:
      return axdr.bcd(reader.number(1));
    case 15:
      return axdr.integer(Number(reader.signed(1)));
    case 16:
      return axdr.long(Number(reader.signed(2)));
    case 17:
      return axdr.unsigned(reader.number(1));
    case 18:
      return axdr.longUnsigned(reader.number(2));
    case 19:
      return rereadCompactArray(reader);
    case 20:
      return axdr.long64(reader.signed(8));
    case 21:
      return axdr.long64Unsigned(reader.unsigned(8));
    case 22:
      return axdr.enumeration(reader.number(1));
    default:
      throw new Error(`data of type ${tag} at ${reader.at - 1}`);
  }
}

function typeDescription(reader: Reader): TypeDescription {
  const tag = reader.number(1);
  if (tag === 1) return { array: reader.number(2), of: typeDescription(reader) };
  if (tag === 2) return { structure: times(reader.length().length, () => typeDescription(reader)) };
  return tag;
}

/** A value of a compact array, of the types that messages have in them */
function compactValue(reader: Reader, type: TypeDescription): CompactValue {
  if (typeof type !== 'number') {
    if ('array' in type) return times(type.array, () => compactValue(reader, type.of));
    return type.structure.map((member) => compactValue(reader, member));
  }
  if (type === 4) return bits(reader).bits;
  if (type === 9) return reader.field().octets;
  if (type === 5) return reader.signed(4);
  if (type === 6) return reader.unsigned(4);
  if (type === 17 || type === 22) return reader.unsigned(1);
  if (type === 18) return reader.unsigned(2);
  throw new Error(`type ${type} in a compact array`);
}

function rereadCompactArray(reader: Reader): Uint8Array {
  const type = typeDescription(reader);
  const { octets, form } = reader.field();
  const contents = new Reader(octets);
  const entries: CompactValue[] = [];
  while (!contents.isAtEnd) entries.push(compactValue(contents, type));
  return axdr.compactArray(type, entries, form);
}

const CHOICES = [undefined, 'get', 'set', 'action'] as const;

/** Reads an access response and encodes what was read */
export function rereadAccessResponse(octets: Uint8Array): Uint8Array {
  const reader = new Reader(octets.subarray(1));
  const longInvokeIdAndPriority = reader.number(4);
  const dateTime = reader.field().octets;
  if (reader.number(1) !== 0) throw new Error('an access request specification');
  const { length, form } = reader.length();
  const data = times(length, () => rereadData(reader));
  const results = times(reader.length().length, (): AccessResult => ({ choice: CHOICES[reader.number(1)]!, code: reader.number(1) }));
  return accessResponse({ longInvokeIdAndPriority, dateTime, data, results, countForm: form });
}

/** Reads a data notification and encodes what was read */
export function rereadDataNotification(octets: Uint8Array): Uint8Array {
  const reader = new Reader(octets.subarray(1));
  const longInvokeIdAndPriority = reader.number(4);
  const dateTime = reader.field().octets;
  return dataNotification({ longInvokeIdAndPriority, dateTime, body: rereadData(reader) });
}

const TYPES_BY_ID = new Map(Object.entries(ZCL_TYPES).map(([name, { id }]) => [id, name]));

/** Reads attribute records: whole numbers and strings, all that messages hold */
export function attributeRecords(octets: Uint8Array): AttributeRecord[] {
  const reader = new Reader(octets);
  const little = (size: number) => BigInt(`0x0${toHex(reversed(reader.take(size)))}`);
  const records: AttributeRecord[] = [];
  while (!reader.isAtEnd) {
    const id = Number(little(2));
    const status = reader.number(1);
    if (status !== 0) {
      records.push({ id, status });
      continue;
    }
    const typeId = reader.number(1);
    const type = TYPES_BY_ID.get(typeId)!;
    if (typeId === 0x41 || typeId === 0x42) records.push({ id, type, value: reader.take(reader.number(1)) });
    else {
      const size = /\d+$/.exec(type) === null ? 4 : Number(/\d+$/.exec(type)![0]) / 8;
      const value = little(size);
      records.push({ id, type, value: type.startsWith('INT') ? BigInt.asIntN(8 * size, value) : value });
    }
  }
  return records;
}

function component(reader: Reader): GbzComponent {
  const control = reader.number(1);
  const cluster = reader.number(2);
  const body = new Reader(reader.take(reader.number(2)));
  if (control & 0x02) body.take(2);
  const fromDateTime = control & 0x10 ? { fromDateTime: body.number(4) } : {};
  const frameControl = body.number(1);
  const options = { ...fromDateTime, frameControl, sequence: body.number(1) };
  const command = body.number(1);
  const rest = body.octets.subarray(body.at);
  if (control & 0x02) return clusterCommand(cluster, command, [], { ...options, protect: () => rest.subarray(2) });
  if (frameControl & 1 || command !== 1) return clusterCommand(cluster, command, [rest], options);
  return readAttributesResponse(cluster, attributeRecords(rest), options);
}

/** Reads the GBZ payload of a command or response and encodes what was read; protected blocks stay as they are */
export function rereadGbz(octets: Uint8Array): Uint8Array {
  const reader = new Reader(octets.subarray(2));
  return gbzPayload(times(reader.number(1), () => component(reader)));
}

/** Reads the GBZ payload of an alert and encodes what was read */
export function rereadGbzAlert(octets: Uint8Array, holdsComponent: boolean): Uint8Array {
  const reader = new Reader(octets.subarray(2));
  const count = reader.number(1);
  const [alertCode, time] = [reader.number(2), reader.number(4)];
  if (count === 0) return gbzAlert(alertCode, time);
  return gbzAlert(alertCode, time, holdsComponent ? component(reader) : reader.octets.subarray(reader.at));
}

function rereadPrimitive(tag: number, octets: Uint8Array, form: LengthForm): Uint8Array {
  const number = () => new Reader(octets).signed(octets.length);
  if (tag === 0x01) return der.boolean(octets[0] !== 0);
  if (tag === 0x02) return der.integer(number(), form);
  if (tag === 0x03) return der.bitString(octets.subarray(1), octets[0]);
  if (tag === 0x04) return der.octetString(octets, form);
  if (tag === 0x05) return der.nullValue();
  if (tag === 0x0a) return der.enumerated(number());
  if (tag === 0x18) return der.generalizedTime(text(octets));
  return der.tlv(tag, octets, form);
}

/** Reads one ASN.1 value, down to the primitive ones, and encodes what was read */
export function rereadDer(reader: Reader): Uint8Array {
  const tag = reader.number(1);
  const { octets, form } = reader.field();
  if (!(tag & 0x20)) return rereadPrimitive(tag, octets, form);
  const contents = new Reader(octets);
  const parts: Uint8Array[] = [];
  while (!contents.isAtEnd) parts.push(rereadDer(contents));
  if (tag === 0x30) return der.sequence(parts, form);
  return tag === 0x31 ? der.setOf(parts, form) : der.tlv(tag, concatenate(...parts), form);
}
