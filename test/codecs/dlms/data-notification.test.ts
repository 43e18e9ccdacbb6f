import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { AlertHead } from '../../../codecs/alert-head.js';
import { notificationMembers, readNotificationHead } from '../../../codecs/dlms/data-notification.js';
import { data } from '../../../codecs/dlms/shapes.js';
import { PayloadCursor } from '../../../codecs/payload-cursor.js';
import { Places } from '../../../codecs/places.js';
import { CUT_SHORT, type Slots } from '../../../codecs/slots.js';
import { hex } from '../../encoder/octets.js';

const HEAD = '0F 200007D0 00 02 03 12 8F36 09 0C 07DF0101FF000000008000FF';
const cursorOf = (text: string): PayloadCursor => {
  const whole = hex(text);
  return new PayloadCursor().start(whole);
};

function read(text: string): { head: AlertHead; left: number; c: PayloadCursor } {
  const c = cursorOf(text);
  const head = new AlertHead();
  return { head, left: readNotificationHead(c, head), c };
}

function failure(run: () => unknown): string {
  try {
    run();
  } catch (e) {
    return (e as Error).message;
  }
  return 'nothing thrown';
}

test('the head of a data notification gives alert code, its offset, time and how many members are left', () => {
  const { head, left, c } = read(HEAD);
  assert.equal(
    { ...head },
    { code: 0x8f36, codeAt: 9, timestamp: '2015-01-01T00:00:00.00Z', timestampAt: 11, commandMessageCode: undefined },
  );
  assert.is(left, 1);
  assert.is(c.at, 25);
});

test('a date-time before the body, and one with a tag of its own as time stamp, are read as well', () => {
  const { head, left } = read('0F 200007D0 0C 07DF0101FF000000008000FF 02 02 12 8F36 19 07E00102FF030405068000FF');
  assert.is(head.timestamp, '2016-01-02T03:04:05.06Z');
  assert.is(left, 0);
});

test('a time stamp that is not specified, or null-data, is none', () => {
  assert.is(read('0F 200007D0 00 02 02 12 8F36 09 0C FFFFFFFFFFFFFFFFFF8000FF').head.timestamp, undefined);
  assert.is(read('0F 200007D0 00 02 02 12 8F36 00').head.timestamp, undefined);
});

test('a head cut short anywhere says where the message ends', () => {
  const whole = hex(HEAD);
  for (let length = 0; length < whole.length; length++) {
    const message = failure(() => readNotificationHead(new PayloadCursor().start(whole, 0, length), new AlertHead()));
    assert.match(message, new RegExp(`^data notification.* at offset ${length}: the message ends here`));
  }
});

const WRONG: Readonly<Record<string, readonly [octets: string, message: string]>> = {
  tag: ['DA 200007D0 00', 'data notification at offset 0: tag other than 0F'],
  body: ['0F 200007D0 00 01 00', 'data notification / notification body at offset 6: a structure expected'],
  members: [
    '0F 200007D0 00 02 01 12 8F36',
    'data notification / notification body at offset 6: alert code and time stamp expected, 1 members found',
  ],
  'alert code': [
    '0F 200007D0 00 02 02 11 8F 00',
    'data notification / notification body / alert code at offset 8: a long-unsigned expected',
  ],
  'time stamp': [
    '0F 200007D0 00 02 02 12 8F36 06 00000000',
    'data notification / notification body / time stamp at offset 11: an octet-string expected, data type 6 found',
  ],
  'length of the time stamp': [
    '0F 200007D0 00 02 02 12 8F36 09 04 00000000',
    'data notification / notification body / time stamp at offset 13: 4 octets, where a date-time has 12',
  ],
};

for (const [what, [text, message]] of Object.entries(WRONG)) {
  test(`a wrong ${what} is an error with its place`, () =>
    assert.is(
      failure(() => read(text)),
      message,
    ));
}

function members(text: string, count: number): { slots: Slots; c: PayloadCursor } {
  const places = new Places();
  const readMembers = notificationMembers([data(), data()], places);
  const c = cursorOf(text);
  c.scratch.start(places.room);
  readMembers(c, count);
  return { slots: c.slots, c };
}

test('members fill their slots, further ones are passed over, missing ones are cut short', () => {
  const { slots } = members('11 05 12 0006 09 01 FF', 3);
  assert.equal([slots.atOf(0), slots.atOf(3)], [1, 3]);
  assert.equal(
    [0, 3].map((slot) => members('11 05', 1).slots.typeOf(slot)),
    [17, CUT_SHORT],
  );
});

test('octets after the last member are an error', () => {
  assert.is(
    failure(() => members('11 05 00', 1)),
    'data notification at offset 2: 1 octets left over',
  );
});

test('a member cut short is an error that names it', () => {
  assert.match(
    failure(() => members('11 05 12 00', 2)),
    /^data notification \/ notification body \/ structure member 4 at offset 4: the message ends here/,
  );
});

test.run();
