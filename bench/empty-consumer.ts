import { connect } from 'amqplib';

/**
 * What the client does by itself: takes deliveries, sends each on as it is, or as many octets in its place as the command line says, and
 * acknowledges it once the broker has confirmed that.
 */
const [url, prefetch, length] = process.argv.slice(2);
const body = Number(length) === 0 ? undefined : Buffer.alloc(Number(length), '<');
const connection = await connect(url);
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
