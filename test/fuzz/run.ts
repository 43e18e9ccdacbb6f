import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import { Fuzzer } from './fuzzer.js';
import { MessageAtHand } from './message-at-hand.js';
import { reportOf } from './report.js';

const { seed, seconds, memory } = workerData as { seed: number; seconds: number; memory: SharedArrayBuffer };
const MINUTE = 60_000;

// traces of typed errors, which nothing reads, would take a good part of the time
Error.stackTraceLimit = 2;
const atHand = new MessageAtHand(memory);
const fuzzer = new Fuzzer(seed, (message) => atHand.set(message));
console.log(`seed ${seed}: ${fuzzer.surfaces} messages, contents and plaintexts to alter`);
const end = performance.now() + 1000 * seconds;
let told = performance.now();
while (performance.now() < end) {
  for (let i = 0; i < 100; i++) fuzzer.step();
  if (performance.now() - told < MINUTE) continue;
  told = performance.now();
  console.log(`${fuzzer.alterations} alterations, ${fuzzer.findings.size} kinds of failure`);
  // what a thread prints waits until it pauses
  await setImmediate();
}
console.log(reportOf(fuzzer, seed));
process.exitCode = fuzzer.findings.size === 0 ? 0 : 1;
