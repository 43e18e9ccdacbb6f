import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The projects that a configuration of TypeScript refers to, by their paths from the root */
function referencesIn(configuration: string): readonly string[] {
  const text = readFileSync(join(ROOT, configuration), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { references = [] } = JSON.parse(text) as { references?: readonly { path: string }[] };
  return references.map(({ path }) => join(dirname(configuration), path).split(sep).join('/'));
}

/** The folders that are a project of TypeScript, and the projects that each one refers to */
function projects(): ReadonlyMap<string, readonly string[]> {
  const folders = ['codecs', 'mappings', 'src', ...[...files.keys()].map(dirname)].filter((folder, i, all) => all.indexOf(folder) === i);
  return new Map(
    folders.filter((folder) => projectOf(folder) === folder).map((folder) => [folder, referencesIn(`${folder}/tsconfig.json`)]),
  );
}

/** The project of a file or a folder: codecs, mappings, or a folder of src */
const projectOf = (folder: string): string => folder.replace(/^(codecs|mappings)\/.*/, '$1');

test('every project refers to those that its files import, and to no other', () => {
  for (const [project, references] of projects()) {
    const imported = new Set<string>();
    for (const [file, imports] of files) {
      if (projectOf(dirname(file)) === project) for (const other of imports) imported.add(projectOf(dirname(other)));
    }
    imported.delete(project);
    assert.equal([...references].sort(), [...imported].sort(), project);
  }
});

test('every project is built', () => {
  const all = projects();
  const reached = new Set<string>();
  const visit = (project: string): void => {
    if (reached.has(project)) return;
    reached.add(project);
    for (const other of all.get(project) ?? []) visit(other);
  };
  for (const project of referencesIn('tsconfig.build.json')) visit(project);
  assert.equal([...reached].sort(), [...all.keys()].sort());
  assert.equal(referencesIn('tsconfig.json'), referencesIn('tsconfig.build.json'));
});

/** What the compiler says of a file that refers to the projects that the writer may import from, and imports this */
function compiled(name: string, specifier: string): string {
  const folder = join(ROOT, 'dist', `importing-${name}`);
  mkdirSync(folder, { recursive: true });
  const references = projects()
    .get('src/writer')
    ?.map((project) => ({ path: `../../${project}` }));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.portable.json', compilerOptions: { outDir: 'out' }, include: ['*.ts'], references }),
  );
  writeFileSync(
    join(folder, 'importing.ts'),
    `import * as imported from '../../${specifier}';\nexport const names = Object.keys(imported);\n`,
  );
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return stdout;
}

test('an import against the layers does not compile', () => {
  assert.is(compiled('along', 'mappings/vocabulary/rows.js'), '');
  assert.match(compiled('against', 'src/compile/compile-rows.js'), /TS6307: File '.*compile-rows\.ts' is not listed/);
});

/** `assert.throws` with a text after its function, on one line or over several, as the formatter sets them */
const THROWS_TEXT =
  /^( *)(?:.*[ (])?assert\.throws\((?:.*, (['"`]).*\2\)[;,]?$|\n\1 {2}\S.*\n(?:\1 {2}[ )}\]].*\n)*?\1 {2}(['"`]).*\3,\n\1\))/gm;

/** Where a text stands for what should be thrown, by line */
const textsThrown = (text: string): number[] => [...text.matchAll(THROWS_TEXT)].map(({ index }) => text.slice(0, index).split('\n').length);

test('no test gives assert.throws a text, which uvu compares with nothing', () => {
  const found = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => textsThrown(readFileSync(join(ROOT, 'test', file), 'utf8')).map((line) => `test/${file}:${line}`));
  assert.equal(found, []);
});

test('a text given to assert.throws is found', () => {
  const throws = ['assert', 'throws'].join('.');
  const source = [
    `${throws}(() => read('a', 'b'), 'text');`,
    `  for (const one of all) ${throws}(() => read(one), \`text ${'$'}{one}\`);`,
    `  ${throws}(`,
    "    () => read('a, b'),",
    "    'text',",
    '  );',
    `${throws}(() => read('a', 'b'));`,
    `${throws}(() => read('a', 'b'), /text/);`,
    `${throws}(`,
    '  () =>',
    '    read(',
    "      'a',",
    '    ),',
    "  errorOf('DECODE', 'text'),",
    ');',
    `${throws}(`,
    '  () => read(),',
    '  isMissing,',
    "  'what it says where nothing is thrown',",
    ');',
    "other('a', 'text');",
  ].join('\n');
  assert.equal(textsThrown(source), [1, 2, 3]);
});

test.run();
