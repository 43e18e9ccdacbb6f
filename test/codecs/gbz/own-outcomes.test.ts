import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ownOutcome } from '../../../codecs/gbz/own-outcomes.js';
import { hex } from '../../encoder/octets.js';

const SUCCESS = 0x00;
const FAILURE = 0x01;

function outcome(cluster: number, command: number, digits: string, frameControl = 0x09): number {
  const payload = hex(digits);
  return ownOutcome({ cluster, frameControl, command }, payload, 0, payload.length);
}

test('a top up is accepted with the result types 00, 10, 11 and 12', () => {
  for (const accepted of ['00', '10', '11', '12']) assert.is(outcome(0x0705, 0x03, accepted), SUCCESS, accepted);
  for (const rejected of ['01', '02', '06', '13', 'FF', '']) assert.is(outcome(0x0705, 0x03, rejected), FAILURE, rejected);
});

test('a log is cleared where a bit is set', () => {
  assert.is(outcome(0x0709, 0x02, '08'), SUCCESS);
  assert.is(outcome(0x0709, 0x02, '00'), FAILURE);
});

test('sampling starts with any sample ID but FFFF', () => {
  assert.is(outcome(0x0702, 0x0d, '0200'), SUCCESS);
  assert.is(outcome(0x0702, 0x0d, 'FF00'), SUCCESS);
  assert.is(outcome(0x0702, 0x0d, 'FFFF'), FAILURE);
});

test('any other command is a success, and so are these numbers from the client or of a manufacturer', () => {
  assert.is(outcome(0x0702, 0x0c, '00'), SUCCESS);
  assert.is(outcome(0x0702, 0x0d, 'FFFF', 0x01), SUCCESS);
  assert.is(outcome(0x0702, 0x0d, 'FFFF', 0x0d), SUCCESS);
  assert.is(outcome(0x0702, 0x0d, 'FFFF', 0x08), SUCCESS);
});

test.run();
