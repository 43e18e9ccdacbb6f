import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KeyStoreError, MissingKeyError } from '../../../../src/keys/errors.js';
import { MemoryKeys } from '../../../../src/keys/node/memory-keys.js';
import { certificateDer, certificatePem, certificateWith, extensionsOf, organisationName } from '../../../encoder/certificates.js';
import { electricityMeter, supplier } from '../../../encoder/keys.js';
import { privateKeyDer, publicKeyDer } from '../../../support/party-keys.js';

const keyAgreement = certificateDer(supplier, 'KA');
const digitalSignature = certificateDer(supplier, 'DS');

function isMissing(error: unknown): boolean {
  return error instanceof MissingKeyError;
}

test('a certificate tells whose key it is and for what, as PEM and as DER', () => {
  const { keyStore } = new MemoryKeys().addCertificate(certificatePem(supplier, 'KA')).addCertificate(digitalSignature);
  assert.ok(keyStore(supplier.eui, 'KA').equals(supplier.keys('KA').publicKey));
  assert.ok(keyStore(supplier.systemTitle, 'DS').equals(supplier.keys('DS').publicKey));
  assert.throws(() => keyStore(supplier.eui, 'KA', { privateKey: true }), isMissing);
});

test('a device certificate does so too', () => {
  const { keyStore } = new MemoryKeys().addCertificate(certificateDer(electricityMeter, 'KA'));
  assert.ok(keyStore(electricityMeter.eui, 'KA').equals(electricityMeter.keys('KA').publicKey));
});

test('a private key belongs to the certificate of the same key, in either order', () => {
  const privateKey = privateKeyDer(supplier, 'KA');
  for (const keys of [
    new MemoryKeys().addCertificate(digitalSignature).addCertificate(keyAgreement).addPrivateKey(privateKey),
    new MemoryKeys().addPrivateKey(privateKey).addCertificate(digitalSignature).addCertificate(keyAgreement),
  ]) {
    assert.ok(keys.keyStore(supplier.eui, 'KA', { privateKey: true }).equals(supplier.keys('KA').privateKey));
    assert.throws(() => keys.keyStore(supplier.eui, 'DS', { privateKey: true }), isMissing);
  }
});

test('the pre-payment key is kept apart from the usual one', () => {
  const keys = new MemoryKeys().addCertificate(keyAgreement).addCertificate(certificateDer(supplier, 'PP-KA'), { prePayment: true });
  keys.addPrivateKey(privateKeyDer(supplier, 'PP-KA'));
  assert.ok(keys.keyStore(supplier.eui, 'KA').equals(supplier.keys('KA').publicKey));
  assert.ok(keys.keyStore(supplier.eui, 'KA', { prePayment: true }).equals(supplier.keys('PP-KA').publicKey));
  assert.ok(keys.keyStore(supplier.eui, 'KA', { prePayment: true, privateKey: true }).equals(supplier.keys('PP-KA').privateKey));
  assert.throws(() => keys.keyStore(supplier.eui, 'KA', { privateKey: true }), isMissing);
});

test('keys without a certificate are added by name', () => {
  const name = { eui: '02-e5-3e-00-00-00-00-01', usage: 'DS' } as const;
  const keys = new MemoryKeys().addCertificate(publicKeyDer(electricityMeter, 'DS'), name);
  keys.addPrivateKey(electricityMeter.keys('DS').privateKey.export({ format: 'pem', type: 'sec1' }), name);
  assert.ok(keys.keyStore(electricityMeter.eui, 'DS').equals(electricityMeter.keys('DS').publicKey));
  assert.ok(keys.keyStore(electricityMeter.eui, 'DS', { privateKey: true }).equals(electricityMeter.keys('DS').privateKey));
});

test('what can not be filed is an error', () => {
  const keys = new MemoryKeys();
  const { publicKey } = supplier.keys('KA');
  const subject = organisationName('02', supplier.systemTitle);
  for (const [call, message] of [
    [() => keys.addCertificate(certificateWith({ publicKey, extensions: extensionsOf(supplier, 'KA') })), /names no EUI-64/],
    [() => keys.addCertificate(certificateWith({ publicKey, subject })), /of 02-50-00-00-00-00-00-10 states no key usage/],
    [() => keys.addCertificate(publicKeyDer(supplier, 'KA')), /needs its EUI-64 and usage/],
    [() => keys.addCertificate('nothing'), /neither a certificate nor a public key/],
    [() => keys.addPrivateKey('nothing'), /no private key that can be read/],
    [() => keys.addPrivateKey(keyAgreement), /no private key that can be read/],
  ] as const) {
    assert.throws(call, (error: unknown) => error instanceof KeyStoreError && message.test(error.message));
  }
});

test('shows no key', () => {
  const keys = new MemoryKeys().addCertificate(keyAgreement).addPrivateKey(privateKeyDer(supplier, 'KA'));
  keys.addPrivateKey(privateKeyDer(electricityMeter, 'KA'));
  assert.is(JSON.stringify(keys), '{}');
  assert.not.match(inspect(keys, { showHidden: true, depth: 9 }), /KeyObject|Map|Array/);
});

test.run();
