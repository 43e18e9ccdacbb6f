import { hexUpper } from '../hex.js';
import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { ARRAY, DONT_CARE, NULL_DATA, OCTET_STRING, STRUCTURE } from './data-types.js';
import { DataShape, data } from './shapes.js';
import { skipContents } from './skip.js';

/** An array of structures that begin with octet-strings which say what the entry is; see keyedArray */
export class KeyedArray extends DataShape {
  readonly #entries = new Map<string, DataShape>();

  constructor(private readonly keys: number) {
    super();
  }

  /** The member after the octet-strings in the entry that has these. @param key their octets in upper-case hex, one after the other */
  entry(key: string): DataShape {
    let entry = this.#entries.get(key);
    if (entry === undefined) {
      entry = data();
      entry.label = `entry ${key}`;
      this.#entries.set(key, entry);
    }
    return entry;
  }

  override place(places: Places, path: string): DataIndexer {
    const { slots } = places;
    const slot = places.slot(this, path);
    const indexers = new Map([...this.#entries].map(([key, entry]) => [key, entry.place(places, `${path} / ${entry.label}`)]));
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== ARRAY || description !== undefined) c.fail(path, c.at - 1, `an array expected, data type ${type} found`);
      const at = c.at;
      c.enter(path);
      for (let left = readLength(c, path); left > 0; left--) this.#readEntry(c, indexers, path);
      c.leave();
      slots.set(slot, type, at, c.at);
    };
  }

  #readEntry(c: PayloadCursor, indexers: ReadonlyMap<string, DataIndexer>, path: string): void {
    const type = c.u8(path);
    if (type !== STRUCTURE) c.fail(path, c.at - 1, `a structure expected, data type ${type} found`);
    const at = c.at;
    const members = readLength(c, path);
    if (members <= this.keys) c.fail(path, at, `more than ${this.keys} members expected, ${members} found`);
    let key = '';
    for (let i = 0; i < this.keys; i++) {
      const keyType = c.u8(path);
      if (keyType !== OCTET_STRING) c.fail(path, c.at - 1, `an octet-string expected, data type ${keyType} found`);
      const keyAt = c.skip(readLength(c, path), path);
      key += hexUpper(c.octets, keyAt, c.at);
    }
    const indexer = indexers.get(key);
    for (let i = this.keys; i < members; i++) {
      const memberType = c.u8(path);
      if (i === this.keys && indexer !== undefined) indexer(c, memberType, undefined);
      else skipContents(c, memberType, undefined, path);
    }
  }
}

/**
 * An array of structures whose first members, octet-strings, say what the entry is, wherever it stands in the array: `index` of
 * a charge table element, credit and charge reference of a credit charge configuration.
 * @param keys how many members they are
 */
export const keyedArray = (keys: number): KeyedArray => new KeyedArray(keys);
