import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { arrayWith } from '../../../codecs/dlms/array-with.js';
import { BIT_STRING } from '../../../codecs/dlms/data-types.js';
import { dataValue } from '../../../codecs/dlms/data-value.js';
import { keyedArray } from '../../../codecs/dlms/keyed-array.js';
import { array, type DataShape, data, structure } from '../../../codecs/dlms/shapes.js';
import { DecodeError } from '../../../codecs/errors.js';
import { Slots } from '../../../codecs/slots.js';
import { inspect } from '../../../src/index.js';
import { hex } from '../../encoder/octets.js';
import { indexData } from '../../support/indexed-data.js';
import { plainMessage } from '../../support/plain-message.js';

/** Arrays of 65,535 entries, one in the other, around a type */
const arraysOf = (type: string, depth: number): string => '01 FFFF '.repeat(depth) + type;

/** How often the entries of a log and those of the array in each of them are walked */
function walked(encoded: string): number[] {
  const log = array(structure({ time: data(), values: array(data()) }));
  return indexData(log, encoded).each(log, (entry) => entry.each(log.each.of.values, () => 1).length);
}

/** Milliseconds of processor time; a wide margin, as the cost that is meant here is without bounds */
function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

test('an inner array of entries without octets carries no value and is not walked', () => {
  assert.equal(walked('13 02 02 11 01 FFFF 00 02 07 08'), [0, 0]);
  assert.equal(walked(`13 02 02 11 ${arraysOf('00', 12)} 02 07 08`), [0, 0]);
});

test('an array of no entries has no octets, whatever their type', () => {
  assert.equal(walked('13 02 02 11 01 0000 09 02 07 08'), [0, 0]);
  assert.throws(() => walked(`13 ${arraysOf('01 0000 09', 12)} 01 00`), /entries without octets$/);
});

test('types whose entries have no octets cost nothing to go over, whatever reads them', () => {
  const entry = `02 02 09 ${arraysOf('01 0000 09', 11)}`;
  const encoded = `13 ${entry} 04 01 41 01 42`;
  const shapes: readonly DataShape[] = [data(), array(data()), arrayWith({ first: data() }), keyedArray({ octetStrings: 1, entries: [] })];
  const time = timeOf(() => {
    for (const shape of shapes) indexData(shape, encoded);
    assert.equal(walked('13 02 02 09 01 FFFF 01 0000 09 04 01 41 01 42'), [0, 0]);
  });
  assert.ok(time < 500, `${time} ms`);
});

test('values without octets that have no end beside octets are an error, with offset and path', () => {
  // a structure of an octet-string and 200 null-data, for each of 100 octets
  const encoded = `13 02 81C9 09 ${'00'.repeat(200)} 64 ${'00'.repeat(100)}`;
  for (const shape of [array(data()), arrayWith({ first: data() })]) {
    try {
      const indexed = indexData(shape, encoded);
      if ('repeated' in shape) indexed.each(shape as never, () => 1);
      assert.unreachable();
    } catch (e) {
      assert.instance(e, DecodeError);
      assert.match((e as DecodeError).message, /^item 1.* at offset \d+: more than 2 values without octets for each octet that is there$/);
    }
  }
});

test('a few null-data members in each entry are no such thing', () => {
  // 40 entries of an octet and four null-data
  assert.is(walked(`13 02 06 11 01 0001 11 00000000 50 ${'0708'.repeat(40)}`).length, 40);
});

test('inspect has the same bound', () => {
  const log = `13 02 81C9 09 ${'00'.repeat(200)} 64 ${'00'.repeat(100)}`;
  const fields = inspect(plainMessage({ payload: hex(`DA 20000001 00 00 01 ${log} 01 01 00`) }));
  assert.match(fields.at(-2)?.error?.message ?? '', 'more than 2 values without octets');
  assert.ok(fields.length < 3000, `${fields.length}`);
  const hang = `13 02 02 09 ${arraysOf('01 0000 09', 11)} 04 01 41 01 42`;
  const shown = inspect(plainMessage({ payload: hex(`DA 20000001 00 00 01 ${hang} 01 01 00`) })).map(
    ({ name, value }) => `${name}: ${value}`,
  );
  const entry = shown.indexOf('entry 2: structure of 2');
  assert.equal(shown.slice(entry, entry + 3), [
    'entry 2: structure of 2',
    'structure member 1: octet-string 1 octet: "B"',
    'structure member 2: array of 65535',
  ]);
});

test('a bit-string of more than 64 bits is no number', () => {
  const slots = new Slots();
  const slot = 0;
  slots.set(slot, BIT_STRING, 0, 9);
  const value = dataValue();
  value.locate(new Uint8Array(9), slots, slot);
  assert.throws(() => value.integer(), / at offset 0: a number expected, a bit-string of 9 octets found$/);
});

test.run();
