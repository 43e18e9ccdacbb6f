import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ERROR_CODES, WARNING_CODES } from '../../../codecs/codes.js';
import type { Advice } from '../../../src/explain/advice.js';
import { ERROR_ADVICE } from '../../../src/explain/error-advice.js';
import { WARNING_ADVICE } from '../../../src/explain/warning-advice.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const documents = readdirSync(ROOT)
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'));

for (const [kind, codes, table] of [
  ['error', ERROR_CODES, ERROR_ADVICE],
  ['warning', WARNING_CODES, WARNING_ADVICE],
] as const) {
  test(`each ${kind} code has its advice, in the order of the codes`, () => {
    assert.equal(Object.keys(table), codes);
  });

  test(`tables of ${kind} codes in documents have the words of the command`, () => {
    for (const document of documents) {
      const [, rows = ''] = document.split(new RegExp(`^\\| ${kind} +\\|.*\\n\\|[-| ]+\\|\\n`, 'm'));
      for (const [, cell = '', means, advice] of rows.slice(0, rows.search(/^(?!\|)/m)).matchAll(/^\| (.*?) +\| (.*?) +\| (.*?) +\|$/gm)) {
        const own = [...cell.matchAll(/`(\w+)`/g)].map(([, code = '']) => (table as Readonly<Record<string, Advice>>)[code]);
        // codes that share a row have what to do in common
        if (own.length === 1) assert.equal(own, [{ means, advice }], cell);
        else for (const one of own) assert.is(one?.advice, advice, cell);
      }
    }
  });
}

test.run();
