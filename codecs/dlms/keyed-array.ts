import { hexUpper } from '../hex.js';
import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import { ABSENT } from '../slots.js';
import { type EntryReader, readEntries } from './array-contents.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, NULL_DATA, OCTET_STRING, STRUCTURE } from './data-types.js';
import { DataShape, data } from './shapes.js';
import { skipContents, skipString } from './skip.js';
import type { TypeDescription } from './type-description.js';

/** An array or compact array of structures that begin with octet-strings which say what the entry is; see keyedArray */
export class KeyedArray extends DataShape {
  /** The member after the octet-strings by these, see entry() */
  readonly entries = new Map<string, DataShape>();

  constructor(
    readonly keys: number,
    private readonly what: string | undefined,
  ) {
    super();
  }

  /** The member after the octet-strings in the entry that has these. @param key their octets in upper-case hex, one after the other */
  entry(key: string): DataShape {
    let entry = this.entries.get(key);
    if (entry === undefined) {
      entry = data();
      entry.label = `entry ${key}`;
      this.entries.set(key, entry);
    }
    return entry;
  }

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const indexers = new Map([...this.entries].map(([key, entry]) => [key, this.#placeEntry(entry, places, `${path} / ${entry.label}`)]));
    const readEntry: EntryReader = (c, type, description) => this.#readEntry(c, type, description, indexers, path);
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      const at = c.at;
      readEntries(c, type, description, path, readEntry);
      c.slots.set(slot, type, at, c.at);
    };
  }

  /** Of entries with the same key the last one counts */
  #placeEntry(entry: DataShape, places: Places, path: string): DataIndexer {
    const indexer = entry.place(places, path);
    const slot = places.slot(entry);
    return (c, type, description) => {
      const { slots, findings } = c.scratch;
      if (slots.typeOf(slot) !== ABSENT) findings.add('REPEATED', 'the entry is given again: this one is left out', path, slots.atOf(slot));
      indexer(c, type, description);
    };
  }

  #readEntry(
    c: PayloadCursor,
    type: number,
    description: TypeDescription | undefined,
    indexers: ReadonlyMap<string, DataIndexer>,
    path: string,
  ): void {
    const { what } = this;
    const { findings } = c.scratch;
    if (type === NULL_DATA || type === DONT_CARE) {
      if (what !== undefined) findings.add('EMPTY_ENTRY', `a ${what} without value: it is left out`, path, c.at);
      return;
    }
    if (type !== STRUCTURE) c.fail(path, c.at - 1, `a structure expected, data type ${type} found`);
    const at = c.at;
    const members = description === undefined ? readLength(c, path) : description.members.length;
    if (members <= this.keys) c.fail(path, at, `more than ${this.keys} members expected, ${members} found`);
    let key = '';
    for (let i = 0; i < members; i++) {
      const inner = description?.members[i];
      const memberType = inner === undefined ? c.u8(path) : inner.type;
      const indexer = i === this.keys ? indexers.get(key) : undefined;
      if (i < this.keys) key += readKey(c, memberType, path);
      else if (indexer !== undefined) indexer(c, memberType, inner);
      else {
        if (i === this.keys && what !== undefined && memberType !== NULL_DATA && memberType !== DONT_CARE)
          findings.add(
            'NO_PLACE',
            `the schema has no place for a ${what} with index ${key}: it is left out`,
            `${path} / entry ${key}`,
            c.at,
          );
        skipContents(c, memberType, inner, path);
      }
    }
  }
}

/** Octets of one key in hex; null-data is that of no entry */
function readKey(c: PayloadCursor, type: number, path: string): string {
  if (type === NULL_DATA) return NO_KEY;
  if (type !== OCTET_STRING) c.fail(path, c.at - 1, `an octet-string expected, data type ${type} found`);
  const at = skipString(c, type, path);
  return hexUpper(c.octets, at, c.at);
}

/** In no key in hex */
const NO_KEY = '?';

/**
 * An array of structures whose first members, octet-strings, say what the entry is, wherever it stands in the array: `index` of
 * a charge table element, credit and charge reference of a credit charge configuration.
 * @param keys how many members they are
 * @param what an entry is, where one that no row names is to be told of: `price`
 */
export const keyedArray = (keys: number, what?: string): KeyedArray => new KeyedArray(keys, what);
