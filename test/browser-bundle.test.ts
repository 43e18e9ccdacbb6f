import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type * as browser from '../src/browser.js';
import * as entry from '../src/browser.js';
import * as source from '../src/index.js';
import { messagesOfEveryUseCase } from './encoder/every-use-case.js';
import { BUNDLED, bundledMessage, bundledOctets, PLAIN, PROTECTED, SIGNED } from './support/bundled.js';
import { referenceMessages, referenceSuite } from './support/reference.js';

const code = readFileSync(new URL('../dist/bundle/browser.js', import.meta.url), 'utf8');

/** The bundle in a realm that has what the language has and coders of text, and nothing else; there no code is made of strings */
const bundle: typeof browser = (() => {
  const realm = createContext({ hostEncoder: new TextEncoder(), TextDecoder }, { codeGeneration: { strings: false, wasm: false } });
  const script = `
    globalThis.TextEncoder = class {
      encode(text) { return Uint8Array.from(hostEncoder.encode(text)); }
      encodeInto(text, octets) { return hostEncoder.encodeInto(text, octets); }
    };
    ${transformSync(code, { format: 'iife', globalName: 'bundle' }).code}
    bundle;`;
  return runInContext(script, realm);
})();

/** Of either realm: values of one are of other classes than those of the other */
const plain = (value: unknown): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, name, member) {
    const own = this[name]; // before Buffer makes JSON of itself
    if (ArrayBuffer.isView(own)) return Buffer.from(own.buffer, own.byteOffset, own.byteLength).toString('hex');
    return typeof own === 'bigint' ? `${own}n` : member;
  });

/** What comes of a call, its error included, and its error's class */
function outcomeOf(call: () => unknown): string {
  try {
    return plain(call());
  } catch (error) {
    const { name, code, message, offset } = error as source.GbcsError;
    return plain({ name, code, message, offset });
  }
}

const OPTIONS = [{}, { pretty: true, schemaVersion: '5.1', debugInfo: 'never' }] as const;
const translators = OPTIONS.map((options) => [bundle.createTranslator(options), source.createTranslator(options)] as const);

/** Asserts that bundle and library make the same of a message, and say the same of it */
function isTheSame(octets: Uint8Array, what: string, by = translators.slice(0, 1)): void {
  const text = Buffer.from(octets).toString('hex');
  for (const [own, other] of by) {
    const isSame = outcomeOf(() => own.translate(text)) === outcomeOf(() => other.translate(text));
    assert.ok(isSame, `the translation of ${what}`);
  }
  const [[own, other]] = translators as [(typeof translators)[number]];
  assert.ok(outcomeOf(() => own.toData(text)) === outcomeOf(() => other.toData(text)), `the data of ${what}`);
  assert.ok(outcomeOf(() => bundle.inspect(text)) === outcomeOf(() => source.inspect(text)), `the fields of ${what}`);
}

test('the bundle for browsers exports what its source does', () => {
  assert.equal(Object.keys(bundle).sort(), Object.keys(entry).sort());
});

test('it is one file that imports nothing, and of Node.js only looks whether Buffer is there', () => {
  assert.not.match(code, /^import\b/m);
  assert.not.match(code, /\bimport\s*\(|\brequire\s*\(|node:[a-z]|xmlbuilder|new Function|\beval\s*\(/);
  assert.equal(code.match(/.{11}\bBuffer\b/g), ['globalThis.Buffer']);
  assert.not.match(code, /\bprocess\./);
});

test('without Node.js and without making code of strings it gives the same documents, data and fields', () => {
  assert.throws(() => runInContext('new Function("")', createContext({}, { codeGeneration: { strings: false, wasm: false } })));
  for (const name of BUNDLED) isTheSame(bundledOctets(name), name, translators);
});

test('so it does of every use case', () => {
  for (const { useCase, variant, octets } of messagesOfEveryUseCase(1, { security: 'none' })) isTheSame(octets, `${useCase} ${variant}`);
});

test('so it does of messages that break off', () => {
  for (const name of [PLAIN, SIGNED, ...PROTECTED.slice(1)]) {
    const octets = bundledOctets(name);
    for (let end = 1; end < octets.length; end += 7) isTheSame(octets.subarray(0, end), `${name} up to ${end}`);
  }
});

referenceSuite('the reference messages in the bundle for browsers', (test) => {
  test('it gives the same documents and fields', () => {
    for (const { name, octets } of referenceMessages()) isTheSame(octets, name);
  });
});

const messages = BUNDLED.map(bundledMessage);
const inHex = messages.map((base64) => Buffer.from(base64, 'base64').toString('hex'));

/** What the messages of an input are, in hex */
async function read({ readMessages }: typeof browser, input: string | Uint8Array): Promise<string[]> {
  const found: string[] = [];
  for await (const { message, error } of readMessages(input)) {
    const given = message?.message;
    found.push(error?.message ?? (typeof given === 'string' ? given : Buffer.from(given as Uint8Array).toString('hex')));
  }
  return found;
}

for (const [form, text] of [
  ['hex', inHex.join('\n')],
  ['hex wrapped over lines', inHex.join('').replace(/.{60}/g, '$&\n')],
  ['base64', messages.join('\r\n')],
  ['base64 wrapped over lines', messages.map((base64) => base64.replace(/.{64}/g, '$&\n')).join('\n')],
  ['NDJSON', messages.map((message) => JSON.stringify({ message, ünit: 'é' })).join('\n')],
  ['a JSON array', JSON.stringify(messages)],
] as const) {
  test(`it reads messages in ${form} as the library does`, async () => {
    for (const input of [text, new TextEncoder().encode(text)]) assert.equal(await read(bundle, input), await read(entry, input));
    if (form !== 'a JSON array') assert.is((await read(bundle, text)).length, BUNDLED.length);
  });
}

test('it reads messages in binary, one after the other, in chunks', async () => {
  const octets = Buffer.from(inHex.join(''), 'hex');
  assert.equal(await read(bundle, octets), inHex);
});

test.run();
