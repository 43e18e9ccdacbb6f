import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^'\n]+)'/g;

/** The files that each file imports, by their paths from the root */
function importsOf(directories: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const files = directories.flatMap((directory) =>
    readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => join(directory, file)),
  );
  const pathOf = (file: string, specifier: string): string =>
    relative(ROOT, join(ROOT, dirname(file), specifier.replace(/\.js$/, '.ts')))
      .split(sep)
      .join('/');
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return [file.split(sep).join('/'), [...text.matchAll(IMPORT)].map(([, specifier]) => pathOf(file, specifier))];
    }),
  );
}

/** One circle of a graph, from a node back to itself; undefined where there is none */
function circleIn(graph: ReadonlyMap<string, Iterable<string>>): string | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' -> ');
    if (done.has(node)) return undefined;
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next);
      if (circle !== undefined) return circle;
    }
    path.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

const files = importsOf(['codecs', 'mappings', 'src']);

test('no files import each other in a circle', () => {
  assert.ok(files.size > 200);
  assert.is(circleIn(files), undefined);
});

test('no folders import each other in a circle', () => {
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const folder = dirname(file);
    const others = folders.get(folder) ?? new Set();
    folders.set(folder, others);
    for (const other of imports) if (dirname(other) !== folder) others.add(dirname(other));
  }
  assert.is(circleIn(folders), undefined);
});

test('a circle is found and named', () => {
  assert.is(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
    'b -> c -> b',
  );
  assert.is(circleIn(new Map([['a', ['b', 'c']]])), undefined);
});

test.run();
