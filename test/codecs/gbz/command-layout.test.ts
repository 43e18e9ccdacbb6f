import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { commandLayout } from '../../../codecs/gbz/layouts/index.js';
import { namedFields } from '../../../codecs/layout.js';
import { hex, toHex } from '../../encoder/octets.js';

/** Name, offset and value of each field, octets in hex */
const fieldsOf = (cluster: number, frameControl: number, command: number, digits: string) => {
  const reader = commandLayout(cluster, frameControl, command);
  assert.ok(reader, 'a layout');
  return namedFields(reader?.read(hex(digits)).layout as object).map(({ path, at, value }) => [
    path.join('.'),
    at,
    value instanceof Uint8Array ? toHex(value) : value,
  ]);
};

test('a snapshot field by field', () => {
  const payload = '0C000000 006C0E1C 02 00 01 08000000 06 900000000000 02 6C0000000000 EA0000000000 14 4A0000000000';
  assert.equal(fieldsOf(0x0702, 0x19, 0x06, payload), [
    ['snapshotId', 0, 12],
    ['snapshotTime', 4, 0x1c0e6c00],
    ['totalSnapshotsFound', 8, 2],
    ['commandIndex', 9, 0],
    ['totalNumberOfCommands', 10, 1],
    ['snapshotCause', 11, 8],
    ['snapshotPayloadType', 15, 6],
    ['currentSummationDelivered', 16, '900000000000'],
    ['numberOfTiers', 22, 2],
    ['tierSummations.0.tierSummation', 23, '6C0000000000'],
    ['tierSummations.1.tierSummation', 29, 'EA0000000000'],
    ['tiersAndBlockThresholds', 35, 0x14],
    ['blockSummations.0.blockSummation', 36, '4A0000000000'],
  ]);
});

test('attribute records field by field', () => {
  assert.equal(fieldsOf(0x0702, 0x08, 0x01, '0602 00 41 02 0123 1400 86 0502 00 21 6400'), [
    ['records.0.attribute', 0, 0x0206],
    ['records.0.status', 2, 0],
    ['records.0.type', 3, 0x41],
    ['records.0.value', 4, '0123'],
    ['records.1.attribute', 7, 0x0014],
    ['records.1.status', 9, 0x86],
    ['records.2.attribute', 10, 0x0205],
    ['records.2.status', 12, 0],
    ['records.2.type', 13, 0x21],
    ['records.2.value', 14, 0x64],
  ]);
});

test('thresholds are counted by the low half octet', () => {
  const head = '01000000 02000000 804A371C 03000000 00 01 00';
  assert.equal(fieldsOf(0x0700, 0x09, 0x06, `${head} 22 010000000000 020000000000`).slice(7), [
    ['tierAndNumberOfBlockThresholds', 19, 0x22],
    ['blockThresholds.0.blockThreshold', 20, '010000000000'],
    ['blockThresholds.1.blockThreshold', 26, '020000000000'],
  ]);
});

test('fields that depend on another are there only where it says so', () => {
  assert.is(fieldsOf(0x0708, 0x09, 0x04, '01000000 804A371C 07 00 01 0102').length, 6);
  assert.is(fieldsOf(0x0708, 0x09, 0x04, '01000000 804A371C 07 01').length, 4);
});

test('the direction tells commands apart, and a manufacturer has commands of its own', () => {
  assert.is(commandLayout(0x0709, 0x01, 0x01)?.name, 'Clear Event Log Request');
  assert.is(commandLayout(0x0709, 0x09, 0x01)?.name, 'Publish Event Log');
  assert.is(commandLayout(0x0709, 0x0d, 0x01), undefined);
  assert.is(commandLayout(0x0705, 0x09, 0x77), undefined);
});

test('a payload cut short keeps the fields before, a string cut short is not among them', () => {
  const reader = commandLayout(0x0705, 0x01, 0x04);
  const { layout, problem } = reader?.read(hex('00 05 31323334')) ?? {};
  assert.equal(
    namedFields(layout as object).map(({ path }) => path[0]),
    ['originatingDevice'],
  );
  assert.type(problem, 'string');
});

test.run();
