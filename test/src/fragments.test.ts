import { diffieHellman } from 'node:crypto';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, InputError, KeyDirectory, MemoryKeys, type ProtectedBlock } from '../../src/index.js';
import { gbzPayload, readAttributesResponse } from '../encoder/gbz.js';
import { gasMeter, supplier } from '../encoder/keys.js';
import { blockAgreement, encodeMessage } from '../encoder/message.js';
import { protectFor } from '../encoder/protection.js';
import { bundledKeys, bundledMessage, PROTECTED } from '../support/bundled.js';
import { agreedSecret, decryptedElsewhere } from '../support/decrypted-elsewhere.js';
import { referenceMessages, referencePath, referenceSuite } from '../support/reference.js';
import { assertValid } from '../support/schema.js';

/** The contents of the GBCSData elements of a document, joined */
const joined = (xml: string): Buffer =>
  Buffer.concat([...xml.matchAll(/<ra:GBCSData[^>]*>([^<]*)</g)].map(([, text]) => Buffer.from(text, 'base64')));

const bundled = suite('fragments of the bundled messages');

for (const name of PROTECTED) {
  bundled(`${name} without a key comes out in fragments, which are its octets from the first to the last`, () => {
    const translation = createTranslator().translate(bundledMessage(name));
    assert.ok(translation.encrypted);
    assert.not.match(translation.xml, /SMETSData/);
    assertValid(translation.xml);
    assert.equal(joined(translation.xml), Buffer.from(bundledMessage(name), 'base64'));
    assert.equal(
      translation.fragments.map(({ format }) => format),
      ['plain', 'encrypted', 'plain'],
    );
  });

  bundled(`${name} decrypted elsewhere gives the document of inline decryption`, () => {
    const translator = createTranslator();
    const fragments = decryptedElsewhere(translator.translate(bundledMessage(name)), agreedSecret);
    const inline = createTranslator({ keys: bundledKeys() }).translate(bundledMessage(name));
    assert.is(translator.translateFragments(fragments).xml, inline.xml);
    const asText = fragments.map((fragment) => ({
      ...fragment,
      contents: Buffer.from(fragment.contents as Uint8Array).toString('base64'),
    }));
    assert.is(translator.translateFragments(asText.reverse()).xml, inline.xml);
  });
}

bundled('a key that the key store lacks is named in a warning, and the message comes out as without a key store', () => {
  for (const name of PROTECTED) {
    const translation = createTranslator({ keys: new MemoryKeys() }).translate(bundledMessage(name));
    assert.is(translation.xml, createTranslator().translate(bundledMessage(name)).xml);
    const [{ offset }] = translation.protectedBlocks;
    assert.equal(translation.warnings, [
      {
        code: 'MISSING_KEY',
        message: `no key agreement private key of ${supplier.eui} in the keys in memory: what is protected stays closed`,
        context: 'protected block',
        offset,
      },
    ]);
  }
  assert.equal(createTranslator().translate(bundledMessage(PROTECTED[0])).warnings, []);
});

bundled('fragments that are still encrypted stay closed', () => {
  const translator = createTranslator();
  const first = translator.translate(bundledMessage(PROTECTED[0]));
  const second = translator.translateFragments(first.fragments);
  assert.ok(second.encrypted);
  assert.is(second.xml, first.xml);
});

bundled('with plaintext in it a message can not be verified, and the second pass does not say that it is invalid', () => {
  const options = { keys: bundledKeys(), verify: { mac: true, signature: true }, onInvalid: 'reject' } as const;
  for (const name of PROTECTED) {
    const first = createTranslator().translate(bundledMessage(name));
    const inline = createTranslator(options).translate(bundledMessage(name));
    const verdictOf = (verdict: string) => (verdict === 'absent' ? 'absent' : 'unchecked');
    const second = createTranslator(options).translateFragments(decryptedElsewhere(first, agreedSecret));
    assert.is(second.xml, inline.xml);
    assert.equal([second.mac, second.signature], [verdictOf(inline.mac), verdictOf(inline.signature)]);
    const closed = createTranslator(options).translateFragments(first.fragments);
    assert.equal([closed.mac, closed.signature], [inline.mac, inline.signature]);
  }
});

bundled('of two blocks the one that was decrypted elsewhere keeps its plaintext, and the other stays closed', () => {
  const between = { originator: gasMeter, recipient: supplier, originatorCounter: 7n } as const;
  const protect = protectFor(blockAgreement(between));
  const register = (id: number, frameCounter: number) =>
    readAttributesResponse(0x0702, [{ id, type: 'UINT48', value: 1_234_567 }], { protect, frameCounter });
  const message = encodeMessage({ ...between, craFlag: 2, messageCode: 0x0074, payload: gbzPayload([register(0, 0), register(1, 1)]) });
  const translator = createTranslator();
  const first = translator.translate(message);
  const all = decryptedElsewhere(first, agreedSecret);
  const [firstBlock, secondBlock] = first.protectedBlocks;
  for (const stillClosed of [firstBlock, secondBlock]) {
    const given = all.map((fragment) => (fragment.sequence === stillClosed.sequence ? first.fragments[fragment.sequence] : fragment));
    const partly = translator.translateFragments(given);
    assert.ok(partly.encrypted);
    assertValid(partly.xml);
    assert.equal(partly.protectedBlocks, [stillClosed]);
    assert.equal(partly.fragments, given);
    const rest = partly.fragments.map((fragment) => (fragment.sequence === stillClosed.sequence ? all[fragment.sequence] : fragment));
    assert.is(translator.translateFragments(rest).xml, createTranslator({ keys: bundledKeys() }).translate(message).xml);
  }
});

bundled('fragments cut at other places than the protected blocks are an error', () => {
  const { fragments } = createTranslator().translate(bundledMessage(PROTECTED[0]));
  const relabelled = fragments.map((fragment) => ({ ...fragment, type: 'dlms', format: 'encrypted' }) as const);
  assert.throws(
    () => createTranslator().translateFragments(relabelled),
    (error: unknown) => error instanceof InputError && /cut at other places/.test(error.message),
  );
});

bundled('a missing fragment is an error that names its sequence', () => {
  const { fragments } = createTranslator().translate(bundledMessage(PROTECTED[0]));
  assert.throws(
    () => createTranslator().translateFragments(fragments.slice(1)),
    (error: unknown) => error instanceof InputError && /sequence 0/.test(error.message),
  );
  assert.throws(
    () => createTranslator().translateFragments([]),
    (error: unknown) => error instanceof InputError,
  );
});

bundled('a key store that answers with promises serves translateAsync', async () => {
  const directory = bundledKeys();
  const keys = async (...asked: Parameters<KeyDirectory['keyStore']>) => directory.keyStore(...asked);
  const translator = createTranslator({ keys, verify: { mac: true } });
  for (const name of PROTECTED) {
    const translation = await translator.translateAsync(bundledMessage(name));
    assert.is(translation.xml, createTranslator({ keys: directory }).translate(bundledMessage(name)).xml);
    assert.is(translation.mac, 'valid');
  }
  assert.throws(() => createTranslator({ keys }).translate(bundledMessage(PROTECTED[0])), /translateAsync/);
});

bundled.run();

referenceSuite('fragments of the reference messages', (test) => {
  const keys = new KeyDirectory(referencePath('rtds', 'keystore'));
  const inline = createTranslator({ keys });
  const closed = createTranslator();
  const secretOf = ({ originator, recipient }: ProtectedBlock) =>
    diffieHellman({
      privateKey: keys.keyStore(recipient, 'KA', { privateKey: true }),
      publicKey: keys.keyStore(originator, 'KA', {}),
    });
  for (const { name, kind, octets } of referenceMessages()) {
    if (kind !== 'RESPONSE' && kind !== 'ALERT') continue;
    test(`${name} in two passes gives the document of one`, () => {
      const first = closed.translate(octets);
      assertValid(first.xml);
      const expected = inline.translate(octets);
      if (!first.encrypted) {
        assert.is(first.xml, expected.xml);
        return;
      }
      assert.equal(joined(first.xml), Buffer.from(octets));
      assert.is(closed.translateFragments(decryptedElsewhere(first, secretOf)).xml, expected.xml);
    });
  }
});
