import { readLength } from '../length.js';
import type { Places } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { ARRAY, DONT_CARE, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';
import { skipContents } from './skip.js';

class ArrayWith extends DataShape {
  constructor(private readonly entries: readonly DataShape[]) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const { slots } = places;
    const slot = places.slot(this, path);
    const indexers = this.entries.map((entry) => entry.place(places, `${path} / ${entry.label}`));
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== ARRAY) c.fail(path, c.at - 1, `an array expected, data type ${type} found`);
      const at = c.at;
      c.enter(path);
      const count = description === undefined ? readLength(c, path) : description.count;
      const inner = description?.members[0];
      for (let i = 0; i < count; i++) {
        const entryType = inner === undefined ? c.u8(path) : inner.type;
        if (i < indexers.length) indexers[i](c, entryType, inner);
        else skipContents(c, entryType, inner, path);
      }
      c.leave();
      slots.set(slot, type, at, c.at);
    };
  }
}

/**
 * An array in which each position has a meaning of its own: `arrayWith({ lowMedium: data(), mediumHigh: data() })`. It may
 * have fewer entries; further ones are passed over.
 */
export function arrayWith<Entries extends Record<string, DataShape>>(entries: Entries): DataShape & Entries {
  for (const [name, entry] of Object.entries(entries)) entry.label ||= name;
  return Object.assign(new ArrayWith(Object.values(entries)), entries);
}
