import { type KeyObject, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KeyStoreError, MissingKeyError } from '../../../src/keys/errors.js';
import { KeyDirectory } from '../../../src/keys/key-directory.js';
import { createCertificate, pem } from '../../support/certificates.js';
import { octets } from '../../support/octets.js';
import { createParty } from '../../support/parties.js';

const party = createParty('90B3D51F30010000');
const device = createParty('00DB1234567890A0');
const ofParty = { issuerKey: party.digitalSignature.privateKey, uniqueIdentifier: party.eui };
const certificate = createCertificate({ ...ofParty, publicKey: party.keyAgreement.publicKey, usage: 'KA' });
const privatePem = (key: KeyObject) => key.export({ format: 'pem', type: 'pkcs8' });

const test = suite('KeyDirectory');
let path = '';

test.before.each(() => {
  path = mkdtempSync(join(tmpdir(), 'keys-'));
  write('90b3d51f30010000-ka.pem', pem(certificate));
  write('90b3d51f30010000-ka.key', privatePem(party.keyAgreement.privateKey));
});
test.after.each(() => rmSync(path, { recursive: true }));

function write(name: string, contents: string | Uint8Array): void {
  writeFileSync(join(path, name), contents);
}

function failure(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('no error');
}

test('finds keys by party, usage and kind', () => {
  write('90b3d51f30010000-ds.key', privatePem(party.digitalSignature.privateKey));
  write('90b3d51f30010000-pp-ka.key', privatePem(device.keyAgreement.privateKey));
  const { keyStore } = new KeyDirectory(path);
  assert.ok(keyStore(party.eui, 'KA').equals(party.keyAgreement.publicKey));
  assert.ok(keyStore(party.eui, 'KA', { privateKey: true }).equals(party.keyAgreement.privateKey));
  assert.ok(keyStore(party.eui, 'DS', { privateKey: true }).equals(party.digitalSignature.privateKey));
  assert.ok(keyStore(party.eui, 'KA', { privateKey: true, prePayment: true }).equals(device.keyAgreement.privateKey));
});

test('takes an EUI-64 as octets, and as digits in either case with or without dashes', () => {
  const { keyStore } = new KeyDirectory(path);
  const key = keyStore(octets('90B3D51F30010000'), 'KA');
  for (const eui of ['90B3D51F30010000', '90b3d51f30010000', '90-B3-D5-1F-30-01-00-00']) assert.is(keyStore(eui, 'KA'), key);
  for (const eui of ['90B3D51F300100', 'no EUI-64', octets('90B3')])
    assert.instance(
      failure(() => keyStore(eui, 'KA')),
      KeyStoreError,
    );
});

test('file names may be in upper case and have dashes', () => {
  write('00-DB-12-34-56-78-90-A0-KA.PEM', device.keyAgreement.publicKey.export({ format: 'pem', type: 'spki' }));
  assert.ok(new KeyDirectory(path).keyStore(device.eui, 'KA').equals(device.keyAgreement.publicKey));
});

test('files may hold DER', () => {
  write('00db1234567890a0-ka.pem', new X509Certificate(certificate).raw);
  write('00db1234567890a0-ka.key', device.keyAgreement.privateKey.export({ format: 'der', type: 'pkcs8' }));
  write('00db1234567890a0-ds.key', device.digitalSignature.privateKey.export({ format: 'der', type: 'sec1' }));
  const { keyStore } = new KeyDirectory(path);
  assert.ok(keyStore(device.eui, 'KA').equals(party.keyAgreement.publicKey));
  assert.ok(keyStore(device.eui, 'KA', { privateKey: true }).equals(device.keyAgreement.privateKey));
  assert.ok(keyStore(device.eui, 'DS', { privateKey: true }).equals(device.digitalSignature.privateKey));
});

test('a file is read when first asked for, and the key kept', () => {
  const directory = new KeyDirectory(path);
  const key = directory.keyStore(party.eui, 'KA');
  rmSync(join(path, '90b3d51f30010000-ka.pem'));
  rmSync(join(path, '90b3d51f30010000-ka.key'));
  assert.is(directory.keyStore(party.eui, 'KA'), key);
  assert.match(failure(() => directory.keyStore(party.eui, 'KA', { privateKey: true })).message, /-ka\.key can't be read \(ENOENT\)$/);
});

test('a missing key names party, usage and file', () => {
  const error = failure(() => new KeyDirectory(path).keyStore(device.eui, 'KA', { prePayment: true })) as MissingKeyError;
  assert.instance(error, MissingKeyError);
  assert.is(error.code, 'MISSING_KEY');
  assert.is(error.eui, '00-DB-12-34-56-78-90-A0');
  assert.is(error.prePayment, true);
  assert.is(error.lookedIn, join(path, '00db1234567890a0-pp-ka.pem'));
  assert.is(error.message, `no pre-payment key agreement certificate of 00-DB-12-34-56-78-90-A0 in ${error.lookedIn}`);
});

test('a file that holds no such key is an error that shows nothing of it', () => {
  write('00db1234567890a0-ka.key', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n');
  write('00db1234567890a0-ka.pem', 'secret');
  const { keyStore } = new KeyDirectory(path);
  for (const privateKey of [true, false]) {
    const error = failure(() => keyStore(device.eui, 'KA', { privateKey }));
    assert.instance(error, KeyStoreError);
    assert.not.match(inspect(error) + JSON.stringify(error), /secret|c2VjcmV0/);
  }
});

test('a directory that is not there, and two files for one key, are errors at once', () => {
  assert.match(failure(() => new KeyDirectory(join(path, 'none'))).message, /none can't be listed \(ENOENT\)$/);
  write('90-b3-d5-1f-30-01-00-00-ka.pem', pem(certificate));
  assert.match(failure(() => new KeyDirectory(path)).message, /are the same key$/);
});

test('shows its path and nothing else', () => {
  const directory = new KeyDirectory(path);
  directory.keyStore(party.eui, 'KA', { privateKey: true });
  assert.is(JSON.stringify(directory), JSON.stringify({ path }));
  assert.not.match(inspect(directory, { showHidden: true, depth: 9 }), /KeyObject|Map/);
});

test.run();
