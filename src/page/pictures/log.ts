import { chartOf } from '../drawing/chart.js';
import type { Picture, Values } from '../drawing/picture.js';
import { type SeriesKind, seriesOf } from '../drawing/series.js';
import { timeOf, timeText } from '../drawing/time.js';
import { counted } from '../view/words.js';

/** A number as plain data has it */
export type DataNumber = bigint | number | string;

/** What an entry of a log holds a value of */
export interface Thing<Entry> {
  readonly name: string;
  readonly unit: string | undefined;
  readonly of: (entry: Entry) => DataNumber | undefined;
}

/** A log whose entries are drawn over time */
export interface Log<Entry> {
  readonly title: string;
  /** What its entries are, one and many: `['half hour', 'half hours']` */
  readonly entryNames: readonly [one: string, many: string];
  readonly entries: readonly Entry[];
  readonly time: (entry: Entry) => string | undefined;
  readonly kind: SeriesKind;
  /** Those of which no entry has a value are left out */
  readonly things: readonly Thing<Entry>[];
  /** How long intervals are, in milliseconds; 0 where entries are of moments */
  readonly interval?: number;
  readonly timeTitle: string;
  readonly notes?: readonly string[];
}

/** Of units that the specification fixes, and messages do not carry */
export const UNIT_NOTE = 'The unit is the one that GBCS fixes; the message does not carry it.';

/** What stands for a value that is not there */
export const NOTHING = '–';

/** @returns one picture; none where no entry has a value */
export function picturesOfLog<Entry>(log: Log<Entry>): Picture[] {
  const { title, entries, time, kind, timeTitle, interval = 0, notes = [] } = log;
  const things = log.things.filter(({ of }) => entries.some((entry) => of(entry) !== undefined));
  if (things.length === 0) return [];
  const times = entries.map((entry) => timeOf(time(entry)));
  const series = things.map(({ name, unit, of }) =>
    seriesOf(
      name,
      unit,
      kind,
      entries.map((entry, i) => [times[i], of(entry)] as const),
    ),
  );
  const untimed = times.filter((one) => one === undefined).length;
  const lost = untimed === 0 ? [] : [`${untimed} without a time stand only in the table.`];
  const about = counted(entries.length, ...log.entryNames);
  return [chartOf({ title, about, series, interval, timeTitle, notes: [...lost, ...notes], values: valuesOf(log, things) })];
}

/** Entries in the order of the message */
function valuesOf<Entry>({ entries, time, timeTitle }: Log<Entry>, things: readonly Thing<Entry>[]): Values {
  return {
    columns: [timeTitle, ...things.map(({ name, unit }) => (unit === undefined ? name : `${name} (${unit})`))],
    count: entries.length,
    rowAt: (index) => {
      const entry = entries[index] as Entry;
      return [momentText(time(entry)), ...things.map(({ of }) => String(of(entry) ?? NOTHING))];
    },
  };
}

/** A time of a document as it is read: as it stands where it can't be */
export function momentText(text: string | undefined): string {
  const time = timeOf(text);
  return time === undefined ? (text ?? NOTHING) : timeText(time);
}
