import { DecodeError } from './errors.js';
import type { PayloadCursor } from './payload-cursor.js';
import type { Places } from './places.js';
import { CUT_SHORT } from './slots.js';
import { type Encoding, LocatedValue, type Source, type Value } from './source.js';

/** Types of the fields of plain octet layouts */
const UNSIGNED_FIELD = 1;
export const OCTETS_FIELD = 2;
/** An unsigned number that counts the octets after it */
export const LENGTH_FIELD = 3;

/** The number of a big-endian field of fixed size in octets that have no encoding of their own */
function readField({ type, octets, at, end, path }: LocatedValue): number | bigint {
  if (type === OCTETS_FIELD) throw new DecodeError(path, at, 'a number expected, octets found');
  if (end - at > 6) {
    let wide = 0n;
    for (let i = at; i < end; i++) wide = (wide << 8n) | BigInt(octets[i]);
    return wide;
  }
  let number = 0;
  for (let i = at; i < end; i++) number = number * 256 + octets[i];
  return number;
}

/** One field of a layout of plain octets; `octets` is -1 for one that goes on to the end. */
export class OctetField implements Source {
  readonly encoding: Encoding;
  label = '';

  constructor(
    readonly type: number,
    readonly octets: number,
    encoding: Encoding = 'DLMS COSEM',
  ) {
    this.encoding = encoding;
  }

  value(): Value {
    return new LocatedValue(readField);
  }
}

/** An unsigned number of so many octets, big-endian */
export const unsignedField = (octets: number): OctetField => new OctetField(UNSIGNED_FIELD, octets);
/** Octets as they are; with no count, all that are left */
export const octetsField = (octets = -1): OctetField => new OctetField(OCTETS_FIELD, octets);
/** One octet that counts those after it: all that are left */
export const lengthField = (): OctetField => new OctetField(LENGTH_FIELD, 1);

/** Notes where the fields of a layout stand in octets that go up to `end`, and gives the octet after the last of them. */
export type FieldsIndexer = (c: PayloadCursor, at: number, end: number) => number;

/** Compiles what notes where fields stand, one after the other; those for which octets are missing are cut short. No octets at all say nothing. */
export function placeFields(fields: readonly OctetField[], places: Places, path: string): FieldsIndexer {
  const placed = fields.map((field) => ({ field, slot: places.slot(field, `${path} / ${field.label}`) }));
  return ({ octets, slots }, at, end) => {
    if (at === end) return end;
    let from = at;
    let whole = true;
    for (const { field, slot } of placed) {
      const to = field.octets < 0 ? end : from + field.octets;
      whole &&= to <= end;
      if (!whole) {
        slots.set(slot, CUT_SHORT, from, end);
        continue;
      }
      if (field.type === LENGTH_FIELD && octets[from] !== end - to)
        throw new DecodeError(`${path} / ${field.label}`, from, `a length of ${octets[from]}, where ${end - to} octets are left`);
      slots.set(slot, field.type, from, to);
      from = to;
    }
    return whole ? from : end;
  };
}

/** Plain octets of fixed layout that are the whole of a payload. */
export class OctetLayout {
  constructor(readonly fields: readonly OctetField[]) {}
}

/** Fields that are named, so that rows can refer to them: `octetLayout({ messageCode: unsignedField(2), … })` */
export function octetLayout<Fields extends Record<string, OctetField>>(fields: Fields): OctetLayout & Fields {
  for (const [name, field] of Object.entries(fields)) field.label ||= name;
  return Object.assign(new OctetLayout(Object.values(fields)), fields);
}
