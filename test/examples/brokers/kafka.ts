import type { Consumer, Producer } from 'kafkajs';
import type { MessageProcessor } from '../../../src/index.js';

/** Topics that a worker on Kafka works with */
export interface KafkaTopics {
  readonly messages: string;
  readonly documents: string;
  readonly rejections: string;
}

const PAUSE = 5000;

/**
 * A worker on Kafka: a consumer group with manual commits. An offset is committed once the brokers have what came of all messages up
 * to it; a key store that fails pauses the topic, and the message is read again. Messages of one device that are keyed by it stay in order.
 */
export async function consumeKafka(
  consumer: Consumer,
  producer: Producer,
  processor: MessageProcessor,
  topics: KafkaTopics,
): Promise<void> {
  await consumer.subscribe({ topic: topics.messages, fromBeginning: true });
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ topic, partition, message, heartbeat, pause }) => {
      const { value, key, offset, headers } = message;
      const outcome = await processor.process({
        body: value ?? new Uint8Array(0),
        contentType: headers?.['content-type']?.toString(),
        messageId: `${topic}-${partition}-${offset}`,
      });
      if (outcome.outcome === 'retry') {
        setTimeout(pause(), PAUSE);
        throw new Error(outcome.reason); // the offset stays, so that the message comes again
      }
      const properties = Object.entries({ ...outcome.properties, 'message-id': outcome.messageId });
      await producer.send({
        topic: outcome.outcome === 'document' ? topics.documents : topics.rejections, // the latter are the dead letters
        acks: -1,
        messages: [
          {
            key,
            value: typeof outcome.body === 'string' ? outcome.body : Buffer.from(outcome.body),
            headers: Object.fromEntries(properties.map(([name, of]) => [name, String(of)])),
          },
        ],
      });
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(offset) + 1n) }]);
      await heartbeat();
    },
  });
}
