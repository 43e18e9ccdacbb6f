import type { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { EachRow, Row, SelectRow } from '../../mappings/vocabulary/rows.js';
import { entriesOf } from './entries.js';
import { locate, MappingError, textOf } from './texts.js';

/** Something that the schema demands of an element, and whether the message at hand has it */
interface Demand {
  readonly name: string;
  has(reading: Reading): boolean;
}

/**
 * Whether everything that the schema demands of an element is there: the texts of the elements directly in it, what is in its
 * demanded containers, its demanded choices and entries. Warns where only some of it is.
 */
export function compileWhole(rows: readonly Row[], name: string, places: Places, path: string): (reading: Reading) => boolean {
  const demands = demandsOf(rows, places, path, '');
  return (reading) => {
    const missing = demands.filter((demand) => !demand.has(reading));
    if (missing.length > 0 && missing.length < demands.length)
      reading.warn('INCOMPLETE', `left out, as the message has no ${missing.map((demand) => demand.name).join(', ')} for it`, name);
    return missing.length === 0;
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
