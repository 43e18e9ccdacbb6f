import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { InstalledPackage } from './support/installed-package.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { dependencies, devDependencies, allowScripts } = JSON.parse(read('package.json'));

const test = suite('the package');
let here: InstalledPackage;
test.before(() => {
  here = new InstalledPackage();
});
test.after(() => here.remove());

const own = (file: string): string => readFileSync(join(here.folder, 'node_modules/gbcs-mmc', file), 'utf8');

test('it holds what users need, and nothing else', () => {
  const kinds = [
    /^(package\.json|README\.md|CHANGELOG\.md|SECURITY\.md|json-schema\/translation\.schema\.json|dist\/man\/gbcs-mmc\.1|dist\/inspector\.html)$/,
    /^dist\/bundle\/([\w-]+\.js|LICENCES\.txt)$/,
    /^dist\/types\/(src|mappings|codecs)\/[\w/-]+\.d\.ts$/,
    /^fixtures\/messages\/[\w-]+\.(b64|xml)$/,
  ];
  for (const kind of kinds)
    assert.ok(
      here.files.some((file) => kind.test(file)),
      String(kind),
    );
  assert.equal(
    here.files.filter((file) => !kinds.some((kind) => kind.test(file))),
    [],
  );
});

test('it holds no private key', () => {
  const keys = readdirSync(join(root, 'fixtures/keys'))
    .filter((file) => file.endsWith('.key'))
    .map((file) => read(join('fixtures/keys', file)).split('\n')[1]);
  assert.ok(keys.length > 0);
  for (const file of here.files) {
    const text = own(file);
    assert.not.match(text, /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[A-Za-z0-9+/]/, file);
    for (const key of keys) assert.not(text.includes(key), file);
  }
});

test('nothing in it points to a map or a source that is not there', () => {
  for (const file of here.files) assert.not.match(own(file), /^\/\/# source(Mapping)?URL=/m, file);
});

test('what its declarations import is in it, of Node.js, or of a package that it asks for', () => {
  const declarations = here.files.filter((file) => file.endsWith('.d.ts'));
  for (const file of declarations) {
    for (const [, module] of own(file).matchAll(/\b(?:from|import)\b[ (]*["']([^"']+)["']/g)) {
      const isThere = module.startsWith('.')
        ? declarations.includes(join(file, '..', module).replace(/\.js$/, '.d.ts'))
        : module.startsWith('node:') || Object.keys(dependencies).some((name) => module === name || module.startsWith(`${name}/`));
      assert.ok(isThere, `${file} imports ${module}`);
    }
  }
});

test.run();

const packages = suite('packages that it is made with');

interface Locked {
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const locked = Object.entries<Locked>(JSON.parse(read('package-lock.json')).packages).filter(([path]) => path !== '');

packages('the lock file has a checksum for each, of all platforms', () => {
  assert.ok(locked.length > 100);
  const without = locked.filter(([, { link, inBundle, integrity }]) => !link && !inBundle && !/^sha512-/.test(integrity ?? ''));
  assert.equal(
    without.map(([path]) => path),
    [],
  );
});

packages('none runs a script when it is installed, which could bring what no checksum holds', () => {
  const names = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ''));
  assert.equal(
    names.filter((name) => allowScripts[name] !== false),
    [],
  );
  assert.match(read('.ci/run'), /^npm ci --ignore-scripts /m);
});

packages('each has a row with its reason in README.md, and no row is of another', () => {
  const [, table] = read('README.md').split(/^\| package +\| .*\n\|[-| ]+\|\n/m);
  const rows = table
    .slice(0, table.search(/^(?!\|)/m))
    .split('\n')
    .filter(Boolean);
  const named = rows.flatMap((row) => [...row.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const types = Object.keys(devDependencies).filter((name) => name.startsWith('@types/'));
  assert.equal(
    named.sort(),
    [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !types.includes(name)).sort(),
  );
});

packages.run();

const pages = suite('pages at the top level');
/** What runs write, and no clone has */
const MADE = new Set(['bench/results.json']);

for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']) {
  pages(`${page} names files and headings that there are`, () => {
    const text = read(page);
    const files = [...text.matchAll(/`((?:test|src|mappings|codecs|fixtures|bench|\.ci)\/[\w./-]*)`/g)].map(([, file]) => file);
    assert.equal(
      files.filter((file) => !existsSync(join(root, file)) && !MADE.has(file)),
      [],
    );
    for (const [, file, heading] of text.matchAll(/\]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)/g)) {
      assert.ok(existsSync(join(root, file)), file);
      const headings = [...read(file || page).matchAll(/^#+ (.*)$/gm)].map(([, name]) => name.toLowerCase().replaceAll(' ', '-'));
      assert.ok(heading === undefined || headings.includes(heading), `${file}#${heading}`);
    }
  });
}

pages.run();
