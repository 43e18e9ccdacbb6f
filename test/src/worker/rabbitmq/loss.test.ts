import * as assert from 'uvu/assert';
import { toHex } from '../../../encoder/octets.js';
import { Broker, brokerSuite, Queues } from '../../../support/rabbitmq.js';
import { seededRandom } from '../../../support/random.js';
import { until } from '../../../support/until.js';
import { dumpMessage, isDamaged } from '../../command/dump.js';
import { type StartedWorker, startWorker } from './started-worker.js';

/** Deliveries; the measure of the requirement is 100,000 (`npm run test:deliveries`) */
const DELIVERIES = Number(process.env.GBCS_DELIVERIES ?? 4000);
/** Decides when workers are killed and the broker restarts */
const SEED = Number(process.env.GBCS_SEED ?? 16);
const KILLS = 3;
const PREFETCH = 100;

brokerSuite(`gbcs-mmc consume: ${DELIVERIES} deliveries, ${KILLS} kills and a restart of the broker (GBCS_SEED=${SEED})`, (test) => {
  let broker: Broker;
  test.before(async () => {
    broker = await Broker.start();
  });
  test.after(() => broker?.remove());

  test('every delivery has one document or rejection; more only if it was not acknowledged at a kill or the restart', async () => {
    let queues = await Queues.at(broker.url);
    await queues.make('duis', 'mmc', 'rejected');
    const workers = new Set<StartedWorker>();
    const startOne = (): StartedWorker => {
      const worker = startWorker(broker.url, ['--prefetch', String(PREFETCH)]);
      workers.add(worker);
      return worker;
    };
    const batch = 2000;
    for (let first = 1; first <= DELIVERIES; first += batch) {
      const count = Math.min(batch, DELIVERIES - first + 1);
      const messages = Array.from({ length: count }, (_, i) => ({ body: toHex(dumpMessage(first + i)), messageId: String(first + i) }));
      await queues.publish('duis', ...messages);
    }
    startOne();
    let victim = startOne();
    await victim.logged('connected');

    // at these numbers of results, in their order, something goes wrong; the second is the broker
    const { below } = seededRandom(SEED);
    const points = Array.from({ length: KILLS + 1 }, (_, i) => Math.floor(((i + (20 + below(60)) / 100) / (KILLS + 2)) * DELIVERIES));
    const results = async (): Promise<number> => (await queues.count('mmc')) + (await queues.count('rejected'));
    for (const [index, point] of points.entries()) {
      await until(`${point} results`, async () => (await results()) >= point, 300);
      if (index === 1) {
        await queues.close();
        await broker.halt();
        await broker.run();
        queues = await Queues.at(broker.url);
      } else {
        victim.child.kill('SIGKILL');
        await victim.outcome;
        workers.delete(victim);
        victim = startOne();
        await victim.logged('connected');
      }
    }
    await until('all are done', async () => (await queues.count('duis')) === 0 && (await results()) >= DELIVERIES, 300);
    for (const { stop } of workers) assert.is((await stop()).status, 0);
    assert.is(await queues.count('duis'), 0, 'nothing was left without an acknowledgement');

    const documents = await queues.take('mmc', await queues.count('mmc'));
    const rejections = await queues.take('rejected', await queues.count('rejected'));
    const timesOf = new Map<number, number>();
    for (const { properties } of [...documents, ...rejections]) {
      const number = Number(properties.messageId);
      timesOf.set(number, (timesOf.get(number) ?? 0) + 1);
    }
    for (let number = 1; number <= DELIVERIES; number++) assert.ok(timesOf.has(number), `${number} is lost`);
    assert.is(timesOf.size, DELIVERIES);
    assert.equal(
      new Set(rejections.map(({ properties }) => Number(properties.messageId))),
      new Set(Array.from({ length: DELIVERIES }, (_, i) => i + 1).filter(isDamaged)),
    );
    const again = documents.length + rejections.length - DELIVERIES;
    const most = PREFETCH * (KILLS + 2); // one worker at a kill, two at the restart
    assert.ok(again <= most, `${again} came more than once, where at most ${most} were not acknowledged`);
    await queues.close();
  });
});
