import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRecords } from '../../../src/input/node/read-records.js';
import type { InputKind } from '../../../src/input/record.js';
import { toHex } from '../../encoder/octets.js';
import { duisResponse, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

/** Kind, and each record as latin1 or the code of its error */
async function read(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, from?: InputKind): Promise<string[]> {
  const told: string[] = [];
  for await (const { kind, records } of readRecords(asynchronous(chunks), from)) {
    if (told.length === 0) told.push(kind);
    for (const { octets, error } of records) told.push(error?.code ?? Buffer.from(octets).toString('latin1'));
  }
  return told;
}

async function* asynchronous(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

function chunked(octets: Uint8Array, size: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < octets.length; at += size) chunks.push(octets.subarray(at, at + size));
  return chunks;
}

const message = supplierNameResponse();
const hex = toHex(message);
const lines = Buffer.from(`${hex}\n`.repeat(50));
const document = duisResponse(responseMessage('11.2'));

for (const size of [1, 7, 4096, 100_000]) {
  test(`the kind of an input is told whatever its chunks are: ${size} octets`, async () => {
    assert.equal(await read(chunked(lines, size)), ['text', ...Array(50).fill(hex)]);
    assert.equal(await read(chunked(Buffer.concat([message, message]), size)), [
      'binary',
      ...Array(2).fill(Buffer.from(message).toString('latin1')),
    ]);
    assert.equal(await read(chunked(Buffer.from(document + document), size)), ['duis', document, document]);
    assert.equal(await read(chunked(Buffer.from('{"message":"DF"}\n'), size)), ['ndjson', '{"message":"DF"}']);
  });

  test(`gzip is taken off, in one member or several: chunks of ${size} octets`, async () => {
    const members = Buffer.concat([gzipSync(lines), gzipSync(lines)]);
    assert.equal(await read(chunked(members, size)), ['text', ...Array(100).fill(hex)]);
  });
}

test('the kind that was asked for is not told anew', async () => {
  assert.equal(await read([Buffer.from('{"a":1}\n')], 'hex'), ['hex', '{"a":1}']);
});

test('an input that holds nothing says that it is empty', async () => {
  for (const from of [undefined, 'hex', 'ndjson', 'binary', 'duis'] as const) assert.equal((await read([], from)).at(-1), 'INPUT_EMPTY');
  assert.equal(await read([Buffer.from('\n \n')]), ['text', 'INPUT_EMPTY']);
  assert.equal(await read([Buffer.from('\uFEFF\n\u00a0\n\u0000\u001a')]), ['text', 'INPUT_EMPTY']);
  assert.equal(await read([gzipSync('')]), ['text', 'INPUT_EMPTY']);
  assert.equal(await read([Buffer.from('<?xml-stylesheet href="a"?><!-- nothing -->')], 'duis'), ['duis', 'INPUT_EMPTY']);
});

test('gzip that is cut short or damaged gives what came before, and a record with an error', async () => {
  const noise = Buffer.from(Array.from({ length: 3000 }, (_, i) => `${toHex(supplierNameResponse(i))}\n`).join(''));
  const whole = gzipSync(noise);
  const cut = await read(chunked(whole.subarray(0, whole.length >> 1), 1000));
  assert.is(cut.at(-1), 'INPUT_COMPRESSION');
  assert.ok(cut.length > 1000, `${cut.length}`);
  assert.is(cut[1000], toHex(supplierNameResponse(999)));
  const damaged = Uint8Array.from(whole);
  damaged.fill(0xff, whole.length >> 1, (whole.length >> 1) + 50);
  const read2 = await read(chunked(damaged, 1000));
  assert.is(read2.at(-1), 'INPUT_COMPRESSION');
  assert.ok(read2.length > 1000);
  assert.equal(await read([Uint8Array.of(0x1f, 0x8b)]), ['text', 'INPUT_COMPRESSION']);
});

test('compressed a thousand times over, an input still comes in small pieces', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, `${' '.repeat(999)}\n`));
  const before = process.memoryUsage().rss;
  let chunks = 0;
  for await (const { records } of readRecords(asynchronous([bomb]))) {
    for (const { error } of records) assert.is(error?.code, 'INPUT_EMPTY');
    chunks++;
  }
  assert.ok(chunks > 100);
  assert.ok(process.memoryUsage().rss - before < 100e6);
});

test.run();
