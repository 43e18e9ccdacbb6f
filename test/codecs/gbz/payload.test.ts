import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DecodeError } from '../../../codecs/errors.js';
import * as types from '../../../codecs/gbz/data-types.js';
import { field, fields } from '../../../codecs/gbz/field-shapes.js';
import { attribute, command, inParts, together } from '../../../codecs/gbz/sources.js';
import { hexNumber } from '../../../codecs/hex.js';
import { hex } from '../../encoder/octets.js';
import { numberOf, type ReadPayload, readPayload } from '../../support/gbz.js';

const balance = attribute(0x0705, 0x0001, 'Credit Remaining');
const debt = attribute(0x0705, 0x0005, 'Accumulated Debt');
const siteId = attribute(0x0702, 0x0307, 'Site ID');
const published = command(0x0707, 0x02, 'Publish Week Profile', fields({ weekId: field(types.UINT8), monday: field(types.UINT8) }));

/** Component by component, each status as `attribute status` or `command(status)` */
function statuses({ outcomes }: ReadPayload): string[] {
  const found: string[] = [];
  for (let i = 0; i < outcomes.statuses; i++) {
    const component = outcomes.component[i];
    const cluster = hexNumber(outcomes.cluster[component], 4);
    const subject =
      outcomes.attribute[i] < 0 ? `command ${hexNumber(outcomes.command[component], 2)}` : hexNumber(outcomes.attribute[i], 4);
    found.push(`${cluster} ${subject} ${hexNumber(outcomes.status[i], 2)}`);
  }
  return found;
}

/** The error of a payload that can not be read */
function problem(digits: string): string {
  try {
    readPayload(hex(digits), [balance, published]);
  } catch (error) {
    if (error instanceof DecodeError) return error.message;
    throw error;
  }
  return assert.unreachable('was read') as never;
}

const balanceRecord = '0100 00 2B 10270000';

test('attributes of a Read Attributes Response are found by cluster and number, in any order', () => {
  const read = readPayload(hex(`0109 01 01 0705 0013 08 00 01 0500 00 2B FFFFFFFF ${balanceRecord}`), [balance, debt]);
  assert.is(numberOf(read.value(balance)), 10000);
  assert.is(numberOf(read.value(debt)), -1);
  assert.equal(statuses(read), ['0705 0005 00', '0705 0001 00']);
  assert.is(read.outcomes.success, true);
});

test('an attribute of the same number in another cluster is another', () => {
  const read = readPayload(hex(`0109 01 01 0702 000B 08 00 01 ${balanceRecord}`), [balance]);
  assert.is(read.value(balance), undefined);
});

test('a record with a status other than SUCCESS has no value, and the ones after it are read', () => {
  const read = readPayload(hex(`0109 01 01 0705 000E 08 00 01 0500 86 ${balanceRecord}`), [balance, debt]);
  assert.is(read.value(debt), undefined);
  assert.is(numberOf(read.value(balance)), 10000);
  assert.equal(statuses(read), ['0705 0005 86', '0705 0001 00']);
  assert.is(read.outcomes.success, false);
});

test('several components are read in the order they stand in, whatever that is', () => {
  const first = readPayload(hex(`0109 02 00 0702 0005 08 00 0B 08 8B 01 0705 000B 08 01 01 ${balanceRecord}`), [balance]);
  const second = readPayload(hex(`0109 02 00 0705 000B 08 00 01 ${balanceRecord} 01 0702 0005 08 01 0B 08 8B`), [balance]);
  assert.equal(statuses(first), ['0702 command 08 8B', '0705 0001 00']);
  assert.equal(statuses(second), ['0705 0001 00', '0702 command 08 8B']);
  for (const read of [first, second]) assert.equal([numberOf(read.value(balance)), read.outcomes.failed], [10000, 1]);
});

test('NOT_FOUND is a failure, but of a Get command for which the use case has it as a normal response', () => {
  const payload = hex('0109 01 01 0702 0005 08 00 0B 08 8B');
  const expected = (orNotFound: number[]) => ({
    least: 1,
    clusters: new Set([0x0702]),
    responses: new Set<number>(),
    orNotFound: new Set(orNotFound),
  });
  assert.is(readPayload(payload, []).outcomes.success, false);
  assert.is(readPayload(payload, [], expected([0x070206])).outcomes.success, false);
  assert.is(readPayload(payload, [], expected([0x070208])).outcomes.success, true);
});

test('a payload without statuses is no success', () => {
  assert.is(readPayload(hex('0109 00'), []).outcomes.success, false);
  assert.is(readPayload(hex('0109 01 01 0702 0003 08 00 01'), []).outcomes.success, false);
});

test('a Default Response names the command that it answers, FF included', () => {
  assert.equal(statuses(readPayload(hex('0109 01 01 0705 0005 08 00 0B FF 01'), [])), ['0705 command FF 01']);
});

test('From Date Time stands within the length, before the ZCL frame', () => {
  const read = readPayload(hex(`0109 01 11 0705 000F 1C374A80 08 00 01 ${balanceRecord}`), [balance]);
  assert.is(numberOf(read.value(balance)), 10000);
});

test('several commands of one kind are gathered in their order', () => {
  const read = readPayload(hex('0109 03 00 0707 0005 19 00 02 01 03 00 0705 0005 08 01 0B 01 00 01 0707 0005 19 02 02 02 04'), [published]);
  assert.equal(
    read.entries(published, (value) => [numberOf(value(published.each.of.weekId)), numberOf(value(published.each.of.monday))]),
    [
      [1, 3],
      [2, 4],
    ],
  );
  assert.equal(statuses(read), ['0707 command 02 00', '0705 command 01 00', '0707 command 02 00']);
});

const topUpLog = command(0x0705, 0x05, 'Publish Top Up Log', fields({ index: field(types.UINT8), amount: field(types.UINT8) }));

/** The amounts of Publish Top Up Log commands whose index and amount are given, as they are walked */
function amounts(log: typeof topUpLog, ...commands: string[]): (number | bigint | undefined)[] {
  const count = commands.length.toString(16).padStart(2, '0');
  const components = commands.map((payload) => `00 0705 0005 19 00 05 ${payload}`);
  return readPayload(hex(`0109 ${count} ${components.join('')}`), [log]).entries(log, (value) => numberOf(value(log.each.of.amount)));
}

test('commands with a number are put in its order; one that was there before starts another publication', () => {
  const numbered = inParts('index', topUpLog);
  assert.equal(amounts(topUpLog, '01 0A', '00 0B'), [10, 11]);
  assert.equal(amounts(numbered, '02 0A', '00 0B', '01 0C'), [11, 12, 10]);
  assert.equal(amounts(numbered, '00 0A', '00 0B', '00 0C'), [10, 11, 12]);
  assert.equal(amounts(numbered, '01 0A', '00 0B', '01 0C', '00 0D'), [11, 10, 13, 12]);
});

test('commands that go together are one entry, in which the last value counts', () => {
  assert.equal(amounts(together(topUpLog), '00 0A', '01 0B'), [11]);
  assert.equal(amounts(together(topUpLog), '00 0A'), [10]);
  assert.equal(amounts(together(topUpLog)), []);
});

test('a frame of a manufacturer has attributes and commands of its own', () => {
  const read = readPayload(hex(`0109 02 00 0705 000D 0C 2112 00 01 ${balanceRecord} 01 0707 0007 1D 2112 01 02 01 03`), [
    balance,
    published,
  ]);
  assert.is(read.value(balance), undefined);
  assert.equal(
    read.entries(published, () => 1),
    [],
  );
  assert.equal(statuses(read), ['0705 0001 00', '0707 command 02 00']);
});

test('a Write Attributes Response without records says that all were written', () => {
  for (const payload of ['0109 01 01 0705 0004 08 00 04 00', '0109 01 01 0705 0003 08 00 04']) {
    const read = readPayload(hex(payload), []);
    assert.equal(statuses(read), ['0705 command 02 00']);
    assert.is(read.outcomes.success, true);
  }
});

test('a Write Attributes Response gives a status for each attribute that it names', () => {
  const read = readPayload(hex('0109 01 01 0705 0009 08 00 04 88 0100 8D 0500'), []);
  assert.equal(statuses(read), ['0705 0001 88', '0705 0005 8D']);
  assert.is(read.outcomes.success, false);
});

const ciphered = (plaintext: string) => `31 00000000 ${plaintext} 000000000000000000000000`;
const encrypted = `0109 02 02 0705 0020 0000 08 00 01 0019 ${ciphered('0100 00 2B 10270000')} 01 0702 0005 08 01 0B 08 00`;

test('ciphered information is read where its block opens', () => {
  const read = readPayload(hex(encrypted), [balance], undefined, (message) => message);
  assert.is(numberOf(read.value(balance)), 10000);
  assert.equal([read.cursor.closed, read.cursor.blocks], [false, [15, 40]]);
});

test('ciphered information that stays closed is passed over, and the components after it are read', () => {
  const read = readPayload(hex(encrypted), [balance]);
  assert.is(read.value(balance), undefined);
  assert.equal([read.cursor.closed, read.cursor.blocks, read.outcomes.components], [true, [15, 40], 2]);
});

test('a string attribute that is not available is absent, an empty one is not', () => {
  const notAvailable = readPayload(hex('0109 01 01 0702 0008 08 00 01 0703 00 41 FF'), [siteId]);
  const empty = readPayload(hex('0109 01 01 0702 0008 08 00 01 0703 00 41 00'), [siteId]);
  assert.is(notAvailable.value(siteId), undefined);
  const value = empty.value(siteId);
  assert.is((value?.end ?? 0) - (value?.at ?? 1), 0);
});

/** A value of each type, with what is left out of a record: identifier and status */
const VALUES: Readonly<Record<string, string>> = {
  'no data': '00',
  'general data of 3 octets': '0A 010203',
  boolean: '10 01',
  'bitmap of 8 octets': '1F 0102030405060708',
  'unsigned of 7 octets': '26 01020304050607',
  'signed of 5 octets': '2C 0102030405',
  enumeration: '31 0102',
  'semi precision': '38 0102',
  'double precision': '3A 0102030405060708',
  'octet string': '41 02 0102',
  'character string': '42 02 4142',
  'long octet string': '43 0200 0102',
  'long character string': '44 0200 4142',
  'array of numbers': '48 21 0200 0102 0304',
  'array of strings': '48 41 0200 01 41 02 4142',
  structure: '4C 0200 20 01 42 01 41',
  'structure in a structure': '4C 0100 4C 0100 20 01',
  set: '50 20 0100 01',
  bag: '51 20 0000',
  'time of day': 'E0 01020304',
  date: 'E1 72091702',
  UTCTime: 'E2 01020304',
  'cluster identifier': 'E8 0507',
  'BACnet identifier': 'EA 01020304',
  'IEEE address': 'F0 0102030405060708',
  'security key': 'F1 0102030405060708090A0B0C0D0E0F10',
  'unknown type FF': 'FF',
};

for (const [name, value] of Object.entries(VALUES)) {
  test(`a value is passed over: ${name}`, () => {
    const record = hex(`0003 00 ${value}`).length;
    const length = (3 + record + 8).toString(16).padStart(4, '0');
    const read = readPayload(hex(`0109 01 01 0705 ${length} 08 00 01 0003 00 ${value} ${balanceRecord}`), [balance]);
    assert.is(numberOf(read.value(balance)), 10000);
  });
}

const PROBLEMS: readonly [name: string, digits: string, message: string][] = [
  ['a profile other than that of GBZ', '0104 00', 'GBZ payload / profile at offset 0: profile other than 0109'],
  [
    'fewer components than it says',
    '0109 01',
    'GBZ payload / component 1 / extended header control field at offset 3: the message ends here',
  ],
  ['more octets than its components', '0109 00 00', 'GBZ payload at offset 3: 1 octets left over'],
  [
    'a length past the end',
    '0109 01 01 0705 0006 08 00 0B 08 00',
    'GBZ payload / component 1 / GBZ command at offset 13: the message ends here, 1 octets early',
  ],
  [
    'a frame that is shorter than its length',
    '0109 01 01 0705 0006 08 00 0B 08 00 00',
    'GBZ payload / component 1 / GBZ command at offset 13: 1 octets left over',
  ],
  [
    'a frame that is longer than its length',
    '0109 01 01 0705 0004 08 00 0B 08 00',
    'GBZ payload / component 1 / status at offset 12: the message ends here',
  ],
  [
    'a record cut short',
    '0109 01 01 0705 000A 08 00 01 0100 00 2B 102700',
    'GBZ payload / component 1 / attribute record at offset 18: the message ends here, 1 octets early',
  ],
  [
    'an unknown data type',
    '0109 01 01 0705 000A 08 00 01 0100 00 3B 102700',
    'GBZ payload / component 1 / attribute record at offset 14: no data type 3B',
  ],
  [
    'a string past the end',
    '0109 01 01 0705 0009 08 00 01 0100 00 41 05 41',
    'GBZ payload / component 1 / attribute record at offset 17: the message ends here, 4 octets early',
  ],
  [
    'a command cut short',
    '0109 01 01 0707 0004 19 00 02 01',
    'GBZ payload / component 1 / Publish Week Profile (cluster 0707, command 02) / monday at offset 12: the message ends here, 1 octets early',
  ],
  [
    'a command with more octets than fields',
    '0109 01 01 0707 0006 19 00 02 01 02 03',
    'GBZ payload / component 1 / Publish Week Profile (cluster 0707, command 02) at offset 13: 1 octets left over',
  ],
  [
    'a protected block that is too short',
    '0109 01 03 0705 0017 0000 08 00 01 0010 31000000000000000000000000000000',
    'GBZ payload / component 1 / ciphered information at offset 15: a protected block of 16 octets',
  ],
];

for (const [name, digits, message] of PROBLEMS) test(`an error with its place: ${name}`, () => assert.is(problem(digits), message));

test('structures nested without end are an error, not an exhausted stack', () => {
  const nested = '4C0100'.repeat(200);
  const length = (3 + 3 + 600).toString(16).padStart(4, '0');
  assert.match(problem(`0109 01 01 0705 ${length} 08 00 01 0003 00 ${nested}`), /nested more than 16 deep/);
});

test('every truncation of a payload is a DecodeError', () => {
  const whole = hex(`0109 02 00 0705 000B 08 00 01 ${balanceRecord} 01 0707 0005 19 01 02 01 02`);
  readPayload(whole, [balance, published]);
  for (let end = 0; end < whole.length; end++)
    assert.throws(
      () => readPayload(whole.subarray(0, end), [balance, published]),
      (error: unknown) => error instanceof DecodeError,
      `cut at ${end}`,
    );
});

test('a command has its fields each time it is walked, also where they were cleared in between', () => {
  const shape = fields({ number: field(types.UINT8) });
  const source = command(0x0707, 0x01, 'command', shape);
  const read = readPayload(hex('0109 01 01 0707 0004 19 00 01 07'), [source]);
  const walk = () =>
    read.entries(source, (value, places) => {
      const number = numberOf(value(shape.of.number));
      read.cursor.slots.clear(places.find(shape.of.number) ?? 0, places.room.end);
      return number;
    });
  assert.equal([walk(), walk()], [[7], [7]]);
});

test.run();
