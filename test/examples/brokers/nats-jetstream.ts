import { AckPolicy, headers, type JsMsg, type NatsConnection } from 'nats';
import type { DeliveredMessage, MessageProcessor } from '../../../src/index.js';

/** Names that a worker on NATS JetStream goes by */
export interface NatsNames {
  readonly stream: string;
  /** Durable: workers that name the same one share its messages */
  readonly consumer: string;
  /** Subjects of streams that hold the results */
  readonly documents: string;
  readonly rejections: string;
}

/** How often a message is delivered before it is rejected without being tried again */
const MOST_DELIVERIES = 5;
/** Milliseconds after which the server delivers again what was neither acknowledged nor said to be at work */
const ACK_WAIT = 30_000;
const PAUSES = [1000, 2000, 5000, 15_000, 30_000];

/**
 * A worker on NATS JetStream: a durable pull consumer with explicit acknowledgements; a result is confirmed by its stream, which drops
 * a second one of the same message ID, before the message is acknowledged; a message that was delivered too often is a dead letter.
 */
export async function consumeJetStream(
  connection: NatsConnection,
  processor: MessageProcessor,
  { stream, consumer, documents, rejections }: NatsNames,
  signal: AbortSignal,
): Promise<void> {
  const manager = await connection.jetstreamManager();
  const milliseconds = 1_000_000; // in nanoseconds
  await manager.consumers.add(stream, { durable_name: consumer, ack_policy: AckPolicy.Explicit, ack_wait: ACK_WAIT * milliseconds });
  const jetStream = connection.jetstream();
  const messages = await (await jetStream.consumers.get(stream, consumer)).consume({ max_messages: 50 });
  signal.addEventListener('abort', () => messages.stop());
  for await (const message of messages) {
    if (signal.aborted) break;
    const delivered: DeliveredMessage = { body: message.data, contentType: message.headers?.get('Content-Type'), messageId: idOf(message) };
    const result = headers();
    result.set('Nats-Msg-Id', idOf(message));
    if (message.info.redeliveryCount > MOST_DELIVERIES) {
      result.set('code', 'DELIVERY_LIMIT');
      await jetStream.publish(rejections, message.data, { headers: result });
      await message.ackAck();
      continue;
    }
    let outcome = await processor.process(delivered);
    for (let attempt = 0; outcome.outcome === 'retry'; attempt++) {
      // a key store that fails is no fault of the message: it is held, and the server told that it is at work
      await new Promise((resolve) => setTimeout(resolve, PAUSES[Math.min(attempt, PAUSES.length - 1)]));
      if (signal.aborted) return;
      message.working();
      outcome = await processor.process(delivered);
    }
    for (const [name, value] of Object.entries(outcome.properties)) result.set(name, String(value).replace(/[\r\n]+/g, ' '));
    const body = typeof outcome.body === 'string' ? Buffer.from(outcome.body) : outcome.body;
    await jetStream.publish(outcome.outcome === 'document' ? documents : rejections, body, { headers: result });
    await message.ackAck();
  }
}

/** That of the publisher, else the place in the stream, which is the same each time */
const idOf = (message: JsMsg): string => message.headers?.get('Nats-Msg-Id') || `${message.info.stream}-${message.seq}`;
