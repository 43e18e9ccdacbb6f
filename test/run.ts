import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** What uvu's queue holds: the name of a file, then its suites */
type Suite = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>;
type QueuedFile = [name: string, ...suites: Suite[]];

declare global {
  var UVU_DEFER: number;
  var UVU_INDEX: number;
  var UVU_QUEUE: QueuedFile[];
}

const here = new URL('.', import.meta.url);
const pattern = process.argv[2] ?? '';
let passed = 0;
let total = 0;

/** uvu gives its counts only as text, and takes a suite whose hook threw for a success: here, what did not pass has failed */
function counted(suite: Suite): Suite {
  return async () => {
    const outcome = await suite();
    const [errors, suitePassed, , suiteTotal] = outcome;
    passed += suitePassed;
    total += suiteTotal;
    if (errors === true && suitePassed < suiteTotal) outcome[0] = `  FAIL  ${suiteTotal - suitePassed} tests did not run: a hook threw\n`;
    return outcome;
  };
}

/** Stands for a file that has no tests to run, so that it is seen in the report and the count */
function failure(problem: string): Suite {
  return async () => [`  FAIL  ${problem}\n`, 0, 0, 1];
}

async function queue(file: string, index: number): Promise<void> {
  const queued: QueuedFile = [`test/${file}`];
  globalThis.UVU_QUEUE[index] = queued;
  globalThis.UVU_INDEX = index;
  try {
    await import(new URL(file, here).href);
    if (queued.length === 1) queued.push(failure('no suite is queued; does the file end with test.run()?'));
  } catch (error) {
    queued.push(failure(error instanceof Error ? `${error.stack}` : `${error}`));
  }
  for (let at = 1; at < queued.length; at++) queued[at] = counted(queued[at] as Suite);
}

/** Files whose tests mostly wait: for brokers, or for a browser and a package to be installed. The whole run has a process for each, beside the others. */
const WAITING: Readonly<Record<string, readonly string[]>> = {
  '--brokers': ['test/src/worker/'],
  '--browser': ['test/readme.test.ts', 'test/src/page/'],
};

const isOf = (starts: readonly string[], file: string): boolean => starts.some((start) => `test/${file}`.startsWith(start));
const waiting = WAITING[pattern];
const isWanted = (file: string): boolean => {
  if (waiting !== undefined) return isOf(waiting, file);
  return pattern === '' ? !isOf(Object.values(WAITING).flat(), file) : `test/${file}`.includes(pattern);
};

/** Runs those that wait for one of these. @returns what they say, and adds their counts */
async function runWaiting(what: string): Promise<string> {
  const run = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said = await text(run.stdout);
  const counts = /(\d+) passed, (\d+) failed\n$/.exec(said);
  // one that ended without its counts has failed
  passed += Number(counts?.[1] ?? 0);
  total += Number(counts?.[1] ?? 0) + Number(counts?.[2] ?? 1);
  return said;
}

const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.test.ts') && isWanted(file))
  .sort();

const beside = pattern === '' ? Object.keys(WAITING).map(runWaiting) : [];
globalThis.UVU_DEFER = 1;
const uvu = await import('uvu');
for (const [index, file] of files.entries()) await queue(file, index);
await uvu.exec();
for (const said of beside) process.stdout.write(await said);

if (files.length === 0) console.log(`No test file${pattern ? ` has "${pattern}" in its path` : ''}.`);
process.exitCode = total > 0 && passed === total ? 0 : 1;
console.log(`${passed} passed, ${total - passed} failed`);
