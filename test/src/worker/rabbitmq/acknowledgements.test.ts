import type { ConsumeMessage } from 'amqplib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { Acknowledgements } from '../../../../src/worker/rabbitmq/acknowledgements.js';

const deliveries = Array.from({ length: 6 }, (_, tag) => ({ fields: { deliveryTag: tag } }) as ConsumeMessage);
const [a, b, c, d, e] = deliveries;

function acknowledgements() {
  const said: string[] = [];
  const made = new Acknowledgements(
    { nack: ({ fields }) => said.push(`back ${fields.deliveryTag}`) },
    { acknowledge: (tag, withBefore) => said.push(`${withBefore ? 'up to ' : ''}${tag}`) },
  );
  for (const delivery of deliveries) made.arrived(delivery);
  return { made, said };
}

const test = suite('acknowledgements');

test('those in order are acknowledged at once, others by themselves, and none that is not done', () => {
  const { made, said } = acknowledgements();
  for (const delivery of [b, a, d]) made.done(delivery);
  made.flush();
  assert.equal(said, ['up to 1', '3']);
  for (const delivery of [e, c]) made.done(delivery);
  made.flush();
  assert.equal(said.slice(2), ['up to 4']);
  made.flush();
  assert.is(said.length, 3);
});

test('one that went back to its queue is not acknowledged with others', () => {
  const { made, said } = acknowledgements();
  made.giveBack(a);
  for (const delivery of [b, c]) made.done(delivery);
  made.flush();
  assert.equal(said, ['back 0', 'up to 2']);
});

test.run();
