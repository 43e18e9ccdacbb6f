import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../src/input/node/read-records.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { duisResponse, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

async function* chunked(octets: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < octets.length; at += size) yield Uint8Array.from(octets.subarray(at, at + size));
}

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly code: string | undefined;
  readonly reason: string;
}

async function read(octets: Uint8Array, size = 100_000): Promise<Told[]> {
  const told: Told[] = [];
  for await (const { kind, records } of readRecords(chunked(octets, size))) {
    for (const { octets, error } of records)
      told.push({ kind, text: Buffer.from(octets).toString(), code: error?.code, reason: error?.message ?? '' });
  }
  return told;
}

const bigEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const littleEndian = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const hex = toHex(supplierNameResponse());
const document = duisResponse(responseMessage('11.2')).replace('UTF-8', 'UTF-16');

for (const [what, kind, lines] of [
  ['hex', 'text', [hex, hex]],
  ['base64', 'text', [toBase64(supplierNameResponse(1)), toBase64(supplierNameResponse(2))]],
  ['NDJSON', 'ndjson', [`{"message":"${hex}","meter":"café ☂ 𝄞"}`, `{"message":"${hex}"}`]],
  ['DUIS', 'duis', [document, document]],
] as const) {
  test(`${what} in UTF-16 is read, either way round, with a byte order mark or without`, async () => {
    const text = lines.join('\r\n');
    for (const octets of [
      littleEndian(`\uFEFF${text}`),
      bigEndian(`\uFEFF${text}`),
      littleEndian(text),
      bigEndian(text),
      gzipSync(littleEndian(text)),
    ]) {
      for (const size of [100_000, 3, 1]) {
        const told = await read(octets, size);
        assert.equal(
          told.map(({ text }) => text),
          lines,
        );
        assert.ok(told.every((record) => record.kind === kind && record.code === undefined));
      }
    }
  });
}

test('half a character of UTF-16 at the end costs nothing before it', async () => {
  const told = await read(Buffer.concat([littleEndian(`${hex}\n${hex}\n`), Buffer.from('D')]));
  assert.equal(
    told.map(({ text }) => text),
    [hex, hex, '\uFFFD'],
  );
});

const tar = Buffer.concat([Buffer.from('messages.txt'.padEnd(257, '\0')), Buffer.from('ustar\0'), Buffer.alloc(249), Buffer.from(hex)]);

for (const [name, start] of [
  ['zip archive', '504b0304'],
  ['zip archive', '504b0506'],
  ['7z archive', '377abcaf271c'],
  ['rar archive', '526172211a0700'],
  ['tar archive', tar.toString('hex')],
  ['file compressed with zstd', '28b52ffd'],
  ['file compressed with bzip2', '425a6839314159265359'],
  ['file compressed with xz', 'fd377a585a00'],
  ['file compressed with lz4', '04224d18'],
  ['file compressed with compress', '1f9d90'],
  ['packet capture (pcap)', 'd4c3b2a102000400'],
  ['packet capture (pcap)', 'a1b23c4d00020004'],
  ['packet capture (pcapng)', '0a0d0d0a1c0000004d3c2b1a'],
  ['PDF document', '255044462d312e370a'],
  ['document of Office', 'd0cf11e0a1b11ae1'],
  ['picture', '89504e470d0a1a0a'],
  ['picture', 'ffd8ffe000104a464946'],
  ['page of HTML', '3c21646f63747970652068746d6c3e'],
] as const) {
  test(`a ${name} is one rejection that calls it so and says what to do: ${start.slice(0, 8)}`, async () => {
    const octets = Buffer.concat([Buffer.from(start, 'hex'), supplierNameResponse(), Buffer.alloc(10_000, '\n')]);
    for (const input of [octets, gzipSync(octets)]) {
      for (const size of [100_000, 64]) {
        const told = await read(input, size);
        assert.is(told.length, 1);
        assert.is(told[0].code, 'INPUT_FORMAT');
        assert.match(
          told[0].reason,
          new RegExp(`^a ${name.replace(/[()]/g, '\\$&')}, which is not read here: (unpack|decompress|take|copy)`),
        );
      }
    }
  });
}

test('gzip within gzip is one rejection that says so', async () => {
  const told = await read(gzipSync(gzipSync(`${hex}\n`)));
  assert.equal(
    told.map(({ code }) => code),
    ['INPUT_FORMAT'],
  );
  assert.match(told[0].reason, /^a file compressed with gzip twice, .*: decompress it first: gzip -dc FILE/);
});

test('a JSON array is one rejection that says how to make lines of it; a line that starts with a bracket is none', async () => {
  const told = await read(Buffer.from(`\uFEFF[\n  {"message":"${hex}"},\n  {"message":"${hex}"}\n]\n`));
  assert.equal(
    told.map(({ code }) => code),
    ['INPUT_FORMAT'],
  );
  assert.match(told[0].reason, /jq -c/);
  assert.is((await read(Buffer.from(`[INFO] messages\n${hex}\n`)))[1].text, hex);
});

test.run();
