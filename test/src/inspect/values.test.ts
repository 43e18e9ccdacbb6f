import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inspect } from '../../../src/index.js';
import { messagesOfEveryUseCase } from '../../encoder/every-use-case.js';
import { hex } from '../../encoder/octets.js';
import { partyKeys } from '../../support/party-keys.js';
import { plainMessage } from '../../support/plain-message.js';

/** What the members of a structure, as the one item of a response, are said to be */
function membersOf(structure: string): string[] {
  const fields = inspect(plainMessage({ payload: hex(`DA 20000001 00 00 01 ${structure} 01 01 00`) }));
  return fields.filter(({ name }) => name.startsWith('structure member')).map(({ value }) => value);
}

const date = (octets: string): string => membersOf(`02 01 09 05 ${octets}`)[0] ?? '';
const dateTime = (octets: string): string => membersOf(`02 01 09 0C ${octets}`)[0] ?? '';

test('scaler and unit of a register in words', () => {
  assert.equal(membersOf('02 02 0F FD 16 1E'), ['integer -3: scaler', 'enum 30: Wh']);
  assert.equal(membersOf('02 02 0F 00 16 FF'), ['integer 0: scaler', 'enum 255: no unit']);
  assert.equal(membersOf('02 02 0F 00 16 C8'), ['integer 0: scaler', 'enum 200: a unit that is not known']);
  assert.equal(membersOf('02 03 0F 00 16 1E 00'), ['integer 0', 'enum 30', 'null-data']);
});

test('dates, whole and in part', () => {
  assert.is(date('07 EA 03 1D FF'), 'octet-string 5 octets: 2026-03-29Z');
  assert.is(date('FF FF 03 FE 07'), 'octet-string 5 octets: *-03-last day, day of week 7');
  assert.is(date('FF FF FD FF FF'), 'octet-string 5 octets: *-end of daylight saving-*');
  assert.is(date('00 00 00 00 00'), 'octet-string 5 octets');
  assert.is(date('68 65 6C 6C 6F'), 'octet-string 5 octets: "hello"');
});

test('date-times, whole and in part', () => {
  assert.is(dateTime('07 EA 03 1D FF 00 1E 00 00 80 00 FF'), 'octet-string 12 octets: 2026-03-29T00:30:00.00Z');
  assert.is(dateTime('FF FF FF 01 FF 00 00 FF 00 80 00 FF'), 'octet-string 12 octets: specified in part: *-*-01, 00:00:*');
});

test('units that messages of every use case carry are known', () => {
  for (const { octets, useCase } of messagesOfEveryUseCase(1)) {
    const values = inspect(octets, { keys: partyKeys }).map(({ value }) => value);
    assert.not.ok(
      values.some((value) => value.includes('a unit that is not known')),
      useCase,
    );
  }
});

test.run();
