import { connect } from 'amqplib';

/**
 * What the client does by itself, with the promises that a worker keeps: takes deliveries, sends each on as it is, or as many octets in its
 * place as the command line says, persistent, with mandatory routing, and acknowledges it once the broker has confirmed that. It has the
 * same prefetch, and sets no header but the message ID.
 */
const [url, prefetch, length] = process.argv.slice(2);
const body = Number(length) === 0 ? undefined : Buffer.alloc(Number(length), '<');
const connection = await connect(url, { noDelay: true });
const channel = await connection.createConfirmChannel();
await channel.prefetch(Number(prefetch));
await channel.consume('duis', (delivery) => {
  if (delivery === null) return;
  const { messageId } = delivery.properties;
  channel.publish('', 'mmc', body ?? delivery.content, { mandatory: true, persistent: true, messageId }, () => channel.ack(delivery));
});
process.once('SIGTERM', async () => {
  await channel.close();
  await connection.close();
});
