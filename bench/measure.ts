import Benchmark from 'benchmark';

/** One line of the report */
export interface Measured {
  readonly suite: string;
  readonly name: string;
  readonly operationsPerSecond: number;
  /** How many times the cost of the case that it is compared with */
  readonly ratio: number;
  /** What it is compared with */
  readonly floor: string;
  /** The ratio that it must not exceed; none where it only informs */
  readonly limit?: number;
  /** Megabytes of XML written in a second, for long documents */
  readonly megabytesPerSecond?: number;
}

/** A case with the one that it is compared with */
export interface Case {
  readonly name: string;
  readonly run: () => void;
  readonly floor: { readonly name: string; readonly run: () => void };
  readonly limit?: number;
  /** Megabytes that one run writes, where the rate is of interest */
  readonly megabytes?: number;
}

/** Seconds that each function is measured for, at the least */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 1);

function secondsPerRun(name: string, run: () => void): number {
  const benchmark = new Benchmark(name, run, { maxTime: SECONDS, minSamples: 20 });
  benchmark.run();
  // the quickest sample: what disturbs a machine only ever adds time
  return Math.min(...benchmark.stats.sample);
}

/** Measures each case and, just before it, what it is compared with */
export function measure(suite: string, cases: readonly Case[]): Measured[] {
  return cases.map(({ name, run, floor, limit, megabytes }) => {
    const least = secondsPerRun(floor.name, floor.run);
    const seconds = secondsPerRun(name, run);
    return {
      suite,
      name,
      operationsPerSecond: 1 / seconds,
      ratio: seconds / least,
      floor: floor.name,
      ...(limit === undefined ? {} : { limit }),
      ...(megabytes === undefined ? {} : { megabytesPerSecond: megabytes / seconds }),
    };
  });
}
