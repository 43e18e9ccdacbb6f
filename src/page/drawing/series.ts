import { grouped, sumOf } from './exact.js';
import { DAY, timeText } from './time.js';

/**
 * How values stand for time: `amounts` are of the interval that ends at their time, `payments` of the moment itself, `levels` what
 * something stood at then: registers, balances, voltages.
 */
export type SeriesKind = 'amounts' | 'payments' | 'levels';

/** One value */
export interface Point {
  readonly time: number;
  /** As near as it can be drawn */
  readonly value: number;
  /** As the document has it */
  readonly text: string;
}

/** Values of one thing over time */
export interface Series {
  readonly name: string;
  /** Undefined of numbers without one */
  readonly unit: string | undefined;
  readonly kind: SeriesKind;
  /** Those that have a time, in its order */
  readonly points: readonly Point[];
}

/** A series of what is there; entries without a time or a value have no place in it */
export function seriesOf(
  name: string,
  unit: string | undefined,
  kind: SeriesKind,
  entries: Iterable<readonly [time: number | undefined, value: bigint | number | string | undefined]>,
): Series {
  const points: Point[] = [];
  for (const [time, value] of entries)
    if (time !== undefined && value !== undefined) points.push({ time, value: Number(value), text: String(value) });
  points.sort((a, b) => a.time - b.time);
  return { name, unit, kind, points };
}

/** A value with its unit, as it is read */
export const withUnit = (text: string, unit: string | undefined): string =>
  unit === undefined ? grouped(text) : `${grouped(text)} ${unit}`;

/** Least and most of a series, and the sum of amounts, in words */
export function inWords({ name, unit, kind, points }: Series): string {
  const [first] = points;
  if (first === undefined) return `${name}: no values.`;
  let least = first;
  let most = first;
  for (const point of points) {
    if (point.value < least.value) least = point;
    if (point.value > most.value) most = point;
  }
  const sum = kind === 'levels' || points.length === 1 ? '' : `; together ${withUnit(sumOf(points.map(({ text }) => text)), unit)}`;
  if (least.value === most.value)
    return `${name}: ${withUnit(first.text, unit)}${points.length === 1 ? ` at ${timeText(first.time)}` : ' throughout'}${sum}.`;
  return `${name}: least ${withUnit(least.text, unit)} at ${timeText(least.time)}, most ${withUnit(most.text, unit)} at ${timeText(most.time)}${sum}.`;
}

/** From the first to the last value of some series; a day where there is no span */
export function spanOf(all: readonly Series[], interval: number): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { points } of all) {
    const first = points[0];
    const last = points[points.length - 1];
    if (first === undefined || last === undefined) continue;
    from = Math.min(from, first.time);
    to = Math.max(to, last.time);
  }
  if (interval > 0) return { from: from - interval, to };
  const edge = (to - from) * 0.03 || DAY / 2;
  return { from: from - edge, to: to + edge };
}
