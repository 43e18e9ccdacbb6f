import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { bundledKeys, bundledMessage, PLAIN, PROTECTED } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { gbcsMmc } from './gbcs-mmc.js';

const KEYS = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
const [ELECTRICITY, , GAS] = PROTECTED;
const ALERT = 'ECS80-supply-restored';
const NAMES = [PLAIN, ELECTRICITY, GAS, ALERT];
const dump = NAMES.map((name) => `${bundledMessage(name)}\n`).join('');
const translator = createTranslator({ keys: bundledKeys() });

/** Asserts that those of the messages, and no others, are translated */
async function assertWanted(names: readonly string[], ...flags: string[]): Promise<string> {
  const { stdout, stderr } = await gbcsMmc(['translate', '--keys', KEYS, ...flags], dump);
  assert.is(stdout, names.map((name) => `${translator.translate(bundledMessage(name)).xml}\n`).join(''));
  return stderr;
}

test('by use case', async () => {
  const stderr = await assertWanted([ELECTRICITY], '--use-case', 'ecs17b');
  assert.match(stderr, /4 messages: 1 translated, 0 rejected.*3 not wanted/);
  await assertWanted([PLAIN, ELECTRICITY], '--use-case', 'ECS17a,ECS17b');
});

test('by device, however its EUI-64 is written', async () => {
  const { originator } = translator.translate(bundledMessage(GAS));
  await assertWanted([GAS], '--device', originator);
  await assertWanted([GAS], '--device', originator.replaceAll('-', '').toLowerCase());
});

test('by alert code', async () => {
  const { alertCode } = translator.translate(bundledMessage(ALERT));
  await assertWanted([ALERT], '--alert', (alertCode as number).toString(16));
  await assertWanted([], '--alert', '8F0A');
});

test('by time; one without a time of its own passes, and is counted', async () => {
  const { stderr, stdout } = await gbcsMmc(['translate', '--keys', KEYS, '--since', '2099-01-01'], dump);
  const passed = NAMES.filter((name) => !/<ra:Timestamp/.test(translator.translate(bundledMessage(name)).xml));
  assert.is(stdout, passed.map((name) => `${translator.translate(bundledMessage(name)).xml}\n`).join(''));
  if (passed.length > 0) assert.match(stderr, new RegExp(`${passed.length} without a time of their own`));
  await assertWanted([ELECTRICITY], '--since', '2026-03-29T00:30:00Z', '--until', '2026-03-29T00:30:01Z', '--use-case', 'ECS17b');
  await assertWanted([], '--until', '2026-03-29T00:30:00Z', '--use-case', 'ECS17b');
});

test('the message of a DUIS document is told in the same way; a document without one is not wanted', async () => {
  const document = duisResponse(responseMessage('4.1.1', element('GBCSPayload', bundledMessage(ELECTRICITY))));
  const flags = ['translate', '--keys', KEYS, '--use-case'];
  assert.match((await gbcsMmc([...flags, 'ECS17b'], document)).stdout, /<ra:GBCSResponse/);
  assert.is((await gbcsMmc([...flags, 'ECS17a'], document)).stdout, '');
  assert.match((await gbcsMmc([...flags, 'ECS17b'], duisResponse(responseMessage('4.1.1')))).stderr, /0 rejected.*1 not wanted/);
});

test('what is not wanted is not decrypted, and what can not be read is rejected for that', async () => {
  const broken = `${bundledMessage(ELECTRICITY).slice(0, 40)}\n`;
  const { stderr, status } = await gbcsMmc(['translate', '--use-case', 'ECS17a'], broken);
  assert.match(stderr, /1 rejected/);
  assert.is(status, 1);
});

test('counts by use case, device and day without a key', async () => {
  const { stdout, stderr, status } = await gbcsMmc(['translate', '--stats'], dump + dump);
  const [header, ...lines] = stdout.trimEnd().split('\r\n');
  assert.is(header, 'useCase,device,day,messages');
  assert.ok(lines.includes('ECS17b,02-E5-3E-00-00-00-00-01,2026-03-29,2'), stdout);
  assert.is(lines.length, 4);
  assert.match(stderr, /8 messages/);
  assert.is(status, 0);
});

test.run();
