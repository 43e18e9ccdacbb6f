import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { createTranslator, UnverifiedError } from '../../../src/index.js';
import { KeyDirectory } from '../../../src/keys/node/key-directory.js';
import { NodeKeyRing } from '../../../src/keys/node/key-ring.js';
import { referenceMessages, referencePath, referenceSuite } from '../../support/reference.js';

const ACCESS_CONTROL_BROKER = '90-B3-D5-1F-30-00-00-02';
// Between two devices, whose private keys are not in the key store
const BETWEEN_DEVICES = /^PCS0[12]_/;

referenceSuite('keys of the reference messages', (test) => {
  const ring = new NodeKeyRing(new KeyDirectory(referencePath('rtds', 'keystore')), { accessControlBroker: ACCESS_CONTROL_BROKER });
  const messages = referenceMessages().map((message) => ({ ...message, envelope: readWholeMessage(message.octets) }));

  test('every signature verifies', () => {
    const signed = messages.filter(({ envelope }) => envelope.signatureEnd > envelope.signatureAt);
    assert.is(signed.length, 413);
    for (const { name, envelope } of signed) assert.is(ring.verifySignature(envelope), 'valid', name);
  });

  test('every MAC verifies', () => {
    const withMac = messages.filter(({ name, envelope }) => envelope.macAt !== -1 && !BETWEEN_DEVICES.test(name));
    assert.is(withMac.length, 710);
    for (const { name, envelope } of withMac) assert.is(ring.verifyMac(envelope), 'valid', name);
  });

  test('the MAC of a response between devices stays unchecked', () => {
    const between = messages.filter(({ name, kind }) => kind === 'RESPONSE' && BETWEEN_DEVICES.test(name));
    assert.is(between.length, 2);
    for (const { envelope } of between) assert.is(ring.verifyMac(envelope), 'unchecked');
  });

  test('every response and alert to a party whose keys are there passes where everything is required', () => {
    const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
    const strict = createTranslator({ keys, require: { mac: true, signature: true, plaintext: true } });
    const translated = messages.filter(({ kind }) => kind === 'RESPONSE' || kind === 'ALERT');
    assert.is(translated.length, 471);
    let passed = 0;
    for (const { name, octets } of translated) {
      if (BETWEEN_DEVICES.test(name)) {
        assert.throws(
          () => strict.translate(octets),
          (error: unknown) => error instanceof UnverifiedError && error.verdict === 'unchecked',
          name,
        );
        continue;
      }
      const { mac, signature, encrypted, warnings } = strict.translate(octets);
      assert.equal([mac, signature].sort(), ['absent', 'valid'], name);
      assert.not(encrypted, name);
      assert.not.ok(
        warnings.some(({ context }) => context === 'MAC' || context === 'signature'),
        name,
      );
      passed++;
    }
    assert.is(passed, 469);
  });

  test('every protected block is decrypted', () => {
    let blocks = 0;
    for (const { name, octets, envelope } of messages) {
      for (const [at, end] of protectedBlocks(octets, envelope.contentAt, envelope.contentEnd)) {
        assert.ok(ring.decrypt(envelope, at, end, octets.slice()), name);
        blocks++;
      }
    }
    assert.is(blocks, 40);
  });

  test('a changed octet makes every verdict invalid', () => {
    for (const { name, octets } of messages.filter((_, i) => i % 25 === 0)) {
      const changed = octets.slice();
      const { contentAt, contentEnd } = readWholeMessage(octets);
      changed[(contentAt + contentEnd) >> 1] ^= 0x10;
      const envelope = readWholeMessage(changed);
      assert.ok(['invalid', 'absent'].includes(ring.verifyMac(envelope)), name);
      assert.ok(['invalid', 'absent'].includes(ring.verifySignature(envelope)), name);
    }
  });
});

/** Octet strings that are protected blocks: found by their security header, with the length that stands before it */
function* protectedBlocks(octets: Uint8Array, contentAt: number, contentEnd: number): Iterable<[number, number]> {
  for (let at = contentAt + 2; at + 17 <= contentEnd; at++) {
    if (octets[at] !== 0x31 || octets[at + 1] + octets[at + 2] + octets[at + 3] + octets[at + 4] !== 0) continue;
    const long = (octets[at - 2] << 8) | octets[at - 1];
    // DLMS COSEM: an octet string, its length in one octet, or after 81 in one, or after 82 in two; GBZ always two
    const length = octets[at - 3] !== 0x82 && (octets[at - 2] === 0x09 || octets[at - 2] === 0x81) ? octets[at - 1] : long;
    if (length >= 17 && at + length <= contentEnd) yield [at, at + length];
  }
}
