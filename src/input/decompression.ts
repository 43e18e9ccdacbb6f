import { createGunzip } from 'node:zlib';
import { RecordError } from './record-error.js';

/** Octets given to the decompression at a time: even what is compressed a thousand times over stays small then */
const SLICE = 16 * 1024;

/**
 * The chunks of an input as they are, or decompressed where it starts as gzip does.
 * @throws RecordError (`INPUT_COMPRESSION`) where the compression is damaged or ends early, after all that came before it
 */
export async function* decompressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const { done, value } = await iterator.next();
    if (done) break;
    first = first.length === 0 ? value : Buffer.concat([first, value]);
  }
  const all = resumed(first, iterator);
  yield* first[0] === 0x1f && first[1] === 0x8b ? gunzipped(all) : all;
}

async function* resumed(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let failure: Error | undefined;
  let ready: Uint8Array[] = [];
  let resume = (): void => {};
  gunzip.on('data', (chunk: Uint8Array) => ready.push(chunk));
  gunzip.on('error', (error) => {
    failure = error;
  });
  // a write that fails is never answered, but closes the stream
  gunzip.on('close', () => resume());
  const taken = (): Uint8Array[] => {
    const now = ready;
    ready = [];
    return now;
  };
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length && failure === undefined; at += SLICE) {
      await new Promise<void>((resolve) => {
        resume = resolve;
        gunzip.write(chunk.subarray(at, at + SLICE), () => resolve());
      });
      yield* taken();
    }
    if (failure !== undefined) break;
  }
  if (failure === undefined) {
    await new Promise<void>((resolve) => {
      resume = resolve;
      gunzip.end();
    });
    yield* taken();
  }
  if (failure !== undefined)
    throw new RecordError('INPUT_COMPRESSION', `the compressed input is damaged: ${(failure as Error).message}`, { cause: failure });
}
