import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measure.js';

/**
 * Measures every suite in a process of its own, prints operations per second and ratios, and writes them to results.json.
 * Ratios are to what stands beside a case, measured in the same process just before it: absolute times say little on a shared machine.
 */
const SUITES = ['translation', 'logs', 'keys', 'northbound'];

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

function report({ name, operationsPerSecond, ratio, floor, limit, megabytesPerSecond }: Measured): string {
  const rate = `${Math.round(operationsPerSecond).toLocaleString('en').padStart(12)}/s`;
  const bound = limit === undefined ? '' : ratio <= limit ? `  (at most ${limit})` : `  OVER ${limit}`;
  const text = megabytesPerSecond === undefined ? '' : `, ${Math.round(megabytesPerSecond)} MB/s`;
  return `  ${name.padEnd(44)} ${rate}   ${ratio.toFixed(2).padStart(7)} × ${floor}${bound}${text}`;
}

const results: Measured[] = [];
for (const suite of SUITES) {
  const output = execFileSync(process.execPath, [...process.execArgv, here('suite.ts'), suite], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const measured = JSON.parse(output) as Measured[];
  results.push(...measured);
  console.log(suite);
  for (const line of measured) console.log(report(line));
}
writeFileSync(here('results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
