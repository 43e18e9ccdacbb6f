import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { answeredCommand } from '../../../codecs/gbz/answered-commands.js';

/** Cluster, response, command answered */
const ANSWERED: readonly [cluster: number, response: number, command: number][] = [
  [0x0700, 0x00, 0x00],
  [0x0700, 0x09, 0x0b],
  [0x0702, 0x06, 0x06],
  [0x0702, 0x07, 0x08],
  [0x0702, 0x0c, 0x0b],
  [0x0702, 0x0d, 0x07],
  [0x0705, 0x01, 0x07],
  [0x0705, 0x02, 0x06],
  [0x0705, 0x03, 0x04],
  [0x0705, 0x05, 0x08],
  [0x0705, 0x06, 0x0a],
  [0x0707, 0x01, 0x01],
  [0x0707, 0x04, 0x04],
  [0x0708, 0x04, 0x05],
  [0x0709, 0x01, 0x00],
  [0x0709, 0x02, 0x01],
];

test('a cluster-specific response has the number of the command that it answers', () => {
  for (const [cluster, response, command] of ANSWERED)
    assert.is(answeredCommand(cluster, response), command, `${cluster.toString(16)} ${response}`);
});

test('one that answers no known command keeps its own', () => {
  assert.is(answeredCommand(0x0702, 0x55), 0x55);
});

test.run();
