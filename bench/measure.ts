import Benchmark from 'benchmark';
import { type Bound, checkBound, type MeasuredHere } from './measured.js';
import { median } from './median.js';
import { ProcessorBenchmark, processorSeconds } from './processor-clock.js';

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
  /** Seconds of processor time for which case and floor run before they are measured; 1 where it isn't given */
  readonly warmSeconds?: number;
  /** Whether other processes do the work: then the time of day counts, not the processor time of this one, and nothing here gets warm */
  readonly inOtherProcess?: boolean;
  readonly spreadLimit?: number;
}

/** Seconds that each function is measured for, at the least */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);
const ROUNDS = 5;
const WARM_SECONDS = 1;
/** Of messages of every kind: each compiles a little more, and what is compiled for some is compiled anew when others come */
export const WARM_SECONDS_OF_A_MIX = 4;

/**
 * Runs case and floor in turns until this process has taken so much processor time: that of V8's threads, which compile meanwhile, counts.
 */
function warm({ run, floor }: Case, seconds: number): void {
  const end = processorSeconds() + seconds;
  do {
    floor.run();
    run();
  } while (processorSeconds() < end);
}

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
 * the machine does for a while comes to both. Both are warm by then.
 */
export function measure(cases: readonly Case[]): MeasuredHere[] {
  return cases.map((one) => {
    const { name, run, floor, limit, reason, messages = 1, megabytes, rounds = ROUNDS, spreadLimit, inOtherProcess = false } = one;
    checkBound(name, one);
    const warmSeconds = inOtherProcess ? 0 : (one.warmSeconds ?? WARM_SECONDS);
    if (!inOtherProcess) warm(one, warmSeconds);
    const turns = Array.from({ length: rounds }, () => {
      const least = secondsPerRun(floor.name, floor.run, one);
      const seconds = secondsPerRun(name, run, one);
      return { least, seconds, ratio: seconds / least };
    });
    const seconds = median(turns.map((turn) => turn.seconds));
    return {
      name,
      value: median(turns.map((turn) => turn.ratio)),
      unit: '×',
      floor: floor.name,
      warmSeconds,
      microseconds: (1e6 * seconds) / messages,
      floorMicroseconds: (1e6 * median(turns.map((turn) => turn.least))) / messages,
      ...(limit === undefined ? {} : { limit }),
      ...(reason === undefined ? {} : { reason }),
      ...(megabytes === undefined ? {} : { megabytesPerSecond: megabytes / seconds }),
      ...(spreadLimit === undefined ? {} : { spreadLimit }),
    };
  });
}
