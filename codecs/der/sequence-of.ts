import { type Named, named } from '../named.js';
import { Places } from '../places.js';
import { DerEntries } from './der-entries.js';
import { enterContents, leaveContents } from './element.js';
import { type DerIndexer, type DerShape, onlyTagOf, TaggedShape } from './shape.js';
import { CONSTRUCTED, SEQUENCE } from './tags.js';

export class SequenceOf<Entry extends DerShape = DerShape> extends TaggedShape {
  readonly repeated = true;

  constructor(readonly each: Named<Entry>) {
    super(CONSTRUCTED | SEQUENCE, 'SEQUENCE OF');
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const from = places.room.end;
    const indexer = this.each.place(entryPlaces, entryPath);
    const plan = { slot, from, end: places.room.end, shape: this.each, onlyTag: onlyTagOf(this.each), indexer, path: entryPath };
    const walk = places.addEntries(this, entryPlaces, (scratch) => new DerEntries(scratch, plan));
    return (c, _, outcome) => {
      const outerEnd = enterContents(c, path);
      c.slots.set(slot, SEQUENCE, c.at, c.end);
      (c.scratch.walks[walk].of as DerEntries).check(c, outcome);
      leaveContents(c, outerEnd);
    };
  }
}

/** Entries of one shape, one after the other. */
export const sequenceOf = <Entry extends DerShape>(entry: Entry): SequenceOf<Entry> => Object.freeze(new SequenceOf(named('entry', entry)));
