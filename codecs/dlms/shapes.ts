import { readLength } from '../length.js';
import { altered, type MembersOf, membersOf, type Named, named } from '../named.js';
import { type OctetField, type OctetSource, type OctetSources, octetSources, placeFields } from '../octet-fields.js';
import type { PayloadCursor } from '../payload-cursor.js';
import { Places } from '../places.js';
import type { Carrier, Value } from '../source.js';
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

/**
 * What data a response carries at one place. Shapes are written in mappings, never change, and are compiled once to indexers;
 * what holds one gives it its name.
 */
export abstract class DataShape implements Carrier {
  readonly encoding = 'DLMS COSEM';
  readonly label: string | undefined = undefined;
  /** True for members that only some meters have (twin element ones): structures without them are shorter by all of them */
  readonly twinElementOnly: boolean = false;
  /** Number of its row in the GBCS mapping table of the use case, see gbcsRow */
  readonly gbcsRow: number | undefined = undefined;

  /** Of a protected read: what has rows in the mapping table beside the row of the read itself */
  get protectedParts(): readonly Named<DataShape>[] {
    return [];
  }

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
export const data = (): DataShape => Object.freeze(new Data());

/** Shapes by name, in order */
export type DataMembers = Readonly<Record<string, DataShape>>;

export class Structure<Members extends DataMembers = DataMembers> extends DataShape {
  constructor(readonly of: MembersOf<Members>) {
    super();
  }

  /** In order */
  get members(): readonly Named<DataShape>[] {
    return Object.values(this.of);
  }

  override place(places: Places, path: string): DataIndexer {
    const { members } = this;
    const indexers = members.map((member) => member.place(places, `${path} / ${member.label}`));
    const sometimes = members.map((member) => member.twinElementOnly);
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

/** A structure whose members are named, so that rows can refer to them: `structure({ value: data(), … }).of.value`. */
export const structure = <Members extends DataMembers>(members: Members): Structure<Members> =>
  Object.freeze(new Structure<Members>(membersOf(members)));

/** A member that only twin element meters (or meters with the option) have. */
export const twinElementOnly = <Shape extends DataShape>(shape: Shape): Shape =>
  altered<DataShape>(shape, { twinElementOnly: true }) as Shape;

/**
 * An item, or an attribute of a protected read, with the number of its row in the GBCS mapping table of the use case: of several
 * rows for one attribute the first; undefined where it has none.
 */
export const gbcsRow = <Shape extends DataShape>(number: number | undefined, shape: Shape): Shape =>
  altered<DataShape>(shape, { gbcsRow: number }) as Shape;

export class DataArray<Entry extends DataShape = DataShape> extends DataShape {
  readonly repeated = true;

  constructor(readonly each: Named<Entry>) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const from = places.room.end;
    const indexer = this.each.place(entryPlaces, entryPath);
    const plan = { slot, from, end: places.room.end, indexer, path: entryPath };
    const walk = places.addEntries(this, entryPlaces, (scratch) => new DataEntries(scratch, plan));
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== ARRAY && type !== COMPACT_ARRAY) c.fail(path, c.at - 1, `an array expected, data type ${type} found`);
      const at = c.at;
      skipContents(c, type, description, path);
      (c.scratch.walks[walk].of as DataEntries).description = description;
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/** An array or compact array; its entries have the shape given. */
export const array = <Entry extends DataShape>(entry: Entry): DataArray<Entry> => Object.freeze(new DataArray(named('entry', entry)));

export class OctetStringOf<Fields = unknown> extends DataShape {
  constructor(readonly of: OctetSources<'DLMS COSEM', Fields>) {
    super();
  }

  /** In order */
  get fields(): readonly OctetSource[] {
    return Object.values<OctetSource>(this.of);
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
export const octetString = <Fields extends Readonly<Record<string, OctetField>>>(fields: Fields): OctetStringOf<Fields> =>
  Object.freeze(new OctetStringOf<Fields>(octetSources('DLMS COSEM', fields)));

/** Goes over the contents of a cursor that hold exactly one value with its tag. */
export function readWhole(c: PayloadCursor, indexer: DataIndexer, path: string): void {
  indexer(c, c.u8(path), undefined);
}

export class ProtectedAttributes<Attributes extends DataMembers = DataMembers> extends DataShape {
  /** They stand in the octet-string as one structure */
  readonly attributes: Structure<Attributes>;
  readonly of: MembersOf<Attributes>;

  constructor(attributes: Attributes) {
    super();
    this.attributes = structure(attributes);
    this.of = this.attributes.of;
  }

  override get protectedParts(): readonly Named<DataShape>[] {
    return this.attributes.members;
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

export class ProtectedData<Contents extends DataShape = DataShape> extends DataShape {
  constructor(readonly contents: Contents) {
    super();
  }

  override get protectedParts(): readonly Named<DataShape>[] {
    return this.contents instanceof Structure ? this.contents.members : [];
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
export const protectedData = <Contents extends DataShape>(contents: Contents): ProtectedData<Contents> =>
  Object.freeze(new ProtectedData(contents));

function readProtectedBlock(c: PayloadCursor, type: number, path: string, read: () => void): void {
  if (type !== OCTET_STRING) c.fail(path, c.at - 1, `an octet-string expected, data type ${type} found`);
  c.protectedBlock(readLength(c, path), path, read);
}

/**
 * What the method get_protected_attributes of Data protection (class 30) returns: protection parameters and an octet-string
 * that holds the attributes as one structure, authenticated and encrypted (GBCS 8.4).
 */
export const protectedAttributes = <Attributes extends DataMembers>(attributes: Attributes): ProtectedAttributes<Attributes> =>
  Object.freeze(new ProtectedAttributes(attributes));
