import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../duis/own-messages.js';
import { startBuilt } from './gbcs-mmc.js';

const test = suite('the line protocol: one line in, one line out');

/** Writes one line, and reads the one that comes of it before anything else is written */
async function exchange(child: ChildProcess, lines: AsyncIterator<string>, line: string) {
  child.stdin?.write(`${line}\n`);
  const { value } = await lines.next();
  return JSON.parse(value);
}

test('each line is answered before the next is written, a rejection too, and the fields of a line come back with it', async () => {
  const { child, outcome } = startBuilt('translate', '--from', 'ndjson', '--to', 'ndjson', '--errors', '-');
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]();
  for (let number = 1; number <= 50; number++) {
    const isGood = number % 10 !== 0;
    const message = isGood ? toHex(supplierNameResponse(number)) : 'DF09';
    const { ticket, mmc } = await exchange(child, lines, JSON.stringify({ message, ticket: number }));
    assert.is(ticket, number);
    if (isGood) assert.match(mmc.xml, new RegExp(`OriginatorCounter>${number}<`));
    else assert.equal([mmc.code, typeof mmc.reason, mmc.raw.includes('DF09')], ['DECODE', 'string', true]);
  }
  const { mmc } = await exchange(child, lines, 'no JSON');
  assert.is(mmc.code, 'INPUT_JSON');
  child.stdin?.end();
  assert.is((await lines.next()).done, true);
  assert.is((await outcome).status, 1);
});

test('the process goes on as long as lines come, and ends with them', async () => {
  const { child, outcome } = startBuilt('translate', '--from', 'ndjson', '--to', 'ndjson', '--errors', '-');
  child.stdin?.end();
  await once(child, 'close');
  assert.is((await outcome).stdout.split('\n').length, 2);
});

test.run();
