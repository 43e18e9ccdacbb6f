import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hasColours, painterFor } from '../../../src/command/colour.js';
import { bundledMessage } from '../../support/bundled.js';
import { start, startBuilt } from './gbcs-mmc.js';

const ESCAPE = '\u001b';
const terminal = { isTTY: true };
const pipe = {};

test('colours are for terminals', () => {
  assert.is(hasColours(terminal, undefined, {}), true);
  assert.is(hasColours(pipe, undefined, {}), false);
  assert.is(hasColours(terminal, undefined, { TERM: 'dumb' }), false);
});

test('NO_COLOR and FORCE_COLOR count more than what the output is, the command line more than these', () => {
  assert.is(hasColours(terminal, undefined, { NO_COLOR: '1' }), false);
  assert.is(hasColours(terminal, undefined, { NO_COLOR: '' }), true);
  assert.is(hasColours(pipe, undefined, { FORCE_COLOR: '1' }), true);
  assert.is(hasColours(pipe, undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  assert.is(hasColours(terminal, undefined, { FORCE_COLOR: '0' }), false);
  assert.is(hasColours(pipe, true, { NO_COLOR: '1' }), true);
  assert.is(hasColours(terminal, false, { FORCE_COLOR: '1' }), false);
});

test('words are painted whatever the standard output of the process is', () => {
  assert.is(painterFor(pipe, true)('bad', 'no'), `${ESCAPE}[31mno${ESCAPE}[39m`);
  assert.is(painterFor(pipe, undefined)('bad', 'no'), 'no');
});

test('nothing that goes to a pipe has colours, but where they are asked for', async () => {
  for (const words of [['--help'], ['explain', '8F1F'], ['help', 'keys'], ['inspekt'], ['list']]) {
    const { stdout, stderr } = await startBuilt(...words).outcome;
    assert.not.match(stdout + stderr, ESCAPE, words.join(' '));
  }
  for (const words of [['--color'], ['explain', '8F1F', '--color'], ['help', 'keys', '--color'], ['inspekt', '--color']]) {
    const { stdout, stderr } = await startBuilt(...words).outcome;
    assert.match(stdout + stderr, ESCAPE, words.join(' '));
  }
});

test('documents never have colours', async () => {
  const { child, outcome } = startBuilt('translate', '--color');
  child.stdin?.end(bundledMessage('ECS80-supply-restored'));
  const { status, stdout } = await outcome;
  assert.is(status, 0);
  assert.not.match(stdout, ESCAPE);
});

test('on a terminal inspect has colours', async () => {
  // util-linux gives a program a terminal
  const { outcome } = start(['script', '-qec', `${process.execPath} dist/bundle/gbcs-mmc.js explain 8F1F`, '/dev/null'], {
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '', FORCE_COLOR: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { status, stdout } = await outcome;
  if (status !== 0) console.log('script (util-linux) gives no terminal here: not tested');
  else assert.match(stdout, ESCAPE);
});

test.run();
