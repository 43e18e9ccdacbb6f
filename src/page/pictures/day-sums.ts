import { sumOf } from '../drawing/exact.js';
import type { Picture } from '../drawing/picture.js';
import { DAY, timeOf } from '../drawing/time.js';
import { type Log, picturesOfLog, type Thing } from './log.js';

/** Days from which on sums show more than the intervals themselves */
const MANY_DAYS = 4;

/** The intervals that end in one day, or as it ends */
interface Day<Entry> {
  readonly end: string;
  readonly entries: Entry[];
}

/** What the intervals of each day come to, where a log has many days */
export function daySums<Entry>(log: Log<Entry>): Picture[] {
  const days = daysOf(log);
  if (days.length < MANY_DAYS) return [];
  const things = log.things.map((thing): Thing<Day<Entry>> => ({ ...thing, of: ({ entries }) => sumIn(entries, thing) }));
  const most = Math.round(DAY / (log.interval ?? DAY));
  const partial = days.filter(({ entries }) => entries.length !== most).length;
  const notes =
    partial === 0 ? [] : [`${partial} of the days ${partial === 1 ? 'has' : 'have'} fewer or more than ${most} ${log.entryNames[1]}.`];
  return picturesOfLog({
    title: `${log.title}: sum of each day`,
    entryNames: ['day', 'days'],
    entries: days,
    time: ({ end }) => end,
    kind: 'amounts',
    interval: DAY,
    things,
    timeTitle: 'End of the day, UTC',
    notes: [...notes, ...(log.notes ?? [])],
  });
}

function sumIn<Entry>(entries: readonly Entry[], { of }: Thing<Entry>): string | undefined {
  const texts = entries.flatMap((entry) => {
    const value = of(entry);
    return value === undefined ? [] : [String(value)];
  });
  return texts.length === 0 ? undefined : sumOf(texts);
}

function daysOf<Entry>({ entries, time }: Log<Entry>): Day<Entry>[] {
  const days = new Map<number, Day<Entry>>();
  for (const entry of entries) {
    const at = timeOf(time(entry));
    if (at === undefined) continue;
    const end = Math.ceil(at / DAY) * DAY;
    const day = days.get(end);
    if (day === undefined) days.set(end, { end: new Date(end).toISOString(), entries: [entry] });
    else day.entries.push(entry);
  }
  return [...days.values()].sort((a, b) => (a.end < b.end ? -1 : 1));
}
