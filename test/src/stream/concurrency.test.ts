import { Readable } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createTranslator,
  type KeySource,
  OptionError,
  type StreamOutput,
  TranslateStream,
  type TranslateStreamOptions,
} from '../../../src/index.js';
import { type Party, party, supplier } from '../../encoder/keys.js';
import { hex, toHex } from '../../encoder/octets.js';
import { keysOf } from '../../support/party-keys.js';
import { plainMessage } from '../../support/plain-message.js';

const meters = Array.from({ length: 200 }, (_, i) => party(`meter ${i}`, `02-E5-3E-00-00-00-03-${i.toString(16).padStart(2, '0')}`));
const keys = keysOf(supplier, ...meters);
/** Two set results, success */
const PAYLOAD = hex('DA 20000000 00 00 02 00 00 02 02 00 02 00');

/** A response of a meter to our supplier, with a MAC; its counter is that of the meter in the list */
const messageOf = (meter: Party, originatorCounter: number): Uint8Array =>
  plainMessage({
    originator: meter,
    originatorCounter: BigInt(originatorCounter),
    messageCode: 0x0025,
    payload: PAYLOAD,
    security: 'mac',
  });
const messages = meters.map(messageOf);

/** A key store that takes its time, and says how many messages' keys it is looking for at most */
function slow(milliseconds: () => number): { keys: KeySource; most: () => number } {
  let running = 0;
  let most = 0;
  return {
    keys: async (...asked) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, milliseconds()));
      running--;
      return keys.keyStore(...asked);
    },
    most: () => most,
  };
}

async function through(written: readonly unknown[], options: TranslateStreamOptions): Promise<StreamOutput[]> {
  return Readable.from(written).pipe(new TranslateStream(options)).toArray();
}

const counterOf = (output: StreamOutput): string =>
  'error' in output ? output.error.code : (/OriginatorCounter>(\d+)</.exec(output.xml) as string[])[1];

const IN_ORDER = meters.map((_, i) => String(i));

test('200 messages of a store that takes 20 ms for a key are through in well under a second, in order and verified', async () => {
  const taken: number[] = [];
  // one after the other they would take 4 seconds; a busy host is given three attempts
  while (taken.length < 3 && (taken.at(-1) ?? Number.POSITIVE_INFINITY) >= 900) {
    const store = slow(() => 20);
    const started = performance.now();
    const outputs = await through(messages, { keys: store.keys, require: { mac: true } });
    taken.push(performance.now() - started);
    assert.equal(outputs.map(counterOf), IN_ORDER);
    assert.ok(outputs.every((output) => !('error' in output) && output.mac === 'valid'));
  }
  assert.ok((taken.at(-1) as number) < 900, `${taken.join(', ')} ms`);
});

for (const from of ['messages', 'hex', 'ndjson'] as const) {
  test(`whatever the store takes for each, outputs are in the order of what was written as ${from}`, async () => {
    let turn = 0;
    const store = slow(() => (turn++ * 7) % 23);
    const lines = messages.map((message) => (from === 'ndjson' ? JSON.stringify({ message: toHex(message) }) : toHex(message)));
    const written = from === 'messages' ? messages : [Buffer.from(lines.map((line) => `${line}\n`).join(''))];
    const outputs = await through(written, { keys: store.keys, from, verify: { mac: true } });
    assert.equal(outputs.map(counterOf), IN_ORDER);
    assert.equal(
      outputs.map(({ position }) => position.message),
      meters.map((_, i) => i + 1),
    );
    assert.ok(outputs.every((output) => !('error' in output) && output.mac === 'valid'));
  });
}

for (const concurrency of [1, 3, 16]) {
  test(`at most ${concurrency} messages wait at the same time where that is asked for`, async () => {
    const store = slow(() => 1);
    const outputs = await through(messages.slice(0, 40), { keys: store.keys, verify: { mac: true }, concurrency });
    assert.equal(outputs.map(counterOf), IN_ORDER.slice(0, 40));
    // each looks for two keys, of which the supplier's is the same
    assert.ok(store.most() <= concurrency + 1, `${store.most()} keys at a time`);
    assert.ok(store.most() >= concurrency, `${store.most()} keys at a time`);
  });
}

test('what is rejected stands in its place between those that wait, and ends nothing', async () => {
  const failing: KeySource = async (...asked) => {
    await new Promise((resolve) => setTimeout(resolve, 3));
    if (Buffer.from(asked[0] as Uint8Array).equals(Buffer.from(meters[4].systemTitle))) throw new Error('out of reach');
    return keys.keyStore(...asked);
  };
  const stranger = party('stranger', '02-E5-3E-00-00-00-04-00');
  const written = [messages[0], 'dam*ged', messages[2], null, messages[4], messages[5], 7, messageOf(stranger, 7), messages[8]].filter(
    (one) => one !== null,
  );
  const outputs = await through(written, { keys: failing, verify: { mac: true } });
  assert.equal(outputs.map(counterOf), ['0', 'INPUT', '2', 'KEY_STORE', '5', 'INPUT', '7', '8']);
  const failed = outputs[3];
  assert.ok('error' in failed && failed.error.retryable && (failed.error.cause as Error).message === 'out of reach');
  assert.equal((failed as { raw: Uint8Array }).raw, messages[4]);
  const warned = outputs[6];
  assert.ok('xml' in warned && warned.warnings.some(({ code, context }) => code === 'MISSING_KEY' && context === 'MAC'));
});

test('the stream ends once where its last messages have their keys at the same time', async () => {
  const same = [0, 1, 2, 3, 4].map((counter) => messageOf(meters[0], counter));
  assert.equal((await through(same, { keys: slow(() => 5).keys, verify: { mac: true } })).map(counterOf), IN_ORDER.slice(0, 5));
});

test('the stream ends once, whichever of the last messages has its keys last', async () => {
  for (const slowest of [0, 1, 2, 3]) {
    const store: KeySource = async (...asked) => {
      const isSlow = Buffer.from(asked[0] as Uint8Array).equals(Buffer.from(meters[slowest].systemTitle));
      await new Promise((resolve) => setTimeout(resolve, isSlow ? 30 : 2));
      return keys.keyStore(...asked);
    };
    for (const from of ['messages', 'hex'] as const) {
      const last = messages.slice(0, 4);
      const written = from === 'messages' ? last : [Buffer.from(last.map(toHex).join('\n'))];
      assert.equal((await through(written, { keys: store, from, verify: { mac: true } })).map(counterOf), IN_ORDER.slice(0, 4));
    }
  }
});

test('a writer may use its octets again once they are taken', async () => {
  const store = slow(() => 5);
  const buffer = new Uint8Array(messages[0].length);
  const stream = new TranslateStream({ keys: store.keys, require: { mac: true } });
  const all = stream.toArray();
  for (const message of messages.slice(0, 30)) {
    buffer.set(message);
    await new Promise<void>((taken) => stream.write(buffer, () => taken()));
    buffer.fill(0);
  }
  stream.end();
  assert.equal((await all).map(counterOf), IN_ORDER.slice(0, 30));
});

test('no more is looked up than the reader takes and may wait', async () => {
  const store = slow(() => 0);
  let asked = 0;
  const counting: KeySource = (...key) => {
    asked++;
    return (store.keys as (...key: unknown[]) => Promise<never>)(...key);
  };
  for (const [from, written] of [
    ['messages', messages],
    ['hex', [Buffer.from(messages.map((message) => `${toHex(message)}\n`).join(''))]],
  ] as const) {
    asked = 0;
    const stream = Readable.from(written).pipe(new TranslateStream({ keys: counting, verify: { mac: true }, from }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(asked <= 60, `${from}: ${asked} keys before anything was read`);
    let read = 0;
    for await (const _ of stream) read++;
    assert.is(read, 200);
  }
});

test('a stream destroyed while messages wait ends', async () => {
  const stream = new TranslateStream({ keys: slow(() => 50).keys, verify: { mac: true } });
  for (const message of messages.slice(0, 40)) stream.write(message);
  await new Promise((resolve) => setTimeout(resolve, 10));
  const closed = new Promise((resolve) => stream.once('close', resolve));
  stream.destroy();
  await closed;
  await new Promise((resolve) => setTimeout(resolve, 80));
});

test('messages given to one translator at the same time keep apart', async () => {
  let turn = 0;
  const translator = createTranslator({ keys: slow(() => (turn++ * 5) % 17).keys, require: { mac: true } });
  const translations = await Promise.all(messages.map((message) => translator.translateAsync(message)));
  assert.equal(
    translations.map(({ xml }) => (/OriginatorCounter>(\d+)</.exec(xml) as string[])[1]),
    IN_ORDER,
  );
});

test('a concurrency that is no whole number from 1 is an error', () => {
  for (const concurrency of [0, -1, 1.5, Number.NaN, '4' as unknown as number])
    assert.throws(
      () => new TranslateStream({ concurrency }),
      (error: unknown) => error instanceof OptionError && error.code === 'OPTION',
    );
});

test.run();
