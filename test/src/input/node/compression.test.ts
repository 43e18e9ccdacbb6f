import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../../src/input/node/read-records.js';
import { toHex } from '../../../encoder/octets.js';
import { supplierNameResponse } from '../../duis/own-messages.js';

async function* chunked(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) yield Uint8Array.from(octets.subarray(at, at + size));
}

/** Lines, and `code: octets` for what was no line */
async function read(octets: Uint8Array, size: number): Promise<string[]> {
  const told: string[] = [];
  for await (const { records } of readRecords(chunked(octets, size))) {
    for (const { octets, error } of records)
      told.push(`${error === undefined ? '' : `${error.code}: `}${Buffer.from(octets).toString('latin1')}`);
  }
  return told;
}

const lines = (first: number, count: number): string[] => Array.from({ length: count }, (_, i) => toHex(supplierNameResponse(first + i)));
const member = (first: number, count: number): Buffer => gzipSync(`${lines(first, count).join('\n')}\n`);
const changed = (octets: Uint8Array, at: number): Buffer => {
  const other = Buffer.from(octets);
  other[at < 0 ? other.length + at : at] ^= 0xff;
  return other;
};

/** A member with every optional part of its header */
function memberWithName(text: string): Buffer {
  const octets = Buffer.from(text);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(octets));
  trailer.writeUInt32LE(octets.length, 4);
  const extra = Buffer.from([3, 0, 1, 2, 3]);
  const head = Buffer.concat([
    Buffer.from('1f8b081e000000000003', 'hex'),
    extra,
    Buffer.from('dump.txt\0a comment\0'),
    Buffer.from([0xab, 0xcd]),
  ]);
  return Buffer.concat([head, deflateRawSync(octets), trailer]);
}

const good = member(1, 5);
const more = member(6, 5);

for (const [what, input, expected] of [
  ['two members', [good, more], [...lines(1, 5), ...lines(6, 5)]],
  [
    'a member with a name, a comment and a check of its header',
    [memberWithName(`${lines(1, 5).join('\n')}\n`), more],
    [...lines(1, 5), ...lines(6, 5)],
  ],
  ['members padded with zeros', [good, Buffer.alloc(100), more, Buffer.alloc(1000)], [...lines(1, 5), ...lines(6, 5)]],
  ['a member, then CR LF', [good, Buffer.from('\r\n')], [...lines(1, 5), 'INPUT_COMPRESSION: \r\n']],
  ['a member, then text', [good, Buffer.from('DF09\nDF0A\n')], [...lines(1, 5), 'INPUT_COMPRESSION: DF09\nDF0A\n']],
  ['text between members', [good, Buffer.from('text\n'), more], [...lines(1, 5), 'INPUT_COMPRESSION: text\n', ...lines(6, 5)]],
  ['zeros and text behind a member', [good, Buffer.from('\0\0text')], [...lines(1, 5), 'INPUT_COMPRESSION: text']],
  [
    'what is like the start of a member',
    [good, Buffer.from('1f8b08ff1f', 'hex'), more],
    [...lines(1, 5), 'INPUT_COMPRESSION: \u001f\u008b\b\u00ff\u001f', ...lines(6, 5)],
  ],
  ['an empty member', [gzipSync(''), good], lines(1, 5)],
] as const) {
  test(`gzip: ${what}: all that decompresses comes out, the rest is a rejection in its place`, async () => {
    for (const size of [100_000, 100, 1]) assert.equal(await read(Buffer.concat(input), size), expected, `chunks of ${size}`);
  });
}

for (const [what, at] of [
  ['the check (CRC-32)', -8],
  ['the length', -1],
] as const) {
  test(`gzip: where ${what} of a member fails, its lines and further members come out, with one rejection`, async () => {
    for (const size of [100_000, 1]) {
      const told = await read(Buffer.concat([changed(good, at), more]), size);
      assert.equal(
        told.filter((line) => !line.startsWith('INPUT')),
        [...lines(1, 5), ...lines(6, 5)],
      );
      assert.is(told[5].split(':')[0], 'INPUT_COMPRESSION');
      assert.is(told.length, 11);
    }
  });
}

test('gzip: of a member that is damaged inside, all comes out that stands before the damage, and so do further members', async () => {
  const large = member(1, 3000);
  const at = large.length >> 1;
  const damaged = Buffer.concat([large.subarray(0, at), Buffer.alloc(30, 0xff), large.subarray(at + 30), more]);
  // what inflates octet by octet up to there
  const sound = (await read(large.subarray(0, at), 1)).filter((line) => !line.startsWith('INPUT')).slice(0, -1);
  assert.ok(sound.length > 1000);
  for (const size of [100_000, 4096]) {
    const told = await read(damaged, size);
    assert.equal(told.slice(0, sound.length), sound);
    assert.equal(told.slice(-5), lines(6, 5));
    assert.is(told.filter((line) => line.startsWith('INPUT_COMPRESSION')).length, 1);
  }
});

test('gzip: a member that is cut short gives what there is of it', async () => {
  const told = await read(good.subarray(0, good.length - 12), 100_000);
  assert.is(told.at(-1)?.split(':')[0], 'INPUT_COMPRESSION');
  assert.is(told.filter((line) => lines(1, 5).includes(line)).length >= 4, true);
  assert.equal(await read(good.subarray(0, good.length - 3), 1), [
    ...lines(1, 5),
    `INPUT_COMPRESSION: ${good.subarray(-8, -3).toString('latin1')}`,
  ]);
});

test('CRC-32 is that of ISO 3309, in one piece or several', () => {
  assert.is(crc32(Buffer.from('123456789')), 0xcbf43926);
  assert.is(crc32(Buffer.from('6789'), crc32(Buffer.from('12345'))), 0xcbf43926);
});

test.run();
