import { EventEmitter } from 'node:events';
import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ProcessedDocument } from '../../../../src/worker/delivered-message.js';
import { type Result, ResultPublisher } from '../../../../src/worker/rabbitmq/result-publisher.js';
import { until } from '../../../support/until.js';

/** A channel on which a test decides what the broker says of each message */
class FakeChannel extends EventEmitter {
  readonly sent: { id: string; confirm: (error?: Error) => void; bounce: () => void }[] = [];

  // biome-ignore lint/suspicious/noExplicitAny: stands for a channel of the client
  publish(_exchange: string, _key: string, _body: Buffer, options: any, done: (error: unknown) => void): boolean {
    assert.is(options.mandatory, true);
    this.sent.push({
      id: options.messageId,
      confirm: (error) => done(error ?? null),
      bounce: () => {
        this.emit('return', { properties: options });
        done(null);
      },
    });
    return true;
  }

  get ids(): string[] {
    return this.sent.map(({ id }) => id);
  }
}

function publisher(ordered = false) {
  const channel = new FakeChannel();
  const events: string[] = [];
  const made = new ResultPublisher(
    channel as unknown as ConfirmChannel,
    { documents: { exchange: '', routingKey: 'mmc' }, rejections: { exchange: '', routingKey: 'rejected' }, ordered },
    {
      taken: ({ outcome }) => events.push(`taken ${outcome.messageId}`),
      refused: ({ outcome }, reason) => events.push(`${reason} ${outcome.messageId}`),
      resumed: () => events.push('resumed'),
      failed: (error) => assert.unreachable(String(error)),
    },
  );
  const publish = (...ids: string[]): void => {
    for (const id of ids) made.publish(resultOf(id));
  };
  return { channel, events, made, publish };
}

function resultOf(messageId: string): Result {
  const outcome: ProcessedDocument = {
    ...{ outcome: 'document', messageId, correlationId: messageId, body: '<a/>', contentType: 'application/xml' },
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

test('what a queue refuses waits until those that were sent along with it are known', async () => {
  const { channel, events, made, publish } = publisher();
  publish('a', 'b');
  channel.sent[0].confirm(new Error('message nacked'));
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
