import { createDecipheriv, createHash, diffieHellman, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { DecodeError } from '../../../codecs/errors.js';
import { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from '../../../src/keys/errors.js';
import { KeyRing } from '../../../src/keys/key-ring.js';
import type { KeyOptions, KeyStore } from '../../../src/keys/key-store.js';
import { MemoryKeys } from '../../../src/keys/memory-keys.js';
import { describeBlock } from '../../../src/keys/protected-block.js';
import { octets } from '../../support/octets.js';
import { createParty, keysOf, messageWithMac, protect, signedMessage } from '../../support/parties.js';

const device = createParty('00DB1234567890A0');
const supplier = createParty('90B3D51F30010000');
const broker = createParty('90B3D51F30000002');
const stranger = createParty('90B3D51F300100FF');

const COUNTER = '00000000000003EB';
const PLAINTEXT = '09 0C 48656C6C6F2C206D65746572';
const BLOCK = protect(device, supplier, COUNTER, PLAINTEXT);
const PROTECTED = messageWithMac(device, supplier, { originatorCounter: COUNTER, content: `DA${BLOCK}00` });

/** Offsets of the block that starts after the first octet of the content and ends before its last */
function block(message: Uint8Array): { envelope: ReturnType<typeof readWholeMessage>; at: number; end: number } {
  const envelope = readWholeMessage(message);
  return { envelope, at: envelope.contentAt + 1, end: envelope.contentEnd - 1 };
}

function decrypted(ring: KeyRing, message: Uint8Array): string | false {
  const { envelope, at, end } = block(message);
  const target = message.slice();
  if (!ring.decrypt(envelope, at, end, target)) {
    assert.equal(target, message);
    return false;
  }
  const plaintext = Buffer.from(target.subarray(at + 5, end - 12)).toString('hex');
  target.set(message.subarray(at + 5, end - 12), at + 5);
  assert.equal(target, message, 'only the octets of the ciphertext are written');
  return plaintext;
}

const plaintext = Buffer.from(octets(PLAINTEXT)).toString('hex');

test('a block is decrypted with the private key of its recipient', () => {
  assert.is(decrypted(new KeyRing(keysOf(supplier, device)), PROTECTED), plaintext);
});

test('a block is decrypted with the private key of its originator', () => {
  assert.is(decrypted(new KeyRing(keysOf(device, supplier)), PROTECTED), plaintext);
});

test('a command is decrypted as a response is, with the parties in their roles', () => {
  const content = `D9${protect(supplier, device, COUNTER, PLAINTEXT)}00`;
  const command = messageWithMac(supplier, device, { craFlag: '01', originatorCounter: COUNTER, content });
  assert.is(decrypted(new KeyRing(keysOf(supplier, device)), command), plaintext);
});

const SUPPLEMENTARY_COUNTER = '00000000000007D2';

test('with a supplementary originator counter, the block is for the supplementary remote party', () => {
  const message = messageWithMac(device, broker, {
    otherInformation: `0034${supplier.eui}00000000000003EC${SUPPLEMENTARY_COUNTER}`,
    content: `DA${protect(device, supplier, SUPPLEMENTARY_COUNTER, PLAINTEXT)}00`,
  });
  assert.is(decrypted(new KeyRing(keysOf(supplier, device, broker)), message), plaintext);
  const { envelope, at, end } = block(message);
  const described = describeBlock(envelope, at, end, 1);
  assert.is(described.recipient, '90-B3-D5-1F-30-01-00-00');
  assert.is(described.transactionId, `04${SUPPLEMENTARY_COUNTER}`);
});

test('with a supplementary remote party but no supplementary originator counter, the block is for the recipient', () => {
  for (const otherInformation of [`0034${supplier.eui}00000000000003EC`, `0034${supplier.eui}`]) {
    const content = `DA${protect(device, broker, COUNTER, PLAINTEXT)}00`;
    const message = messageWithMac(device, broker, { originatorCounter: COUNTER, otherInformation, content });
    assert.is(decrypted(new KeyRing(keysOf(broker, device)), message), plaintext);
  }
});

test('several blocks of a message, and blocks of other messages between, each get their own key', () => {
  const ring = new KeyRing(keysOf(supplier, device, stranger));
  const other = messageWithMac(stranger, supplier, { content: `DA${protect(stranger, supplier, '00000000000003E8', '0302')}00` });
  for (let i = 0; i < 3; i++) {
    assert.is(decrypted(ring, PROTECTED), plaintext);
    assert.is(decrypted(ring, other), '0302');
    assert.is(decrypted(ring, other), '0302');
  }
});

test('a block without plaintext is authenticated all the same', () => {
  const ring = new KeyRing(keysOf(supplier, device));
  assert.is(decrypted(ring, messageWithMac(device, supplier, { content: `DA${protect(device, supplier, '00000000000003E8', '')}00` })), '');
});

test('octets changed or another key: nothing is decrypted, and the error gives the place', () => {
  const { at, end } = block(PROTECTED);
  for (const changed of [at + 5, at + 10, end - 13, end - 12, end - 1]) {
    const message = PROTECTED.slice();
    message[changed] ^= 1;
    const envelope = readWholeMessage(message);
    const target = message.slice();
    try {
      new KeyRing(keysOf(supplier, device)).decrypt(envelope, at, end, target);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, DecryptionError);
      assert.is((error as DecryptionError).message, `protected block at offset ${at}: the authentication tag does not verify`);
      assert.is((error as DecryptionError).offset, at);
    }
    assert.equal(target, message);
  }
  const wrong = keysOf({ ...supplier, keyAgreement: stranger.keyAgreement }, device);
  assert.throws(
    () => decrypted(new KeyRing(wrong), PROTECTED),
    (error: unknown) => error instanceof DecryptionError,
  );
});

test('octets that are no protected block are a DecodeError', () => {
  const ring = new KeyRing(keysOf(supplier, device));
  const { envelope, at, end } = block(PROTECTED);
  const target = PROTECTED.slice();
  assert.throws(
    () => ring.decrypt(envelope, at, at + 16, target),
    (e: unknown) => e instanceof DecodeError && e.offset === at,
  );
  assert.throws(
    () => ring.decrypt(envelope, at, PROTECTED.length + 1, target),
    (e: unknown) => e instanceof DecodeError,
  );
  assert.throws(() => ring.decrypt(envelope, at - 1, end, target), /^protected block \/ security control at offset \d+: DA, where 31/);
  assert.throws(
    () => ring.decrypt(envelope, at + 30, end, target),
    (e: unknown) => e instanceof DecodeError,
  );
  const counted = PROTECTED.slice();
  counted[at + 4] = 1;
  assert.throws(() => ring.decrypt(readWholeMessage(counted), at, end, target), /^protected block \/ invocation counter at offset/);
});

test('without a key nothing is decrypted, and the missing key has a name', () => {
  const ring = new KeyRing(keysOf(undefined, supplier, device));
  assert.is(decrypted(ring, PROTECTED), false);
  const missing = ring.missingKey(readWholeMessage(PROTECTED));
  assert.instance(missing, MissingKeyError);
  assert.is(missing?.message, 'no key agreement private key of 90-B3-D5-1F-30-01-00-00 in the keys in memory');
  assert.is(missing?.eui, '90-B3-D5-1F-30-01-00-00');
  assert.is(missing?.usage, 'KA');
  assert.is(missing?.privateKey, true);
  assert.is(missing?.lookedIn, 'the keys in memory');
  assert.is(new KeyRing(keysOf(supplier)).missingKey(readWholeMessage(PROTECTED))?.eui, '00-DB-12-34-56-78-90-A0');
  assert.is(new KeyRing(keysOf(supplier, device)).missingKey(readWholeMessage(PROTECTED)), undefined);
});

test('a key added later is found', () => {
  const keys = keysOf(undefined, supplier, device);
  const ring = new KeyRing(keys);
  assert.is(decrypted(ring, PROTECTED), false);
  keys.addPrivateKey(supplier.keyAgreement.privateKey.export({ format: 'pem', type: 'pkcs8' }), { eui: supplier.eui, usage: 'KA' });
  assert.is(decrypted(ring, PROTECTED), plaintext);
});

test('the description of a block is enough to decrypt it with node:crypto alone', () => {
  const { envelope, at, end } = block(PROTECTED);
  const described = describeBlock(envelope, at, end, 3);
  assert.equal(described, {
    offset: at,
    length: end - at,
    sequence: 3,
    originator: '00-DB-12-34-56-78-90-A0',
    recipient: '90-B3-D5-1F-30-01-00-00',
    transactionId: '0400000000000003EB',
    otherInfo: '6085740608030000DB1234567890A0090400000000000003EB90B3D51F30010000',
    initialisationVector: '00DB1234567890A000000000',
    additionalAuthenticatedData: '31',
  });
  const protectedOctets = PROTECTED.subarray(described.offset, described.offset + described.length);
  const secret = diffieHellman({ privateKey: supplier.keyAgreement.privateKey, publicKey: device.keyAgreement.publicKey });
  const hash = createHash('sha256').update(octets('00000001')).update(secret).update(octets(described.otherInfo));
  const decipher = createDecipheriv('aes-128-gcm', hash.digest().subarray(0, 16), octets(described.initialisationVector), {
    authTagLength: 12,
  });
  decipher.setAAD(octets(described.additionalAuthenticatedData));
  decipher.setAuthTag(protectedOctets.subarray(-12));
  const out = Buffer.concat([decipher.update(protectedOctets.subarray(5, -12)), decipher.final()]);
  assert.is(out.toString('hex'), plaintext);
});

test('the offset of a described block counts from the start of its message', () => {
  const two = new Uint8Array([...PROTECTED, ...PROTECTED]);
  const { envelope, at, end } = block(two.subarray(0, PROTECTED.length));
  envelope.at = 5;
  assert.is(describeBlock(envelope, at, end, 1).offset, at - 5);
});

test('a true MAC is valid, a changed octet anywhere under it invalid', () => {
  const ring = new KeyRing(keysOf(supplier, device));
  assert.is(ring.verifyMac(readWholeMessage(PROTECTED)), 'valid');
  const first = readWholeMessage(PROTECTED);
  let judged = 0;
  for (let at = first.authenticatedAt; at < first.end; at++) {
    const message = PROTECTED.slice();
    message[at] ^= 2;
    let envelope: typeof first;
    try {
      envelope = readWholeMessage(message);
    } catch {
      continue; // a length or a tag was changed: rejected before any verdict
    }
    const isParty = (party: number) => at >= party && at < party + 8;
    const expected = isParty(first.originatorAt) || isParty(first.recipientAt) ? 'unchecked' : 'invalid';
    assert.is(ring.verifyMac(envelope), expected, `octet ${at}`);
    judged++;
  }
  assert.ok(judged > 60);
});

test('a true signature is valid, a changed octet anywhere under it invalid', () => {
  const message = signedMessage(device, supplier, { craFlag: '03', dateTime: '07E60C1FFF173B3B00000000' });
  const ring = new KeyRing(keysOf(undefined, device));
  const first = readWholeMessage(message);
  assert.is(ring.verifySignature(first), 'valid');
  assert.is(ring.verifyMac(first), 'absent');
  for (const at of [
    first.originatorCounterAt,
    first.recipientAt,
    first.dateTimeAt,
    first.otherInformationAt,
    first.contentAt,
    first.signatureAt,
  ]) {
    const changed = message.slice();
    changed[at] ^= 2;
    assert.is(ring.verifySignature(readWholeMessage(changed)), 'invalid', `octet ${at}`);
  }
  const unsigned = readWholeMessage(PROTECTED);
  assert.is(ring.verifySignature(unsigned), 'absent');
  assert.is(new KeyRing(keysOf(supplier)).verifySignature(first), 'unchecked');
});

test('without a key the MAC is unchecked, with the wrong one invalid', () => {
  const envelope = readWholeMessage(PROTECTED);
  assert.is(new KeyRing(keysOf(undefined, supplier, device)).verifyMac(envelope), 'unchecked');
  assert.is(new KeyRing(keysOf({ ...supplier, keyAgreement: stranger.keyAgreement }, device)).verifyMac(envelope), 'invalid');
});

test('the MAC of a command that the broker passes on is made with the key of the broker', () => {
  const command = readWholeMessage(messageWithMac(supplier, device, { craFlag: '01' }, broker));
  const keys = keysOf(broker, device, supplier);
  assert.is(new KeyRing(keys).verifyMac(command), 'unchecked');
  assert.is(new KeyRing(keys, { accessControlBroker: broker.eui }).verifyMac(command), 'valid');
  assert.is(new KeyRing(keysOf(supplier, device)).verifyMac(command), 'unchecked');
  assert.is(new KeyRing(keysOf(supplier, device), { accessControlBroker: broker.eui }).verifyMac(command), 'invalid');
  const own = readWholeMessage(messageWithMac(broker, device, { craFlag: '01' }));
  assert.is(new KeyRing(keys, { accessControlBroker: '90-b3-d5-1f-30-00-00-02' }).verifyMac(own), 'valid');
});

/** A store of the shape of a function, counting what it is asked for */
function counting(keys: MemoryKeys): { asked: string[]; keyStore: KeyStore } {
  const asked: string[] = [];
  const keyStore = (eui: Uint8Array | string, type: 'KA' | 'DS', options: KeyOptions) => {
    asked.push(`${Buffer.from(eui as Uint8Array).toString('hex')} ${type} ${options.privateKey} ${options.prePayment}`);
    return keys.keyStore(eui, type, options);
  };
  return { asked, keyStore };
}

test('a store is asked once per party, and the secret computed once per pair', () => {
  const store = counting(keysOf(supplier, device));
  const ring = new KeyRing(store.keyStore);
  for (let i = 0; i < 4; i++) decrypted(ring, PROTECTED);
  ring.verifyMac(readWholeMessage(PROTECTED));
  assert.equal(store.asked, ['90b3d51f30010000 KA true false', '00db1234567890a0 KA false false']);
});

test('beyond its bound the ring forgets the pair not used for longest, and still decrypts', () => {
  const parties = Array.from({ length: 80 }, (_, i) => createParty(`00DB12345678AA${i.toString(16).padStart(2, '0').toUpperCase()}`));
  const store = counting(keysOf(supplier, ...parties));
  const ring = new KeyRing(store.keyStore, { maximumPairs: 2 });
  for (const party of parties) assert.is(ring.verifyMac(readWholeMessage(messageWithMac(party, supplier))), 'valid');
  const before = store.asked.length;
  assert.is(ring.verifyMac(readWholeMessage(messageWithMac(parties[79], supplier))), 'valid');
  assert.is(store.asked.length, before);
  assert.is(ring.verifyMac(readWholeMessage(messageWithMac(parties[0], supplier))), 'valid');
  assert.ok(store.asked.length > before);
});

function asynchronous(keys: MemoryKeys): KeyStore {
  return async (eui, type, options) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return keys.keyStore(eui, type, options);
  };
}

test('a synchronous call on a store that answers with a promise says what to call instead', () => {
  const ring = new KeyRing(asynchronous(keysOf(supplier, device)));
  const envelope = readWholeMessage(PROTECTED);
  const isClear = (error: unknown) => error instanceof AsynchronousKeyStoreError && /translateAsync/.test(error.message);
  assert.throws(() => decrypted(ring, PROTECTED), isClear);
  assert.throws(() => ring.verifyMac(envelope), isClear);
  assert.throws(() => ring.verifySignature(readWholeMessage(signedMessage(device, supplier))), isClear);
});

test('a promise that is rejected after such a call stays unnoticed', async () => {
  const ring = new KeyRing(async () => {
    throw new Error('no');
  });
  assert.throws(
    () => decrypted(ring, PROTECTED),
    (error: unknown) => error instanceof AsynchronousKeyStoreError,
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
});

test('once prepared, the synchronous calls find the keys of an asynchronous store', async () => {
  const store = counting(keysOf(supplier, device));
  const ring = new KeyRing(async (eui, type, options) => store.keyStore(eui, type, options));
  const envelope = readWholeMessage(PROTECTED);
  await Promise.all([1, 2, 3].map(() => ring.prepare(envelope, { blocks: true, mac: true })));
  assert.is(decrypted(ring, PROTECTED), plaintext);
  assert.is(ring.verifyMac(envelope), 'valid');
  assert.is(store.asked.length, 2, 'messages that wait for the same key share one question');
  const signed = readWholeMessage(signedMessage(device, supplier));
  await ring.prepare(signed, { blocks: true, mac: true, signature: true });
  assert.is(ring.verifySignature(signed), 'valid');
});

test('what an asynchronous store has not is missing, and asked for again with the next message', async () => {
  const keys = keysOf(undefined, supplier, device);
  const ring = new KeyRing(asynchronous(keys));
  const envelope = readWholeMessage(PROTECTED);
  const signed = readWholeMessage(signedMessage(stranger, supplier));
  await ring.prepare(envelope, { blocks: true, mac: true });
  await ring.prepare(signed, { signature: true });
  assert.is(decrypted(ring, PROTECTED), false);
  assert.is(ring.verifyMac(envelope), 'unchecked');
  assert.is(ring.verifySignature(signed), 'unchecked');
  assert.is(ring.missingKey(envelope)?.eui, '90-B3-D5-1F-30-01-00-00');
  keys.addPrivateKey(supplier.keyAgreement.privateKey.export({ format: 'der', type: 'pkcs8' }), { eui: supplier.eui, usage: 'KA' });
  await ring.prepare(envelope, { blocks: true });
  assert.is(decrypted(ring, PROTECTED), plaintext);
});

test('many messages prepared at once with the lowest bound all find their keys', async () => {
  const parties = Array.from({ length: 12 }, (_, i) => createParty(`00DB12345678BB0${i.toString(16).toUpperCase()}`));
  const ring = new KeyRing(asynchronous(keysOf(supplier, ...parties)), { maximumPairs: 1 });
  const verdicts = parties.map(async (party) => {
    const envelope = readWholeMessage(messageWithMac(party, supplier));
    await ring.prepare(envelope, { mac: true });
    return ring.verifyMac(envelope);
  });
  assert.equal(new Set(await Promise.all(verdicts)), new Set(['valid']));
});

test('a store that fails, or gives nothing, has the key missing', () => {
  const failing = new KeyRing(() => {
    throw new Error('not found');
  });
  assert.is(decrypted(failing, PROTECTED), false);
  const missing = failing.missingKey(readWholeMessage(PROTECTED));
  assert.is(missing?.message, 'no key agreement private key of 90-B3-D5-1F-30-01-00-00 in the key store');
  assert.is((missing as MissingKeyError & { cause: Error }).cause.message, 'not found');
  assert.is(decrypted(new KeyRing(() => undefined as unknown as KeyObject), PROTECTED), false);
});

test('a key that is of no use is an error, not a missing key', () => {
  const publicOnly = new KeyRing((_, type) => (type === 'KA' ? supplier.keyAgreement.publicKey : supplier.digitalSignature.publicKey));
  assert.throws(
    () => decrypted(publicOnly, PROTECTED),
    (e: unknown) => e instanceof KeyStoreError && /private one is wanted/.test(e.message),
  );
  const noKey = new KeyRing(() => ({}) as KeyObject);
  assert.throws(
    () => decrypted(noKey, PROTECTED),
    (e: unknown) => e instanceof KeyStoreError && /no key on curve P-256/.test(e.message),
  );
});

test('no secret shows in the ring, its stores or its errors', () => {
  const keys = keysOf(supplier, device);
  const ring = new KeyRing(keys);
  decrypted(ring, PROTECTED);
  ring.verifyMac(readWholeMessage(PROTECTED));
  const { d } = supplier.keyAgreement.privateKey.export({ format: 'jwk' });
  const secret = diffieHellman({ privateKey: supplier.keyAgreement.privateKey, publicKey: device.keyAgreement.publicKey });
  const missing = new KeyRing(new MemoryKeys()).missingKey(readWholeMessage(PROTECTED));
  let failure: unknown;
  try {
    const message = PROTECTED.slice();
    message[block(message).end - 1] ^= 1;
    decrypted(ring, message);
  } catch (error) {
    failure = error;
  }
  for (const shown of [ring, keys, missing, failure]) {
    for (const text of [inspect(shown, { showHidden: true, depth: 10 }), JSON.stringify(shown)]) {
      for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) {
        for (const hidden of [secret, Buffer.from(d as string, 'base64url')]) {
          assert.not.ok(text.toLowerCase().includes(hidden.toString(form).toLowerCase()));
        }
      }
      assert.not.match(text, /PRIVATE KEY|KeyObject|Uint8Array\(|<Buffer/);
    }
  }
  assert.is(inspect(ring, { showHidden: true }), 'KeyRing {}');
});

test.run();
