import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inputKind, tellsKind } from '../../../src/input/input-kind.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, responseMessage } from '../northbound/documents.js';
import { supplierNameResponse } from '../northbound/own-messages.js';

const message = supplierNameResponse();
const hex = toHex(message);
const base64 = toBase64(message);
const line = JSON.stringify({ message: hex, meter: 'é' });
const document = duisResponse(responseMessage('11.2'));
const octets = (text: string): Uint8Array => Buffer.from(text);

for (const [what, kind, sample] of [
  ['hex', 'text', octets(`${hex}\n${hex}\n`)],
  ['hex in lower case behind white space', 'text', octets(`\n  ${hex.toLowerCase()}\n`)],
  ['base64', 'text', octets(`${base64}\n`)],
  ['hex whose first line is damaged', 'text', octets(`zz${hex}\n${hex}\n`)],
  ['NDJSON', 'ndjson', octets(`${line}\n${line}\n`)],
  ['NDJSON behind a byte order mark', 'ndjson', octets(`\uFEFF${line}\n`)],
  ['NDJSON whose first line is damaged', 'ndjson', octets(`"message":"DD\n{"message":"${hex}"}\n{"message":"${hex}"}\n`)],
  ['DUIS', 'duis', octets(`\n${document}\n${document}`)],
  ['DUIS whose first document is damaged', 'duis', octets(`x${document}\n${document}`)],
  ['XML in UTF-16', 'duis', Buffer.from(`\uFEFF${document}`, 'utf16le')],
  ['messages in binary', 'binary', message],
  ['messages in binary, the first one damaged', 'binary', Uint8Array.from([0x5d, ...message.subarray(1)])],
  ['nothing', 'text', new Uint8Array(0)],
] as const) {
  test(`${what} is ${kind}`, () => {
    assert.is(inputKind(sample), kind);
  });
}

test('the first octet of a sound input tells its kind already', () => {
  for (const first of [hex[0], base64[0], '{', ' <', Uint8Array.of(0xdd), Uint8Array.of(0xdf)]) assert.ok(tellsKind(Buffer.from(first)));
  for (const first of ['', ' ', 'z', Uint8Array.of(0)]) assert.not(tellsKind(Buffer.from(first)));
});

test.run();
