import { type MembersOf, membersOf, type Named } from '../named.js';
import type { Places } from '../places.js';
import { entriesReader } from './array-contents.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, NULL_DATA } from './data-types.js';
import { type DataMembers, DataShape } from './shapes.js';
import { skipContents } from './skip.js';

export class ArrayWith<Entries extends DataMembers = DataMembers> extends DataShape {
  constructor(readonly of: MembersOf<Entries>) {
    super();
  }

  /** In order */
  get entries(): readonly Named<DataShape>[] {
    return Object.values(this.of);
  }

  override place(places: Places, path: string): DataIndexer {
    const slot = places.slot(this, path);
    const indexers = this.entries.map((entry) => entry.place(places, `${path} / ${entry.label}`));
    const read = entriesReader(path, (c, type, description, i) => {
      if (i < indexers.length) {
        indexers[i](c, type, description);
        return;
      }
      if (type !== NULL_DATA && type !== DONT_CARE)
        c.scratch.findings.add('NO_ROOM', `the schema has room for ${indexers.length} of the entries: this one is left out`, path, c.at);
      skipContents(c, type, description, path);
    });
    return (c, type, description) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      const at = c.at;
      read(c, type, description);
      c.slots.set(slot, type, at, c.at);
    };
  }
}

/**
 * An array or compact array in which each position has a meaning of its own: `arrayWith({ lowMedium: data(), mediumHigh: data() })`.
 * It may have fewer entries; further ones are left out, and told of.
 */
export const arrayWith = <Entries extends DataMembers>(entries: Entries): ArrayWith<Entries> =>
  Object.freeze(new ArrayWith<Entries>(membersOf(entries)));
