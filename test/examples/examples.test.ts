import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage } from '../support/bundled.js';
import { halfHours } from './half-hours.js';
import { messagesOf } from './messages-of-a-meter.js';
import { activeImport } from './read-one-register.js';
import { watchAlerts } from './watch-alerts.js';

const test = suite('examples');
const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'EXAMPLES.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-examples-'));
const dump = join(folder, 'dump.txt');
const NAMES = ['ECS17b-import-registers-protected', 'ECS22b-active-import-profile-protected', 'ECS80-supply-restored'];
writeFileSync(dump, NAMES.map((name) => `${bundledMessage(name)}\n`).join(''));

test.after(() => rmSync(folder, { recursive: true }));

/** The blocks of the page in a language; commands have none */
const codeOf = (language: string): string[] =>
  page
    .split('```')
    .filter((_, part) => part % 2 === 1)
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));

test('the code on the page is that of the files', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const code = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'));
  assert.equal(codeOf('ts').sort(), code.sort());
});

test('read one register', () => {
  assert.is(activeImport(bundledMessage(NAMES[0])), 4_294_967_294n);
  assert.is(activeImport(bundledMessage(NAMES[2])), undefined);
});

test('watch alerts', async () => {
  async function* messages(): AsyncGenerator<string> {
    for (const name of NAMES) yield bundledMessage(name);
  }
  const told: string[] = [];
  await watchAlerts(messages(), (line) => told.push(line));
  assert.is(told.length, 2);
  assert.match(told[0], /^\S+Z 02-E5-3E-00-00-00-00-01: 8F36 /);
  assert.match(told[1], /^ {2}from \S+Z to \S+Z$/);
});

test('half-hourly data', () => {
  const rows = [...halfHours(bundledMessage(NAMES[1]))];
  assert.ok(rows.length > 1);
  for (const [device, end, value] of rows) {
    assert.is(device, '02-E5-3E-00-00-00-00-01');
    assert.match(end, /^\d{4}-\d\d-\d\dT\d\d:[03]0:00\.00Z$/);
    assert.type(value, 'number');
  }
});

test('find the messages of one meter', async () => {
  const found = await messagesOf('02-E5-3E-00-00-00-00-01', dump);
  assert.is(found.length, 3);
  assert.match(found[0], /^ECS17b \d+$/);
  assert.equal(await messagesOf('00-00-00-00-00-00-00-00', dump), []);
});

/** The command on the page as it was built, run where the dump is */
function run(command: string): string {
  const built = join(root, 'dist/bundle/gbcs-mmc.js');
  const line = command.replaceAll('gbcs-mmc ', `${process.execPath} ${built} `).replaceAll('fixtures/', `${root}/fixtures/`);
  return execFileSync('/bin/sh', ['-c', line], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

const hasDatabase = ['/usr/bin/sqlite3', '/usr/local/bin/sqlite3', '/opt/homebrew/bin/sqlite3'].some(existsSync);

test('the commands: a table that a database loads, counts, and the messages of one meter', () => {
  const [tables, filters] = codeOf('').map((code) => code.trim().split('\n'));
  const [translate, load, query] = tables;
  run(translate);
  const lines = readFileSync(join(folder, 'profile.csv'), 'utf8').trimEnd().split('\r\n');
  assert.is(lines.length, 1 + [...halfHours(bundledMessage(NAMES[1]))].length);
  if (hasDatabase) {
    run(load);
    const sum = [...halfHours(bundledMessage(NAMES[1]))].reduce((total, [, , value]) => total + value, 0);
    assert.is(run(query).trim(), `${lines.length - 1}|${sum}`);
  } else console.log('skipped: loading CSV into a database (no sqlite3)');
  const [stats, ofMeter] = filters;
  assert.match(run(stats), /^useCase,device,day,messages\r\nECS17b,/);
  assert.ok(
    run(ofMeter)
      .trim()
      .split('\n')
      .every((line) => JSON.parse(line).mmc.originator === '02-E5-3E-00-00-00-00-01'),
  );
});

test.run();
