import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { toHex } from '../../../encoder/octets.js';
import { Broker, brokerSuite, Queues, type Received } from '../../../support/rabbitmq.js';
import { until } from '../../../support/until.js';
import { supplierNameResponse } from '../../duis/own-messages.js';
import { type StartedWorker, startWorker } from './started-worker.js';

const WORD = 'a fault of its own';
/** What ends on that word: threads and processes of a worker, not the worker by itself */
const faulty = (how: string): NodeJS.ProcessEnv => ({
  NODE_OPTIONS: `--require ${fileURLToPath(new URL('../../../support/ends-on-word.cjs', import.meta.url))} --max-old-space-size=120`,
  ENDS_ON_WORD: WORD,
  ENDS_HOW: how,
});

/** Messages, of which one is bad for threads and processes that end on the word */
const messages = (count: number, bad: number) =>
  Array.from({ length: count }, (_, i) => {
    const message = toHex(supplierNameResponse(i));
    return { body: JSON.stringify(i === bad ? { message, note: WORD } : { message }), messageId: `m${i}` };
  });
const idsOf = (received: readonly Received[]): string[] => received.map(({ properties }) => properties.messageId);
const others = (count: number, bad: number): string[] => messages(count, bad).flatMap(({ messageId }, i) => (i === bad ? [] : [messageId]));

brokerSuite('gbcs-mmc consume: messages that end what has them', (test) => {
  let broker: Broker;
  let queues: Queues;
  const workers: StartedWorker[] = [];
  const worker = (words: readonly string[], environment: NodeJS.ProcessEnv): StartedWorker => {
    const started = startWorker(broker.url, words, environment);
    workers.push(started);
    return started;
  };

  test.before(async () => {
    broker = await Broker.start();
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

  /** A worker that had this many messages is killed */
  async function killWorkerWith(count: number): Promise<void> {
    const killed = await Queues.at(broker.url);
    await killed.channel.prefetch(count);
    let taken = 0;
    await killed.channel.consume('duis', () => taken++);
    await until('the deliveries are taken', () => taken === count);
    await killed.close();
  }

  for (const how of ['abort', 'exit', 'memory', 'hang']) {
    test(`what was in flight when a worker ended is tried in a process of its own, which a bad message ends, and no other (${how})`, async () => {
      await queues.publish('duis', ...messages(6, 2));
      await killWorkerWith(6);
      const { log, stop } = worker(['--max-deliveries', '3', '--hold-seconds', '2'], faulty(how));
      const [{ properties, body }] = await queues.take('rejected', 1);
      assert.is(properties.messageId, 'm2');
      assert.is(properties.headers.code, 'DELIVERY_LIMIT');
      assert.match(properties.headers.reason, /^delivered 3 times /);
      assert.is(body.toString(), messages(6, 2)[2].body);
      assert.equal(idsOf(await queues.take('mmc', 5)), others(6, 2));
      const ends = log().filter(({ event }) => event === 'message-ends-process');
      assert.equal(
        ends.map((line) => line['message-id']),
        ['m2', 'm2'],
      );
      assert.match(ends[0].message, how === 'exit' ? /it left with status 7$/ : /it was ended by SIG(ABRT|KILL)$/);
      assert.is((await stop()).status, 0);
      assert.is(await queues.count('duis'), 0);
    });
  }

  for (const how of ['exit', 'memory']) {
    test(`a thread that ends (${how}) takes its worker with it and loses nothing; the next one gets past the message`, async () => {
      const count = 300;
      const prefetch = 20;
      const words = ['--jobs', '2', '--prefetch', String(prefetch), '--max-deliveries', '2'];
      await queues.publish('duis', ...messages(count, 150));
      const { status, stderr } = await worker(words, faulty(how)).outcome;
      assert.is(status, 2);
      assert.match(stderr, how === 'exit' ? /a worker thread ended: it left with status 7/ : /a worker thread ended: .*out of memory/);
      await until('what it had is back', async () => (await queues.count('duis')) + (await queues.count('mmc')) >= count);

      const { stop } = worker(words, faulty(how));
      const [{ properties }] = await queues.take('rejected', 1);
      assert.is(properties.messageId, 'm150');
      assert.is(properties.headers.code, 'DELIVERY_LIMIT');
      await until('all are done', async () => (await queues.count('mmc')) >= count - 1);
      assert.is((await stop()).status, 0);
      const ids = idsOf(await queues.take('mmc', await queues.count('mmc')));
      assert.equal([...new Set(ids)].sort(), others(count, 150).sort());
      assert.ok(ids.length < count + prefetch, `${ids.length} documents`);
      assert.is((await queues.count('duis')) + (await queues.count('rejected')), 0);
    });
  }
});
