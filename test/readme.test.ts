import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { BUNDLED } from './support/bundled.js';
import { InstalledPackage } from './support/installed-package.js';
import { Broker, brokerSuite, rabbitMissing } from './support/rabbitmq.js';
import { installed } from './support/started-server.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'README.md'), 'utf8');

/** A block of code on the page: its language, the heading it stands under, its number among all, its text */
interface Example {
  readonly language: string;
  readonly heading: string;
  readonly number: number;
  readonly code: string;
}

const examples: readonly Example[] = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 1: language, 2: code, index }, at) => ({
  language,
  heading: [...page.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '',
  number: at + 1,
  code,
}));
const programs = examples.filter(({ language }) => language === 'ts');
/** What resolves the package as bundlers for browsers do */
const conditionsOf = ({ heading }: Example): string[] => (heading === 'In a browser' ? ['browser'] : []);
const fileOf = ({ number }: Example, ending: string): string => `example-${number}.${ending}`;

/** What the comments of a program say that it prints: behind a call of console.log, or in the lines below one that has no comment */
function expectedOf(code: string): string[] {
  const lines = code.split('\n');
  return lines.flatMap((line, at) => {
    if (!line.includes('console.log(')) return [];
    const [, beside] = line.split('); // ');
    if (beside !== undefined) return [beside];
    const end = lines.findIndex((other, later) => later > at && !other.startsWith('// '));
    return lines.slice(at + 1, end).map((other) => other.slice('// '.length));
  });
}

const test = suite('README');
let here: InstalledPackage;

test.before(() => {
  here = new InstalledPackage('@smartdcc/dccboxed-keystore', '@types/node');
});
test.after(() => here.remove());

/** Runs what stands in a block of the shell, ends at the first command that fails */
const shell = (code: string): string =>
  execFileSync('bash', ['-ec', code], { cwd: here.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

test('its programs compile against the types of the package alone', () => {
  for (const example of programs) here.write(fileOf(example, 'ts'), example.code);
  const options = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2023'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  for (const conditions of [[], ['browser']]) {
    const files = programs.filter((example) => conditionsOf(example).join() === conditions.join()).map((example) => fileOf(example, 'ts'));
    here.write('tsconfig.json', JSON.stringify({ compilerOptions: { ...options, customConditions: conditions }, files }));
    const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', here.folder], { encoding: 'utf8' });
    assert.is(status, 0, stdout);
  }
});

test('its programs and commands run in their order, and print what they say', () => {
  for (const example of examples) {
    const { language, code, heading } = example;
    if (language === 'sh' && heading !== 'Worker') shell(code);
    if (language !== 'ts') continue;
    here.write(
      fileOf(example, 'js'),
      transformSync(code, { loader: 'ts', tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } }).code,
    );
    const flags = conditionsOf(example).map((condition) => `--conditions=${condition}`);
    const run = [...flags, fileOf(example, 'js')];
    const { status, stdout, stderr } = spawnSync(process.execPath, run, { cwd: here.folder, encoding: 'utf8' });
    assert.is(status, 0, `${code}\n${stderr}`);
    assert.equal(stdout.split('\n').filter(Boolean), expectedOf(code), code);
    assert.is(stderr, '');
  }
});

test('what they write is what other tools read: a document a line, lines of JSON, a table', () => {
  const linesOf = (file: string): string[] => readFileSync(join(here.folder, file), 'utf8').trimEnd().split(/\r?\n/);
  const documents = linesOf('documents.xml');
  assert.is(documents.length, BUNDLED.length);
  for (const document of documents) assert.match(document, /^<ra:GBCSResponse .*<\/ra:GBCSResponse>$/);
  for (const line of linesOf('documents.ndjson')) assert.type(JSON.parse(line).mmc.data, 'object');
  assert.ok(linesOf('profile.csv').length > 1);
  const [load] = /sqlite3 \S+ '[^']+'/.exec(page) ?? [];
  assert.type(load, 'string');
  if (installed('sqlite3') === undefined) console.log('skipped: loading CSV into a database (no sqlite3)');
  else {
    shell(load as string);
    assert.is(shell(`sqlite3 readings.db 'SELECT count(*) FROM profile'`).trim(), String(linesOf('profile.csv').length - 1));
  }
});

test.run();

const clientMissing = installed('amqp-publish') === undefined ? 'no amqp-publish is installed' : undefined;

brokerSuite(
  'README, with a broker',
  (withBroker) => {
    let broker: Broker;
    let folder: InstalledPackage;
    withBroker.before(async () => {
      broker = await Broker.start();
      folder = new InstalledPackage();
    });
    withBroker.after(async () => {
      folder?.remove();
      await broker?.remove();
    });

    withBroker('the worker makes of a message on a queue a document on another', () => {
      const [{ code }] = examples.filter(({ language, heading }) => language === 'sh' && heading === 'Worker');
      const ours = code.replace('amqp://localhost', broker.url);
      assert.is.not(ours, code);
      // jobs as at a terminal; whatever fails on the way, no worker stays
      const printed = execFileSync('bash', ['-ec', `set -m; trap 'kill %1 2>/dev/null || true' EXIT\n${ours}`], {
        cwd: folder.folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: 90_000,
      });
      assert.match(printed, /<ra:Value>4294967294<\/ra:Value>/);
    });
  },
  rabbitMissing ?? clientMissing,
);
