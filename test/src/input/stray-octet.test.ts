import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { type StreamOutput, TranslateStream } from '../../../src/stream/translate-stream.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, element, responseMessage } from '../northbound/documents.js';
import { supplierNameResponse } from '../northbound/own-messages.js';

const translator = createTranslator();
const messages = [1, 2, 3, 4, 5].map((counter) => supplierNameResponse(counter));
const wrapped = (text: string, width: number): string => text.replace(new RegExp(`.{1,${width}}`, 'g'), '$&\n');
const text = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''));

/** Octets that text holds, that none does, that UTF-8 starts with, that starts a message, JSON or XML */
const STRAY = [
  0x00, 0x09, 0x1a, 0x1b, 0x20, 0x21, 0x22, 0x2d, 0x30, 0x3c, 0x3d, 0x3e, 0x44, 0x7b, 0x7d, 0x80, 0xa3, 0xc3, 0xdd, 0xdf, 0xff,
];

async function outputs(input: Uint8Array): Promise<StreamOutput[]> {
  const stream = new TranslateStream({ translator, from: 'auto' });
  stream.end(input);
  return stream.toArray();
}

const counterOf = (output: StreamOutput): number =>
  'error' in output ? 0 : Number((/OriginatorCounter>(\d+)</.exec(output.xml) as string[])[1]);

for (const [kind, input, most] of [
  ['hex', text(messages.map(toHex)), 1],
  ['hex with spaces', text(messages.map((message) => toHex(message).replace(/../g, '$& '))), 1],
  ['base64', text(messages.map(toBase64)), 1],
  // in octets that follow each other, what is left of a damaged message is a second rejection where its length is damaged
  ['wrapped hex', text(messages.map((message) => wrapped(toHex(message).toLowerCase(), 60))), 2],
  ['wrapped base64', text(messages.map((message) => wrapped(toBase64(message), 76))), 2],
  ['NDJSON', text(messages.map((message) => JSON.stringify({ meter: 'café', message: toHex(message) }))), 1],
  ['binary', Buffer.concat(messages), 2],
  ['DUIS', text(messages.map((message) => duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(message)))))), 2],
] as const) {
  for (const way of ['in place of an octet', 'between octets'] as const) {
    test(`${kind}: a stray octet ${way}, wherever it stands, costs no record but its own`, async () => {
      const skip = way === 'between octets' ? 0 : 1;
      const step = Math.max(1, Math.floor(input.length / 120));
      for (let at = 0, i = 0; at < input.length; at += step, i++) {
        const octet = STRAY[i % STRAY.length];
        if (skip === 1 && (input[at] === 0x0a || input[at] === octet)) continue; // a line end that is missing joins two records
        const told = await outputs(Buffer.concat([input.subarray(0, at), Buffer.of(octet), input.subarray(at + skip)]));
        const counters = told.map(counterOf).filter((counter) => counter > 0);
        const where = `${octet.toString(16)} at ${at}: ${told.map((output) => ('error' in output ? output.error.code : counterOf(output)))}`;
        const whole = counters.filter((counter) => counter <= 5);
        assert.ok(whole.length >= 4, where);
        assert.equal(whole, [...whole].sort(), where);
        assert.ok(told.length - counters.length <= most, where);
      }
    });
  }
}

test('a stray octet in compressed input costs nothing that stands before it', async () => {
  const compressed = gzipSync(text(messages.map(toHex)), { level: 0 });
  for (let at = 20; at < compressed.length; at += 7) {
    const damaged = Uint8Array.from(compressed);
    damaged[at] ^= 0x40;
    const told = await outputs(damaged);
    const good = Math.floor((at - 15) / 151);
    assert.equal(told.slice(0, good).map(counterOf), [1, 2, 3, 4, 5].slice(0, good), `${at}`);
    assert.ok(
      told.some((output) => 'error' in output),
      `${at}`,
    );
  }
});

test.run();
