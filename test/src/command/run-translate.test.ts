import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { BatchWorkers } from '../../../src/command/batch-workers.js';
import { Delivery } from '../../../src/command/delivery.js';
import type { Output } from '../../../src/command/output.js';
import type { InputPosition } from '../../../src/command/position.js';
import type { Rejection } from '../../../src/command/rejections.js';
import { runTranslate } from '../../../src/command/run-translate.js';
import { Summary } from '../../../src/command/summary.js';
import type { Source } from '../../../src/input/node/sources.js';
import { toHex } from '../../encoder/octets.js';
import { DEFAULT_SETTINGS } from './default-settings.js';
import { dumpMessage, hexChunks, isDamaged } from './dump.js';

/** Runs over chunks as one source. @returns the text written, a batch each, and what was rejected */
async function run(chunks: Iterable<Uint8Array>, parts: { signal?: AbortSignal; isLive?: boolean; written?: string[] } = {}) {
  const summary = new Summary({ mac: false, signature: false });
  const { written = [] } = parts;
  const rejected: { position: InputPosition; raw: string; code: string }[] = [];
  const documents: Output = {
    async write({ octets }) {
      written.push(Buffer.from(octets).toString());
    },
  };
  const tell = ({ error: { code }, position, octets }: Rejection) => rejected.push({ code, position, raw: Buffer.from(octets).toString() });
  const source: Source = {
    name: 'dump',
    isLive: parts.isLive ?? false,
    async *chunks() {
      yield* chunks;
    },
  };
  const signal = parts.signal ?? new AbortController().signal;
  const workers = new BatchWorkers(DEFAULT_SETTINGS, 1);
  const delivery = new Delivery({ documents, rejections: { tell } }, summary, (batch) => workers.translate(batch));
  async function* sources() {
    yield source;
  }
  await runTranslate({ sources: sources(), from: 'auto', workers, delivery, progress: undefined, signal });
  return { summary, written, rejected, last: delivery.last };
}

const counter = (document: string): number => Number((/OriginatorCounter>(\d+)</.exec(document) as string[])[1]);

test('outputs and rejections together are the inputs, in order', async () => {
  const { summary, written, rejected } = await run(hexChunks(3000));
  const documents = written.join('').trimEnd().split('\n');
  assert.equal(
    documents.map(counter),
    Array.from({ length: 3000 }, (_, i) => i + 1).filter((number) => !isDamaged(number)),
  );
  assert.equal(
    rejected.map(({ position, raw }) => [position.message, position.line, raw]),
    Array.from({ length: 30 }, (_, i) => [100 * i + 50, 100 * i + 50, toHex(dumpMessage(100 * i + 50))]),
  );
  assert.equal([summary.translated, summary.rejected], [2970, 30]);
});

test('what has come of a live input does not wait for more', async () => {
  const batches = (isLive: boolean) => run(hexChunks(10, 1), { isLive });
  assert.is((await batches(true)).written.length, 10);
  assert.is((await batches(false)).written.length, 1);
});

test('an end that is asked for lets what was read come out whole', async () => {
  const stop = new AbortController();
  function* chunks() {
    yield* hexChunks(600, 100);
    stop.abort();
    yield* hexChunks(100_000, 100);
  }
  const { summary, written } = await run(chunks(), { signal: stop.signal });
  const documents = written.join('').trimEnd().split('\n');
  assert.ok(summary.translated >= 594 && summary.translated <= 610, `${summary.translated}`);
  assert.is(documents.length, summary.translated);
  assert.ok(documents.every((document) => document.endsWith('</ra:GBCSResponse>')));
});

test('where an input can not be read on, what was read is delivered all the same', async () => {
  function* chunks() {
    yield* hexChunks(600, 100);
    throw new Error('gone');
  }
  const written: string[] = [];
  try {
    await run(chunks(), { written });
    assert.unreachable();
  } catch (error) {
    assert.is((error as Error).message, 'gone');
  }
  assert.is(written.join('').match(/<\/ra:GBCSResponse>\n/g)?.length, 594);
});

test.run();
