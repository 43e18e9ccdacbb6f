import { Slots } from '../slots.js';
import { Places, type RepeatedSource } from '../source.js';
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
    const { slots } = places;
    const slot = places.slot(this, path);
    const entryPlaces = new Places(new Slots(), places);
    const entryPath = `${path} / entry`;
    const entries = new DerEntries(slots, slot, entryPlaces.slots, this.entry, this.entry.place(entryPlaces, entryPath), entryPath);
    places.addEntries(this, entryPlaces, entries);
    return (c, _, findings) => {
      const outerEnd = enterContents(c, path);
      slots.set(slot, SEQUENCE, c.at, c.end);
      entries.check(c, findings);
      leaveContents(c, outerEnd);
    };
  }
}

/** Entries of one shape, one after the other. */
export function sequenceOf<Entry extends DerShape>(entry: Entry): TaggedShape & RepeatedSource & { readonly each: Entry } {
  return Object.assign(new SequenceOf(entry), { each: entry });
}
