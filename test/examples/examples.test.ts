import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage } from '../support/bundled.js';
import { halfHours } from './half-hours.js';
import { messagesOf } from './messages-of-a-meter.js';
import { watchAlerts } from './watch-alerts.js';

const test = suite('examples');
const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-examples-'));
const dump = join(folder, 'dump.txt');
const NAMES = ['ECS17b-import-registers-protected', 'ECS22b-active-import-profile-protected', 'ECS80-supply-restored'];
writeFileSync(dump, NAMES.map((name) => `${bundledMessage(name)}\n`).join(''));

test.after(() => rmSync(folder, { recursive: true }));

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

test.run();
