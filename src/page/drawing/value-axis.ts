import { grouped } from './exact.js';

/** One mark of an axis */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** What an axis of values goes from and to, and its marks */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

/** Steps between marks, times a power of ten */
const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * An axis over all values, that begins and ends at a mark.
 * @param marks about how many there are to be
 */
export function valueAxis(least: number, most: number, marks: number): ValueAxis {
  const span = most - least || Math.abs(most) || 1;
  const power = Math.floor(Math.log10(span / marks));
  const unit = 10 ** power;
  const factor = STEPS.find((step) => step * unit * marks >= span * (1 - 1e-9)) ?? 10;
  const places = Math.max(0, factor === 2.5 ? 1 - power : factor === 10 ? -power - 1 : -power);
  const step = factor * unit;
  // of values that are all alike, the one above
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(Math.ceil(most / step - 1e-9), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i): Tick => {
    const at = (first + i) * step;
    return { at, text: grouped(at.toFixed(places)) };
  });
  return { from: first * step, to: last * step, ticks };
}
