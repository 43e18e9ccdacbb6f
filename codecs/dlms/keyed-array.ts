import { hexUpper } from '../hex.js';
import { readLength } from '../length.js';
import { type Named, named } from '../named.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import { ABSENT } from '../slots.js';
import { octetsOfPairs } from '../text-digits.js';
import { type EntryReader, entriesReader } from './array-contents.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, NULL_DATA, OCTET_STRING, STRUCTURE } from './data-types.js';
import { DataShape, data } from './shapes.js';
import { skipContents, skipString } from './skip.js';
import type { TypeDescription } from './type-description.js';

/** Which entries a keyed array has */
export interface Keys {
  /** How many octet-strings they begin with */
  readonly octetStrings: number;
  /** Octets of the octet-strings of each entry that has a meaning, in upper-case hex, one after the other */
  readonly entries: readonly string[];
  /** What an entry is, where one that has no meaning is to be told of: `price` */
  readonly what?: string;
}

/** An array or compact array of structures that begin with octet-strings which say what the entry is; see keyedArray */
export class KeyedArray extends DataShape {
  /** The member after the octet-strings by these */
  readonly entries: ReadonlyMap<string, Named<DataShape>>;

  constructor(readonly keys: Keys) {
    super();
    this.entries = new Map(keys.entries.map((key) => [key, named(`entry ${key}`, data())]));
  }

  /**
   * The member after the octet-strings in the entry that has these
   * @param key their octets in upper-case hex, one after the other
   * @throws RangeError for a key that the array was not made with
   */
  entry(key: string): Named<DataShape> {
    const entry = this.entries.get(key);
    if (entry === undefined) throw new RangeError(`no entry ${key}: name its key where the array is made`);
    return entry;
  }

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const indexers = new Map([...this.entries].map(([key, entry]) => [key, placeEntry(entry, places, `${path} / ${entry.label}`)]));
    const read = entriesReader(path, entryReader(this.keys, indexers, path));
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      const at = c.at;
      read(c, type, description);
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/** Of entries with the same key the last one counts */
function placeEntry(entry: DataShape, places: Places, path: string): DataIndexer {
  const indexer = entry.place(places, path);
  const slot = places.slot(entry, path);
  return (c, type, description) => {
    const { slots, findings } = c.scratch;
    if (slots.typeOf(slot) !== ABSENT) findings.add('REPEATED', 'the entry is given again: this one is left out', path, slots.atOf(slot));
    indexer(c, type, description);
  };
}

function entryReader({ octetStrings, what }: Keys, indexers: ReadonlyMap<string, DataIndexer>, path: string): EntryReader {
  const known = [...indexers].map(([key, indexer]) => ({ key: octetsOfPairs(key), indexer }));
  return (c, type, description, position) => {
    const { findings } = c.scratch;
    if (type === NULL_DATA || type === DONT_CARE) {
      if (what !== undefined) findings.add('EMPTY_ENTRY', `a ${what} without value: it is left out`, path, c.at);
      return;
    }
    if (type !== STRUCTURE) c.fail(path, c.at - 1, `a structure expected, data type ${type} found`);
    const at = c.at;
    const members = description === undefined ? readLength(c, path) : description.members.length;
    if (members <= octetStrings) c.fail(path, at, `more than ${octetStrings} members expected, ${members} found`);
    const keyAt = c.at;
    // mostly they stand in the order in which they are known, and need not be looked up
    let key = '';
    let indexer: DataIndexer | undefined;
    if (position < known.length && hasKey(c, description, octetStrings, known[position].key)) indexer = known[position].indexer;
    else {
      c.at = keyAt;
      for (let i = 0; i < octetStrings; i++) key += readKey(c, memberType(c, description, i, path), path);
      indexer = indexers.get(key);
    }
    for (let i = octetStrings; i < members; i++) {
      const inner = description?.members[i];
      const type = memberType(c, description, i, path);
      if (i === octetStrings && indexer !== undefined) {
        indexer(c, type, inner);
        continue;
      }
      if (i === octetStrings && what !== undefined && type !== NULL_DATA && type !== DONT_CARE)
        findings.add('NO_PLACE', `the schema has no place for a ${what} with index ${key}: it is left out`, `${path} / entry ${key}`, c.at);
      skipContents(c, type, inner, path);
    }
  };
}

const memberType = (c: PayloadCursor, description: TypeDescription | undefined, i: number, path: string): number =>
  description === undefined ? c.u8(path) : description.members[i].type;

/** Whether an entry begins with octet-strings of short lengths which are, one after the other, the key; leaves the cursor after them */
function hasKey(c: PayloadCursor, description: TypeDescription | undefined, octetStrings: number, key: Uint8Array): boolean {
  const { octets } = c;
  let { at } = c;
  let found = 0;
  for (let i = 0; i < octetStrings; i++) {
    if ((description === undefined ? octets[at++] : description.members[i].type) !== OCTET_STRING) return false;
    for (let left = octets[at++]; left > 0; left--) if (octets[at++] !== key[found++]) return false;
  }
  if (found !== key.length || at > c.end) return false;
  c.at = at;
  return true;
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
 */
export const keyedArray = (keys: Keys): KeyedArray => Object.freeze(new KeyedArray(keys));
