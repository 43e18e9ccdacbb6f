import type { ConsumeMessage } from 'amqplib';
import { GbcsError } from '../../../codecs/errors.js';
import type { DeliveredMessage } from '../delivered-message.js';

/** A delivery in the terms of any broker */
export function messageOf({ content, properties }: ConsumeMessage): DeliveredMessage {
  const { contentType, contentEncoding, messageId, correlationId } = properties;
  return { body: content, contentType, contentEncoding, messageId, correlationId };
}

/** How often a message was delivered before without any outcome. Only quorum queues count; undefined where the queue doesn't, and it was. */
export function deliveriesBefore({ fields, properties }: ConsumeMessage): number | undefined {
  const count: unknown = properties.headers?.['x-delivery-count'];
  if (typeof count === 'number') return count;
  return fields.redelivered ? undefined : 0;
}

/** A message whose deliveries led to nothing, each of them: it may be what ended the workers that had it */
export class DeliveryLimitError extends GbcsError {
  constructor(deliveries: number) {
    super('DELIVERY_LIMIT', `delivered ${deliveries} times without any outcome: the message may end the workers that have it`, {
      context: 'delivery',
    });
  }
}
