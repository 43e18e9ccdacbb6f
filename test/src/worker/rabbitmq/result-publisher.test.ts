import { EventEmitter } from 'node:events';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ProcessedDocument } from '../../../../src/worker/delivered-message.js';
import type { Publication } from '../../../../src/worker/rabbitmq/channel-frames.js';
import { type Result, ResultPublisher } from '../../../../src/worker/rabbitmq/result-publisher.js';
import { until } from '../../../support/until.js';

/** A channel on which a test decides what the broker says of each message */
class FakeChannel extends EventEmitter {
  readonly sent: { id: string; confirm: (isTaken?: boolean) => void; bounce: () => void }[] = [];

  publish({ messageId }: Publication): void {
    const deliveryTag = this.sent.length + 1;
    const tell = (event: 'ack' | 'nack') => this.emit(event, { deliveryTag, multiple: false });
    this.sent.push({
      id: messageId,
      confirm: (isTaken = true) => tell(isTaken ? 'ack' : 'nack'),
      bounce: () => {
        this.emit('return', { properties: { messageId: cut(messageId) } });
        tell('ack');
      },
    });
  }

  get ids(): string[] {
    return this.sent.map(({ id }) => id);
  }
}

/** As AMQP has room for it */
const cut = (text: string): string => Buffer.from(text).subarray(0, 255).toString();

function publisher(ordered = false) {
  const channel = new FakeChannel();
  const events: string[] = [];
  const made = new ResultPublisher(
    channel as unknown as ConfirmChannel,
    channel,
    { documents: { exchange: '', routingKey: 'mmc' }, rejections: { exchange: '', routingKey: 'rejected' }, ordered },
    {
      taken: ({ outcome }) => events.push(`taken ${outcome.messageId}`),
      refused: ({ outcome }, reason) => events.push(`${reason} ${outcome.messageId}`),
      resumed: () => events.push('resumed'),
    },
  );
  const publish = (...ids: string[]): void => {
    for (const id of ids) made.publish(resultOf(id));
  };
  return { channel, events, made, publish };
}

function resultOf(messageId: string): Result {
  const outcome: ProcessedDocument<Uint8Array> = {
    ...{ outcome: 'document', messageId, correlationId: messageId, body: Buffer.from('<a/>'), contentType: 'application/xml' },
    properties: { 'use-case': 'ECS16' },
  };
  return { delivery: {} as ConsumeMessage, arrived: 0, outcome, order: 0, sequence: 0, isReturned: false };
}

const test = suite('results that are sent on');

test('one is taken when it is confirmed, and not before', () => {
  const { channel, events, publish } = publisher();
  publish('a', 'b');
  assert.equal(channel.ids, ['a', 'b']);
  assert.equal(events, []);
  channel.sent[1].confirm();
  assert.equal(events, ['taken b']);
});

test('the broker may confirm several at once, or refuse them', () => {
  const { channel, events, made, publish } = publisher();
  publish('a', 'b', 'c', 'd');
  channel.emit('ack', { deliveryTag: 2, multiple: true });
  assert.equal(events, ['taken a', 'taken b']);
  channel.emit('nack', { deliveryTag: 4, multiple: true });
  assert.equal(events.slice(2), ['refused c']);
  assert.is(made.size, 2);
  made.close();
});

test('ordered: each waits for the one before it', () => {
  const { channel, events, publish } = publisher(true);
  publish('a', 'b', 'c');
  assert.equal(channel.ids, ['a']);
  channel.sent[0].confirm();
  assert.equal(channel.ids, ['a', 'b']);
  channel.sent[1].confirm();
  channel.sent[2].confirm();
  assert.equal(events, ['taken a', 'taken b', 'taken c']);
});

for (const ordered of [false, true]) {
  test(`what comes back, though confirmed, is sent again before all that wait${ordered ? ' (ordered)' : ''}`, async () => {
    const { channel, events, made, publish } = publisher(ordered);
    publish('a', 'b');
    channel.sent[0].bounce();
    if (!ordered) channel.sent[1].bounce();
    publish('c');
    assert.equal(events, ['unroutable a']);
    assert.ok(made.isPaused);
    const before = channel.sent.length;
    await until('the first is tried again', () => channel.sent.length > before);
    assert.equal(channel.ids.slice(before), ['a']);
    channel.sent[before].confirm();
    for (let at = before + 1; at < channel.sent.length; at++) channel.sent[at].confirm();
    assert.equal(channel.ids.slice(before), ['a', 'b', 'c']);
    assert.equal(
      events.filter((event) => event.startsWith('taken')),
      ['taken a', 'taken b', 'taken c'],
    );
    assert.ok(events.includes('resumed'));
    assert.is(made.size, 0);
    made.close();
  });
}

test('what comes back is told from what doesn’t, also where its ID was cut; of those with one ID none is taken', async () => {
  const { channel, events, made, publish } = publisher();
  const long = 'x'.repeat(300);
  publish(long, 'a', 'a', 'b');
  channel.sent[0].bounce();
  channel.sent[3].confirm();
  // the second of them comes back before the first is confirmed
  channel.emit('return', { properties: { messageId: 'a' } });
  channel.sent[1].confirm();
  channel.sent[2].confirm();
  assert.equal(events, [`unroutable ${long}`, 'taken b']);
  for (const at of [4, 5, 6]) {
    await until('it is sent again', () => channel.sent.length > at);
    channel.sent[at].confirm();
  }
  assert.equal(channel.ids.slice(4), [long, 'a', 'a']);
  assert.equal(events.slice(2), [`taken ${long}`, 'resumed', 'taken a', 'taken a']);
  assert.is(made.size, 0);
  publish('a');
  channel.sent[7].confirm();
  assert.is(events.at(-1), 'taken a', 'and is not held against later ones');
  made.close();
});

test('what a queue refuses waits until those that were sent along with it are known', async () => {
  const { channel, events, made, publish } = publisher();
  publish('a', 'b');
  channel.sent[0].confirm(false);
  await new Promise((resolve) => setTimeout(resolve, 800));
  assert.equal(channel.ids, ['a', 'b']);
  channel.sent[1].confirm();
  await until('it is tried again', () => channel.sent.length === 3);
  channel.sent[2].confirm();
  assert.equal(events, ['refused a', 'taken b', 'taken a', 'resumed']);
  made.close();
});

test('what is given back is not acknowledged; one stays to try with', async () => {
  const { channel, made, publish } = publisher();
  publish('a', 'b');
  channel.sent[0].bounce();
  channel.sent[1].bounce();
  let returned = 0;
  made.giveBack(() => returned++);
  assert.is(returned, 2);
  assert.is(made.size, 1);
  await until('it is tried again', () => channel.sent.length === 3);
  assert.equal(channel.ids, ['a', 'b', 'a']);
  made.close();
});

test.run();
