import { createHash, diffieHellman } from 'node:crypto';
import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, KeyDirectory, type Translation } from '../../../src/index.js';
import { electricityMeter, supplier } from '../../encoder/keys.js';
import { bundledKeys, bundledMessage, bundledOctets, PROTECTED } from '../../support/bundled.js';

const [NAME] = PROTECTED;
const secret = diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: electricityMeter.keys('KA').publicKey });
const scalar = Buffer.from(supplier.keys('KA').privateKey.export({ format: 'jwk' }).d as string, 'base64url');
const [{ otherInfo }] = createTranslator().translate(bundledMessage(NAME)).protectedBlocks;
const derived = createHash('sha256')
  .update(Buffer.from('00000001', 'hex'))
  .update(secret)
  .update(Buffer.from(otherInfo, 'hex'))
  .digest()
  .subarray(0, 16);

/** Asserts that neither form in which an object may reach a log shows a private key, a shared secret or a key made of it */
function showsNoSecret(shown: unknown): void {
  for (const text of [
    inspect(shown, { showHidden: true, depth: 20 }),
    JSON.stringify(shown, (_, value) => (typeof value === 'bigint' ? `${value}` : value)) ?? '',
  ]) {
    const plain = text.toLowerCase();
    for (const hidden of [secret, scalar, derived]) {
      for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const)
        assert.not.ok(plain.includes(hidden.toString(form).toLowerCase()), `${form} in ${text.slice(0, 200)}`);
      assert.not.ok(plain.includes([...hidden].join(',')));
    }
    assert.not.match(text, /PRIVATE KEY/);
  }
}

const options = { keys: bundledKeys(), verify: { mac: true, signature: true }, onInvalid: 'reject' } as const;
const translator = createTranslator(options);
const decrypted: Translation = translator.translate(bundledMessage(NAME));

test('the message of the test is decrypted with these secrets', () => {
  assert.not(decrypted.encrypted);
  assert.is(decrypted.mac, 'valid');
});

test('translators, their options, keys and results show no secret', () => {
  for (const shown of [translator, options, bundledKeys(), decrypted, createTranslator().translate(bundledMessage(NAME))])
    showsNoSecret(shown);
});

test('errors show no secret, with their stacks and causes', () => {
  const octets = bundledOctets(NAME);
  const [{ offset, length }] = createTranslator().translate(octets).protectedBlocks;
  let errors = 0;
  for (const at of [0, 1, 8, 12, offset - 1, offset, offset + 1, offset + 20, offset + length - 1, octets.length - 1]) {
    const changed = octets.slice();
    changed[at] ^= 0x40;
    try {
      translator.translate(changed);
    } catch (error) {
      errors++;
      showsNoSecret(error);
      showsNoSecret((error as Error).stack);
    }
  }
  assert.is(errors, 10);
  assert.throws(
    () => new KeyDirectory('no such directory'),
    (error: unknown) => {
      showsNoSecret(error);
      return true;
    },
  );
});

test.run();
