import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { gbcsMmc } from './gbcs-mmc.js';

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

test.run();
