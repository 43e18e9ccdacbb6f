import Benchmark from 'benchmark';

/** Seconds of processor time that this process has taken, its threads counted */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Processor time that this process has taken, in the form of `process.hrtime`: seconds and nanoseconds, since `before` where it is given */
function processorTime(before: readonly [number, number] = [0, 0]): [number, number] {
  const { user, system } = process.cpuUsage();
  const nanoseconds = (user + system) * 1000 - before[0] * 1e9 - before[1];
  const seconds = Math.floor(nanoseconds / 1e9);
  return [seconds, nanoseconds - seconds * 1e9];
}

/**
 * benchmark.js on the processor time of this process instead of the time of day: what other processes take of a machine counts for
 * nothing. The work of V8's threads beside ours counts in full.
 */
export const ProcessorBenchmark = Benchmark.runInContext({ process: { hrtime: processorTime } }) as typeof Benchmark;
