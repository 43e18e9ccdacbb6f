import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DecodeError } from '../../../codecs/errors.js';
import { readCertificateSubject } from '../../../src/keys/certificate.js';
import { certificateDer, certificateWith, certificationAuthority, extensionsOf, organisationName } from '../../encoder/certificates.js';
import { electricityMeter, supplier } from '../../encoder/keys.js';
import { hex } from '../../encoder/octets.js';
import { referencePath, referenceSuite } from '../../support/reference.js';

const { publicKey } = supplier.keys('KA');

test('an organisation is named by the unique identifier of its subject, not that of the issuer', () => {
  const certificate = certificateWith({
    publicKey,
    subject: organisationName('02', supplier.systemTitle),
    issuer: organisationName('07', hex('00FFFFFFFFFFFFFF')),
    extensions: extensionsOf(supplier, 'KA'),
  });
  assert.ok(new X509Certificate(certificate).verify(certificationAuthority.publicKey));
  assert.equal(readCertificateSubject(certificate), { eui: '0250000000000010', usage: 'KA' });
});

test('a device is named by the serial number of its hardware module name', () => {
  assert.equal(readCertificateSubject(certificateDer(electricityMeter, 'DS')), { eui: '02E53E0000000001', usage: 'DS' });
});

test('what a certificate does not state is undefined', () => {
  assert.equal(readCertificateSubject(certificateWith({ publicKey })), { eui: undefined, usage: undefined });
  const short = certificateWith({ publicKey, subject: organisationName('02', hex('02500000')) });
  assert.is(readCertificateSubject(short).eui, undefined);
});

test('octets that are no certificate state nothing, or are a DecodeError', () => {
  assert.equal(readCertificateSubject(hex('')), { eui: undefined, usage: undefined });
  assert.equal(readCertificateSubject(hex('0500')), { eui: undefined, usage: undefined });
  const certificate = certificateDer(supplier, 'KA');
  for (let end = 1; end < certificate.length; end += 7) {
    assert.throws(
      () => readCertificateSubject(certificate.subarray(0, end)),
      (error: unknown) => error instanceof DecodeError,
    );
  }
});

test.run();

referenceSuite('certificates of the reference key store', (test) => {
  test('each states the EUI-64 and the usage that its file is named by', () => {
    const directory = referencePath('rtds', 'keystore');
    // One file of the material holds the certificate of another party, one a bare public key
    const others = ['90b3d51f30000007-ka.pem', 'fffffffffffffffe-ka.pem'];
    const names = readdirSync(directory).filter((file) => file.endsWith('.pem') && !others.includes(file));
    assert.ok(names.length > 400);
    for (const name of names) {
      const [eui, ...usage] = name.replace('.pem', '').toUpperCase().split('-');
      const subject = readCertificateSubject(new X509Certificate(readFileSync(join(directory, name))).raw);
      assert.equal(subject, { eui, usage: usage.at(-1) }, name);
    }
  });
});
