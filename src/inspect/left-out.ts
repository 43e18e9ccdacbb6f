import type { InspectedField } from './inspected-field.js';

/** Entries up to which all are shown; of more, the first and the last ones */
const MOST = 16;
const FIRST = 5;
const LAST = 2;

/** Numbered parts that are no entries: each of them is another thing */
const NO_ENTRIES: ReadonlySet<string> = new Set([
  'structure member',
  'item',
  'component',
  'access-request-specification',
  'access-response-specification',
]);

/** Fields that a text leaves out */
export interface LeftOut {
  /** Index after the last of them */
  readonly end: number;
  /** Entries that they are: their name, and the numbers of the first and the last one */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Entries one after the other: their name, and the index of the first field of each */
interface Run {
  readonly name: string;
  readonly starts: number[];
}

/** What a text leaves out of long lists of entries, by the index of the first field that is left out. An error is never left out. */
export function leftOut(fields: readonly InspectedField[]): ReadonlyMap<number, LeftOut> {
  return new Map(longRuns(fields).flatMap((run) => middleOf(run, fields)));
}

function longRuns(fields: readonly InspectedField[]): Run[] {
  const found: Run[] = [];
  /** The run that goes on, by depth */
  const open: (Run | undefined)[] = [];
  const close = (depth: number): void => {
    for (const run of open.splice(depth)) if (run !== undefined && run.starts.length > MOST) found.push(run);
  };
  fields.forEach(({ name, depth }, index) => {
    close(depth + 1);
    const [, entry = '', number] = /^(.+) (\d+)$/.exec(name) ?? [];
    const run = open[depth];
    if (run !== undefined && run.name === entry && Number(number) === run.starts.length + 1) {
      run.starts.push(index);
      return;
    }
    close(depth);
    open[depth] = number === '1' && !NO_ENTRIES.has(entry) ? { name: entry, starts: [index] } : undefined;
  });
  close(0);
  return found;
}

function middleOf({ name, starts }: Run, fields: readonly InspectedField[]): [number, LeftOut][] {
  const to = starts.length - LAST;
  const [start, end] = [starts[FIRST], starts[to]];
  if (start === undefined || end === undefined) return [];
  for (let index = start; index < end; index++) if (fields[index]?.error !== undefined) return [];
  return [[start, { end, name, from: FIRST + 1, to }]];
}
