import { Places } from '../places.js';
import type { RepeatedSource } from '../source.js';
import { DerEntries } from './der-entries.js';
import { enterContents, leaveContents } from './element.js';
import { type DerIndexer, type DerShape, TaggedShape } from './shape.js';
import { CONSTRUCTED, SEQUENCE } from './tags.js';

export class SequenceOf extends TaggedShape implements RepeatedSource {
  readonly repeated = true;

  constructor(readonly entry: DerShape) {
    super(CONSTRUCTED | SEQUENCE, 'SEQUENCE OF');
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const from = places.room.end;
    const indexer = this.entry.place(entryPlaces, entryPath);
    const plan = { slot, from, end: places.room.end, shape: this.entry, indexer, path: entryPath };
    const walk = places.addEntries(this, entryPlaces, (scratch) => new DerEntries(scratch, plan));
    return (c, _, outcome) => {
      const outerEnd = enterContents(c, path);
      c.slots.set(slot, SEQUENCE, c.at, c.end);
      (c.scratch.walks[walk] as DerEntries).check(c, outcome);
      leaveContents(c, outerEnd);
    };
  }
}

/** Entries of one shape, one after the other. */
export function sequenceOf<Entry extends DerShape>(entry: Entry): TaggedShape & RepeatedSource & { readonly each: Entry } {
  return Object.assign(new SequenceOf(entry), { each: entry });
}
