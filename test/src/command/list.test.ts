import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gbcsMmc } from './gbcs-mmc.js';

const test = suite('gbcs-mmc list');

async function list(...flags: string[]): Promise<string> {
  const { status, stdout } = await gbcsMmc(['list', ...flags]);
  assert.is(status ?? 0, 0);
  return stdout;
}

test('use cases and alerts', async () => {
  const text = await list();
  assert.match(text, /^0027 +ECS17b +DLMS COSEM +response +4\.1\.1 ReadInstantaneousImportRegistersRsp$/m);
  assert.match(text, /^1000 +GCA-ZigBee +GBZ +alert$/m);
});

test('the same as JSON', async () => {
  const names = JSON.parse(await list('--json')).map(({ name }: { name: string }) => name);
  assert.ok(names.includes('ECS17b') && names.includes('GCS53'));
});

test('where each leaf comes from, and what no message produces', async () => {
  const text = await list('--schema');
  assert.match(text, /^ReadMeterBalanceRsp\n {2}MeterBalance\n {4}ECS82: access response \/ item 1\n/m);
  assert.match(text, /\n {4}no message: the collection of import registers has a unit of the first element only\n/);
});

test('the same as JSON, each element with its leaves', async () => {
  const elements = JSON.parse(await list('--schema', '--json')) as { element: string; leaves: unknown[] }[];
  assert.ok(elements.some(({ element, leaves }) => element === 'Payload' && leaves.length > 10));
});

test.run();
