import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { temporaryFolder } from './fresh-process.js';
import type { Measured, MeasuredHere } from './measured.js';
import { changesOf, failureOf, lineOf, warmthOf } from './report.js';
import { ofProcesses, overEveryTime } from './results.js';
import { SUITES } from './suites.js';

/**
 * `npm run bench -- [--check] [--against FILE] [NAME…]` measures the suites named, or all, each in a process of its own; prints time and
 * ratio of each case, and writes them to results.json. Ratios are to what stands beside a case, measured in the same process in turns with
 * it, once both are warm: absolute times say little on a shared machine. What is measured is the package as it is built and installed, and
 * from its sources only what it does not export.
 *
 * `--check` fails where a limit is passed three times in a row; `--against` shows what became of each case since the results in that file.
 */
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** Suites of the same messages share them in a file */
const env = { ...process.env, BENCH_MESSAGES: join(temporaryFolder(), 'messages.json') };

function measureSuite(suite: string): Measured[] {
  const { processes } = SUITES[suite];
  const measured = Array.from({ length: processes }, () => {
    const output = execFileSync(process.execPath, [...process.execArgv, here('suite.ts'), suite], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return (JSON.parse(output) as MeasuredHere[]).map((one): Measured => ({ suite, ...one }));
  });
  return ofProcesses(measured);
}

function refuse(problem: string): never {
  console.error(problem);
  process.exit(2);
}

function read(file: string): readonly Measured[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).measured;
  } catch (error) {
    return refuse(`${file} holds no results of an earlier run: ${(error as Error).message}`);
  }
}

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean', default: false }, against: { type: 'string' } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !Object.hasOwn(SUITES, name));
if (unknown !== undefined) refuse(`no suite ${unknown}: ${Object.keys(SUITES).join(', ')}`);
const earlier = values.against === undefined ? undefined : read(values.against);

const results: Measured[] = [];
for (const suite of positionals.length > 0 ? positionals : Object.keys(SUITES)) {
  console.log(suite);
  const { missing } = SUITES[suite];
  if (missing !== undefined) {
    console.log(`  skipped: ${missing}`);
    continue;
  }
  const measured = measureSuite(suite);
  results.push(...measured);
  for (const line of [...warmthOf(measured), ...measured.map(lineOf)]) console.log(line);
}
const machine = { node: process.version, platform: process.platform, architecture: process.arch };
writeFileSync(here('results.json'), `${JSON.stringify({ machine, measured: results }, undefined, 2)}\n`);

if (earlier !== undefined) {
  console.log(`against ${values.against}`);
  for (const line of changesOf(results, earlier)) console.log(line);
}
if (values.check) {
  const failures = overEveryTime(results, measureSuite);
  for (const { measured, values } of failures) console.error(failureOf(measured, values));
  console.log(failures.length === 0 ? 'every limit holds' : `${failures.length} limits passed three times in a row`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
