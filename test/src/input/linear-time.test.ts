import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../src/input/node/read-records.js';
import type { InputKind } from '../../../src/input/record.js';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../duis/own-messages.js';

async function* chunked(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) yield octets.subarray(at, at + size);
}

/** Milliseconds of processor time that splitting takes */
async function splitting(octets: Uint8Array, from: InputKind | 'auto', chunk: number): Promise<number> {
  const before = process.cpuUsage();
  let passed = 0;
  for await (const { records } of readRecords(chunked(octets, chunk), from)) for (const record of records) passed += record.octets.length;
  assert.ok(passed <= octets.length * 1032);
  return process.cpuUsage(before).user / 1000;
}

const PROLOG = '<?xml version="1.0"?>';
const hex = toHex(supplierNameResponse());
const damagedMember = Buffer.from('1f8b0800000000000003ffff', 'hex');

/** What is repeated, behind what, in an input of which kind: each was or would be a loop within a loop */
const INPUTS: readonly [string, InputKind | 'auto', string | Uint8Array, string | Uint8Array][] = [
  ['<', 'auto', PROLOG, '<'],
  ['<a', 'auto', PROLOG, '<a'],
  ['<!--', 'duis', PROLOG, '<!--'],
  ['<!-- -', 'duis', PROLOG, '<!-- -'],
  ['<![CDATA[', 'duis', PROLOG, '<![CDATA['],
  ['<?', 'duis', PROLOG, '<?'],
  ['<?xml', 'duis', '', '<?xml '],
  ['<!', 'duis', PROLOG, '<!'],
  ['</', 'duis', PROLOG, '</'],
  ['root elements', 'duis', PROLOG, '<Response '],
  ['ends of root elements', 'duis', PROLOG, '</Response'],
  ['root elements in a comment', 'duis', `${PROLOG}<Response><!--`, '<Response schemaVersion'],
  [
    'documents in an element with namespaces',
    'duis',
    `<a${Array.from({ length: 400 }, (_, i) => ` xmlns:p${i}="x"`).join('')}>`,
    '<Response/>',
  ],
  ['requests in a response', 'duis', '<Response>', '<Request '],
  ['byte order marks', 'duis', '', '\uFEFF'],
  ['one tag', 'duis', '<', 'abcd'],
  ['text', 'duis', '', 'ab cd '],
  ['one line', 'hex', '', 'DD00'],
  ['CR', 'hex', '', 'D\r'],
  ['LF', 'hex', '', '\n'],
  ['CR LF', 'hex', '', 'D\r\n'],
  ['no-break spaces', 'hex', '', '\u00a0'],
  ['quotes', 'hex', '', '"'],
  ['wrapped messages', 'hex', '', hex.toLowerCase().replace(/.{1,60}/g, '$&\n')],
  ['a wrapped message without end', 'hex', `DD0000000000008400FFFFFF1100000000DF\n`, '0011223344556677\n'],
  ['wrapped text that is no digit', 'hex', `${hex.slice(0, 60)}\n${hex.slice(60, 120)}\n${hex.slice(120)}\n`, '001122334455667*\n'],
  ['starts of MAC headers', 'binary', '', Buffer.from('dd00000000000005', 'hex')],
  ['starts of grouping headers', 'binary', '', Buffer.from(`df0902${'00'.repeat(8)}08${'00'.repeat(8)}08`, 'hex')],
  ['messages with an octet between', 'binary', '', Buffer.concat([supplierNameResponse(), Buffer.from('\n')])],
  ['tags of messages', 'binary', '', Buffer.from('dddf', 'hex')],
  ['gzip magic numbers', 'auto', damagedMember, Buffer.from('1f8b08ff', 'hex')],
  ['damaged gzip members', 'auto', damagedMember, Buffer.concat([damagedMember, Buffer.alloc(500, 'x')])],
];

for (const [what, from, start, repeated] of INPUTS) {
  test(`splitting takes time in proportion to the octets: ${what}`, async () => {
    const unit = Buffer.from(repeated);
    const of = (octets: number) => Buffer.concat([Buffer.from(start), ...Array(Math.ceil(octets / unit.length)).fill(unit)]);
    const small = of(25_000);
    const large = of(200_000);
    for (const chunk of [1_000_000, 1024]) {
      await splitting(small, from, chunk);
      const few = Math.min(await splitting(small, from, chunk), await splitting(small, from, chunk));
      // eight times the octets: a loop within a loop would take 64 times as long
      const most = 24 * few + 100;
      let many = await splitting(large, from, chunk);
      // a collection of garbage may fall into the one and not into the other
      if (many >= most) many = Math.min(many, await splitting(large, from, chunk));
      assert.ok(many < most, `chunks of ${chunk}: ${few} ms, then ${many} ms`);
    }
  });
}

test('400,000 times < behind a prolog, and 300,000 times <a, are split and refused in well under a second', async () => {
  for (const input of [PROLOG + '<'.repeat(400_000), PROLOG + '<a'.repeat(300_000), `${PROLOG}${'<'.repeat(400_000)}>`]) {
    assert.ok((await splitting(Buffer.from(input), 'auto', 64 * 1024)) < 1000);
    assert.ok((await splitting(gzipSync(input), 'auto', 64 * 1024)) < 1000);
  }
});

test.run();
