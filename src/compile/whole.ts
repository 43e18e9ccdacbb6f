import { ABSENT } from '../../codecs/slots.js';
import type { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { EachRow, Row, SelectRow } from '../../mappings/vocabulary/rows.js';
import { entriesOf } from './entries.js';
import { rowSources } from './row-sources.js';
import { locate, MappingError, textOf } from './texts.js';

/** Something that the schema demands of an element, and whether the message at hand has it */
interface Demand {
  readonly name: string;
  has(reading: Reading): boolean;
}

/** @param at first octet of the entry that the element is for; none where it is for no entry */
export type IsWhole = (reading: Reading, at?: number) => boolean;

/**
 * Whether everything that the schema demands of an element is there: the texts of the elements directly in it, what is in its
 * demanded containers, its demanded choices and entries. Warns where it is not, but the message has something for the element.
 */
export function compileWhole(rows: readonly Row[], places: Places, path: string): IsWhole {
  const demands = demandsOf(rows, places, path, '');
  const firstThere = compileFirstThere(rows, places);
  const unheard = new Unheard();
  return (reading, at) => {
    // what is whole is read again to be written, and warns then
    unheard.octets = reading.octets;
    if (demands.every((demand) => demand.has(unheard))) return true;
    const missing = demands.filter((demand) => !demand.has(reading)).map(({ name }) => name);
    const there = at ?? firstThere();
    if (there !== undefined) reading.warn('INCOMPLETE', `left out, as the message has no ${missing.join(', ')} for it`, path, there);
    return false;
  };
}

/** The message at hand, whose warnings nobody wants to hear */
class Unheard implements Reading {
  octets: Uint8Array = new Uint8Array(0);
  warn(): void {}
}

/** Gives the offset of the first source of the rows that the message has; undefined where it has none. */
function compileFirstThere(rows: readonly Row[], places: Places): () => number | undefined {
  const found = [...rowSources(rows)].flatMap((source) => places.find(source) ?? []);
  return () => {
    let first: number | undefined;
    for (const { slots, slot } of found)
      if (slots.type[slot] !== ABSENT && slots.at[slot] < (first ?? Number.POSITIVE_INFINITY)) first = slots.at[slot];
    return first;
  };
}

/** @param within path of the element inside the one that is to be whole, with a slash after it */
const demandsOf = (rows: readonly Row[], places: Places, path: string, within: string): Demand[] =>
  rows.flatMap((row) => demandsOfRow(row, places, path, within));

function demandsOfRow(row: Row, places: Places, path: string, within: string): Demand[] {
  if (row.kind === 'element' || row.kind === 'combined') {
    if (row.optional) return [];
    const text = textOf(row, places, `${path}/${row.name}`);
    return [{ name: `${within}${row.name}`, has: (reading) => text(reading) !== undefined }];
  }
  if (row.kind === 'flag' || !row.demanded) return [];
  if (row.kind === 'group') return demandsOf(row.rows, places, `${path}/${row.name}`, `${within}${row.name}/`);
  return [row.kind === 'select' ? choiceOf(row, places, path, within) : entryOf(row, places, path, within)];
}

/** Rows are chosen, and have all that they need. Flags among them are taken to stand. */
function choiceOf(row: SelectRow, places: Places, path: string, within: string): Demand {
  const value = locate(row.source, places, path);
  const compile = (rows: readonly Row[]) => (rows.length === 0 ? undefined : demandsOf(rows, places, path, within));
  const alternatives = new Map([...row.alternatives].map(([number, rows]) => [number, compile(rows)]));
  const otherwise = compile(row.otherwise);
  return {
    name: within === '' ? row.source.label : within.slice(0, -1),
    has(reading) {
      const number = value(reading)?.integer();
      const chosen = number === undefined || !alternatives.has(Number(number)) ? otherwise : alternatives.get(Number(number));
      return chosen?.every((demand) => demand.has(reading)) ?? false;
    },
  };
}

/** An entry is there that meets the condition, and has all that its rows need. */
function entryOf(row: EachRow, outer: Places, path: string, within: string): Demand {
  if ('source' in row.content) throw new MappingError(path, `no rows for the entries of ${row.source.label}`);
  const { entries, places } = entriesOf(row, outer, path);
  const value = row.where === undefined ? undefined : locate(row.where.source, places, path);
  const demands = demandsOf(row.content, places, path, within);
  const meets = (reading: Reading): boolean => {
    const located = value?.(reading);
    return row.where === undefined || (located !== undefined && row.where.holds(located, reading));
  };
  return {
    name: demands.map((demand) => demand.name).join(', '),
    has(reading) {
      entries.open(reading.octets);
      while (entries.next()) if (meets(reading)) return demands.every((demand) => demand.has(reading));
      return false;
    },
  };
}
