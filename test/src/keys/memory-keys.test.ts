import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KeyStoreError, MissingKeyError } from '../../../src/keys/errors.js';
import { MemoryKeys } from '../../../src/keys/memory-keys.js';
import { createCertificate, pem } from '../../support/certificates.js';
import { octets } from '../../support/octets.js';
import { createParty, pkcs8, spki } from '../../support/parties.js';

const party = createParty('90B3D51F30010000');
const device = createParty('00DB1234567890A0');
const ofParty = { issuerKey: party.digitalSignature.privateKey, uniqueIdentifier: party.eui };
const keyAgreement = createCertificate({ ...ofParty, publicKey: party.keyAgreement.publicKey, usage: 'KA' });
const digitalSignature = createCertificate({ ...ofParty, publicKey: party.digitalSignature.publicKey, usage: 'DS' });

function isMissing(error: unknown): boolean {
  return error instanceof MissingKeyError;
}

test('a certificate tells whose key it is and for what, as PEM and as DER', () => {
  const { keyStore } = new MemoryKeys().addCertificate(pem(keyAgreement)).addCertificate(digitalSignature);
  assert.ok(keyStore('90-B3-D5-1F-30-01-00-00', 'KA').equals(party.keyAgreement.publicKey));
  assert.ok(keyStore(octets(party.eui), 'DS').equals(party.digitalSignature.publicKey));
  assert.throws(() => keyStore(party.eui, 'KA', { privateKey: true }), isMissing);
});

test('a device certificate does so too', () => {
  const contents = {
    issuerKey: ofParty.issuerKey,
    publicKey: device.keyAgreement.publicKey,
    hardwareSerialNumber: device.eui,
    usage: 'KA',
  } as const;
  const { keyStore } = new MemoryKeys().addCertificate(createCertificate(contents));
  assert.ok(keyStore(device.eui, 'KA').equals(device.keyAgreement.publicKey));
});

test('a private key belongs to the certificate of the same key, in either order', () => {
  const privateKey = pkcs8(party.keyAgreement.privateKey);
  for (const keys of [
    new MemoryKeys().addCertificate(digitalSignature).addCertificate(keyAgreement).addPrivateKey(privateKey),
    new MemoryKeys().addPrivateKey(privateKey).addCertificate(digitalSignature).addCertificate(keyAgreement),
  ]) {
    assert.ok(keys.keyStore(party.eui, 'KA', { privateKey: true }).equals(party.keyAgreement.privateKey));
    assert.throws(() => keys.keyStore(party.eui, 'DS', { privateKey: true }), isMissing);
  }
});

test('the pre-payment key is kept apart from the usual one', () => {
  const topUp = createCertificate({ ...ofParty, publicKey: device.keyAgreement.publicKey, usage: 'KA' });
  const keys = new MemoryKeys().addCertificate(keyAgreement).addCertificate(topUp, { prePayment: true });
  keys.addPrivateKey(pkcs8(device.keyAgreement.privateKey));
  assert.ok(keys.keyStore(party.eui, 'KA').equals(party.keyAgreement.publicKey));
  assert.ok(keys.keyStore(party.eui, 'KA', { prePayment: true }).equals(device.keyAgreement.publicKey));
  assert.ok(keys.keyStore(party.eui, 'KA', { prePayment: true, privateKey: true }).equals(device.keyAgreement.privateKey));
  assert.throws(() => keys.keyStore(party.eui, 'KA', { privateKey: true }), isMissing);
});

test('keys without a certificate are added by name', () => {
  const name = { eui: '00-db-12-34-56-78-90-a0', usage: 'DS' } as const;
  const keys = new MemoryKeys().addCertificate(spki(device.digitalSignature.publicKey), name);
  keys.addPrivateKey(device.digitalSignature.privateKey.export({ format: 'pem', type: 'sec1' }), name);
  assert.ok(keys.keyStore(device.eui, 'DS').equals(device.digitalSignature.publicKey));
  assert.ok(keys.keyStore(device.eui, 'DS', { privateKey: true }).equals(device.digitalSignature.privateKey));
});

test('what can not be filed is an error', () => {
  const keys = new MemoryKeys();
  const bare = { issuerKey: ofParty.issuerKey, publicKey: party.keyAgreement.publicKey };
  for (const [call, message] of [
    [() => keys.addCertificate(createCertificate({ ...bare, usage: 'KA' })), /names no EUI-64/],
    [
      () => keys.addCertificate(createCertificate({ ...bare, uniqueIdentifier: party.eui })),
      /of 90-B3-D5-1F-30-01-00-00 states no key usage/,
    ],
    [() => keys.addCertificate(spki(party.keyAgreement.publicKey)), /needs its EUI-64 and usage/],
    [() => keys.addCertificate('nothing'), /neither a certificate nor a public key/],
    [() => keys.addPrivateKey('nothing'), /no private key that can be read/],
    [() => keys.addPrivateKey(keyAgreement), /no private key that can be read/],
  ] as const) {
    assert.throws(call, (error: unknown) => error instanceof KeyStoreError && message.test(error.message));
  }
});

test('shows no key', () => {
  const keys = new MemoryKeys().addCertificate(keyAgreement).addPrivateKey(pkcs8(party.keyAgreement.privateKey));
  keys.addPrivateKey(pkcs8(device.keyAgreement.privateKey));
  assert.is(JSON.stringify(keys), '{}');
  assert.not.match(inspect(keys, { showHidden: true, depth: 9 }), /KeyObject|Map|Array/);
});

test.run();
