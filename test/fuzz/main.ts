import { parseArgs } from 'node:util';
import { referenceMissing } from '../support/reference.js';
import { Fuzzer } from './fuzzer.js';
import { reportOf } from './report.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) throw new Error('npm run fuzz -- --seconds N --seed S, with whole numbers');

if (referenceMissing !== undefined) console.log(`without reference messages and without validation: ${referenceMissing}`);
// traces of typed errors, which nothing reads, would take a good part of the time
Error.stackTraceLimit = 2;
const fuzzer = new Fuzzer(seed);
console.log(`seed ${seed}: ${fuzzer.surfaces} messages, contents and plaintexts to alter`);
const end = performance.now() + 1000 * seconds;
let told = performance.now();
while (performance.now() < end) {
  for (let i = 0; i < 100; i++) fuzzer.step();
  if (performance.now() - told > 60_000) {
    told = performance.now();
    console.log(`${fuzzer.alterations} alterations, ${fuzzer.findings.size} kinds of failure`);
  }
}
console.log(reportOf(fuzzer, seed));
process.exitCode = fuzzer.findings.size === 0 ? 0 : 1;
