import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { InputError, KeyStoreError, WebKeys } from '../../../../src/browser.js';
import { certificateDer, certificatePem, certificateWith, privateKeyPem } from '../../../encoder/certificates.js';
import { electricityMeter, supplier } from '../../../encoder/keys.js';
import { privateKeyDer, publicKeyDer } from '../../../support/party-keys.js';

const METER = '02-E5-3E-00-00-00-00-01';
const SUPPLIER = '02-50-00-00-00-00-00-10';
const certificate = { eui: METER, usage: 'KA', privateKey: false, prePayment: false };
const privateKey = { eui: SUPPLIER, usage: 'KA', privateKey: true, prePayment: false };
const octetsOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What adding is refused for */
async function refusal(material: string | Uint8Array, facts?: object): Promise<string> {
  try {
    await new WebKeys().add(material, facts);
  } catch (error) {
    assert.instance(error, KeyStoreError);
    return (error as Error).message;
  }
  throw new Error('was taken');
}

test('a certificate says whose key it holds and for what, in PEM and in DER, as text and as octets', async () => {
  for (const usage of ['KA', 'DS'] as const) {
    const pem = certificatePem(electricityMeter, usage);
    for (const material of [pem, octetsOf(pem), octetsOf(`Bag Attributes\n${pem}`), certificateDer(electricityMeter, usage)])
      assert.equal(await new WebKeys().add(material), [{ ...certificate, usage }]);
  }
});

const key = createPrivateKey(privateKeyPem(supplier, 'KA'));
const named = { eui: supplier.eui, usage: 'KA' } as const;
const SEC1_PEM = key.export({ type: 'sec1', format: 'pem' }) as string;

for (const [form, material] of [
  ['PKCS #8 in PEM', privateKeyPem(supplier, 'KA')],
  ['PKCS #8 in DER', privateKeyDer(supplier, 'KA')],
  ['SEC 1 in PEM', SEC1_PEM],
  ['SEC 1 in DER', key.export({ type: 'sec1', format: 'der' })],
  ['SEC 1 in PEM behind its parameters', `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${SEC1_PEM}`],
] as const) {
  test(`a private key is taken as ${form}, by its name or with the certificate of the same key`, async () => {
    assert.equal(await new WebKeys().add(material, named), [privateKey]);
    assert.equal(await new WebKeys().add(material, { name: '0250000000000010-ka.key' }), [privateKey]);
    const keys = new WebKeys();
    assert.equal(await keys.add(material), [{ eui: undefined, usage: undefined, privateKey: true, prePayment: false }]);
    await keys.add(certificatePem(supplier, 'KA'));
    assert.equal(keys.held, [privateKey, { ...privateKey, privateKey: false }]);
    const later = new WebKeys();
    await later.add(certificatePem(supplier, 'KA'));
    assert.equal(await later.add(material), [privateKey]);
  });
}

test('one file may hold several', async () => {
  const added = await new WebKeys().add(certificatePem(electricityMeter, 'KA') + certificatePem(electricityMeter, 'DS') + SEC1_PEM, {
    name: 'all.pem',
  });
  assert.equal(
    added.map(({ eui, usage }) => [eui, usage]),
    [
      [METER, 'KA'],
      [METER, 'DS'],
      [undefined, undefined],
    ],
  );
});

test('the name of a file tells what a certificate does not', async () => {
  const { publicKey } = electricityMeter.keys('KA');
  assert.is(await refusal(certificateWith({ publicKey }), { name: 'one.pem' }), 'one.pem names no EUI-64');
  assert.is(await refusal(certificateWith({ publicKey }), { eui: METER }), `what was given, a key of ${METER}, states no key usage`);
  assert.equal(await new WebKeys().add(certificateWith({ publicKey }), { name: '02-e5-3e-00-00-00-00-01-KA.pem' }), [certificate]);
  assert.equal(await new WebKeys().add(publicKeyDer(electricityMeter, 'KA'), { name: '02E53E0000000001-pp-ka.pem' }), [
    { ...certificate, prePayment: true },
  ]);
});

test('what is no key is refused, and nothing of it is said', async () => {
  assert.is(await refusal('no key', { name: 'a.txt' }), 'a.txt holds no certificate and no key that can be read');
  assert.is(await refusal(Uint8Array.of(1, 2, 3)), 'what was given holds no certificate and no key that can be read');
  assert.is(
    await refusal(certificateDer(supplier, 'KA').subarray(0, 100)),
    'what was given holds no certificate and no key that can be read',
  );
  const encrypted = key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-128-cbc', passphrase: 'x' }) as string;
  assert.is(await refusal(encrypted, { name: 'b.key' }), 'b.key has a pass phrase: remove it first');
  for (const namedCurve of ['secp256k1', 'secp384r1']) {
    const other = generateKeyPairSync('ec', { namedCurve });
    for (const type of ['sec1', 'pkcs8'] as const)
      assert.is(await refusal(other.privateKey.export({ type, format: 'der' }), { name: 'c.key' }), 'c.key is no key on curve P-256');
    assert.is(
      await refusal(other.publicKey.export({ type: 'spki', format: 'der' }), { ...named, name: 'c.pem' }),
      'c.pem is no key on curve P-256',
    );
  }
  const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'der' });
  assert.is(await refusal(rsa), 'what was given is no key on curve P-256');
});

test('wrong types are told', async () => {
  let thrown: unknown;
  await new WebKeys().add(7 as unknown as string).catch((error) => {
    thrown = error;
  });
  assert.instance(thrown, InputError);
});

test('a key that is added again is held once, and keys are forgotten when that is asked for', async () => {
  const keys = new WebKeys();
  for (let i = 0; i < 2; i++) await keys.add(certificatePem(electricityMeter, 'KA'));
  assert.is(keys.held.length, 1);
  await keys.add(publicKeyDer(supplier, 'KA'), { eui: electricityMeter.eui, usage: 'KA' });
  assert.is(keys.held.length, 2, 'another key of the same party stands beside it');
  keys.clear();
  assert.equal(keys.held, []);
});

test('nothing of a key shows', async () => {
  const keys = new WebKeys();
  await keys.add(SEC1_PEM, named);
  assert.is(JSON.stringify(keys), '{}');
  assert.is(inspect(keys, { showHidden: true, depth: 9 }).includes('CryptoKey'), false);
});

test.run();
