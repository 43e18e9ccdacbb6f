import { connect, StringCodec } from 'nats';
import * as assert from 'uvu/assert';
import { MessageProcessor } from '../../../src/index.js';
import { toHex } from '../../encoder/octets.js';
import { supplierNameResponse } from '../../src/duis/own-messages.js';
import { brokerSuite } from '../../support/rabbitmq.js';
import { installed, type StartedServer, startServer } from '../../support/started-server.js';
import { until } from '../../support/until.js';
import { consumeJetStream } from './nats-jetstream.js';

const server = installed('nats-server');

brokerSuite(
  'the example of NATS JetStream (a real server)',
  (test) => {
    let started: StartedServer;
    test.before(async () => {
      started = await startServer(server as string, (port, folder) => ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', folder]);
    });
    test.after(() => started?.remove());

    test('two workers of a consumer share a stream; each message has one result', async () => {
      const servers = `127.0.0.1:${started.port}`;
      const connection = await connect({ servers });
      const manager = await connection.jetstreamManager();
      for (const name of ['duis', 'mmc', 'rejected']) await manager.streams.add({ name, subjects: [name] });
      const text = StringCodec();
      for (let number = 1; number <= 60; number++)
        await connection.jetstream().publish('duis', text.encode(number % 20 === 0 ? 'nonsense' : toHex(supplierNameResponse(number))));

      const names = { stream: 'duis', consumer: 'workers', documents: 'mmc', rejections: 'rejected' };
      const stop = new AbortController();
      const connections = [await connect({ servers }), await connect({ servers })];
      const workers = connections.map((one) => consumeJetStream(one, new MessageProcessor(), names, stop.signal));
      const count = async (stream: string) => (await manager.streams.info(stream)).state.messages;
      await until('all results are there', async () => (await count('mmc')) === 57 && (await count('rejected')) === 3);
      stop.abort();
      await Promise.all(workers);
      const { num_ack_pending, num_pending } = await manager.consumers.info('duis', 'workers');
      assert.equal([num_ack_pending, num_pending], [0, 0]);
      const rejected = await manager.streams.getMessage('rejected', { seq: 1 });
      assert.equal([text.decode(rejected.data), rejected.header.get('code')], ['nonsense', 'DECODE']);
      for (const one of [connection, ...connections]) await one.close();
    });
  },
  server === undefined ? 'no nats-server is installed' : undefined,
);
