import { createPrivateKey, X509Certificate } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  certificateDer,
  certificatePem,
  certificationAuthority,
  keyFileName,
  privateKeyPem,
  subjectKeyIdentifier,
} from './certificates.js';
import { electricityMeter, parties, supplier } from './keys.js';
import { toHex } from './octets.js';

test('every certificate is one that node reads, holds the key and bears our signature', () => {
  for (const party of parties)
    for (const usage of ['KA', 'DS', 'PP-KA'] as const) {
      const certificate = new X509Certificate(certificatePem(party, usage));
      assert.ok(certificate.verify(certificationAuthority.publicKey));
      assert.ok(certificate.checkPrivateKey(createPrivateKey(privateKeyPem(party, usage))));
    }
});

test('a remote party has its role and identifier in the subject', () => {
  assert.is(new X509Certificate(certificatePem(supplier, 'DS')).subject, 'OU=02\nx500UniqueIdentifier=\\02P\\00\\00\\00\\00\\00\\10');
  // OID 2.5.4.45, BIT STRING without unused bits
  assert.match(toHex(certificateDer(supplier, 'DS')), '060355042D0309000250000000000010');
});

test('a device has its identifier as serial number of a hardware module, and an empty subject', () => {
  const certificate = new X509Certificate(certificatePem(electricityMeter, 'KA'));
  assert.is(certificate.subject, undefined);
  assert.is(certificate.subjectAltName, 'othername:<unsupported>');
  // OID 1.3.6.1.5.5.7.8.4, then hardware type and OCTET STRING
  assert.match(toHex(certificateDer(electricityMeter, 'KA')), /06082B06010505070804A0113\w+040802E53E0000000001/);
});

test('the usage of the key is told by its bit', () => {
  assert.match(toHex(certificateDer(supplier, 'DS')), '0603551D0F0101FF040403020780');
  assert.match(toHex(certificateDer(supplier, 'KA')), '0603551D0F0101FF040403020308');
});

test('a key identifier begins with 0100 and has 8 octets', () => {
  const identifier = subjectKeyIdentifier(supplier.keys('KA').publicKey);
  assert.is(identifier.length, 8);
  assert.is(identifier[0] >> 4, 4);
  assert.match(toHex(certificateDer(supplier, 'KA')), `0603551D0E040A0408${toHex(identifier)}`);
});

test('a file is named by identifier and usage', () => {
  assert.is(keyFileName(supplier, 'PP-KA'), '0250000000000010-pp-ka');
});

test.run();
