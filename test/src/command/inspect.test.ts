import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { halfHourlyLog } from '../../../bench/messages.js';
import { bundledMessage, bundledOctets } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { BUILT, gbcsMmc, parsedLines, start } from './gbcs-mmc.js';

const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const test = suite('gbcs-mmc inspect');

const inspect = (input: string, ...flags: string[]) => gbcsMmc(['inspect', ...flags], input);

const PROTECTED = bundledMessage('ECS17b-import-registers-protected');

test('messages of standard input are shown one after the other', async () => {
  const { status, stdout } = await inspect(`${PROTECTED}\n${bundledMessage('GCS28-clock-of-a-gas-meter')}\n`);
  assert.is(status, 0);
  assert.equal(stdout.match(/^message .*$/gm), ['message 1, - line 1', 'message 2, - line 2']);
  assert.match(stdout, /: 0027 ECS17b Read ESME Energy Registers \(Import Energy\)$/m);
  assert.match(stdout, / ciphertext: \d+ octets: no keys are given$/m);
});

test('with keys protected blocks are shown decrypted', async () => {
  const { status, stdout } = await inspect(
    '',
    '--keys',
    inRepository('fixtures/keys'),
    inRepository('fixtures/messages/ECS17b-import-registers-protected.b64'),
  );
  assert.is(status, 0);
  assert.not.match(stdout, /ciphertext/);
  assert.match(stdout, / → ReadInstantaneousImportRegistersRsp\/Electricity\/ActiveImportRegister\/Value$/m);
  assert.match(stdout, / MAC: valid$/m);
});

test('a message cut short is shown as far as it goes, and the exit status says so', async () => {
  const { status, stdout } = await inspect(Buffer.from(PROTECTED, 'base64').subarray(0, 60).toString('hex'));
  assert.is(status, 1);
  assert.match(stdout, /^0011 .*originator counter: /m);
  assert.match(stdout, /error: MAC header \/ length at offset 7: /);
});

test('what is no message is an error with its reason', async () => {
  const { status, stdout } = await inspect('this is no message\n');
  assert.is(status, 1);
  assert.match(stdout, /not read: error: message at offset 0: tag B6/);
});

test('the message in a DUIS document is shown', async () => {
  const { status, stdout } = await inspect(duisResponse(responseMessage('4.1.1', element('GBCSPayload', PROTECTED))));
  assert.is(status, 0, stdout);
  assert.match(stdout, /message code: 0027 ECS17b/);
});

test('a path that leads nowhere is wrong usage', async () => {
  assert.is((await inspect('', 'no-such-file')).status, 2);
  assert.is((await inspect('', '--keys', 'no-such-folder')).status, 2);
});

test('of a long list the first and last entries are shown, all with --full, whose paths are whole', async () => {
  const message = halfHourlyLog(100);
  const keys = inRepository('fixtures/keys');
  const { stdout } = await inspect(message, '--keys', keys);
  assert.equal(
    [...stdout.matchAll(/ entry (\d+): structure of 2$/gm)].map(([, number]) => Number(number)).slice(1),
    [1, 2, 3, 4, 5, 99, 100],
  );
  assert.match(stdout, / … 93 left out \(--full shows all\): entry 6 to 98$/m);
  assert.match(stdout, / → …\/Electricity\/PrimaryValue$/m);
  const full = await inspect(message, '--full', '--keys', keys);
  assert.is(full.stdout.match(/ entry \d+: structure of 2$/gm)?.length, 101);
  assert.not.match(full.stdout, '…/');
});

test('--json has a line for each message with all its fields, whose octets are those of the message', async () => {
  const octets = bundledOctets('ECS80-supply-restored');
  const { status, stdout } = await inspect(`${bundledMessage('ECS80-supply-restored')}\nno message\n`, '--json');
  assert.is(status, 1);
  const [shown, broken] = parsedLines(stdout);
  assert.equal([shown.message, shown.source, shown.line], [1, '-', 1]);
  assert.is(shown.fields.map((field: { octets: string }) => field.octets).join(''), Buffer.from(octets).toString('hex').toUpperCase());
  assert.equal(
    shown.fields.find(({ name }: { name: string }) => name === 'message code'),
    {
      offset: 0x1f,
      octets: '0067',
      name: 'message code',
      path: 'grouping header / message code',
      depth: 1,
      value: '0067 ECS80',
      decrypted: false,
      elements: [],
    },
  );
  assert.equal([broken.message, broken.line, broken.fields], [2, 2, []]);
  assert.is(broken.error.code, 'INPUT');
});

test('an output that is also an input is refused, and stays as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-inspect-'));
  const file = join(folder, 'message.b64');
  writeFileSync(file, PROTECTED);
  const stdout = openSync(file, 'a');
  const { status, stderr } = await start([process.execPath, BUILT, 'inspect', file], { stdio: ['ignore', stdout, 'pipe'] }).outcome;
  closeSync(stdout);
  assert.is(status, 2);
  assert.match(stderr, /standard output is also the input .*: choose another place/);
  assert.is(readFileSync(file, 'utf8'), PROTECTED);
  rmSync(folder, { recursive: true });
});

test.run();
