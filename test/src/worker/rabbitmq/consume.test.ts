import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as assert from 'uvu/assert';
import { toHex } from '../../../encoder/octets.js';
import { bundledMessage, bundledOctets, PLAIN } from '../../../support/bundled.js';
import { freePort } from '../../../support/free-port.js';
import { Broker, brokerSuite, Queues, type Received } from '../../../support/rabbitmq.js';
import { until } from '../../../support/until.js';
import { dumpMessage } from '../../command/dump.js';
import { duisResponse, element, responseMessage } from '../../duis/documents.js';
import { supplierNameResponse } from '../../duis/own-messages.js';
import { KEYS, type StartedWorker, startWorker } from './started-worker.js';

const PROTECTED = 'ECS17b-import-registers-protected';

const numbered = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ body: toHex(supplierNameResponse(first + i)), messageId: `m${first + i}` }));
const idsOf = (received: readonly Received[]): string[] => received.map(({ properties }) => properties.messageId);
const idsFrom = (first: number, count: number): string[] => numbered(first, count).map(({ messageId }) => messageId);

brokerSuite('gbcs-mmc consume (a real RabbitMQ)', (test) => {
  let broker: Broker;
  let queues: Queues;
  const workers: StartedWorker[] = [];
  /** A worker that is ended with its test */
  const worker = (words: readonly string[] = [], url = broker.url, environment: NodeJS.ProcessEnv = {}): StartedWorker => {
    const started = startWorker(url, words, environment);
    workers.push(started);
    return started;
  };

  test.before(async () => {
    broker = await Broker.start({ tls: true });
    queues = await Queues.at(broker.url);
  });
  test.after(() => broker?.remove());
  test.before.each(() => queues.make('duis', 'mmc', 'rejected'));
  test.after.each(async () => {
    for (const { child, outcome } of workers.splice(0)) {
      child.kill('SIGKILL');
      await outcome;
    }
    for (const queue of ['duis', 'mmc', 'rejected']) await queues.channel.deleteQueue(queue);
  });

  test('each kind of body gives one document, with what is known of it in headers', async () => {
    const octets = bundledOctets(PLAIN);
    const base64 = bundledMessage(PLAIN);
    const duis = duisResponse(responseMessage('4.2', element('GBCSPayload', base64)), {
      header: element('RequestID', 'A:B:1') + element('ResponseID', 'B:A:1'),
    });
    worker(['--keys', KEYS, '--verify', 'mac']);
    await queues.publish(
      'duis',
      { body: octets, messageId: 'binary' },
      { body: toHex(octets), messageId: 'hex' },
      { body: base64, messageId: 'base64' },
      { body: JSON.stringify({ message: base64, variant: '4.2' }), messageId: 'ndjson' },
      { body: JSON.stringify({ message: base64 }, undefined, 2), messageId: 'json', contentType: 'application/json' },
      { body: duis, messageId: 'duis' },
      { body: `\n${duis}`.trim(), messageId: 'duis by type', contentType: 'application/xml' },
      { body: gzipSync(base64), messageId: 'gzip' },
      { body: Buffer.from(toHex(octets), 'utf16le'), messageId: 'utf-16' },
    );
    const received = await queues.take('mmc', 9);
    assert.is(new Set(received.map(({ body }) => body.toString().replace(/<ra:DebugInfo>.*/, ''))).size, 1);
    assert.equal(new Set(idsOf(received)).size, 9);
    const { properties } = received.find((one) => one.properties.messageId === 'duis') as Received;
    assert.equal(
      { ...properties.headers, 'x-delivery-count': 0 },
      {
        'use-case': 'ECS17a',
        device: '02-E5-3E-00-00-00-00-01',
        'message-code': '0026',
        'service-reference-variant': '4.2',
        mac: 'valid',
        signature: 'absent',
        warnings: properties.headers.warnings,
        'request-id': 'A:B:1',
        'response-id': 'B:A:1',
        'x-delivery-count': 0,
      },
    );
    assert.is(properties.contentType, 'application/xml');
    assert.is(properties.type, 'document');
    assert.is(properties.deliveryMode, 2);
    assert.is(properties.correlationId, 'duis');
    assert.is(await queues.count('duis'), 0);
  });

  test('what can’t be translated comes out as it came, with code, reason, offset and context', async () => {
    const damaged = dumpMessage(50);
    worker();
    await queues.publish('duis', { body: damaged, messageId: 'damaged', contentType: 'application/octet-stream' }, { body: 'nonsense' });
    const [first, second] = await queues.take('rejected', 2);
    assert.ok(first.body.equals(damaged));
    assert.is(first.properties.contentType, 'application/octet-stream');
    assert.is(first.properties.messageId, 'damaged');
    assert.is(first.properties.type, 'rejection');
    assert.is(first.properties.headers.code, 'DECODE');
    assert.type(first.properties.headers.reason, 'string');
    assert.type(first.properties.headers.offset, 'number');
    assert.type(first.properties.headers.context, 'string');
    assert.is(second.body.toString(), 'nonsense');
    // without an ID of its own, one that is the same each time
    assert.match(second.properties.messageId, /^sha256-[0-9a-f]{64}$/);
  });

  test('a body of 20 MB is rejected whole', async () => {
    const body = Buffer.alloc(20 * 1024 * 1024, 'DF09');
    worker();
    await queues.publish('duis', { body, messageId: 'large' }, ...numbered(1, 1));
    const [{ properties, body: raw }] = await queues.take('rejected', 1);
    assert.is(properties.headers.code, 'INPUT_RECORD_SIZE');
    assert.ok(raw.equals(body));
    assert.equal(idsOf(await queues.take('mmc', 1)), ['m1']);
  });

  test('results in JSON hold the document as plain data and what is known of it', async () => {
    worker(['--to', 'json']);
    await queues.publish('duis', ...numbered(7, 1));
    const [{ body, properties }] = await queues.take('mmc', 1);
    const result = JSON.parse(body.toString());
    assert.is(properties.contentType, 'application/json');
    assert.is(result.useCase, 'ECS16');
    assert.is(result.data.Header.OriginatorCounter, '7');
  });

  test('while a key store fails, deliveries are held and no more are taken; then all are documents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-keys-'));
    const keys = join(folder, 'keys');
    cpSync(KEYS, keys, { recursive: true });
    const port = await freePort();
    const { logged, log } = worker(['--keys', keys, '--prefetch', '10', '--metrics', `127.0.0.1:${port}`]);
    await logged('connected');
    renameSync(keys, `${keys}-away`);
    const messages = Array.from({ length: 40 }, (_, i) => ({ body: bundledMessage(PROTECTED), messageId: `k${i}` }));
    await queues.publish('duis', ...messages);
    await logged('key-store-fails', 2);
    // the test of ten seconds, and a short one
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(process.env.GBCS_KEY_STORE_SECONDS ?? 1)));
    assert.is(await queues.count('mmc'), 0);
    assert.is(await queues.count('rejected'), 0);
    assert.ok((await queues.count('duis')) >= 30);
    const ready = await fetch(`http://127.0.0.1:${port}/ready`);
    assert.equal([ready.status, await ready.text()], [503, 'the key store fails\n']);
    assert.match(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(), /gbcs_mmc_paused\{reason="key-store"\} 1\n/);
    const pauses = log()
      .filter(({ event }) => event === 'key-store-fails')
      .map((line) => line['pause-ms']);
    assert.ok(pauses[1] > 1.5 * pauses[0], `${pauses}`);
    renameSync(`${keys}-away`, keys);
    const received = await queues.take('mmc', 40);
    assert.equal(
      idsOf(received),
      messages.map(({ messageId }) => messageId),
    );
    assert.ok(received.every(({ properties }) => properties.headers.encrypted === undefined));
    assert.is(await queues.count('rejected'), 0);
    rmSync(folder, { recursive: true });
  });

  test('deliveries that were held for long go back to the queue, and come out once the key store works', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-keys-'));
    const keys = join(folder, 'keys');
    cpSync(KEYS, keys, { recursive: true });
    const { logged } = worker(['--keys', keys, '--prefetch', '5', '--hold-seconds', '1']);
    await logged('connected');
    renameSync(keys, `${keys}-away`);
    const messages = Array.from({ length: 8 }, (_, i) => ({ body: bundledMessage(PROTECTED), messageId: `h${i}` }));
    await queues.publish('duis', ...messages);
    await logged('given-back');
    await until('all are in the queue', async () => (await queues.count('duis')) === 8);
    renameSync(`${keys}-away`, keys);
    const received = await queues.take('mmc', 8);
    assert.equal(
      idsOf(received).sort(),
      messages.map(({ messageId }) => messageId),
    );
    assert.is(await queues.count('duis'), 0);
    rmSync(folder, { recursive: true });
  });

  test('a result that no queue takes is no success: it waits until there is one, and order is kept', async () => {
    const { logged } = worker();
    await logged('connected');
    await queues.channel.deleteQueue('mmc');
    await queues.publish('duis', ...numbered(1, 300));
    await logged('result-refused', 2);
    await queues.make('mmc');
    const received = await queues.take('mmc', 300);
    assert.equal(idsOf(received), idsFrom(1, 300));
    await logged('results-taken');
    assert.is(await queues.count('duis'), 0);
  });

  test('a queue that is full, because its reader is slow, loses nothing', async () => {
    await queues.channel.deleteQueue('mmc');
    const few = { 'x-queue-type': 'quorum', 'x-max-length': 20, 'x-overflow': 'reject-publish' };
    await queues.channel.assertQueue('mmc', { durable: true, arguments: few });
    worker(['--ordered', '--prefetch', '50']);
    await queues.publish('duis', ...numbered(1, 60));
    const received: string[] = [];
    await until('all come, few at a time', async () => {
      for (let taken = 0; taken < 20; taken++) {
        const message = await queues.channel.get('mmc', { noAck: true });
        if (message === false) break;
        received.push(message.properties.messageId);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return received.length >= 60;
    });
    assert.equal(received, idsFrom(1, 60));
    assert.is(await queues.count('duis'), 0);
  });

  test('a queue that is deleted, and made again, is consumed again', async () => {
    const { logged } = worker();
    await queues.publish('duis', ...numbered(1, 1));
    await queues.take('mmc', 1);
    await queues.channel.deleteQueue('duis');
    assert.match((await logged('disconnected')).message, /the queue duis was deleted/);
    assert.match((await logged('disconnected', 2)).message, /make the queue duis, or let --declare make it/);
    await queues.make('duis');
    await queues.publish('duis', ...numbered(2, 1));
    assert.equal(idsOf(await queues.take('mmc', 1)), ['m2']);
  });

  test('a message that ended its worker the stated number of times is rejected, and those behind it come out', async () => {
    await queues.publish('duis', ...numbered(1, 3));
    // a worker that is killed, three times over, before it does anything
    for (let times = 0; times < 3; times++) {
      const killed = await Queues.at(broker.url);
      await killed.channel.prefetch(1);
      let taken = 0;
      await killed.channel.consume('duis', () => taken++);
      await until('a delivery is taken', () => taken > 0);
      await killed.close();
    }
    worker(['--max-deliveries', '3']);
    const [{ body, properties }] = await queues.take('rejected', 1);
    assert.is(properties.headers.code, 'DELIVERY_LIMIT');
    assert.is(properties.messageId, 'm1');
    assert.is(body.toString(), numbered(1, 1)[0].body);
    assert.equal(idsOf(await queues.take('mmc', 2)), ['m2', 'm3']);
  });

  for (const words of [
    ['--ordered', '--jobs', '2'],
    ['--jobs', '3'],
    ['--prefetch', '1'],
  ]) {
    test(`order is kept with ${words.join(' ')}`, async () => {
      worker(words);
      await queues.publish('duis', ...numbered(1, 400));
      assert.equal(idsOf(await queues.take('mmc', 400)), idsFrom(1, 400));
    });
  }

  test('SIGTERM ends a worker with status 0 once what it has at hand is done', async () => {
    const { logged, stop } = worker(['--prefetch', '100']);
    await logged('connected');
    await queues.publish('duis', ...numbered(1, 2000));
    await until('some are done', async () => (await queues.count('mmc')) > 0);
    const { status } = await stop();
    assert.is(status, 0);
    await until('the rest is back', async () => (await queues.count('duis')) + (await queues.count('mmc')) === 2000);
    // nothing was done twice
    const second = worker();
    const received = await queues.take('mmc', 2000);
    assert.equal(idsOf(received), idsFrom(1, 2000));
    assert.is((await second.stop()).status, 0);
    assert.is(await queues.count('mmc'), 0);
  });

  test('health, readiness and metrics are told', async () => {
    const port = await freePort();
    const { logged } = worker(['--metrics', `127.0.0.1:${port}`, '--keys', KEYS, '--verify', 'mac', '--log-seconds', '1']);
    await queues.publish('duis', ...numbered(1, 3), { body: bundledMessage(PROTECTED), messageId: 'p' }, { body: 'nonsense' });
    await queues.take('mmc', 4);
    await queues.take('rejected', 1);
    const at = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, text: await response.text(), type: response.headers.get('content-type') };
    };
    assert.equal((await at('/health')).status, 200);
    assert.equal(await at('/ready'), { status: 200, text: 'ok\n', type: 'text/plain; charset=utf-8' });
    const { text, type } = await at('/metrics');
    assert.match(type as string, /^text\/plain; version=0\.0\.4/);
    for (const line of [
      'gbcs_mmc_deliveries_total 5',
      'gbcs_mmc_redeliveries_total 0',
      'gbcs_mmc_documents_total{kind="response"} 4',
      'gbcs_mmc_rejections_total{code="DECODE"} 1',
      'gbcs_mmc_mac_verdicts_total{verdict="valid"} 1',
      'gbcs_mmc_delivery_seconds_count 5',
      'gbcs_mmc_in_flight 0',
      'gbcs_mmc_paused{reason="disconnected"} 0',
    ])
      assert.ok(text.includes(`\n${line}\n`), `${line} in ${text}`);
    assert.match(text, /\ngbcs_mmc_shared_secret_cache_hits_total [1-9]/);
    assert.match((await logged('totals')).message, /deliveries, .* documents, .* rejections, .* in flight, .* a second/);
    assert.is((await at('/other')).status, 404);
  });

  test('an exchange takes documents by use case, and rejections by code', async () => {
    const { channel } = queues;
    await channel.assertExchange('results', 'topic', { durable: false });
    await channel.bindQueue('mmc', 'results', 'ECS16');
    await channel.bindQueue('rejected', 'results', 'DECODE');
    worker(['--documents', 'exchange:results', '--rejections', 'exchange:results']);
    await queues.publish('duis', ...numbered(1, 1), { body: 'nonsense', messageId: 'n' });
    assert.equal(idsOf(await queues.take('mmc', 1)), ['m1']);
    assert.equal(idsOf(await queues.take('rejected', 1)), ['n']);
    await channel.deleteExchange('results');
  });

  test('--declare makes the queues that are not there', async () => {
    for (const queue of ['duis', 'mmc', 'rejected']) await queues.channel.deleteQueue(queue);
    const { logged } = worker(['--declare']);
    await logged('connected');
    await queues.publish('duis', ...numbered(1, 1));
    assert.equal(idsOf(await queues.take('mmc', 1)), ['m1']);
  });

  test('a broker that can’t be reached yet is waited for', async () => {
    const port = await freePort();
    const { logged, stop } = worker([], `amqp://127.0.0.1:${port}`);
    assert.match((await logged('disconnected', 2)).message, /ECONNREFUSED/);
    assert.is((await stop()).status, 0);
  });

  test('wrong credentials end the worker with status 2, and no password is shown', async () => {
    for (const { url, environment } of [
      { url: `amqp://guest:s3cr3t-word@127.0.0.1:${broker.port}`, environment: {} },
      { url: broker.url, environment: { GBCS_MMC_USERNAME: 'guest', GBCS_MMC_PASSWORD: 's3cr3t-word' } },
    ]) {
      const { status, stderr } = await worker([], url, environment).outcome;
      assert.is(status, 2);
      assert.match(stderr, /refuses the worker: .*ACCESS_REFUSED/);
      assert.not.match(stderr, /s3cr3t/);
    }
  });

  test('TLS: the authority is given, or the certificate is not trusted', async () => {
    const url = `amqps://localhost:${broker.tlsPort}`;
    const { status, stderr } = await worker([], url).outcome;
    assert.is(status, 2);
    assert.match(stderr, /a certificate that is not trusted \(\w+\): --ca FILE/);
    worker(['--ca', broker.authority], url);
    await queues.publish('duis', ...numbered(1, 1));
    assert.equal(idsOf(await queues.take('mmc', 1)), ['m1']);
  });

  test('flags, environment and file say the same, in this order of weight', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-settings-'));
    const file = join(folder, 'settings.json');
    const settings = { url: broker.url, password: 'guest', queue: 'duis', documents: 'nowhere', to: 'json', prefetch: 3, require: ['mac'] };
    writeFileSync(file, JSON.stringify({ ...settings, ordered: true }));
    const environment = { GBCS_MMC_URL: undefined, GBCS_MMC_SETTINGS: file, GBCS_MMC_DOCUMENTS: 'mmc', GBCS_MMC_ORDERED: 'false' };
    const { logged } = worker(['--require', 'plaintext'], '', environment);
    await logged('connected');
    await queues.publish('duis', ...numbered(1, 1));
    const [{ properties }] = await queues.take('mmc', 1);
    assert.is(properties.contentType, 'application/json');
    rmSync(folder, { recursive: true });
  });
});
