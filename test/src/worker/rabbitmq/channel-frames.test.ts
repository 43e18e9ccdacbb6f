import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ChannelFrames, type Publication } from '../../../../src/worker/rabbitmq/channel-frames.js';
import { hex } from '../../../encoder/octets.js';

const text = (octets: string): Uint8Array => Buffer.from(octets);
/** Octets in hex, and texts as they are, in quotes */
const octets = (notation: string): Buffer =>
  Buffer.concat(notation.match(/"[^"]*"|[0-9A-F ]+/g)?.map((part) => (part[0] === '"' ? text(part.slice(1, -1)) : hex(part))) ?? []);

const publication: Publication = {
  exchange: '',
  routingKey: 'mmc',
  body: text('<a/>'),
  contentType: 'application/xml',
  contentEncoding: undefined,
  headers: { mac: 'valid', encrypted: false, offset: 300 },
  correlationId: 'c',
  messageId: 'm',
  timestamp: 1_764_000_000,
  type: 'document',
};

/** As AMQP 0-9-1 has it, section 4.2: frames of a method, of properties and of a body */
const METHOD = '01 0003 0000000C 003C 0028 0000 00 03 "mmc" 01 CE';
const PROPERTIES =
  '003C 0000 0000000000000004 B4E0 0F "application/xml" ' +
  '0000002A 03 "mac" 53 00000005 "valid" 09 "encrypted" 74 00 06 "offset" 6C 000000000000012C ' +
  '02 01 "c" 01 "m" 0000000069248100 08 "document"';
const HEADER = `02 0003 00000062 ${PROPERTIES} CE`;
const BODY = '03 0003 00000004 "<a/>" CE';

const test = suite('frames of a channel');

test('a message is a method frame, a header frame and a body frame, persistent and mandatory', () => {
  const frames = new ChannelFrames(3, 131_072);
  frames.publish(publication);
  assert.is(frames.take().toString('latin1'), octets(`${METHOD} ${HEADER} ${BODY}`).toString('latin1'));
});

test('what was taken is not taken again, and stays as it is', () => {
  const frames = new ChannelFrames(3, 131_072);
  frames.publish(publication);
  const first = frames.take();
  const copy = Buffer.from(first);
  for (let i = 0; i < 3000; i++) frames.publish({ ...publication, messageId: String(i % 10) });
  assert.is(frames.take().length, 3000 * copy.length);
  assert.ok(first.equals(copy));
  assert.is(frames.take().length, 0);
});

test('a body that is longer than a frame comes in several; an empty one in none', () => {
  const frames = new ChannelFrames(3, 4096);
  frames.publish({ ...publication, body: new Uint8Array(10_000) });
  const taken = frames.take();
  const lengths: number[] = [];
  for (let at = 0; at < taken.length; at += taken.readUInt32BE(at + 3) + 8) {
    assert.is(taken[at + taken.readUInt32BE(at + 3) + 7], 0xce);
    if (taken[at] === 3) lengths.push(taken.readUInt32BE(at + 3));
  }
  assert.equal(lengths, [4088, 4088, 1824]);
  frames.publish({ ...publication, body: new Uint8Array(0) });
  const at = taken.readUInt32BE(3) + 8;
  const empty = frames.take();
  assert.is(empty.length, at + empty.readUInt32BE(at + 3) + 8);
});

test('an acknowledgement is a method frame, with those before it or alone', () => {
  const frames = new ChannelFrames(3, 131_072);
  frames.acknowledge(5, true);
  frames.acknowledge(2 ** 32 + 7, false);
  const expected = '01 0003 0000000D 003C 0050 0000000000000005 01 CE 01 0003 0000000D 003C 0050 0000000100000007 00 CE';
  assert.is(frames.take().toString('latin1'), octets(expected).toString('latin1'));
});

test('texts are UTF-8, and those of a property cut to 255 octets, not within a character', () => {
  const frames = new ChannelFrames(3, 131_072);
  frames.publish({ ...publication, headers: { reason: 'µ’' }, messageId: `m${'’'.repeat(100)}` });
  const taken = frames.take();
  assert.ok(taken.includes(octets('06 "reason" 53 00000005 "µ’"')));
  assert.ok(taken.includes(Buffer.concat([Buffer.from([1 + 3 * 84]), text(`m${'’'.repeat(84)}`), hex('00000000 69248100')])));
});

test.run();
