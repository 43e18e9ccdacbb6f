import { type MembersOf, membersOf, type Named, named } from '../named.js';
import type { PayloadCursor } from '../payload-cursor.js';
import { Places } from '../places.js';
import { NOT_AVAILABLE } from '../slots.js';
import type { Carrier, Value } from '../source.js';
import * as types from './data-types.js';
import { FieldEntries } from './field-entries.js';
import { readStringLength } from './skip.js';
import { zclValue } from './zcl-value.js';

/** Notes where the fields of a command stand. */
export type FieldIndexer = (c: PayloadCursor) => void;

/** What a command carries at one place of its payload. Shapes never change; what holds one gives it its name. */
export abstract class FieldShape implements Carrier {
  readonly encoding = 'GBZ';
  readonly label: string | undefined = undefined;
  /** Octets of it, where it always has as many and each of its fields is there; else 0 */
  readonly fixedSize: number = 0;

  value(): Value {
    return zclValue();
  }

  /** @param path what errors call this place */
  abstract place(places: Places, path: string): FieldIndexer;
}

export class Field extends FieldShape {
  override readonly fixedSize: number;

  constructor(readonly type: number) {
    super();
    this.fixedSize = Math.max(types.FIXED_SIZE[type], 0);
  }

  override place(places: Places, path: string): FieldIndexer {
    const slot = places.slot(this, path);
    const { type } = this;
    const size = types.FIXED_SIZE[type];
    if (size >= 0) {
      return (c) => {
        const at = c.skip(size, path);
        c.slots.set(slot, type, at, c.at);
      };
    }
    return (c) => {
      const start = c.at;
      const length = readStringLength(c, type, path);
      if (length < 0) {
        c.slots.set(slot, NOT_AVAILABLE, start, c.at);
        return;
      }
      const at = c.skip(length, path);
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/** One field of the ZCL type given (`types.UINT32`, …) */
export const field = (type: number): FieldShape => Object.freeze(new Field(type));

/** Shapes by name, in order */
export type FieldMembers = Readonly<Record<string, FieldShape>>;

export class Fields<Members extends FieldMembers = FieldMembers> extends FieldShape {
  override readonly fixedSize: number;

  constructor(readonly of: MembersOf<Members>) {
    super();
    const { members } = this;
    this.fixedSize = members.every(({ fixedSize }) => fixedSize > 0) ? members.reduce((size, member) => size + member.fixedSize, 0) : 0;
  }

  /** In order */
  get members(): readonly Named<FieldShape>[] {
    return Object.values(this.of);
  }

  override place(places: Places, path: string): FieldIndexer {
    const indexers = this.members.map((member) => member.place(places, `${path} / ${member.label}`));
    return (c) => {
      for (let i = 0; i < indexers.length; i++) indexers[i](c);
    };
  }
}

/** Fields one after the other, named so that rows can refer to them. */
export const fields = <Members extends FieldMembers>(members: Members): Fields<Members> =>
  Object.freeze(new Fields<Members>(membersOf(members)));

/** Name of the field before it that counts the entries */
export interface CountedBy {
  readonly countedBy: string;
}

/** Names of the fields before it that count the entries of all commands of a publication together, and these commands */
export interface CountOfAllCommands extends CountedBy {
  readonly ofCommands: string;
}

/** How many entries a repeated field has: as many as a field before it says, as many as there are octets for, or a fixed number */
export type Repetition = CountedBy | CountOfAllCommands | 'to the end' | number;

/** Says how many entries follow, infinite for as many as there are octets for. */
type Count = (c: PayloadCursor) => number;

export class Repeated<Entry extends FieldShape = FieldShape> extends FieldShape {
  readonly repeated = true;

  constructor(
    readonly repetition: Repetition,
    readonly each: Named<Entry>,
  ) {
    super();
  }

  override place(places: Places, path: string): FieldIndexer {
    const slot = places.slot(this, path);
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const from = places.room.end;
    const indexer = this.each.place(entryPlaces, entryPath);
    const plan = { slot, from, end: places.room.end, indexer, fixedSize: this.each.fixedSize, path: entryPath };
    const walk = places.addEntries(this, entryPlaces, (scratch) => new FieldEntries(scratch, plan));
    const count = countOf(this.repetition, places, path);
    return (c) => {
      const at = c.at;
      (c.scratch.walks[walk].of as FieldEntries).skip(c, count(c));
      c.slots.set(slot, types.ARRAY, at, c.at);
    };
  }
}

function countOf(repetition: Repetition, places: Places, path: string): Count {
  if (repetition === 'to the end') return () => Number.POSITIVE_INFINITY;
  if (typeof repetition === 'number') return () => repetition;
  const entries = numberIn(repetition.countedBy, places, path);
  if (!('ofCommands' in repetition)) return (c) => entries(c) ?? notCounted(c, path);
  const commands = numberIn(repetition.ofCommands, places, path);
  return (c) => ((commands(c) ?? 1) > 1 ? Number.POSITIVE_INFINITY : (entries(c) ?? notCounted(c, path)));
}

/** Entries that nobody counted can't be told from what follows them. */
function notCounted(c: PayloadCursor, path: string): never {
  return c.fail(path, c.at, 'the number of entries is not available');
}

/** Gives the number in a field before the one at hand; undefined where it is not available. */
function numberIn(field: string, places: Places, path: string): (c: PayloadCursor) => number | undefined {
  const slot = places.findNamed(field);
  if (slot === undefined) throw new Error(`${path}: the field ${field}, which counts its entries, must stand before it`);
  const value = zclValue();
  return (c) => {
    const number = value.locate(c.octets, c.slots, slot) ? value.integer() : 0;
    return number === undefined ? undefined : Number(number);
  };
}

/** Entries of one layout, one after the other. */
export const repeated = <Entry extends FieldShape>(repetition: Repetition, entry: Entry): Repeated<Entry> =>
  Object.freeze(new Repeated(repetition, named('entry', entry)));

export class OneOf extends FieldShape {
  constructor(
    /** Name of the field before it that selects */
    readonly selector: string,
    readonly alternatives: ReadonlyMap<number, FieldShape>,
  ) {
    super();
  }

  override place(places: Places, path: string): FieldIndexer {
    const selector = places.findNamed(this.selector);
    if (selector === undefined) throw new Error(`${path}: the field ${this.selector}, which selects, must stand before it`);
    const indexers = new Map([...this.alternatives].map(([value, shape]) => [value, shape.place(places, path)]));
    const read = zclValue();
    return (c) => {
      if (!read.locate(c.octets, c.slots, selector)) return;
      const indexer = indexers.get(Number(read.integer()));
      if (indexer === undefined) c.at = c.end;
      else indexer(c);
    };
  }
}

/** One of several layouts, as the field of that name before it says; an unknown one is passed over to the end of the command. */
export const oneOf = (selector: string, alternatives: Readonly<Record<number, FieldShape>>): FieldShape =>
  Object.freeze(new OneOf(selector, new Map(Object.entries(alternatives).map(([value, shape]) => [Number(value), shape]))));

class Rest extends FieldShape {
  override place(): FieldIndexer {
    return (c) => {
      c.at = c.end;
    };
  }
}

/** Octets to the end of the command that have no meaning. */
export const rest = (): FieldShape => Object.freeze(new Rest());
