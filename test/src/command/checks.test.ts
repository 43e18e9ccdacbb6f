import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { hex } from '../../encoder/octets.js';
import { bundledMessage, bundledOctets, PLAIN, PROTECTED } from '../../support/bundled.js';
import { plainMessage } from '../../support/plain-message.js';
import { gbcsMmc, parsed } from './gbcs-mmc.js';

const test = suite('gbcs-mmc translate, checks');
const KEYS = fileURLToPath(new URL('../../../fixtures/keys', import.meta.url));
let folder: string;
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-'));
});
test.after(() => rmSync(folder, { recursive: true }));

/** One message of each kind: with a MAC, with a signature, with a protected block */
const MESSAGES = [bundledMessage(PLAIN), bundledMessage('ECS80-supply-restored'), bundledMessage(PROTECTED[0])];

const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString('base64');

/** A message whose MAC does not verify */
function forged(): string {
  const octets = bundledOctets(PLAIN);
  octets[octets.length - 1] ^= 1;
  return base64(octets);
}

const translate = (messages: readonly string[], ...flags: string[]) => gbcsMmc(['translate', ...flags], `${messages.join('\n')}\n`);

/** The closing line from the time on */
const closing = (stderr: string): string => (/\/s\)(.*)\n$/.exec(stderr) as string[])[1];

test('what is not asked for is not counted, and what stays encrypted is', async () => {
  const { status, stderr } = await translate(MESSAGES);
  assert.equal([status, closing(stderr)], [0, '; 1 left encrypted']);
});

test('verdicts that were asked for are counted', async () => {
  const { status, stderr } = await translate(MESSAGES, '--keys', KEYS, '--verify', 'mac,signature');
  assert.equal([status, closing(stderr)], [0, '; MAC: 2 valid, 1 absent; signature: 1 valid, 2 absent']);
});

test('an invalid verdict makes the status 1', async () => {
  const { status, stderr } = await translate([...MESSAGES, forged()], '--keys', KEYS, '--verify', 'mac');
  assert.equal([status, closing(stderr)], [1, '; MAC: 2 valid, 1 absent, 1 invalid']);
});

test('a check that was not made makes the status 1, and says why', async () => {
  const warnings = join(folder, 'w.ndjson');
  const { status, stderr } = await translate(MESSAGES, '--verify', 'mac', '--warnings', warnings);
  assert.equal([status, closing(stderr)], [1, '; MAC: 1 absent, 2 unchecked; 1 left encrypted; warnings: 2 NO_KEY_STORE']);
  const [first, second, ...none] = parsed(warnings);
  assert.equal(none, []);
  assert.equal([first.code, first.context, first.useCase], ['NO_KEY_STORE', 'MAC', 'ECS17a']);
  assert.match(first.reason, /^the MAC is unchecked: /);
  assert.type(first.offset, 'number');
  assert.equal(first.position, { source: '-', message: 1, offset: 0, line: 1 });
  assert.equal([second.position.message, second.position.line], [3, 3]);
});

test('a message that lacks what its use case has makes the status 1', async () => {
  const payload = hex('DA 20000001 00 00 02 00 00 02 02 00 02 00');
  const bare = base64(plainMessage({ security: 'none', messageCode: 0x0025, payload }));
  const { status, stderr } = await translate([bare], '--keys', KEYS, '--verify', 'mac');
  assert.is(status, 1);
  assert.match(closing(stderr), /^; MAC: 1 absent; warnings: 1 UNPROTECTED/);
});

test('--require rejects what is not valid or stays encrypted', async () => {
  const errors = join(folder, 'required.ndjson');
  const { status, stderr } = await translate(
    [...MESSAGES, forged()],
    '--require',
    'mac,signature,plaintext',
    '--errors',
    errors,
    '--keys',
    KEYS,
  );
  assert.equal([status, closing(stderr)], [1, '; MAC: 2 valid, 1 absent; signature: 1 valid, 2 absent']);
  assert.equal(
    parsed(errors).map(({ code, position }) => [code, position.line]),
    [['UNVERIFIED', 4]],
  );
});

test('--require plaintext takes plain messages and no others', async () => {
  const { status, stderr } = await translate(MESSAGES, '--require', 'plaintext');
  assert.is(status, 1);
  assert.match(
    stderr,
    /^message 3 \(-, line 3\): ENCRYPTED: .*\nWhat to do about them: gbcs-mmc explain ENCRYPTED\n3 messages: 2 translated, 1 rejected, /,
  );
});

for (const flags of [
  ['--require', 'keys'],
  ['--require', ''],
  ['--verify', 'plaintext'],
  ['--warnings', '-'],
]) {
  test(`wrong usage: ${flags.join(' ')}`, async () => {
    const { status, stdout, stderr } = await translate([], ...flags);
    assert.equal([status, stdout], [2, '']);
    assert.match(stderr, /^error: option/);
  });
}

test('a key store that fails is told from one that lacks a key: the rejection is retryable', async () => {
  const keys = join(folder, 'keys');
  cpSync(KEYS, keys, { recursive: true });
  rmSync(join(keys, '02e53e0000000001-ka.pem'));
  mkdirSync(join(keys, '02e53e0000000001-ka.pem'));
  const errors = join(folder, 'failing.ndjson');
  const flags = ['--keys', keys, '--verify', 'mac'];
  const { status, stderr } = await translate([MESSAGES[0]], ...flags);
  assert.is(status, 1);
  assert.match(
    stderr,
    /^message 1 \(-, line 1\): KEY_STORE \(retryable\): .*\nWhat to do .*\n1 message: 0 translated, 1 rejected \(1 retryable\), in /,
  );
  await translate([MESSAGES[0], 'x'], ...flags, '--errors', errors);
  assert.equal(
    parsed(errors).map(({ code, retryable }) => [code, retryable]),
    [
      ['KEY_STORE', true],
      ['INPUT', undefined],
    ],
  );
});

test.run();
