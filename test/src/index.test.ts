import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ENTRIES = ['index', 'browser'].map((name) => fileURLToPath(new URL(`../../src/${name}.ts`, import.meta.url)));
const EXPORTS = /^export (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm;
const METHOD = /^ {2}(?:static |async |get )*(?!constructor|private |protected |override )(\w+)(?:<[^(]*>)?\(/;

/** The names that a module takes over from others, as they are called there, and the files that declare them */
function exportsOf(file: string): { name: string; file: string }[] {
  return [...readFileSync(file, 'utf8').matchAll(EXPORTS)].flatMap(([, names, from]) =>
    names
      .split(',')
      .map((name) =>
        name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*/, ''),
      )
      .filter((name) => name !== '')
      .map((name) => ({ name, file: join(dirname(file), from.replace(/\.js$/, '.ts')) })),
  );
}

/** What has no docstring of a name that is declared in a file or taken over there: the name itself, or methods of its class */
function undocumented({ name, file }: { name: string; file: string }): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) =>
    new RegExp(`^export (?:abstract |async )*(?:const|function\\*?|class|interface|type) ${name}\\b`).test(line),
  );
  if (at < 0) {
    const taken = exportsOf(file).find((one) => one.name === name);
    return taken === undefined ? [`${name}: not declared in ${file}`] : undocumented(taken);
  }
  const isDocumented = (line: number): boolean => lines[line - 1].trimEnd().endsWith('*/');
  const lacking = isDocumented(at) ? [] : [name];
  if (!/ class /.test(lines[at])) return lacking;
  for (let line = at + 1; lines[line] !== '}'; line++) {
    const method = METHOD.exec(lines[line])?.[1];
    if (method !== undefined && !isDocumented(line)) lacking.push(`${name}.${method}`);
  }
  return lacking;
}

test('every export has a docstring, and every method of an exported class', () => {
  for (const entry of ENTRIES) {
    const exported = exportsOf(entry);
    assert.ok(exported.length > 60);
    assert.equal(exported.flatMap(undocumented), [], entry);
  }
});

test.run();
