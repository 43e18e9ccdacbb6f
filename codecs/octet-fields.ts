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

/** What stands in plain octets; `octets` is -1 for what goes on to the end. */
export interface OctetField {
  readonly type: number;
  readonly octets: number;
}

/** One field of a layout of plain octets, inside a value or payload of the encoding. */
export class OctetSource<Of extends Encoding = Encoding> implements Source<Of>, OctetField {
  readonly type: number;
  readonly octets: number;

  constructor(
    readonly encoding: Of,
    readonly label: string,
    { type, octets }: OctetField,
  ) {
    this.type = type;
    this.octets = octets;
  }

  value(): Value {
    return new LocatedValue(readField);
  }
}

/** Fields by name */
export type OctetSources<Of extends Encoding, Fields> = { readonly [Name in keyof Fields]: OctetSource<Of> };

/** The fields of a layout, in order, as sources of an encoding */
export const octetSources = <Of extends Encoding, Fields extends Readonly<Record<string, OctetField>>>(
  encoding: Of,
  fields: Fields,
): OctetSources<Of, Fields> =>
  Object.freeze(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, Object.freeze(new OctetSource(encoding, name, field))])),
  ) as OctetSources<Of, Fields>;

const octetField = (type: number, octets: number): OctetField => Object.freeze({ type, octets });

/** An unsigned number of so many octets, big-endian */
export const unsignedField = (octets: number): OctetField => octetField(UNSIGNED_FIELD, octets);
/** Octets as they are; with no count, all that are left */
export const octetsField = (octets = -1): OctetField => octetField(OCTETS_FIELD, octets);
/** One octet that counts those after it: all that are left */
export const lengthField = (): OctetField => octetField(LENGTH_FIELD, 1);

/** Notes where the fields of a layout stand in octets that go up to `end`, and gives the octet after the last of them. */
export type FieldsIndexer = (c: PayloadCursor, at: number, end: number) => number;

/** Compiles what notes where fields stand, one after the other; those for which octets are missing are cut short. No octets at all say nothing. */
export function placeFields(fields: readonly OctetSource[], places: Places, path: string): FieldsIndexer {
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

/** Plain octets of fixed layout that are the whole of the payload of a GBZ alert. */
export interface OctetLayout<Fields = unknown> {
  readonly of: OctetSources<'GBZ', Fields>;
  /** In order */
  readonly fields: readonly OctetSource<'GBZ'>[];
}

/** Fields that are named, so that rows can refer to them: `octetLayout({ messageCode: unsignedField(2), … })` */
export function octetLayout<Fields extends Readonly<Record<string, OctetField>>>(fields: Fields): OctetLayout<Fields> {
  const of = octetSources('GBZ', fields);
  return Object.freeze({ of, fields: Object.freeze(Object.values<OctetSource<'GBZ'>>(of)) });
}
