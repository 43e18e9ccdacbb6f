import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { toHex } from '../encoder/octets.js';
import { referenceMissing } from '../support/reference.js';
import { MessageAtHand } from './message-at-hand.js';

/** Seconds after which a message is taken to never end: a thousand times what it may take */
const NEVER_ENDS = 60;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed)) throw new Error('npm run fuzz -- --seconds N --seed S, with whole numbers');
if (referenceMissing !== undefined) console.log(`without reference messages: ${referenceMissing}`);

// a thread of its own, so that a message that never ends is seen
const atHand = new MessageAtHand();
const run = JSON.stringify(new URL('./run.ts', import.meta.url).href);
// a worker thread does not read TypeScript by itself, though the process does
const worker = new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${run}); })`, {
  eval: true,
  workerData: { seed, seconds, memory: atHand.memory },
});
worker.on('error', (error) => {
  console.log(error, `\n${toHex(atHand.octets)}`);
  process.exitCode = 1;
});
worker.on('exit', (code) => {
  clearInterval(watch);
  process.exitCode ||= code;
});

let seen = 0;
let since = performance.now();
const watch = setInterval(() => {
  const { count } = atHand;
  if (count === 0 || count !== seen) {
    seen = count;
    since = performance.now();
  } else if (performance.now() - since > 1000 * NEVER_ENDS) {
    console.log(`seed ${seed}, alteration ${count}: no end after ${NEVER_ENDS} seconds\n${toHex(atHand.octets)}`);
    process.exit(1);
  }
}, 1000);
