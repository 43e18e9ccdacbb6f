import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ERROR_CODES, WARNING_CODES } from '../../codecs/codes.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The code of this package, but for the lists of codes themselves */
const sources = ['codecs', 'mappings', 'src']
  .flatMap((directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, directory, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.endsWith('codes.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Codes in the first cells of the table whose heading starts with a word; those of one kind may share a row */
function codesOf(heading: string): string[] {
  const [, table] = readme.split(new RegExp(`^\\| ${heading} +\\|.*\\n\\|[-| ]+\\|\\n`, 'm'));
  const end = table.search(/^(?!\|)/m);
  return [...table.slice(0, end).matchAll(/^\| (.*?) +\|/gm)].flatMap(([, cell]) => cell.split(', '));
}

for (const [kind, codes] of [
  ['error', ERROR_CODES],
  ['warning', WARNING_CODES],
] as const) {
  test(`the README's table has each ${kind} code once, and no other`, () => {
    assert.equal(
      codesOf(kind),
      codes.map((code) => `\`${code}\``),
    );
  });

  test(`each ${kind} code stands once in the list of all`, () => {
    assert.is(new Set(codes).size, codes.length);
  });

  test(`each ${kind} code is given somewhere`, () => {
    // a constant of the type only names a code
    const lacking = codes.filter((code) => !new RegExp(`(?<!Code = )'${code}'`).test(sources));
    assert.equal(lacking, []);
  });
}

test.run();
