import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { threadFailure, threadProgram } from '../../../src/worker/thread-program.js';
import { errorOf } from '../../support/thrown.js';

test('the program of a thread stands beside the module that starts it', () => {
  assert.is(threadProgram('./thread.js', 'file:///a/module.js').href, 'file:///a/thread.js');
});

const MISSING =
  'threads need thread.js beside the program, and it is not there, as in an executable of a single file: leave out --jobs, or put it in (bun build --compile gbcs-mmc.js thread.js)';

test('a module without an address, in an executable of a single file, says what to do', () => {
  for (const base of [undefined, '']) assert.throws(() => threadProgram('./thread.js', base), errorOf('WORKER', MISSING));
});

test('so does a thread whose program is not there; any other failure is told as it is', () => {
  // as Node.js, Bun and Deno say it
  for (const message of [
    "Cannot find module '/a/thread.js'",
    'ModuleNotFound resolving "/a/thread.js"',
    'Module not found "file:///a/thread.js".',
  ])
    assert.is(threadFailure('./thread.js', new Error(message)).message, MISSING);
  const other = new Error('no memory');
  assert.is(threadFailure('./thread.js', other), other);
});

test.run();
