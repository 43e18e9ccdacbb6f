import { clockText, DAY, dayText, HOUR, MINUTE, monthText, yearText } from './time.js';

/** One mark of an axis of time: what stands at it, and below where that is another one than at the mark before */
export interface TimeTick {
  readonly at: number;
  readonly text: string;
  readonly below: string;
}

const STEPS = [
  MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
  14 * DAY,
] as const;

/** Steps of months, of about a month and longer */
const MONTHS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000] as const;
const MONTH = 30.4375 * DAY;

/** Monday 5 January 1970, so that weeks begin with Mondays */
const A_MONDAY = 4 * DAY;

/**
 * The marks of an axis of time, UTC.
 * @param most how many there may be
 */
export function timeTicks(from: number, to: number, most: number): readonly TimeTick[] {
  const span = to - from;
  const step = STEPS.find((one) => span / one <= most);
  if (step === undefined)
    return named(months(from, to, MONTHS.find((count) => span / (count * MONTH) <= most) ?? 60_000), monthText, yearText);
  const origin = step > DAY ? A_MONDAY : 0;
  const first = Math.ceil((from - origin) / step);
  const last = Math.floor((to - origin) / step);
  const times = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => origin + (first + i) * step);
  return step < DAY ? named(times, clockText, (at) => `${dayText(at)} ${yearText(at)}`) : named(times, dayText, yearText);
}

function months(from: number, to: number, count: number): number[] {
  const start = new Date(from);
  const times: number[] = [];
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / count) * count; ; month += count) {
    const at = Date.UTC(Math.floor(month / 12), month % 12);
    if (at > to) return times;
    if (at >= from) times.push(at);
  }
}

function named(times: readonly number[], text: (at: number) => string, below: (at: number) => string): TimeTick[] {
  let last = '';
  return times.map((at) => {
    const here = below(at);
    const isNew = here !== last;
    last = here;
    return { at, text: text(at), below: isNew ? here : '' };
  });
}
