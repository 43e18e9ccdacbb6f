import { type KeyObject, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BoxedKeyStore, KeyUsage as BoxedUsage } from '@smartdcc/dccboxed-keystore';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type BoxedStore, boxedKeys, createTranslator, InputError, KeyStoreError, TranslateStream } from '../../../../src/index.js';
import type { KeyOptions } from '../../../../src/keys/key-usage.js';
import { certificateDer, certificateWith, extensionsOf, organisationName } from '../../../encoder/certificates.js';
import { electricityMeter, gasMeter, type KeyUsage, networkOperator, type Party, supplier } from '../../../encoder/keys.js';
import { bundledMessage, bundledOctets, PLAIN, PROTECTED, SIGNED } from '../../../support/bundled.js';

/** The supplier under the certificates of another hierarchy */
const earlier: Party = { ...supplier, keys: networkOperator.keys };

const test = suite('the key store of DCC Boxed');
let directory: string;
let store: BoxedKeyStore;

const certificate = (of: Party, usage: KeyUsage): X509Certificate => new X509Certificate(certificateDer(of, usage));

/** With a serial number of its own */
const earlierCertificate = (usage: KeyUsage): X509Certificate =>
  new X509Certificate(
    certificateWith({
      subject: organisationName('02', earlier.systemTitle),
      publicKey: earlier.keys(usage).publicKey,
      extensions: extensionsOf(earlier, usage),
      serial: usage === 'KA' ? 7001n : 7002n,
    }),
  );

/** The published key store, with certificates of ours in place of its own; what it doesn't hold it asks a port where nothing listens */
test.before(async () => {
  directory = mkdtempSync(join(tmpdir(), 'boxed-keys-'));
  const backing = join(directory, 'backing.json');
  writeFileSync(backing, '{}');
  store = await BoxedKeyStore.new('http://127.0.0.1:9/', join(directory, 'local.json'), backing);
  // as in the key store of DCC Boxed: the key for top-ups and those of another hierarchy come first
  const own = (name: string, usage: KeyUsage) =>
    store.push({ name, certificate: certificate(supplier, usage), private: supplier.keys(usage).privateKey });
  const older = (name: string, usage: KeyUsage) =>
    store.push({ name, certificate: earlierCertificate(usage), private: earlier.keys(usage).privateKey });
  await own('Z1-supplierPP-ka', 'PP-KA');
  await older('Z1b-supplier-ka', 'KA');
  await older('Z1b-supplier-ds', 'DS');
  await own('Z1-supplier-ka', 'KA');
  await own('Z1-supplier-ds', 'DS');
  for (const device of [electricityMeter, gasMeter])
    for (const usage of ['KA', 'DS'] as const) await store.push({ certificate: certificate(device, usage) });
});

test.after(() => rmSync(directory, { recursive: true }));

test('it decrypts and verifies, with several keys of one party', async () => {
  const translator = createTranslator({ keys: boxedKeys(store), require: { mac: true, signature: true, plaintext: true } });
  for (const name of PROTECTED) {
    const { encrypted, mac } = await translator.translateAsync(bundledMessage(name));
    assert.not(encrypted, name);
    assert.is(mac, 'valid', name);
  }
  assert.is((await translator.translateAsync(bundledMessage(SIGNED))).signature, 'valid');
});

test('a changed message is invalid with all of the keys', async () => {
  const translator = createTranslator({ keys: boxedKeys(store), verify: { mac: true, signature: true } });
  for (const name of [PROTECTED[0], SIGNED]) {
    const octets = bundledOctets(name);
    octets[octets.length - 1] ^= 1;
    if (name === SIGNED) octets[octets.length - 20] ^= 1;
    const { mac, signature } = await translator.translateAsync(octets);
    assert.ok([mac, signature].includes('invalid'), name);
  }
});

test('a stream reads with it', async () => {
  const stream = new TranslateStream({ keys: boxedKeys(store), require: { plaintext: true } });
  for (const name of PROTECTED) stream.write(bundledMessage(name));
  stream.end();
  assert.equal(
    (await stream.toArray()).map((output) => 'error' in output),
    PROTECTED.map(() => false),
  );
});

test('the key for top-ups is told by its name', async () => {
  const keys = boxedKeys(store);
  const given = async (usage: 'KA' | 'DS', options: KeyOptions) => ((await keys(supplier.eui, usage, options)) as unknown[]).length;
  assert.is(await given('KA', { privateKey: true }), 2);
  assert.is(await given('KA', { privateKey: true, prePayment: true }), 1);
  assert.is(await given('KA', {}), 2);
  assert.is(await given('KA', { prePayment: true }), 1);
  assert.is(await given('DS', {}), 2);
  const [topUp] = (await keys(supplier.systemTitle, 'KA', { prePayment: true })) as readonly KeyObject[];
  assert.ok(topUp.equals(supplier.keys('PP-KA').publicKey));
});

test('what it has not is missing; a certificate that its DCC Boxed is out of reach for is a failure', async () => {
  const keys = boxedKeys(store);
  assert.equal(await keys(electricityMeter.eui, 'KA', { privateKey: true }), []);
  const unknown = createTranslator({ keys, verify: { mac: true } });
  // between our meter and a network operator, of whom it holds nothing
  try {
    await unknown.translateAsync(bundledMessage(PLAIN));
    assert.unreachable();
  } catch (error) {
    assert.instance(error, KeyStoreError);
    assert.is((error as KeyStoreError).retryable, true);
    assert.match((error as KeyStoreError).message, /public KA key of 02-40-00-00-00-00-00-20/);
  }
});

test('keys that sign XML documents are not used', async () => {
  const signing: BoxedStore = {
    query: async ({ keyUsage }) => {
      assert.is(keyUsage, BoxedUsage.digitalSignature);
      return [
        { role: 135, name: 'xml-sign', certificate: certificate(supplier, 'DS') },
        { certificate: certificate(electricityMeter, 'DS') },
      ];
    },
  };
  const keys = (await boxedKeys(signing)(supplier.eui, 'DS', {})) as readonly KeyObject[];
  assert.is(keys.length, 1);
  assert.ok(keys[0].equals(electricityMeter.keys('DS').publicKey));
});

test('an answer of null, of one entry, or of entries without the key asked for is understood', async () => {
  const answering = (answer: Awaited<ReturnType<BoxedStore['query']>>) => boxedKeys({ query: async () => answer })(supplier.eui, 'KA', {});
  assert.equal(await answering(null), []);
  assert.equal(await answering([{ name: 'Z1-supplier-ka' }]), []);
  assert.is(((await answering({ certificate: certificate(supplier, 'KA') })) as unknown[]).length, 1);
});

test('what is no such store is an error that says what is expected', () => {
  for (const wrong of [null, undefined, 7, {}, { query: 'x' }])
    assert.throws(
      () => boxedKeys(wrong as unknown as BoxedStore),
      (error: unknown) => error instanceof InputError && /BoxedKeyStore/.test(error.message),
    );
});

test.run();
