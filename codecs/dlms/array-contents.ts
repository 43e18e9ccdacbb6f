import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { DataIndexer } from './data-indexer.js';
import { ARRAY, COMPACT_ARRAY } from './data-types.js';
import { readTypeDescription, type TypeDescription } from './type-description.js';

/** Reads one entry, whose tag has been read or stands in the type description. @param position of the entry, from 0 */
export type EntryReader = (c: PayloadCursor, type: number, description: TypeDescription | undefined, position: number) => void;

/**
 * Makes what reads the entries of an array or compact array one by one, and leaves the cursor after them.
 * It throws DecodeError where the type is no array, its contents do not end with an entry, or it has too many values without octets
 */
export const entriesReader =
  (path: string, readEntry: EntryReader): DataIndexer =>
  (c, type, description) => {
    c.enter(path);
    if (type === COMPACT_ARRAY) readCompact(c, path, readEntry);
    else if (type !== ARRAY) c.fail(path, c.at - 1, `an array expected, data type ${type} found`);
    else if (description === undefined) {
      const count = readLength(c, path);
      for (let i = 0; i < count; i++) readEntry(c, c.u8(path), undefined, i);
    } else {
      const entry = description.members[0];
      // entries without octets carry no value, however many are claimed
      if (entry.size !== 0) for (let i = 0; i < description.count; i++) readEntry(c, entry.type, entry, i);
    }
    c.leave();
  };

function readCompact(c: PayloadCursor, path: string, readEntry: EntryReader): void {
  const entry = readTypeDescription(c, path);
  const length = readLength(c, path);
  const at = c.at;
  const end = c.skip(length, path) + length;
  if (entry.size === 0 && length > 0) c.fail(path, at, 'entries without octets');
  c.at = at;
  for (let i = 0; c.at < end; i++) {
    c.passEmptyValues(entry.emptyValues, path);
    readEntry(c, entry.type, entry, i);
  }
  if (c.at !== end) c.fail(path, end, 'the contents end within an entry');
}
