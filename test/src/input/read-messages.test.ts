import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type ReadMessage, readMessages } from '../../../src/input/read-messages.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

const message = supplierNameResponse();
const hex = toHex(message);

async function all(input: Parameters<typeof readMessages>[0], ...more: unknown[]): Promise<ReadMessage[]> {
  const found: ReadMessage[] = [];
  for await (const one of readMessages(input, ...(more as []))) found.push(one);
  return found;
}

test('a text gives each line with its message, its place and what it holds', async () => {
  const [first, second, ...more] = await all(`${hex}\n\n${toBase64(message)}\n`);
  assert.equal(more, []);
  assert.equal(first?.message, { message: hex, isDuis: false });
  assert.equal([first?.kind, first?.line, first?.offset], ['text', 1, 0]);
  assert.equal([second?.message?.message, second?.line, second?.offset], [toBase64(message), 3, hex.length + 2]);
});

test('octets and chunks give what the same text gives', async () => {
  const octets = new TextEncoder().encode(`${hex}\n${hex}`);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < octets.length; at += 7) yield octets.slice(at, at + 7);
  }
  const expected = await all(`${hex}\n${hex}`);
  assert.is(expected.length, 2);
  for (const input of [octets, chunks()])
    assert.equal(
      (await all(input)).map((one) => one.message),
      expected.map((one) => one.message),
    );
});

test('documents, objects and messages in binary are told by how they start', async () => {
  const document = duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(message))));
  const [duis] = await all(document);
  assert.equal([duis?.kind, duis?.message?.isDuis], ['duis', true]);
  const [object] = await all(JSON.stringify({ raw: hex, variant: '4.1.1', id: 7 }), 'auto', {
    messageField: 'raw',
    variantField: 'variant',
  });
  assert.equal([object?.message?.message, object?.message?.variant, object?.message?.fields], [hex, '4.1.1', { id: 7 }]);
  const [binary] = await all(message);
  assert.equal([binary?.kind, binary?.message?.message], ['binary', message]);
});

test('what holds no message is a record with an error', async () => {
  const codes = async (input: string) => (await all(input)).map(({ error, message: read }) => [error?.code, read]);
  assert.equal(await codes('{"other":1}'), [['INPUT_FIELD', undefined]]);
  assert.equal(await codes(''), [['INPUT_EMPTY', undefined]]);
  assert.equal(await codes('["a"]'), [['INPUT_FORMAT', undefined]]);
});

test.run();
