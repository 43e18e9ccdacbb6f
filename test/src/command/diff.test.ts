import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../bench/messages.js';
import { bundledMessage } from '../../support/bundled.js';
import { parsedLines, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc diff');
const keys = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
const MESSAGE = bundledMessage('ECS17a-export-registers-one-failed');
const OTHER = Buffer.from(MESSAGE, 'base64').fill(0x41, 0x47, 0x48).toString('hex');

let folder = '';
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-diff-'));
});
test.after(() => rmSync(folder, { recursive: true }));

async function diff(words: readonly string[], input = '') {
  const { child, outcome } = startBuilt('diff', ...words);
  child.stdin?.end(input);
  return outcome;
}

test('messages on the command line, on standard input and in files; the exit statuses of diff', async () => {
  const file = join(folder, 'message.b64');
  writeFileSync(file, `${MESSAGE}\n`);
  assert.equal(await diff([file, MESSAGE]), { status: 0, stdout: '', stderr: '' });
  const { status, stdout } = await diff([file, '-'], OTHER);
  assert.is(status, 1);
  assert.match(
    stdout,
    /^~ access response \/ list of data \/ item 1 → .*\n {4}A 0043 {2}double-long-unsigned 123456\n {4}B 0043 {2}double-long-unsigned 123457\n$/,
  );
});

test('with keys what is protected is compared, and --json has a line for each difference', async () => {
  const files = [10, 12].map((count) => {
    const file = join(folder, `${count}.b64`);
    writeFileSync(file, halfHourlyLog(count));
    return file;
  });
  const { status, stdout } = await diff([...files, '--keys', keys, '--json', '--ignore', 'lengths,signatures']);
  assert.is(status, 1);
  const only = parsedLines(stdout).filter(({ kind }) => kind === 'only in B');
  assert.is(only.length, 2);
  assert.match(only[0].path, / \/ entry 11$/);
  assert.is(only[0].fields[1].decrypted, true);
});

test('what can not be compared says why, with status 2', async () => {
  const several = join(folder, 'several.txt');
  writeFileSync(several, `${MESSAGE}\n${MESSAGE}\n`);
  for (const [words, said] of [
    [['nowhere', MESSAGE], /nowhere is no file, and no message in hex or base64/],
    [[several, MESSAGE], /several\.txt holds several messages: give one/],
    [['-', '-'], /standard input holds one of the messages/],
    [[MESSAGE], /missing required argument 'b'/],
    [[MESSAGE, '-'], /the input is empty/],
  ] as const) {
    const { status, stderr } = await diff(words);
    assert.is(status, 2, stderr);
    assert.match(stderr, said);
  }
});

test.run();
