import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { base64Octets, hexOctets } from '../../../src/input/message-text.js';
import { isDocument, rawOf, readMessage } from '../../../src/input/read-message.js';
import type { InputKind } from '../../../src/input/record.js';
import { RecordError } from '../../../src/input/record-error.js';

const octets = (text: string): Uint8Array => Buffer.from(text);

function refusal(read: () => unknown): RecordError {
  try {
    read();
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
  throw new Error('it was read');
}

const code = (kind: InputKind, text: string) => refusal(() => readMessage(kind, octets(text))).code;

test('hex and base64 that were asked for are read as nothing else', () => {
  assert.equal(Uint8Array.from(hexOctets('DF 09\t0a')), Uint8Array.of(0xdf, 9, 10));
  assert.equal(Uint8Array.from(hexOctets('DF 0x09')), Uint8Array.of(0xdf, 9));
  assert.equal(Uint8Array.from(base64Octets('3wkK\n')), Uint8Array.of(0xdf, 9, 10));
  assert.equal(Uint8Array.from(base64Octets('3wk=')), Uint8Array.of(0xdf, 9));
  assert.is(refusal(() => hexOctets('DF0')).message, 'an odd number of hex digits: 3');
  assert.is(refusal(() => hexOctets('DF 0*12')).offset, 4);
  assert.is(refusal(() => hexOctets('')).message, 'no hex digit');
  assert.is(refusal(() => base64Octets('3wkK3')).message, 'base64 of 5 characters, whose end is missing');
  assert.is(refusal(() => base64Octets('3w=')).message, 'base64 of 3 characters, padding included, which is no multiple of 4');
  assert.is(refusal(() => base64Octets('3w=k')).offset, 2);
  assert.is(refusal(() => base64Octets(' \n')).message, 'nothing, where base64 is expected');
  assert.is(code('hex', '3wkK'), 'INPUT_TEXT');
  assert.is(code('base64', 'DF:09'), 'INPUT_TEXT');
});

test('a line of text may be a JSON object or a document, and one of NDJSON a message by itself', () => {
  assert.equal(readMessage('text', octets('{"message":"DF09","id":1}')), {
    message: 'DF09',
    isDuis: false,
    json: '{"message":"DF09","id":1}',
    fields: { id: 1 },
  });
  assert.equal(readMessage('text', octets('<x/>')), { message: '<x/>', isDuis: true });
  assert.equal(readMessage('ndjson', octets('DF 09 02')), { message: 'DF 09 02', isDuis: false });
  assert.equal(readMessage('ndjson', octets('\u001b[32m{"message":"DF09"}\u001b[0m')), {
    message: 'DF09',
    isDuis: false,
    json: '{"message":"DF09"}',
  });
  assert.is(code('text', '{"message"'), 'INPUT_JSON');
  assert.is(refusal(() => readMessage('ndjson', Buffer.from('{"message":"DF09","meter":"caf\xe9"}', 'latin1'))).code, 'INPUT_JSON');
});

test('text, octets and documents are handed on as they are', () => {
  assert.equal(readMessage('text', octets('DF0902')), { message: 'DF0902', isDuis: false });
  assert.equal(readMessage('binary', octets('x')), { message: octets('x'), isDuis: false });
  assert.equal(readMessage('duis', octets('x')), { message: octets('x'), isDuis: true });
});

test('an NDJSON record gives message, variant and its other fields', () => {
  const record = '{"id":7,"message":"DF09","variant":"4.1.1","meter":{"a":[1]}}';
  assert.equal(readMessage('ndjson', octets(record)), {
    message: 'DF09',
    isDuis: false,
    json: record,
    variant: '4.1.1',
    fields: { id: 7, meter: { a: [1] } },
  });
  const renamed = { messageField: 'm', variantField: 'v' };
  assert.equal(readMessage('ndjson', octets('{"m":"DF09","v":null}'), renamed), {
    message: 'DF09',
    isDuis: false,
    json: '{"m":"DF09","v":null}',
  });
  assert.equal(readMessage('ndjson', octets('{"message":"<x/>","variant":""}')), {
    message: '<x/>',
    isDuis: true,
    json: '{"message":"<x/>","variant":""}',
  });
});

test('an NDJSON record without a message is an error that names the field', () => {
  assert.is(code('ndjson', '{"message"'), 'INPUT_JSON');
  assert.is(code('ndjson', '["DF09"]'), 'INPUT_JSON');
  assert.is(code('ndjson', 'null'), 'INPUT_JSON');
  assert.is(code('ndjson', '{"massage":"DF09"}'), 'INPUT_FIELD');
  assert.is(code('ndjson', '{"message":7}'), 'INPUT_FIELD');
  assert.is(refusal(() => readMessage('ndjson', octets('{"message":"DF09","variant":4.1}'))).context, 'variant');
});

test('a rejected record is kept as text where it is text, else as a copy of its octets', () => {
  assert.is(rawOf('text', octets('DFé')), 'DFé');
  const binary = Uint8Array.of(0xdd, 1);
  const raw = rawOf('binary', binary);
  binary[1] = 2;
  assert.equal(raw, Uint8Array.of(0xdd, 1));
  assert.equal(rawOf('ndjson', Uint8Array.of(0x7b, 0xff)), Uint8Array.of(0x7b, 0xff));
});

test('documents are told from messages by how they start', () => {
  for (const document of ['<x/>', ' \n<x/>', '\uFEFF<x/>', octets('<x/>'), octets('\uFEFF<x/>')]) assert.ok(isDocument(document));
  for (const message of ['DF09', '3wk=', Uint8Array.of(0xdd), new Uint8Array(0), '']) assert.not(isDocument(message));
});

test.run();
