import { Redis } from 'ioredis';
import * as assert from 'uvu/assert';
import { MessageProcessor } from '../../../src/index.js';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../../src/duis/own-messages.js';
import { brokerSuite } from '../../support/rabbitmq.js';
import { installed, type StartedServer, startServer } from '../../support/started-server.js';
import { until } from '../../support/until.js';
import { consumeRedisStream } from './redis-streams.js';

const server = installed('redis-server');

brokerSuite(
  'the example of Redis Streams (a real Redis)',
  (test) => {
    let started: StartedServer;
    test.before(async () => {
      started = await startServer(server as string, (port, folder) => ['--port', String(port), '--dir', folder, '--bind', '127.0.0.1']);
    });
    test.after(() => started?.remove());

    test('two workers of a group share a stream; what one had when it died, and what is no message, comes out too', async () => {
      const options = { port: started.port, host: '127.0.0.1' };
      const redis = new Redis(options);
      const names = { stream: 'duis', group: 'workers', documents: 'mmc', rejections: 'rejected' };
      for (let number = 1; number <= 60; number++) {
        const body = number % 20 === 0 ? 'nonsense' : toHex(supplierNameResponse(number));
        await redis.xadd('duis', '*', 'body', body);
      }
      // a worker that took entries, and was never seen again
      await redis.xgroup('CREATE', 'duis', 'workers', '0');
      await redis.xreadgroup('GROUP', 'workers', 'dead', 'COUNT', 7, 'STREAMS', 'duis', '>');
      const pending = (await redis.xpending('duis', 'workers', '-', '+', 10)) as [string][];
      await redis.xclaim('duis', 'workers', 'dead', 0, ...pending.map(([id]) => id), 'IDLE', 100_000);

      const stop = new AbortController();
      const connections = [new Redis(options), new Redis(options)];
      const workers = connections.map((connection, i) =>
        consumeRedisStream(connection, new MessageProcessor(), { ...names, consumer: `worker ${i}` }, stop.signal),
      );
      const lengths = async () => [await redis.xlen('mmc'), await redis.xlen('rejected')];
      await until('all results are there', async () => (await lengths()).join() === '57,3');
      stop.abort();
      await Promise.all(workers);
      const [summary] = (await redis.xpending('duis', 'workers')) as [number];
      assert.is(summary, 0);
      const [[, fields]] = await redis.xrange('rejected', '-', '+', 'COUNT', 1);
      assert.equal(fields.slice(0, 4), ['body', 'nonsense', 'code', 'DECODE']);
      for (const connection of [redis, ...connections]) connection.disconnect();
    });
  },
  server === undefined ? 'no redis-server is installed' : undefined,
);
