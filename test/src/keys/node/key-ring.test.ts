import { createDecipheriv, createHash, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../../codecs/envelope/envelope.js';
import { DecodeError } from '../../../../codecs/errors.js';
import { AsynchronousKeyStoreError, DecryptionError, KeyStoreError, MissingKeyError } from '../../../../src/keys/errors.js';
import type { KeyOptions, KeyUsage } from '../../../../src/keys/key-usage.js';
import { NodeKeyRing } from '../../../../src/keys/node/key-ring.js';
import type { KeyStore } from '../../../../src/keys/node/key-store.js';
import { MemoryKeys } from '../../../../src/keys/node/memory-keys.js';
import { describeBlock } from '../../../../src/keys/protected-block.js';
import { generalCiphering } from '../../../encoder/envelope.js';
import {
  accessControlBroker as broker,
  electricityMeter as device,
  party,
  networkOperator as stranger,
  supplier,
} from '../../../encoder/keys.js';
import type { Message } from '../../../encoder/message.js';
import { concatenate, hex } from '../../../encoder/octets.js';
import { type Agreement, agreementOf, messageMac, protectedBlock } from '../../../encoder/protection.js';
import { keysOf, privateKeyDer } from '../../../support/party-keys.js';
import { plainMessage } from '../../../support/plain-message.js';

const PLAINTEXT = hex('09 0C 48656C6C6F2C206D65746572');

/** A payload that is a protected block between two octets */
const around = (agreement: Agreement, plaintext = PLAINTEXT): Uint8Array =>
  concatenate(hex('DA'), protectedBlock(agreement, plaintext), hex('00'));

const messageWithMac = (rest: Partial<Message> = {}): Uint8Array => plainMessage({ ...rest, security: 'mac' });
const signedMessage = (rest: Partial<Message> = {}): Uint8Array => plainMessage({ ...rest, security: 'signature' });

const COUNTER = 1003n;
const PROTECTED = messageWithMac({ originatorCounter: COUNTER, payload: around(agreementOf(device, supplier, COUNTER)) });

/** Offsets of the block that starts after the first octet of the content and ends before its last */
function block(message: Uint8Array): { envelope: ReturnType<typeof readWholeMessage>; at: number; end: number } {
  const envelope = readWholeMessage(message);
  return { envelope, at: envelope.contentAt + 1, end: envelope.contentEnd - 1 };
}

function decrypted(ring: NodeKeyRing, message: Uint8Array): string | false {
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

const plaintext = Buffer.from(PLAINTEXT).toString('hex');

test('a block is decrypted with the private key of its recipient', () => {
  assert.is(decrypted(new NodeKeyRing(keysOf(supplier, device)), PROTECTED), plaintext);
});

test('a block is decrypted with the private key of its originator', () => {
  assert.is(decrypted(new NodeKeyRing(keysOf(device, supplier)), PROTECTED), plaintext);
});

test('a command is decrypted as a response is, with the parties in their roles', () => {
  const between = { originator: supplier, recipient: device, originatorCounter: COUNTER };
  const command = messageWithMac({ ...between, craFlag: 1, payload: around(agreementOf(supplier, device, COUNTER)) });
  assert.is(decrypted(new NodeKeyRing(keysOf(supplier, device)), command), plaintext);
});

test('with a supplementary originator counter, the block is for the supplementary remote party', () => {
  const message = messageWithMac({
    recipient: broker,
    supplementary: { remoteParty: supplier, remotePartyCounter: 1004n, originatorCounter: 2002n },
    payload: around(agreementOf(device, supplier, 2002n)),
  });
  assert.is(decrypted(new NodeKeyRing(keysOf(supplier, device, broker)), message), plaintext);
  const { envelope, at, end } = block(message);
  const described = describeBlock(envelope, at, end, 1);
  assert.is(described.recipient, '02-50-00-00-00-00-00-10');
  assert.is(described.transactionId, '0400000000000007D2');
});

test('with a supplementary remote party but no supplementary originator counter, the block is for that party all the same', () => {
  for (const supplementary of [{ remoteParty: supplier, remotePartyCounter: 1004n }, { remoteParty: supplier }]) {
    const payload = around(agreementOf(device, supplier, COUNTER));
    const message = messageWithMac({ recipient: broker, originatorCounter: COUNTER, supplementary, payload });
    assert.is(decrypted(new NodeKeyRing(keysOf(supplier, device)), message), plaintext);
    assert.is(new NodeKeyRing(keysOf(broker, device)).verifyMac(readWholeMessage(message)), 'valid', 'the MAC is for the recipient');
    const { envelope, at, end } = block(message);
    const described = describeBlock(envelope, at, end, 1);
    assert.is(described.recipient, '02-50-00-00-00-00-00-10');
    assert.is(described.transactionId, '0400000000000003EB');
    // algorithm, originator, 09 and transaction identifier, recipient: written out, as decoder and encoder could share a misreading
    assert.is(described.otherInfo, '60857406080300 02E53E0000000001 09 0400000000000003EB 0250000000000010'.replaceAll(' ', ''));
  }
});

test('several blocks of a message, and blocks of other messages between, each get their own key', () => {
  const ring = new NodeKeyRing(keysOf(supplier, device, stranger));
  const other = messageWithMac({ originator: stranger, payload: around(agreementOf(stranger, supplier, 1000n), hex('0302')) });
  for (let i = 0; i < 3; i++) {
    assert.is(decrypted(ring, PROTECTED), plaintext);
    assert.is(decrypted(ring, other), '0302');
    assert.is(decrypted(ring, other), '0302');
  }
});

test('a block without plaintext is authenticated all the same', () => {
  const ring = new NodeKeyRing(keysOf(supplier, device));
  assert.is(decrypted(ring, messageWithMac({ payload: around(agreementOf(device, supplier, 1000n), hex('')) })), '');
});

test('octets changed or another key: nothing is decrypted, and the error gives the place', () => {
  const { at, end } = block(PROTECTED);
  for (const changed of [at + 5, at + 10, end - 13, end - 12, end - 1]) {
    const message = PROTECTED.slice();
    message[changed] ^= 1;
    const envelope = readWholeMessage(message);
    const target = message.slice();
    try {
      new NodeKeyRing(keysOf(supplier, device)).decrypt(envelope, at, end, target);
      assert.unreachable();
    } catch (error) {
      assert.instance(error, DecryptionError);
      assert.is((error as DecryptionError).message, `protected block at offset ${at}: the authentication tag does not verify`);
      assert.is((error as DecryptionError).offset, at);
    }
    assert.equal(target, message);
  }
  const wrong = keysOf({ ...supplier, keys: stranger.keys }, device);
  assert.throws(
    () => decrypted(new NodeKeyRing(wrong), PROTECTED),
    (error: unknown) => error instanceof DecryptionError,
  );
});

test('octets that are no protected block are a DecodeError', () => {
  const ring = new NodeKeyRing(keysOf(supplier, device));
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
  const ring = new NodeKeyRing(keysOf(undefined, supplier, device));
  assert.is(decrypted(ring, PROTECTED), false);
  const missing = ring.missingKey(readWholeMessage(PROTECTED));
  assert.is(missing?.message, 'no key agreement private key of 02-50-00-00-00-00-00-10 in the keys in memory');
  assert.equal(missing?.key, { eui: supplier.eui, usage: 'KA', privateKey: true, prePayment: false });
  assert.is(missing?.lookedIn, 'the keys in memory');
  assert.is(new NodeKeyRing(keysOf(supplier)).missingKey(readWholeMessage(PROTECTED))?.key.eui, device.eui);
  assert.is(new NodeKeyRing(keysOf(supplier, device)).missingKey(readWholeMessage(PROTECTED)), undefined);
});

test('a key added later is found, by the next message', () => {
  const keys = keysOf(undefined, supplier, device);
  const ring = new NodeKeyRing(keys);
  assert.is(decrypted(ring, PROTECTED), false);
  keys.addPrivateKey(supplier.keys('KA').privateKey.export({ format: 'pem', type: 'pkcs8' }), { eui: supplier.eui, usage: 'KA' });
  assert.is(decrypted(ring, PROTECTED), false);
  ring.start();
  assert.is(decrypted(ring, PROTECTED), plaintext);
});

test('the description of a block is enough to decrypt it with node:crypto alone', () => {
  const { envelope, at, end } = block(PROTECTED);
  const described = describeBlock(envelope, at, end, 3);
  assert.equal(described, {
    offset: at,
    length: end - at,
    sequence: 3,
    originator: device.eui,
    recipient: supplier.eui,
    transactionId: '0400000000000003EB',
    otherInfo: '6085740608030002E53E0000000001090400000000000003EB0250000000000010',
    initialisationVector: '02E53E000000000100000000',
    additionalAuthenticatedData: '31',
  });
  const protectedOctets = PROTECTED.subarray(described.offset, described.offset + described.length);
  const secret = diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: device.keys('KA').publicKey });
  const hash = createHash('sha256').update(hex('00000001')).update(secret).update(hex(described.otherInfo));
  const decipher = createDecipheriv('aes-128-gcm', hash.digest().subarray(0, 16), hex(described.initialisationVector), {
    authTagLength: 12,
  });
  decipher.setAAD(hex(described.additionalAuthenticatedData));
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
  const ring = new NodeKeyRing(keysOf(supplier, device));
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
  const message = signedMessage({ craFlag: 3, dateTime: hex('07E60C1FFF173B3B00000000') });
  const ring = new NodeKeyRing(keysOf(undefined, device));
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
  assert.is(new NodeKeyRing(keysOf(supplier)).verifySignature(first), 'unchecked');
});

test('without a key the MAC is unchecked, with the wrong one invalid', () => {
  const envelope = readWholeMessage(PROTECTED);
  assert.is(new NodeKeyRing(keysOf(undefined, supplier, device)).verifyMac(envelope), 'unchecked');
  assert.is(new NodeKeyRing(keysOf({ ...supplier, keys: stranger.keys }, device)).verifyMac(envelope), 'invalid');
});

test('the MAC of a command that the broker passes on is made with the key of the broker', () => {
  const signing = plainMessage({ craFlag: 1, originator: supplier, recipient: device });
  // The system titles stay those of the message
  const agreement = { ...agreementOf(broker, device, 1000n), originator: supplier.systemTitle };
  const command = readWholeMessage(generalCiphering(signing, messageMac(agreement, 1, signing)));
  const keys = keysOf(broker, device, supplier);
  assert.is(new NodeKeyRing(keys).verifyMac(command), 'unchecked');
  assert.is(new NodeKeyRing(keys, { accessControlBroker: broker.eui }).verifyMac(command), 'valid');
  assert.is(new NodeKeyRing(keysOf(supplier, device)).verifyMac(command), 'unchecked');
  assert.is(new NodeKeyRing(keysOf(supplier, device), { accessControlBroker: broker.eui }).verifyMac(command), 'invalid');
  const own = readWholeMessage(messageWithMac({ craFlag: 1, originator: broker, recipient: device }));
  assert.is(new NodeKeyRing(keys, { accessControlBroker: '02-ac-b0-00-00-00-00-40' }).verifyMac(own), 'valid');
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
  const ring = new NodeKeyRing(store.keyStore);
  for (let i = 0; i < 4; i++) decrypted(ring, PROTECTED);
  ring.verifyMac(readWholeMessage(PROTECTED));
  assert.equal(store.asked, ['0250000000000010 KA true false', '02e53e0000000001 KA false false']);
});

test('beyond its bound the ring forgets the pair not used for longest, and still decrypts', () => {
  const parties = Array.from({ length: 80 }, (_, i) => party(`meter ${i}`, `02-E5-3E-00-00-00-01-${String(i).padStart(2, '0')}`));
  const store = counting(keysOf(supplier, ...parties));
  const ring = new NodeKeyRing(store.keyStore, { maximumPairs: 2 });
  for (const originator of parties) assert.is(ring.verifyMac(readWholeMessage(messageWithMac({ originator }))), 'valid');
  const before = store.asked.length;
  assert.is(ring.verifyMac(readWholeMessage(messageWithMac({ originator: parties[79] }))), 'valid');
  assert.is(store.asked.length, before);
  assert.is(ring.verifyMac(readWholeMessage(messageWithMac({ originator: parties[0] }))), 'valid');
  assert.ok(store.asked.length > before);
});

function asynchronous(keys: MemoryKeys): KeyStore {
  return async (eui, type, options) => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return keys.keyStore(eui, type, options);
  };
}

test('a synchronous call on a store that answers with a promise says what to call instead', () => {
  const ring = new NodeKeyRing(asynchronous(keysOf(supplier, device)));
  const envelope = readWholeMessage(PROTECTED);
  const isClear = (error: unknown) => error instanceof AsynchronousKeyStoreError && /translateAsync/.test(error.message);
  assert.throws(() => decrypted(ring, PROTECTED), isClear);
  assert.throws(() => ring.verifyMac(envelope), isClear);
  assert.throws(() => ring.verifySignature(readWholeMessage(signedMessage())), isClear);
});

test('a promise that is rejected after such a call stays unnoticed', async () => {
  const ring = new NodeKeyRing(async () => {
    throw new Error('no');
  });
  assert.throws(
    () => decrypted(ring, PROTECTED),
    (error: unknown) => error instanceof AsynchronousKeyStoreError,
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
});

test('additional authenticated data is given in one call: two are not the same on every runtime', () => {
  const gcm = Object.getPrototypeOf(createDecipheriv('aes-128-gcm', new Uint8Array(16), new Uint8Array(12)));
  const { setAAD, update } = gcm;
  const calls: string[] = [];
  gcm.setAAD = function (...given: unknown[]) {
    calls.push('setAAD');
    return setAAD.apply(this, given);
  };
  gcm.update = function (...given: unknown[]) {
    calls.push('update');
    return update.apply(this, given);
  };
  try {
    const ring = new NodeKeyRing(keysOf(supplier, device));
    assert.is(ring.verifyMac(readWholeMessage(PROTECTED)), 'valid');
    assert.equal(calls.splice(0), ['setAAD']);
    assert.is(decrypted(ring, PROTECTED), plaintext);
    assert.equal(calls, ['setAAD', 'update']);
  } finally {
    Object.assign(gcm, { setAAD, update });
  }
});

/** What `run` comes to with a store that answers with promises */
const awaited = <T>(ring: NodeKeyRing, run: () => T): Promise<T> =>
  ring.awaiting((answers) => {
    ring.start(answers);
    return run();
  });

test('with the answers of an asynchronous store awaited, all goes as with a synchronous one', async () => {
  const store = counting(keysOf(supplier, device));
  const ring = new NodeKeyRing(async (eui, type, options) => store.keyStore(eui, type, options));
  const envelope = readWholeMessage(PROTECTED);
  const all = await Promise.all([1, 2, 3].map(() => awaited(ring, () => [decrypted(ring, PROTECTED), ring.verifyMac(envelope)])));
  assert.equal(all, Array(3).fill([plaintext, 'valid']));
  assert.is(store.asked.length, 2, 'messages that wait for the same key share one question');
  const signed = readWholeMessage(signedMessage());
  assert.is(await awaited(ring, () => ring.verifySignature(signed)), 'valid');
  assert.is(decrypted(ring, PROTECTED), plaintext, 'keys that were given are kept');
});

test('an asynchronous store is asked for both keys of a pair at once', async () => {
  const asked: string[] = [];
  const ring = new NodeKeyRing((eui, type, options) => {
    asked.push(`${type} ${options.privateKey}`);
    return new Promise((resolve) => setTimeout(resolve, 1, keysOf(supplier, device).keyStore(eui, type, options)));
  });
  const waiting = awaited(ring, () => ring.verifyMac(readWholeMessage(PROTECTED)));
  assert.equal(asked, ['KA true', 'KA false']);
  assert.is(await waiting, 'valid');
});

test('what an asynchronous store has not is missing, and asked for again with the next message', async () => {
  const keys = keysOf(undefined, supplier, device);
  const ring = new NodeKeyRing(asynchronous(keys));
  const envelope = readWholeMessage(PROTECTED);
  const signed = readWholeMessage(signedMessage({ originator: stranger }));
  assert.equal(await awaited(ring, () => [decrypted(ring, PROTECTED), ring.verifyMac(envelope), ring.missingKey(envelope)?.key.eui]), [
    false,
    'unchecked',
    supplier.eui,
  ]);
  assert.is(await awaited(ring, () => ring.verifySignature(signed)), 'unchecked');
  keys.addPrivateKey(privateKeyDer(supplier, 'KA'), { eui: supplier.eui, usage: 'KA' });
  assert.is(await awaited(ring, () => decrypted(ring, PROTECTED)), plaintext);
});

test('however many messages wait at once with the lowest bound, all find their keys', async () => {
  const parties = Array.from({ length: 200 }, (_, i) => party(`meter ${i}`, `02-E5-3E-00-00-00-02-${i.toString(16).padStart(2, '0')}`));
  const keys = keysOf(supplier, ...parties);
  let asked = 0;
  const ring = new NodeKeyRing(
    async (eui, type, options) => {
      asked++;
      await new Promise((resolve) => setTimeout(resolve, asked % 7));
      return keys.keyStore(eui, type, options);
    },
    { maximumPairs: 1 },
  );
  const verdicts = parties.map((originator) => {
    const envelope = readWholeMessage(messageWithMac({ originator }));
    return awaited(ring, () => ring.verifyMac(envelope));
  });
  assert.equal(new Set(await Promise.all(verdicts)), new Set(['valid']));
});

test('null, undefined and a MissingKeyError mean that the key is missing, answered at once or later', async () => {
  const text = 'no key agreement private key of 02-50-00-00-00-00-00-10 in';
  const missing = new MissingKeyError({ eui: supplier.eui, usage: 'KA', privateKey: true }, 'my vault');
  const stores: [KeyStore, string][] = [
    [() => null, 'the key store'],
    [() => undefined, 'the key store'],
    [() => [], 'the key store'],
    [
      () => {
        throw missing;
      },
      'my vault',
    ],
    [async () => null, 'the key store'],
    [async () => undefined, 'the key store'],
    [() => Promise.reject(missing), 'my vault'],
  ];
  for (const [store, lookedIn] of stores) {
    const ring = new NodeKeyRing(store);
    const envelope = readWholeMessage(PROTECTED);
    const run = () => [decrypted(ring, PROTECTED), ring.missingKey(envelope)?.message, ring.verifyMac(envelope)];
    assert.equal(await awaited(ring, run), [false, `${text} ${lookedIn}`, 'unchecked']);
  }
});

test('any other failure of a key store is an error with its cause, which may be tried again', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
  const failures: [unknown, RegExp][] = [
    [new Error('not found'), /^the key store fails when asked for the private KA key of 02-50-00-00-00-00-00-10$/],
    [refused, /^the key store fails when asked for the private KA key of 02-50-00-00-00-00-00-10 \(ECONNREFUSED\)$/],
    [new TypeError('x is not a function'), /fails/],
    ['a text', /fails/],
    [undefined, /fails/],
    [null, /fails/],
  ];
  const stores = failures.flatMap(([cause, text]): [KeyStore, unknown, RegExp][] => [
    [
      () => {
        throw cause;
      },
      cause,
      text,
    ],
    [() => Promise.reject(cause), cause, text],
  ]);
  for (const [store, cause, text] of stores) {
    const ring = new NodeKeyRing(store);
    for (const run of [() => decrypted(ring, PROTECTED), () => ring.verifyMac(readWholeMessage(PROTECTED))]) {
      try {
        await awaited(ring, run);
        assert.unreachable();
      } catch (error) {
        assert.instance(error, KeyStoreError);
        const { code, retryable, message } = error as KeyStoreError;
        assert.is(code, 'KEY_STORE');
        assert.is(retryable, true);
        assert.match(message, text);
        assert.is((error as KeyStoreError).cause, cause);
      }
    }
  }
});

test('a key store that failed is asked again, and may have recovered', async () => {
  const keys = keysOf(supplier, device);
  for (const later of [false, true]) {
    let fails = true;
    const ring = new NodeKeyRing((...asked) => {
      if (fails) throw new Error('out of reach');
      return later ? Promise.resolve(keys.keyStore(...asked)) : keys.keyStore(...asked);
    });
    assert.throws(
      () => decrypted(ring, PROTECTED),
      (error: unknown) => error instanceof KeyStoreError,
    );
    fails = false;
    assert.is(await awaited(ring, () => decrypted(ring, PROTECTED)), plaintext);
  }
});

test('what a key store throws is not told in the message of the error or its JSON, as it may hold a secret', () => {
  const ring = new NodeKeyRing(() => {
    throw Object.assign(new Error("can't read 3081AA"), { code: 'can not read 3081AA' });
  });
  try {
    decrypted(ring, PROTECTED);
    assert.unreachable();
  } catch (error) {
    assert.not.match((error as Error).message + JSON.stringify(error), /3081AA/);
    assert.is(JSON.parse(JSON.stringify(error)).retryable, true);
  }
});

test('of several keys of a party the one that fits is found, and with none that fits nothing is opened', async () => {
  const others = { ...supplier, keys: stranger.keys };
  const several = (...suppliers: (typeof supplier)[]): KeyStore => {
    const stores = suppliers.map((one) => keysOf(one, device));
    return (...asked) => stores.map((keys) => keys.keyStore(...asked));
  };
  const signed = readWholeMessage(plainMessage({ originator: supplier, security: 'signature' }));
  for (const store of [several(supplier, others), several(others, supplier)]) {
    const ring = new NodeKeyRing(store);
    assert.is(decrypted(ring, PROTECTED), plaintext);
    assert.is(ring.verifyMac(readWholeMessage(PROTECTED)), 'valid');
    assert.is(ring.verifySignature(signed), 'valid');
  }
  const wrong = new NodeKeyRing(several(others, others));
  assert.throws(
    () => decrypted(wrong, PROTECTED),
    (error: unknown) => error instanceof DecryptionError,
  );
  assert.is(wrong.verifyMac(readWholeMessage(PROTECTED)), 'invalid');
  assert.is(wrong.verifySignature(signed), 'invalid');
});

test('a missing key is asked for once a message, by its parties in turn', () => {
  const store = counting(new MemoryKeys());
  const ring = new NodeKeyRing(store.keyStore);
  const envelope = readWholeMessage(PROTECTED);
  for (let i = 1; i <= 3; i++) {
    ring.start();
    assert.is(decrypted(ring, PROTECTED), false);
    assert.is(ring.verifyMac(envelope), 'unchecked');
    ring.missingKey(envelope);
    assert.is(store.asked.length, 2 * i);
  }
});

test('a key on another curve is an error that names it, whichever of the keys it is', () => {
  const keys = keysOf(supplier, device);
  for (const namedCurve of ['secp256k1', 'P-384', 'brainpoolP256r1']) {
    const other = generateKeyPairSync('ec', { namedCurve });
    const ringWith = (key: KeyObject, usage: KeyUsage): NodeKeyRing =>
      new NodeKeyRing((eui, type, options) =>
        type === usage && (options.privateKey ?? false) === (key.type === 'private') ? key : keys.keyStore(eui, type, options),
      );
    const isClear = (e: unknown) =>
      e instanceof KeyStoreError && /^the (KA|DS) key of .* is no key on curve P-256$/.test(e.message) && !e.retryable;
    assert.throws(() => decrypted(ringWith(other.privateKey, 'KA'), PROTECTED), isClear);
    assert.throws(() => decrypted(ringWith(other.publicKey, 'KA'), PROTECTED), isClear);
    const signed = readWholeMessage(signedMessage());
    assert.throws(() => ringWith(other.publicKey, 'DS').verifySignature(signed), isClear);
  }
});

test('a key that is of no use is an error, not a missing key', () => {
  const publicOnly = new NodeKeyRing((_, type) => (type === 'KA' ? supplier.keys('KA').publicKey : supplier.keys('DS').publicKey));
  assert.throws(
    () => decrypted(publicOnly, PROTECTED),
    (e: unknown) => e instanceof KeyStoreError && /private one is wanted/.test(e.message) && !e.retryable,
  );
  for (const key of [{}, 'a text', 7, true, [{}], [supplier.keys('KA').privateKey, null]]) {
    assert.throws(
      () => decrypted(new NodeKeyRing(() => key as KeyObject), PROTECTED),
      (e: unknown) => e instanceof KeyStoreError && /no key on curve P-256/.test(e.message) && !e.retryable,
    );
  }
});

test('no secret shows in the ring, its stores or its errors', () => {
  const keys = keysOf(supplier, device);
  const ring = new NodeKeyRing(keys);
  decrypted(ring, PROTECTED);
  ring.verifyMac(readWholeMessage(PROTECTED));
  const { d } = supplier.keys('KA').privateKey.export({ format: 'jwk' });
  const secret = diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: device.keys('KA').publicKey });
  const missing = new NodeKeyRing(new MemoryKeys()).missingKey(readWholeMessage(PROTECTED));
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
  assert.is(inspect(ring, { showHidden: true }), 'NodeKeyRing {}');
});

test.run();
