import type { Redis } from 'ioredis';
import type { DeliveredMessage, MessageProcessor } from '../../../src/index.js';

/** Names that a worker on Redis Streams goes by */
export interface RedisNames {
  readonly stream: string;
  readonly group: string;
  /** Of this worker; it gets back what it had when it starts again under the same name */
  readonly consumer: string;
  readonly documents: string;
  readonly rejections: string;
}

/** Milliseconds after which an entry that another worker has had without acknowledging it is taken over */
const IDLE = 60_000;
/** How often an entry is delivered before it is rejected without being tried again */
const MOST_DELIVERIES = 5;
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

/**
 * A worker on Redis Streams: a consumer group; results are added and the entry is acknowledged in one transaction, so that a result stands
 * there exactly once; entries of workers that died are taken over; an entry that was delivered too often is a dead letter.
 */
export async function consumeRedisStream(redis: Redis, processor: MessageProcessor, names: RedisNames, signal: AbortSignal): Promise<void> {
  const { stream, group, consumer } = names;
  await redis.xgroup('CREATE', stream, group, '0', 'MKSTREAM').catch((error: Error) => {
    if (!error.message.startsWith('BUSYGROUP')) throw error;
  });
  while (!signal.aborted) {
    const [, abandoned] = (await redis.xautoclaim(stream, group, consumer, IDLE, '0', 'COUNT', 10)) as [string, Entry[]];
    for (const entry of abandoned) await settle(redis, processor, names, entry, signal);
    const read = (await redis.xreadgroup('GROUP', group, consumer, 'COUNT', 10, 'BLOCK', 500, 'STREAMS', stream, '>')) as
      | [string, Entry[]][]
      | null;
    for (const entry of read?.[0]?.[1] ?? []) await settle(redis, processor, names, entry, signal);
  }
}

type Entry = [id: string, fields: string[]];

async function settle(
  redis: Redis,
  processor: MessageProcessor,
  names: RedisNames,
  [id, fields]: Entry,
  signal: AbortSignal,
): Promise<void> {
  const { stream, group, documents, rejections } = names;
  const { body = '', contentType } = Object.fromEntries(fields.flatMap((name, i) => (i % 2 === 0 ? [[name, fields[i + 1]]] : [])));
  const message: DeliveredMessage = { body, contentType, messageId: id };
  const [[, , , deliveries]] = (await redis.xpending(stream, group, id, id, 1)) as [string, string, number, number][];
  if (deliveries > MOST_DELIVERIES) {
    await redis.multi().xadd(rejections, '*', 'body', body, 'messageId', id, 'code', 'DELIVERY_LIMIT').xack(stream, group, id).exec();
    return;
  }
  let outcome = await processor.process(message);
  for (let attempt = 0; outcome.outcome === 'retry'; attempt++) {
    // a key store that fails is no fault of the message: it is held, and no other is taken
    await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(attempt, PAUSES.length - 1)]));
    if (signal.aborted) return;
    outcome = await processor.process(message);
  }
  const target = outcome.outcome === 'document' ? documents : rejections;
  const properties = Object.entries({ ...outcome.properties, messageId: outcome.messageId })
    .flat()
    .map(String);
  await redis
    .multi()
    .xadd(target, '*', 'body', outcome.body as string, ...properties)
    .xack(stream, group, id)
    .exec();
}
