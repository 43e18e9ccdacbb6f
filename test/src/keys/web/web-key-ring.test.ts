import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as browser from '../../../../src/browser.js';
import * as node from '../../../../src/index.js';
import { certificatePem, privateKeyPem } from '../../../encoder/certificates.js';
import { messagesOfEveryUseCase } from '../../../encoder/every-use-case.js';
import { electricityMeter, networkOperator, parties, supplier } from '../../../encoder/keys.js';
import { BUNDLED, bundledKeys, bundledMessage, bundledOctets, PROTECTED, SIGNED } from '../../../support/bundled.js';
import { referenceMessages, referencePath, referenceSuite } from '../../../support/reference.js';

/** All keys of a directory, by the names of their files */
async function keysIn(folder: string): Promise<browser.WebKeys> {
  const keys = new browser.WebKeys();
  for (const name of readdirSync(folder)) if (/\.(pem|key)$/.test(name)) await keys.add(readFileSync(join(folder, name)), { name });
  return keys;
}

const CHECKS = { verify: { mac: true, signature: true } } as const;

async function outcome<T>(run: () => T | Promise<T>): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    assert.instance(error, node.GbcsError);
    const { code, message, offset } = error as node.GbcsError;
    return { code, message, offset };
  }
}

/** As text, with key directories called as keys in memory are */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, member) => (typeof member === 'bigint' ? `${member}` : member)).replaceAll(
    / in [^"]*?key[^"/]*\/[^":]*\.(key|pem)/g,
    ' in the keys in memory',
  );

const FOLDER = fileURLToPath(new URL('../../../../fixtures/keys', import.meta.url));
const keys = await keysIn(FOLDER);
const own = browser.createTranslator({ keys, ...CHECKS });
const other = node.createTranslator({ keys: bundledKeys(), ...CHECKS });

test('WebCrypto gives the documents, the plaintext and the verdicts that node:crypto gives', async () => {
  for (const name of BUNDLED) {
    const octets = bundledOctets(name);
    assert.equal(await own.translateAsync(octets), other.translate(octets), name);
    assert.equal(await browser.inspectAsync(octets, { keys }), node.inspect(octets, { keys: bundledKeys() }), name);
  }
  for (const name of PROTECTED) assert.is((await own.translateAsync(bundledMessage(name))).encrypted, false);
});

test('so it does of messages whose tags and signatures are wrong, and of which one octet is', async () => {
  for (const name of [...PROTECTED, SIGNED]) {
    const octets = bundledOctets(name);
    for (let at = 0; at < octets.length; at += 11) {
      const altered = Uint8Array.from(octets);
      altered[at] = (altered[at] as number) ^ 0x01;
      assert.is(
        plain(await outcome(() => own.translateAsync(altered))),
        plain(await outcome(() => other.translate(altered))),
        `${name} at ${at}`,
      );
    }
    const altered = Uint8Array.from(octets);
    altered[altered.length - 1] = (altered.at(-1) as number) ^ 0x80;
    const { mac, signature } = await own.translateAsync(altered);
    assert.is(name === SIGNED ? signature : mac, 'invalid');
  }
});

test('any number of messages may wait at the same time', async () => {
  const all = BUNDLED.flatMap((name) => [name, name]);
  const translations = await Promise.all(all.map((name) => own.translateAsync(bundledMessage(name))));
  assert.equal(
    translations,
    all.map((name) => other.translate(bundledMessage(name))),
  );
  assert.ok(own.secretLookUps.hits > 0);
});

test('messages of every use case are decrypted and checked, with several blocks too', async () => {
  const web = new browser.WebKeys();
  for (const party of parties) {
    for (const usage of ['KA', 'DS'] as const) await web.add(certificatePem(party, usage), { eui: party.eui, usage });
    await web.add(privateKeyPem(party, 'KA'), { eui: party.eui, usage: 'KA' });
  }
  const translator = browser.createTranslator({ keys: web, verify: { mac: true } });
  const memory = new node.MemoryKeys();
  for (const party of parties) {
    for (const usage of ['KA', 'DS'] as const) memory.addCertificate(certificatePem(party, usage), { eui: party.eui, usage });
    memory.addPrivateKey(privateKeyPem(party, 'KA'), { eui: party.eui, usage: 'KA' });
  }
  const reader = node.createTranslator({ keys: memory, verify: { mac: true } });
  for (const { useCase, variant, octets } of messagesOfEveryUseCase(1, { security: 'none' })) {
    const translation = await translator.translateAsync(octets);
    assert.equal(translation, reader.translate(octets), `${useCase} ${variant}`);
    assert.is(translation.encrypted, false);
  }
});

test('what is missing is named with whose and what for', async () => {
  const some = new browser.WebKeys();
  const [name] = PROTECTED as [string];
  const missing = async () =>
    (await browser.createTranslator({ keys: some, ...CHECKS }).translateAsync(bundledMessage(name))).warnings
      .filter(({ code }) => code === 'MISSING_KEY')
      .map(({ message }) => message);
  assert.match((await missing())[0] as string, /no key agreement private key of 02-50-00-00-00-00-00-10 in the keys in memory/);
  await some.add(privateKeyPem(supplier, 'KA'), { eui: supplier.eui, usage: 'KA' });
  assert.match((await missing())[0] as string, /no key agreement certificate of 02-E5-3E-00-00-00-00-01 in the keys in memory/);
  await some.add(certificatePem(electricityMeter, 'KA'));
  assert.equal(await missing(), []);
  let thrown: unknown;
  await browser
    .createTranslator({ keys: new browser.WebKeys(), require: { plaintext: true } })
    .translateAsync(bundledMessage(name))
    .catch((error) => {
      thrown = error;
    });
  assert.instance((thrown as Error).cause, browser.MissingKeyError);
});

test('of several keys of a party the one that fits is used', async () => {
  const several = new browser.WebKeys();
  await several.add(certificatePem(networkOperator, 'KA'), { eui: electricityMeter.eui, usage: 'KA' });
  await several.add(certificatePem(networkOperator, 'DS'), { eui: electricityMeter.eui, usage: 'DS' });
  for (const usage of ['KA', 'DS'] as const) await several.add(certificatePem(electricityMeter, usage));
  await several.add(privateKeyPem(supplier, 'KA'), { eui: supplier.eui, usage: 'KA' });
  const translator = browser.createTranslator({ keys: several, ...CHECKS });
  for (const name of [PROTECTED[0] as string, SIGNED]) {
    const { xml, mac, signature, encrypted } = await translator.translateAsync(bundledMessage(name));
    assert.equal([xml, encrypted], [other.translate(bundledMessage(name)).xml, false]);
    assert.ok(mac === 'valid' || signature === 'valid');
  }
});

test('a synchronous call says that answers come later, and works where none is needed', () => {
  assert.throws(
    () => own.translate(bundledMessage(SIGNED)),
    (error: unknown) => error instanceof browser.AsynchronousKeyStoreError,
  );
  assert.throws(
    () => browser.inspect(bundledMessage(SIGNED), { keys }),
    (error: unknown) => error instanceof browser.AsynchronousKeyStoreError,
  );
  const unchecked = browser.createTranslator({ keys }).translate(bundledMessage(SIGNED));
  assert.is(unchecked.signature, 'unchecked');
});

test('keys that are no WebKeys are refused', () => {
  for (const wrong of [() => undefined, {}, null])
    assert.throws(
      () => browser.createTranslator({ keys: wrong as unknown as browser.WebKeys }),
      (error: unknown) => error instanceof browser.OptionError,
    );
});

referenceSuite('WebCrypto and the reference messages', (test) => {
  test('gives the documents, the plaintext and the verdicts that node:crypto gives', async () => {
    const folder = referencePath('rtds', 'keystore');
    const [web, directory] = [await keysIn(folder), new node.KeyDirectory(folder)];
    const own = browser.createTranslator({ keys: web, ...CHECKS });
    const other = node.createTranslator({ keys: directory, ...CHECKS });
    let decrypted = 0;
    for (const { name, octets } of referenceMessages()) {
      const expected = await outcome(() => other.translate(octets));
      assert.is(plain(await outcome(() => own.translateAsync(octets))), plain(expected), name);
      assert.is(plain(await browser.inspectAsync(octets, { keys: web })), plain(node.inspect(octets, { keys: directory })), name);
      if ((expected as node.Translation).mac === 'valid') decrypted++;
    }
    assert.ok(decrypted > 100, `${decrypted} have a valid MAC`);
  });
});

test.run();
