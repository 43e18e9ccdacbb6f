import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';

const MAIN = fileURLToPath(new URL('../../../dist/src/command/main.js', import.meta.url));

const test = suite('gbcs-mmc list (as built)');

function list(...flags: string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'list', ...flags], { encoding: 'utf8' });
  assert.is(status, 0);
  return stdout;
}

test('use cases and alerts', () => {
  const text = list();
  assert.match(text, /^0027 +ECS17b +DLMS COSEM +response +4\.1\.1 ReadInstantaneousImportRegistersRsp$/m);
  assert.match(text, /^1000 +GCA-ZigBee +GBZ +alert$/m);
});

test('the same as JSON', () => {
  const names = JSON.parse(list('--json')).map(({ name }: { name: string }) => name);
  assert.ok(names.includes('ECS17b') && names.includes('GCS53'));
});

test('where each leaf comes from, and what no message produces', () => {
  const text = list('--schema');
  assert.match(text, /^ReadMeterBalanceRsp\n {2}MeterBalance\n {4}ECS82: access response \/ item 1\n/m);
  assert.match(text, /\n {4}no message: the collection of import registers has a unit of the first element only\n/);
});

test('the same as JSON, each element with its leaves', () => {
  const elements = JSON.parse(list('--schema', '--json')) as { element: string; leaves: unknown[] }[];
  assert.ok(elements.some(({ element, leaves }) => element === 'Payload' && leaves.length > 10));
});

test.run();
