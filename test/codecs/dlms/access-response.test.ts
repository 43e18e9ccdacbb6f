import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { AccessResults, accessResponse } from '../../../codecs/dlms/access-response.js';
import { data } from '../../../codecs/dlms/shapes.js';
import { PayloadCursor } from '../../../codecs/payload-cursor.js';
import { Places } from '../../../codecs/places.js';
import { Scratch } from '../../../codecs/scratch.js';
import { hex } from '../../encoder/octets.js';

/** The number at the first item of an access response in hex, and its results */
function read(encoded: string): { value: unknown; results: number[] } {
  const octets = hex(encoded);
  const first = data();
  const places = new Places();
  const results = new AccessResults();
  const readResponse = accessResponse([first], places);
  const scratch = new Scratch();
  scratch.start(places.room);
  readResponse(new PayloadCursor(scratch).start(octets), results);
  const value = first.value();
  return {
    value: value.locate(octets, scratch.slots, places.slot(first, 'item 1')) ? value.integer() : undefined,
    results: Array.from({ length: results.count }, (_, i) => (results.choices[i] << 8) | results.codes[i]),
  };
}

const INVOKE = 'DA 20 00 03 E8';
const DATA = '01 11 07';
const RESULTS = '01 01 00';

test('data and results, with neither date-time nor specifications, as in all messages seen', () => {
  assert.equal(read(`${INVOKE} 00 00 ${DATA} ${RESULTS}`), { value: 7, results: [0x0100] });
});

test('a date-time and specifications are passed over where they are present', () => {
  const get = '01 0003 0100020800FF 02';
  const getWithSelection = '04 0007 0000630100FF 02 01 0204 0203 11 01 11 02 11 03 06 00000000 06 00000001 0100';
  assert.equal(read(`${INVOKE} 02 ABCD 01 02 ${get} ${getWithSelection} 02 11 07 00 02 01 00 01 00`), {
    value: 7,
    results: [0x0100, 0x0100],
  });
});

test('an octet that says neither that the specifications are there nor that they are not', () => {
  try {
    read(`${INVOKE} 00 02 ${DATA} ${RESULTS}`);
    assert.unreachable();
  } catch (error) {
    assert.is(
      (error as Error).message,
      'access response / access-request-specification at offset 6: 2 for an optional list, where 0 and 1 exist',
    );
  }
});

const UNEQUAL: readonly [name: string, encoded: string, message: string][] = [
  [
    'fewer data than results',
    `${INVOKE} 00 00 00 02 01 04 03 FA`,
    'access response / access-response-specification at offset 8: 2 results for 0 data items',
  ],
  [
    'more data than results',
    `${INVOKE} 00 00 02 00 00 01 01 00`,
    'access response / access-response-specification at offset 10: 1 results for 2 data items',
  ],
  [
    'data without any result',
    `${INVOKE} 00 00 01 00 00`,
    'access response / access-response-specification at offset 9: 0 results for 1 data items',
  ],
  [
    'other specifications than data',
    `${INVOKE} 00 01 01 01 0003 0100020800FF 02 02 00 00 02 01 00 01 00`,
    'access response / list of data at offset 18: 2 data items for 1 specifications',
  ],
];

for (const [name, encoded, message] of UNEQUAL) {
  test(`lists of unequal length are an error: ${name}`, () => {
    try {
      read(encoded);
      assert.unreachable();
    } catch (error) {
      assert.is((error as Error).message, message);
    }
  });
}

test('a list of specifications that is there and empty says no more than none', () => {
  assert.equal(read(`${INVOKE} 00 01 00 ${DATA} ${RESULTS}`), { value: 7, results: [0x0100] });
});

test('no data and no results', () => {
  assert.equal(read(`${INVOKE} 00 00 00 00`), { value: undefined, results: [] });
});

test('success needs a result, no failure among them, and no more than the use case has accesses', () => {
  const succeeds = (codes: readonly number[], least = 1, most = 2): boolean => {
    const results = new AccessResults();
    results.expect([least, most]);
    results.start(codes.length);
    for (const code of codes) results.add(1, code);
    return results.success;
  };
  assert.equal([succeeds([]), succeeds([0]), succeeds([0, 0]), succeeds([0, 4]), succeeds([0, 0, 0])], [false, true, true, false, false]);
});

test.run();
