import Benchmark from 'benchmark';
import { type Bound, checkBound, type MeasuredHere } from './measured.js';
import { median } from './median.js';
import { ProcessorBenchmark } from './processor-clock.js';

/** A case with what it is compared with */
export interface Case extends Bound {
  readonly name: string;
  readonly run: () => void;
  readonly floor: { readonly name: string; readonly run: () => void };
  /** Messages of one run; 1 where it isn't given */
  readonly messages?: number;
  /** Megabytes that one run writes, where the rate is of interest */
  readonly megabytes?: number;
  /** How often case and floor take turns; for runs of a second or more, fewer than usual */
  readonly rounds?: number;
  /** Whether other processes do the work: then the time of day counts, not the processor time of this one, and nothing here gets warm */
  readonly inOtherProcess?: boolean;
  readonly spreadLimit?: number;
}

/** Seconds that each function is measured for, at the least */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);
const ROUNDS = 5;

/** Median seconds of a run, in one round */
function secondsPerRun(name: string, run: () => void, { rounds = ROUNDS, inOtherProcess = false }: Case): number {
  const Clock = inOtherProcess ? Benchmark : ProcessorBenchmark;
  const benchmark = new Clock(name, run, { maxTime: SECONDS / rounds, minSamples: inOtherProcess ? 1 : 2 });
  benchmark.run();
  const { error } = benchmark as { error?: Error };
  if (error !== undefined) throw error;
  return median(benchmark.stats.sample);
}

/**
 * Measures each case and, just before it, what it is compared with, in turns: the ratio is the median of the turns', so that what else
 * the machine does for a while comes to both. A first turn only warms up.
 */
export function measure(cases: readonly Case[]): MeasuredHere[] {
  return cases.map((one) => {
    const { name, run, floor, limit, reason, messages = 1, megabytes, rounds = ROUNDS, spreadLimit, inOtherProcess } = one;
    checkBound(name, one);
    const warming = inOtherProcess ? 0 : 1;
    const turns = Array.from({ length: warming + rounds }, () => {
      const least = secondsPerRun(floor.name, floor.run, one);
      const seconds = secondsPerRun(name, run, one);
      return { least, seconds, ratio: seconds / least };
    }).slice(warming);
    const seconds = median(turns.map((turn) => turn.seconds));
    return {
      name,
      value: median(turns.map((turn) => turn.ratio)),
      unit: '×',
      floor: floor.name,
      microseconds: (1e6 * seconds) / messages,
      floorMicroseconds: (1e6 * median(turns.map((turn) => turn.least))) / messages,
      ...(limit === undefined ? {} : { limit }),
      ...(reason === undefined ? {} : { reason }),
      ...(megabytes === undefined ? {} : { megabytesPerSecond: megabytes / seconds }),
      ...(spreadLimit === undefined ? {} : { spreadLimit }),
    };
  });
}
