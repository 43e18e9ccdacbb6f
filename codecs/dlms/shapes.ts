import { readLength } from '../length.js';
import { type OctetField, placeFields } from '../octet-fields.js';
import type { PayloadCursor } from '../payload-cursor.js';
import { Places } from '../places.js';
import type { Encoding, RepeatedSource, Source, Value } from '../source.js';
import { DataEntries } from './data-entries.js';
import type { DataIndexer } from './data-indexer.js';
import {
  ARRAY,
  BIT_STRING,
  COMPACT_ARRAY,
  DATE,
  DATE_TIME,
  DONT_CARE,
  FIXED_SIZE,
  NULL_DATA,
  OCTET_STRING,
  STRUCTURE,
  TIME,
} from './data-types.js';
import { dataValue } from './data-value.js';
import { isString, skipContents, skipString } from './skip.js';

/** What data a response carries at one place. Shapes are written in mappings and compiled once to indexers. */
export abstract class DataShape implements Source {
  readonly encoding: Encoding = 'DLMS COSEM';
  label = '';
  /** True for members that only some meters have (twin element ones): structures without them are shorter by all of them */
  twinElementOnly = false;

  value(): Value {
    return dataValue();
  }

  /** @param path what errors call this place */
  abstract place(places: Places, path: string): DataIndexer;
}

class Data extends DataShape {
  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    return (c, type, description) => {
      if (isString(type)) {
        const at = skipString(c, type, path);
        c.slots.set(slot, type, at, c.at);
        return;
      }
      const at = c.at;
      skipContents(c, type, description, path);
      if (type !== NULL_DATA && type !== DONT_CARE) c.slots.set(slot, type, at, c.at);
    };
  }
}

/** Any data; a row that names it takes the value as it is, a string without its length. */
export const data = (): DataShape => new Data();

export class Structure extends DataShape {
  constructor(readonly members: readonly DataShape[]) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const indexers = this.members.map((member, i) => member.place(places, `${path} / ${member.label || `structure member ${i + 1}`}`));
    const sometimes = this.members.map((member) => member.twinElementOnly);
    const full = indexers.length;
    const short = full - sometimes.filter(Boolean).length;
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== STRUCTURE) c.fail(path, c.at - 1, `a structure expected, data type ${type} found`);
      c.enter(path);
      const count = description === undefined ? readLength(c, path) : description.members.length;
      const skipSometimes = count <= short && short < full;
      let member = 0;
      for (let i = 0; i < count; i++) {
        while (skipSometimes && member < full && sometimes[member]) member++;
        const inner = description?.members[i];
        const innerType = inner === undefined ? c.u8(path) : inner.type;
        if (member < full) indexers[member++](c, innerType, inner);
        else skipContents(c, innerType, inner, path);
      }
      c.leave();
    };
  }
}

/** A structure whose members are named, so that rows can refer to them: `structure({ value: data(), … }).value`. */
export type StructureOf<Members> = DataShape & Members;

export function structure<Members extends Record<string, DataShape>>(members: Members): StructureOf<Members> {
  for (const [name, member] of Object.entries(members)) member.label ||= name;
  return Object.assign(new Structure(Object.values(members)), members);
}

/** A member that only twin element meters (or meters with the option) have. */
export function twinElementOnly<Shape extends DataShape>(shape: Shape): Shape {
  shape.twinElementOnly = true;
  return shape;
}

export class DataArray extends DataShape implements RepeatedSource {
  readonly repeated = true;

  constructor(readonly entry: DataShape) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const from = places.room.end;
    const indexer = this.entry.place(entryPlaces, entryPath);
    const plan = { slot, from, end: places.room.end, indexer, path: entryPath };
    const walk = places.addEntries(this, entryPlaces, (scratch) => new DataEntries(scratch, plan));
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== ARRAY && type !== COMPACT_ARRAY) c.fail(path, c.at - 1, `an array expected, data type ${type} found`);
      const at = c.at;
      skipContents(c, type, description, path);
      (c.scratch.walks[walk] as DataEntries).description = description;
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/** An array or compact array; its entries have the shape given. */
export function array<Entry extends DataShape>(entry: Entry): DataArray & { readonly each: Entry } {
  return Object.assign(new DataArray(entry), { each: entry });
}

export class OctetStringOf extends DataShape {
  constructor(readonly fields: readonly OctetField[]) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const whole = places.slot(this, path);
    const indexer = placeFields(this.fields, places, path);
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      const start = skipOctets(c, type, path);
      c.slots.set(whole, type, start, c.at);
      indexer(c, start, c.at);
    };
  }
}

/** Moves over a string, or a date or time with a type of its own, and returns the offset of its first octet */
function skipOctets(c: PayloadCursor, type: number, path: string): number {
  if (type === DATE_TIME || type === DATE || type === TIME) return c.skip(FIXED_SIZE[type], path);
  if (type === BIT_STRING || !isString(type)) c.fail(path, c.at - 1, `an octet-string expected, data type ${type} found`);
  return skipString(c, type, path);
}

/** An octet-string of fixed layout: `octetString({ alertCode: unsignedField(2), … })`. Fields past its end are absent. */
export function octetString<Fields extends Record<string, OctetField>>(fields: Fields): DataShape & Fields {
  for (const [name, field] of Object.entries(fields)) field.label ||= name;
  return Object.assign(new OctetStringOf(Object.values(fields)), fields);
}

/** Goes over the contents of a cursor that hold exactly one value with its tag. */
export function readWhole(c: PayloadCursor, indexer: DataIndexer, path: string): void {
  indexer(c, c.u8(path), undefined);
}

export class ProtectedAttributes extends DataShape {
  constructor(readonly attributes: DataShape) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const inner = `${path} / protected attributes`;
    const indexer = this.attributes.place(places, inner);
    return (c, type) => {
      if (type === NULL_DATA) return;
      if (type !== STRUCTURE) c.fail(path, c.at - 1, `protected attributes expected, data type ${type} found`);
      c.enter(path);
      const count = readLength(c, path);
      if (count !== 2) c.fail(path, c.at - 1, `protection parameters and protected attributes expected, ${count} members found`);
      skipContents(c, c.u8(path), undefined, `${path} / protection parameters`);
      readProtectedBlock(c, c.u8(inner), inner, () => readWhole(c, indexer, inner));
      c.leave();
    };
  }
}

export class ProtectedData extends DataShape {
  constructor(readonly contents: DataShape) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const inner = `${path} / protected data`;
    const indexer = this.contents.place(places, inner);
    return (c, type) => {
      if (type !== NULL_DATA) readProtectedBlock(c, type, inner, () => readWhole(c, indexer, inner));
    };
  }
}

/** An octet-string that holds one value, authenticated and encrypted; its protection parameters stand somewhere before it. */
export function protectedData<Contents extends DataShape>(contents: Contents): DataShape & { readonly contents: Contents } {
  return Object.assign(new ProtectedData(contents), { contents });
}

function readProtectedBlock(c: PayloadCursor, type: number, path: string, read: () => void): void {
  if (type !== OCTET_STRING) c.fail(path, c.at - 1, `an octet-string expected, data type ${type} found`);
  c.protectedBlock(readLength(c, path), path, read);
}

/**
 * What the method get_protected_attributes of Data protection (class 30) returns: protection parameters and an octet-string
 * that holds the attributes as one structure, authenticated and encrypted (GBCS 8.4).
 */
export function protectedAttributes<Attributes extends DataShape>(attributes: Attributes): DataShape & { readonly attributes: Attributes } {
  return Object.assign(new ProtectedAttributes(attributes), { attributes });
}
