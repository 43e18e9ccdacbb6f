import { Writable } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { OutputError, StalledReaderError } from '../../../src/command/output-error.js';
import { StreamSink } from '../../../src/command/sink.js';

const octets = Buffer.from('document');

/** A stream that answers a write in this way */
const stream = (answer: (done: (error?: Error) => void) => void): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => answer(done) }).on('error', () => {});

async function failure(write: Promise<void>): Promise<unknown> {
  try {
    await write;
  } catch (error) {
    return error;
  }
  return assert.unreachable();
}

test('a reader that takes nothing is waited for, until the run is to end', async () => {
  const stop = new AbortController();
  let done = (): void => {};
  const patient = new StreamSink(
    stream((taken) => {
      done = taken;
    }),
    stop.signal,
    5,
  );
  let isTaken = false;
  const write = patient.write(octets).then(() => {
    isTaken = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.not.ok(isTaken);
  done();
  await write;

  const late = patient.write(octets);
  stop.abort();
  assert.instance(await failure(late), StalledReaderError);
  assert.instance(await failure(patient.write(octets)), StalledReaderError);
});

test('a reader that goes away has all it wanted', async () => {
  const gone = stream((done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })));
  await new StreamSink(gone, new AbortController().signal).write(octets);
});

test('any other error of a stream is that of the output', async () => {
  const broken = stream((done) => done(Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO' })));
  const error = await failure(new StreamSink(broken, new AbortController().signal).write(octets));
  assert.instance(error, OutputError);
  assert.is((error as OutputError).message, 'standard output: EIO: i/o error, write');
});

test.run();
