import { NestedEntries } from '../../codecs/nested-entries.js';
import type { Entries, Places, RepeatedSource } from '../../codecs/source.js';
import type { EachRow } from '../../mappings/vocabulary/rows.js';
import { MappingError } from './texts.js';

/** The entries that a row is for, and the scope of one of them */
export interface RowEntries {
  readonly places: Places;
  readonly entries: Entries;
}

/** @throws MappingError where no shape of the use case holds them */
export function entriesOf({ source, within }: EachRow, outer: Places, path: string): RowEntries {
  if (within === undefined) return held(source, outer, path);
  const around = held(within, outer, path);
  const { places, entries } = held(source, around.places, path);
  return { places, entries: new NestedEntries(around.entries, entries) };
}

function held(source: RepeatedSource, places: Places, path: string): RowEntries {
  const entries = places.entries(source);
  if (entries === undefined) throw new MappingError(path, `no shape of this use case holds the entries of ${source.label}`);
  return entries;
}
