import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inputKind } from '../../../src/input/input-kind.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, element, responseMessage } from '../northbound/documents.js';
import { supplierNameResponse } from '../northbound/own-messages.js';

const message = supplierNameResponse();
const hex = toHex(message);
const base64 = toBase64(message);
const line = JSON.stringify({ message: hex, meter: 'é' });
const document = duisResponse(responseMessage('11.2', element('GBCSPayload', base64)));
const octets = (text: string): Uint8Array => Buffer.from(text);
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const binary = (...damaged: Uint8Array[]): Uint8Array => Buffer.concat([...damaged, message, message]);

const sound = [
  ['hex', 'text', octets(`${hex}\n${hex}\n`)],
  ['hex in lower case behind white space', 'text', octets(`\n  ${hex.toLowerCase()}\n`)],
  ['hex with 0x before every octet', 'text', octets(hex.replace(/../g, '0x$&, '))],
  ['hex in quotes', 'text', octets(`"${hex}"\n`)],
  ['base64', 'text', octets(`${base64}\n`)],
  ['NDJSON', 'ndjson', octets(`${line}\n${line}\n`)],
  ['NDJSON behind a byte order mark', 'ndjson', octets(`\uFEFF${line}\n`)],
  ['DUIS', 'duis', octets(`\n${document}\n${document}`)],
  ['DUIS without an XML declaration', 'duis', octets(document.slice(document.indexOf('\n') + 1))],
  ['messages in binary', 'binary', binary()],
] as const;

for (const [what, kind, sample] of sound) {
  test(`${what} is ${kind}`, () => {
    assert.is(inputKind(sample), kind);
  });
}

test('how a sound input starts tells its kind already, and the same whatever more of it is there', () => {
  for (const [what, kind, sample] of sound) {
    const told = Array.from({ length: Math.min(sample.length, 300) }, (_, end) => inputKind(sample.subarray(0, end + 1), false));
    const first = told.indexOf(kind);
    assert.ok(first >= 0 && first < 80, `${what}: told by ${first} octets`);
    assert.ok(told.slice(0, first).every((early) => early === undefined) && told.slice(first).every((late) => late === kind), what);
  }
});

for (const stray of ['\u00a3', '\u00dd', '\u00df', '{', '<', '[', 'D', '3', '"', '#', '\u0000', '\u001b', '\u00e9']) {
  test(`a stray ${JSON.stringify(stray)} at the start changes no kind`, () => {
    assert.is(inputKind(latin1(`${stray}${hex}\n${hex}\n`)), 'text', 'hex');
    assert.is(inputKind(latin1(`${stray}${base64}\n${base64}\n`)), 'text', 'base64');
    assert.ok(['text', 'ndjson'].includes(inputKind(latin1(`${stray}{"message":"${hex}"}\n{"message":"${hex}"}\n`)) as string), 'NDJSON');
    assert.is(inputKind(latin1(`${stray}${document}\n${document}`)), 'duis', 'DUIS');
    assert.is(inputKind(binary(latin1(stray))), 'binary', 'binary');
  });

  test(`a stray ${JSON.stringify(stray)} in place of the first octet changes no kind`, () => {
    assert.is(inputKind(latin1(`${stray}${hex.slice(1)}\n${hex}\n`)), 'text', 'hex');
    assert.is(inputKind(latin1(`${stray}${base64.slice(1)}\n${base64}\n`)), 'text', 'base64');
    assert.is(inputKind(latin1(`${stray}${document.slice(1)}\n${document}`)), 'duis', 'DUIS');
    assert.is(inputKind(binary(latin1(stray), message.subarray(1))), 'binary', 'binary');
  });
}

for (const [what, kind, sample] of [
  ['hex behind a heading that is not ASCII', 'text', octets(`Réponses – décembre\n${hex}\n`)],
  ['base64 behind a heading', 'text', octets(`Dump of 3 messages\n${base64}\n`)],
  ['NDJSON whose first line is damaged', 'ndjson', octets(`"message":"DD\n{"message":"${hex}"}\n{"message":"${hex}"}\n`)],
  ['DUIS behind a log line', 'duis', octets(`2026-01-01 10:00:00 INFO received\n${document}`)],
  ['documents in an element of their own', 'duis', octets(`<Messages>\n${document.slice(document.indexOf('\n') + 1)}</Messages>`)],
  ['a message in binary, damaged', 'binary', Uint8Array.from([0x5d, ...message.subarray(1)])],
  ['words', 'text', octets('nothing of the kind')],
  ['nothing', 'text', new Uint8Array(0)],
] as const) {
  test(`${what} is ${kind}`, () => {
    assert.is(inputKind(sample), kind);
  });
}

test.run();
