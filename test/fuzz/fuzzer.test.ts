import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hex, toHex } from '../encoder/octets.js';
import { seededRandom } from '../support/random.js';
import { withOtherStructure } from './alterations.js';
import { Fuzzer } from './fuzzer.js';
import { PartReader } from './read-parts.js';
import { reportOf } from './report.js';
import { shrunk } from './shrink.js';

const test = suite('altered messages');

/** Alterations, some seconds of them; `npm run fuzz -- --seconds N --seed S` makes more */
const ALTERATIONS = 3000;
const SEED = 1;

test('every one gives a typed error or a valid document, soon, and no longer than its octets give reason for', () => {
  const fuzzer = new Fuzzer(SEED);
  while (fuzzer.alterations < ALTERATIONS) fuzzer.step();
  assert.is(fuzzer.findings.size, 0, reportOf(fuzzer, SEED));
  assert.ok(fuzzer.judge.rejected > ALTERATIONS / 10 && fuzzer.judge.documents > ALTERATIONS / 10);
});

test('a payload that is taken apart is the same when put together', () => {
  for (const payload of [
    'DA 20000001 00 00 02 02 02 11 07 09 02 4142 13 02 02 11 12 06 010002 020003 02 01 00 03 00',
    '0F 20000001 00 02 03 12 8F0A 09 0C 07E70B0EFF000000008000FF 04 09 FF80',
    '0109 02 00 0702 0009 18 00 01 0C03 00 30 01 0C04 86 01 0705 0005 08 01 0B 00 00',
    '30 0A 02 01 00 30 05 04 03 010203',
    '02 02 00 FF',
    '99 01',
  ])
    assert.is(toHex(new PartReader(hex(payload)).payload().encode()), toHex(hex(payload)));
});

test('alterations are the same for the same seed', () => {
  const payload = hex('DA 20000001 00 00 02 02 02 11 07 09 02 4142 00 02 01 00 03 00');
  const some = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 50 }, () => toHex(withOtherStructure(payload, random)));
  };
  assert.equal(some(1), some(1));
  assert.ok(new Set(some(1)).size > 25);
});

test('a failing message is made as small as it still fails', () => {
  const fails = (octets: Uint8Array) => octets.includes(0x13) && octets.at(-1) === 0xff;
  assert.is(toHex(shrunk(hex('00 11 22 13 44 55 66 FF'), fails)), '13FF');
});

test.run();
