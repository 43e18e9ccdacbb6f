import type { Measured } from './measured.js';
import { isOver, isSame } from './results.js';

const number = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const quantity = (value: number, unit: Measured['unit']): string =>
  unit === '×' ? `${number(value, 2)} ×` : value < 10_000 ? `${number(value, 0)} octets` : `${number(value / 1e6, 2)} MB`;

const percent = (ratio: number): string => `${ratio >= 1 ? '+' : '−'}${Math.abs(100 * (ratio - 1)).toFixed(0)} %`;

/** One line of the report */
export function lineOf(measured: Measured): string {
  const { name, value, unit, floor, limit, microseconds, megabytesPerSecond } = measured;
  const time = microseconds === undefined ? '' : `${number(microseconds, microseconds < 1000 ? 2 : 0)} µs`;
  const bound = limit === undefined ? '' : isOver(measured) ? `  OVER ${quantity(limit, unit)}` : `  (at most ${quantity(limit, unit)})`;
  const rate = megabytesPerSecond === undefined ? '' : `, ${number(megabytesPerSecond, 0)} MB/s`;
  return `  ${name.padEnd(54)} ${time.padStart(14)} ${quantity(value, unit).padStart(14)} ${floor}${rate}${bound}`;
}

/** How warm the cases of a suite were, where they were measured in time */
export function warmthOf(measured: readonly Measured[]): string[] {
  const seconds = [...new Set(measured.flatMap(({ warmSeconds = 0 }) => (warmSeconds > 0 ? [warmSeconds] : [])))];
  if (seconds.length === 0) return [];
  return [`  warm: each ran in turns with its floor for ${seconds.join(' or ')} s of processor time before`];
}

/** A limit that was passed every time, and by how much */
export function failureOf({ suite, name, limit = 0, unit, floor }: Measured, values: readonly number[]): string {
  const least = Math.min(...values);
  const all = values.map((value) => quantity(value, unit)).join(', ');
  return `${suite} / ${name}: ${all} ${floor}, where at most ${quantity(limit, unit)} is allowed: ${percent(least / limit)} at the least`;
}

/** What became of each case since an earlier run */
export function changesOf(now: readonly Measured[], earlier: readonly Measured[]): string[] {
  return now.map((measured) => {
    const { suite, name, value, unit } = measured;
    const before = earlier.find((other) => isSame(other, measured));
    const label = `  ${suite} / ${name}`.padEnd(72);
    if (before === undefined) return `${label} ${quantity(value, unit).padStart(14)}  not in the earlier run`;
    const change = percent(value / before.value);
    return `${label} ${quantity(before.value, unit).padStart(14)} → ${quantity(value, unit).padStart(14)}  ${change}`;
  });
}
