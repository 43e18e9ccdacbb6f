import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { DecodeError } from '../../../codecs/errors.js';
import { readCertificateSubject } from '../../../src/keys/certificate.js';
import { createCertificate } from '../../support/certificates.js';
import { octets } from '../../support/octets.js';
import { createParty } from '../../support/parties.js';
import { referencePath, referenceSuite } from '../../support/reference.js';

const party = createParty('90B3D51F30010000');
const issuerKey = party.digitalSignature.privateKey;
const { publicKey } = party.keyAgreement;

test('an organisation is named by the unique identifier of its subject, not that of the issuer', () => {
  const certificate = createCertificate({ publicKey, issuerKey, uniqueIdentifier: '90B3D51F30010000', usage: 'KA' });
  assert.ok(new X509Certificate(certificate).verify(party.digitalSignature.publicKey));
  assert.equal(readCertificateSubject(certificate), { eui: '90B3D51F30010000', usage: 'KA' });
});

test('a device is named by the serial number of its hardware module name', () => {
  const certificate = createCertificate({ publicKey, issuerKey, hardwareSerialNumber: '00DB1234567890A0', usage: 'DS' });
  assert.equal(readCertificateSubject(certificate), { eui: '00DB1234567890A0', usage: 'DS' });
});

test('what a certificate does not state is undefined', () => {
  assert.equal(readCertificateSubject(createCertificate({ publicKey, issuerKey })), { eui: undefined, usage: undefined });
  const short = createCertificate({ publicKey, issuerKey, uniqueIdentifier: '90B3D51F' });
  assert.is(readCertificateSubject(short).eui, undefined);
});

test('octets that are no certificate state nothing, or are a DecodeError', () => {
  assert.equal(readCertificateSubject(octets('')), { eui: undefined, usage: undefined });
  assert.equal(readCertificateSubject(octets('0500')), { eui: undefined, usage: undefined });
  const certificate = createCertificate({ publicKey, issuerKey, uniqueIdentifier: '90B3D51F30010000' });
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
