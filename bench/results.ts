import type { Measured } from './measured.js';
import { median } from './median.js';

/**
 * What several processes measured of one suite as one: the medians, and how far their ratios lie apart.
 * @param processes of each, the same cases in the same order
 */
export function ofProcesses(processes: readonly (readonly Measured[])[]): Measured[] {
  if (processes.length === 1) return [...processes[0]];
  return processes[0].flatMap((first, index) => {
    const all = processes.map((measured) => measured[index]);
    const values = all.map(({ value }) => value);
    const spread: Measured = {
      suite: first.suite,
      name: `${first.name}: spread`,
      value: Math.max(...values) / Math.min(...values),
      unit: '×',
      floor: `the smallest ratio of ${processes.length} processes`,
      ...(first.spreadLimit === undefined ? {} : { limit: first.spreadLimit }),
    };
    return [{ ...first, value: median(values), ...medianTimes(all) }, spread];
  });
}

function medianTimes(all: readonly Measured[]): Pick<Measured, 'microseconds' | 'floorMicroseconds'> {
  const of = (key: 'microseconds' | 'floorMicroseconds') => median(all.map((measured) => measured[key] ?? 0));
  return { microseconds: of('microseconds'), floorMicroseconds: of('floorMicroseconds') };
}

/** Whether it passes its limit */
export const isOver = ({ value, limit }: Measured): boolean => limit !== undefined && value > limit;

/** How often a limit must be passed, one measurement after the other, to fail */
const TIMES = 3;

/**
 * Measures suites again, each alone, in which a limit was passed.
 * @param first what was measured of all suites
 * @returns what passed its limit every time, with all of its values
 */
export function overEveryTime(
  first: readonly Measured[],
  measureAgain: (suite: string) => readonly Measured[],
): { readonly measured: Measured; readonly values: readonly number[] }[] {
  let over = first.filter(isOver).map((measured) => ({ measured, values: [measured.value] }));
  for (let time = 1; time < TIMES && over.length > 0; time++) {
    const suites = [...new Set(over.map(({ measured }) => measured.suite))];
    const again = suites.flatMap(measureAgain);
    over = over.flatMap(({ measured, values }) => {
      const now = again.find((other) => isSame(other, measured)) as Measured;
      return isOver(now) ? [{ measured, values: [...values, now.value] }] : [];
    });
  }
  return over;
}

/** Whether both are measurements of one case */
export const isSame = (one: Measured, other: Measured): boolean => one.suite === other.suite && one.name === other.name;
