import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../src/index.js';
import { AsynchronousKeyStoreError } from '../../../src/keys/errors.js';
import type { MessageTranslator } from '../../../src/northbound/message-translator.js';
import {
  type GivenMessage,
  type StreamOutput,
  TranslateStream,
  type TranslateStreamOptions,
} from '../../../src/stream/translate-stream.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { assertValid } from '../../support/schema.js';
import { duisResponse, element, responseMessage } from '../northbound/documents.js';
import { supplierNameResponse } from '../northbound/own-messages.js';

const translator = createTranslator();

async function outputs(written: Iterable<unknown>, options: Partial<TranslateStreamOptions> = {}): Promise<StreamOutput[]> {
  const all: StreamOutput[] = [];
  const stream = new TranslateStream({ translator, ...options });
  await pipeline(Readable.from(written), stream, async (output) => {
    for await (const one of output) {
      if (!('error' in one)) assertValid(one.xml, options.schemaVersion);
      all.push(one);
    }
  });
  return all;
}

/** Counter of the message that a document is of, or the code of an error */
const brief = (output: StreamOutput): string =>
  'error' in output ? output.error.code : (/OriginatorCounter>(\d+)</.exec(output.xml) as string[])[1];

test('octets, hex, base64, objects and documents: one translation each, in order', async () => {
  const document = duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(supplierNameResponse(5)))));
  const written = [
    supplierNameResponse(1),
    toHex(supplierNameResponse(2)),
    toBase64(supplierNameResponse(3)),
    { message: supplierNameResponse(4), variant: '3.4', fields: { id: 'x' } },
    document,
    Buffer.from(document),
  ];
  const all = await outputs(written);
  assert.equal(all.map(brief), ['1', '2', '3', '4', '5', '5']);
  assert.equal(
    all.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6].map((message) => ({ message })),
  );
  assert.equal(all[3].fields, { id: 'x' });
  assert.is('envelope' in all[4] && all[4].envelope?.serviceReferenceVariant, '3.4');
  const { position: _, ...first } = all[0];
  assert.equal(first, translator.translate(supplierNameResponse(1)));
});

test('what can not be translated comes out as a rejection, in its place, as it came', async () => {
  const damaged = supplierNameResponse(2).subarray(0, 40);
  const inventory = duisResponse(responseMessage('8.2', element('DSPInventory', '')));
  const all = await outputs([
    supplierNameResponse(1),
    damaged,
    'dam*ged',
    { message: 'DF09', fields: { id: 7 } },
    inventory,
    supplierNameResponse(6),
  ]);
  assert.equal(all.map(brief), ['1', 'DECODE', 'INPUT', 'DECODE', 'DUIS_NO_MESSAGE', '6']);
  assert.is((all[1] as { raw: unknown }).raw, damaged);
  assert.is((all[2] as { raw: unknown }).raw, 'dam*ged');
  assert.equal(all[3].fields, { id: 7 });
  assert.match((all[4] as { error: Error }).error.message, /of the kind inventory/);
  assert.equal(all[4].position, { message: 5 });
});

test('without a translator, one is made with the options', async () => {
  const stream = new TranslateStream({ schemaVersion: '5.1', debugInfo: 'never' });
  stream.end(supplierNameResponse());
  const [output] = await stream.toArray();
  assert.equal(output, {
    ...createTranslator({ schemaVersion: '5.1', debugInfo: 'never' }).translate(supplierNameResponse()),
    position: { message: 1 },
  });
});

test('a defect of the translator costs one message', async () => {
  const failing: MessageTranslator = {
    translate(message) {
      if (message === '2') throw new TypeError('defect');
      return translator.translate(supplierNameResponse(Number(message)));
    },
    translateAsync: (message) => translator.translateAsync(message),
  };
  assert.equal((await outputs(['1', '2', '3'], { translator: failing })).map(brief), ['1', 'UNEXPECTED', '3']);
});

test('a key store that answers later keeps the order', async () => {
  const later: MessageTranslator = {
    translate: () => {
      throw new AsynchronousKeyStoreError();
    },
    translateAsync: async (message) => {
      await new Promise((resolve) => setTimeout(resolve, 10 - Number(message)));
      if (message === '4') throw new TypeError('defect');
      return translator.translate(supplierNameResponse(Number(message)));
    },
  };
  assert.equal((await outputs(['1', '9', '4', '2'], { translator: later })).map(brief), ['1', '9', 'UNEXPECTED', '2']);
});

test('a record of a wrong type is a rejection, and the stream goes on', async () => {
  const good = supplierNameResponse(1);
  const all = await outputs([good, 7, { message: null, fields: { id: 9 } }, {}, { message: [1] }, undefined, true, good]);
  assert.equal(all.map(brief), ['1', 'INPUT', 'INPUT', 'INPUT', 'INPUT', 'INPUT', 'INPUT', '1']);
  assert.equal(
    all.slice(1, 7).map((output) => (output as { raw: unknown }).raw),
    ['7', '{"message":null,"fields":{"id":9}}', '{}', '{"message":[1]}', 'undefined', 'true'],
  );
  assert.equal(all[2].fields, { id: 9 });
  assert.match((all[2] as { error: Error }).error.message, /a message is a Uint8Array, .*, and not null$/);
  assert.equal(
    all.map(({ position }) => position.message),
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
});

test('null is a rejection too, which no stream else takes', async () => {
  for (const from of ['messages', 'hex'] as const) {
    const stream = new TranslateStream({ translator, from });
    const write = (written: unknown) => new Promise<void>((taken) => stream.write(written, () => taken()));
    const all = stream.toArray();
    await write(`${toHex(supplierNameResponse(1))}\n`);
    stream.write(null);
    await write(null);
    stream.write(`${toHex(supplierNameResponse(2))}\n`, 'utf8');
    stream.end();
    const outputs: StreamOutput[] = await all;
    assert.equal(outputs.map(brief).sort(), ['1', '2', 'INPUT', 'INPUT']);
    assert.ok(outputs.filter((output) => 'error' in output).every(({ raw }) => raw === 'null'));
  }
});

test('a chunk of a wrong type is a rejection, and the input goes on', async () => {
  const line = (counter: number) => `${toHex(supplierNameResponse(counter))}\n`;
  const all = await outputs([line(1), { message: line(2) }, Buffer.from(line(3))], { from: 'auto' });
  assert.equal(all.map(brief).sort(), ['1', '3', 'INPUT']);
});

test('an input of another format is refused as what it is, however much of it comes', async () => {
  const chunks = Array.from({ length: 100 }, () => Buffer.from(`PK\u0003\u0004${'x'.repeat(100_000)}`, 'latin1'));
  const all = await outputs(chunks, { from: 'auto' });
  assert.equal(all.map(brief), ['INPUT_FORMAT']);
});

test('an input that holds nothing says so', async () => {
  assert.equal((await outputs([Buffer.from(' \n\n')], { from: 'auto' })).map(brief), ['INPUT_EMPTY']);
  assert.equal((await outputs([], { from: 'auto' })).map(brief), ['INPUT_EMPTY']);
  assert.equal(await outputs([]), []);
});

const dump = Array.from({ length: 300 }, (_, i) => (i % 100 === 99 ? 'dam*ged' : toHex(supplierNameResponse(i))));
const expected = dump.map((line, i) => (line === 'dam*ged' ? 'INPUT' : String(i)));

for (const size of [1, 1000, 1_000_000]) {
  test(`an input is split here where that is asked for: chunks of ${size} octets`, async () => {
    const octets = Buffer.from(`${dump.join('\n')}\n`);
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < octets.length; at += size) chunks.push(octets.subarray(at, at + size));
    const all = await outputs(chunks, { from: 'auto' });
    assert.equal(all.map(brief), expected);
    assert.equal(all[99].position, { message: 100, offset: 99 * 151, line: 100 });
    assert.is((all[99] as { raw: unknown }).raw, 'dam*ged');
  });
}

test('NDJSON carries variant and fields', async () => {
  const lines = [
    { message: toHex(supplierNameResponse(1)), meter: 'a' },
    { message: 'DF', meter: 'b' },
    { message: toHex(supplierNameResponse(3)), variant: '1.1.1' },
  ];
  const all = await outputs([Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))], { from: 'ndjson' });
  assert.equal(all.slice(0, 2).map(brief), ['1', 'DECODE']);
  assert.equal(
    all.map(({ fields }) => fields),
    [{ meter: 'a' }, { meter: 'b' }, undefined],
  );
});

/** Lets the stream go on as far as it will by itself */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('no more is translated than its reader takes', async () => {
  let translated = 0;
  const counting: MessageTranslator = {
    translate: (message) => {
      translated++;
      return translator.translate(message);
    },
    translateAsync: (message) => translator.translateAsync(message),
  };
  const octets = Buffer.from(`${toHex(supplierNameResponse())}\n`.repeat(1000));
  for (const [from, written] of [
    ['messages', Array(1000).fill(supplierNameResponse())],
    ['auto', [octets]],
  ] as [TranslateStreamOptions['from'] & string, unknown[]][]) {
    translated = 0;
    const stream = Readable.from(written).pipe(new TranslateStream({ translator: counting, from }));
    await settle();
    assert.ok(translated <= 40, `${from}: ${translated} before anything was read`);
    for (let i = 0; i < 100; i++) {
      while (stream.read() === null) await settle();
    }
    await settle();
    assert.ok(translated >= 100 && translated <= 140, `${from}: ${translated} after 100 were read`);
    stream.destroy();
    await settle();
    assert.ok(translated <= 141);
  }
});

test('a stream destroyed while its reader waits ends', async () => {
  const stream = new TranslateStream({ translator, from: 'auto' });
  stream.write(Buffer.from(`${toHex(supplierNameResponse())}\n`.repeat(100)));
  await settle();
  const closed = new Promise((resolve) => stream.once('close', resolve));
  stream.destroy();
  await closed;
});

test('memory stays flat however many messages go through', async () => {
  const message: GivenMessage = { message: supplierNameResponse() };
  function* many(count: number) {
    for (let i = 0; i < count; i++) yield message;
  }
  const used = async (count: number) => {
    let outputs = 0;
    const stream = Readable.from(many(count)).pipe(new TranslateStream({ translator }));
    for await (const _ of stream) outputs++;
    assert.is(outputs, count);
    return process.memoryUsage().rss;
  };
  const few = await used(3_000);
  assert.ok((await used(20_000)) - few < 100e6);
});

test.run();
