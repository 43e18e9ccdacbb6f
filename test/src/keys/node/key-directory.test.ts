import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KeyStoreError, MissingKeyError } from '../../../../src/keys/errors.js';
import { KeyDirectory } from '../../../../src/keys/node/key-directory.js';
import { certificateDer, certificatePem, privateKeyPem } from '../../../encoder/certificates.js';
import { communicationsHub, electricityMeter, supplier } from '../../../encoder/keys.js';
import { hex } from '../../../encoder/octets.js';

const test = suite('KeyDirectory');
let path = '';

test.before.each(() => {
  path = mkdtempSync(join(tmpdir(), 'keys-'));
  write('0250000000000010-ka.pem', certificatePem(supplier, 'KA'));
  write('0250000000000010-ka.key', privateKeyPem(supplier, 'KA'));
});
test.after.each(() => rmSync(path, { recursive: true, force: true }));

function write(name: string, contents: string | Uint8Array): void {
  writeFileSync(join(path, name), contents);
}

/** Makes something else of a file @param make is given where it is to be, twice: a link to itself */
function replace(name: string, make: (target: string, at: string) => void): void {
  const at = join(path, name);
  rmSync(at);
  make(at, at);
}

function emptyDirectory(): void {
  rmSync(path, { recursive: true });
  mkdirSync(path);
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
  write('0250000000000010-ds.key', privateKeyPem(supplier, 'DS'));
  write('0250000000000010-pp-ka.key', privateKeyPem(supplier, 'PP-KA'));
  const { keyStore } = new KeyDirectory(path);
  assert.ok(keyStore(supplier.eui, 'KA').equals(supplier.keys('KA').publicKey));
  assert.ok(keyStore(supplier.eui, 'KA', { privateKey: true }).equals(supplier.keys('KA').privateKey));
  assert.ok(keyStore(supplier.eui, 'DS', { privateKey: true }).equals(supplier.keys('DS').privateKey));
  assert.ok(keyStore(supplier.eui, 'KA', { privateKey: true, prePayment: true }).equals(supplier.keys('PP-KA').privateKey));
});

test('takes an EUI-64 as octets, and as digits in either case with or without dashes', () => {
  write('02c4f00000000003-ka.pem', certificatePem(communicationsHub, 'KA'));
  const { keyStore } = new KeyDirectory(path);
  const key = keyStore(hex('02C4F00000000003'), 'KA');
  for (const eui of ['02C4F00000000003', '02c4f00000000003', '02-C4-F0-00-00-00-00-03']) assert.is(keyStore(eui, 'KA'), key);
  for (const eui of ['02C4F000000000', 'no EUI-64', hex('02C4')])
    assert.instance(
      failure(() => keyStore(eui, 'KA')),
      KeyStoreError,
    );
});

test('file names may be in upper case and have dashes', () => {
  write('02-E5-3E-00-00-00-00-01-KA.PEM', electricityMeter.keys('KA').publicKey.export({ format: 'pem', type: 'spki' }));
  assert.ok(new KeyDirectory(path).keyStore(electricityMeter.eui, 'KA').equals(electricityMeter.keys('KA').publicKey));
});

test('files may hold DER', () => {
  write('02e53e0000000001-ka.pem', certificateDer(supplier, 'KA'));
  write('02e53e0000000001-ka.key', electricityMeter.keys('KA').privateKey.export({ format: 'der', type: 'pkcs8' }));
  write('02e53e0000000001-ds.key', electricityMeter.keys('DS').privateKey.export({ format: 'der', type: 'sec1' }));
  const { keyStore } = new KeyDirectory(path);
  assert.ok(keyStore(electricityMeter.eui, 'KA').equals(supplier.keys('KA').publicKey));
  assert.ok(keyStore(electricityMeter.eui, 'KA', { privateKey: true }).equals(electricityMeter.keys('KA').privateKey));
  assert.ok(keyStore(electricityMeter.eui, 'DS', { privateKey: true }).equals(electricityMeter.keys('DS').privateKey));
});

test('a file is read when first asked for, and the key kept', () => {
  const directory = new KeyDirectory(path);
  const key = directory.keyStore(supplier.eui, 'KA');
  rmSync(join(path, '0250000000000010-ka.pem'));
  assert.is(directory.keyStore(supplier.eui, 'KA'), key);
});

test('a file that was removed is a missing key, and one that comes back is read', () => {
  const { keyStore } = new KeyDirectory(path);
  rmSync(join(path, '0250000000000010-ka.pem'));
  const error = failure(() => keyStore(supplier.eui, 'KA')) as MissingKeyError;
  assert.instance(error, MissingKeyError);
  assert.is(error.lookedIn, join(path, '0250000000000010-ka.pem'));
  write('0250000000000010-ka.pem', certificatePem(supplier, 'KA'));
  assert.ok(keyStore(supplier.eui, 'KA').equals(supplier.keys('KA').publicKey));
});

for (const { what, code, spoil } of [
  { what: 'a file that can’t be read', code: 'ELOOP', spoil: () => replace('0250000000000010-ka.pem', symlinkSync) },
  { what: 'a directory in place of a file', code: 'EISDIR', spoil: () => replace('0250000000000010-ka.pem', (_, at) => mkdirSync(at)) },
  { what: 'a directory that is gone', code: 'ENOENT', spoil: () => rmSync(path, { recursive: true }) },
  { what: 'a directory that has lost all its files, as a mount that is lost', code: 'ENOENT', spoil: () => emptyDirectory() },
]) {
  test(`${what} is a failure of the key store, and no missing key`, () => {
    const { keyStore } = new KeyDirectory(path);
    spoil();
    const error = failure(() => keyStore(supplier.eui, 'KA')) as KeyStoreError;
    assert.instance(error, KeyStoreError);
    assert.ok(error.retryable);
    assert.match(error.message, new RegExp(`-ka\\.pem can't be read \\(${code}\\)$`));
  });
}

// root may read anything
(process.getuid?.() === 0 ? test.skip : test)('a file that may not be read is a failure of the key store', () => {
  const { keyStore } = new KeyDirectory(path);
  chmodSync(join(path, '0250000000000010-ka.pem'), 0);
  const error = failure(() => keyStore(supplier.eui, 'KA')) as KeyStoreError;
  assert.ok(error.retryable);
  assert.match(error.message, /can't be read \(EACCES\)$/);
});

test('a missing key names party, usage and file', () => {
  const error = failure(() => new KeyDirectory(path).keyStore(electricityMeter.eui, 'KA', { prePayment: true })) as MissingKeyError;
  assert.instance(error, MissingKeyError);
  assert.is(error.code, 'MISSING_KEY');
  assert.is(error.eui, electricityMeter.eui);
  assert.is(error.prePayment, true);
  assert.is(error.lookedIn, join(path, '02e53e0000000001-pp-ka.pem'));
  assert.is(error.message, `no pre-payment key agreement certificate of 02-E5-3E-00-00-00-00-01 in ${error.lookedIn}`);
});

test('a file that holds no such key is an error that shows nothing of it', () => {
  write('02e53e0000000001-ka.key', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n');
  write('02e53e0000000001-ka.pem', 'secret');
  const { keyStore } = new KeyDirectory(path);
  for (const privateKey of [true, false]) {
    const error = failure(() => keyStore(electricityMeter.eui, 'KA', { privateKey }));
    assert.instance(error, KeyStoreError);
    assert.not.match(inspect(error) + JSON.stringify(error), /secret|c2VjcmV0/);
  }
});

test('a directory that is not there, and two files for one key, are errors at once', () => {
  assert.match(failure(() => new KeyDirectory(join(path, 'none'))).message, /none can't be listed \(ENOENT\)$/);
  write('02-50-00-00-00-00-00-10-ka.pem', certificatePem(supplier, 'KA'));
  assert.match(failure(() => new KeyDirectory(path)).message, /are the same key$/);
});

test('shows its path and nothing else', () => {
  const directory = new KeyDirectory(path);
  directory.keyStore(supplier.eui, 'KA', { privateKey: true });
  assert.is(JSON.stringify(directory), JSON.stringify({ path }));
  assert.not.match(inspect(directory, { showHidden: true, depth: 9 }), /KeyObject|Map/);
});

test.run();
