import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createTranslator,
  GbcsError,
  inspect,
  inspectionText,
  KeyDirectory,
  MemoryKeys,
  readDuis,
  TranslateStream,
  translate,
  translateDuis,
  translateDuisAsync,
} from '../../src/index.js';
import { supplier } from '../encoder/keys.js';
import { bundledMessage, PLAIN, PROTECTED } from '../support/bundled.js';

/** What callers in JavaScript may give by mistake; what it holds may be a secret */
const WRONG: readonly unknown[] = [null, 7, true, 12n, Symbol('3081AA'), () => '3081AA'];
const NO_OCTETS: readonly unknown[] = [...WRONG, undefined, {}, [], [1, 2], new Uint16Array(4), new ArrayBuffer(8), { secret: '3081AA' }];

const translator = createTranslator();
const message = bundledMessage(PLAIN);
const { fragments } = translate(bundledMessage(PROTECTED[0]));
const fragmentWith = (part: object) => [{ ...fragments[0], ...part }, ...fragments.slice(1)];

// biome-ignore lint/suspicious/noExplicitAny: wrong types are what this is about
type Call = (wrong: any) => unknown;

const INPUT: Readonly<Record<string, readonly [Call, readonly unknown[]]>> = {
  'the message of translate': [(wrong) => translate(wrong), NO_OCTETS],
  'the message of a translator': [(wrong) => translator.translate(wrong), NO_OCTETS],
  'the message of translateAsync': [(wrong) => translator.translateAsync(wrong), NO_OCTETS],
  'the message of toDocument': [(wrong) => translator.toDocument(wrong), NO_OCTETS],
  'the message of inspect': [(wrong) => inspect(wrong), NO_OCTETS],
  'the fields of inspectionText': [(wrong) => inspectionText(wrong), WRONG],
  'what is known of a message': [(wrong) => translator.translate(message, wrong), WRONG],
  'the options of translate': [(wrong) => translate(message, wrong), WRONG],
  'the options of createTranslator': [(wrong) => createTranslator(wrong), WRONG],
  'the options of inspect': [(wrong) => inspect(message, wrong), WRONG],
  'the options of a stream': [(wrong) => new TranslateStream(wrong), WRONG],
  fragments: [(wrong) => translator.translateFragments(wrong), [...WRONG, undefined, {}, 'DF']],
  'a fragment': [(wrong) => translator.translateFragments([wrong]), [...WRONG, undefined, 'DF']],
  'the contents of a fragment': [
    (wrong) => translator.translateFragments(fragmentWith({ contents: wrong })),
    [...NO_OCTETS, 'no base64 !'],
  ],
  'the format of a fragment': [(wrong) => translator.translateFragments(fragmentWith({ format: wrong })), [...NO_OCTETS, 'PLAIN']],
  'the type of a fragment': [(wrong) => translator.translateFragments(fragmentWith({ type: wrong })), [...NO_OCTETS, 'cosem']],
  'the sequence of a fragment': [(wrong) => translator.translateFragments(fragmentWith({ sequence: wrong })), [...NO_OCTETS, '0']],
  'a document': [(wrong) => readDuis(wrong), NO_OCTETS],
  'the document of translateDuis': [(wrong) => translateDuis(wrong, translator), NO_OCTETS],
  'the document of translateDuisAsync': [(wrong) => translateDuisAsync(wrong, translator), NO_OCTETS],
  'the translator of translateDuis': [(wrong) => translateDuis('<a/>', wrong), WRONG],
  'the path of a key directory': [(wrong) => new KeyDirectory(wrong), NO_OCTETS],
  'a certificate': [(wrong) => new MemoryKeys().addCertificate(wrong), NO_OCTETS],
  'a private key': [(wrong) => new MemoryKeys().addPrivateKey(wrong), NO_OCTETS],
  'the name of a key': [(wrong) => new MemoryKeys().addPrivateKey('x', wrong), WRONG],
  'the EUI-64 of a key': [(wrong) => new MemoryKeys().keyStore(wrong, 'KA'), NO_OCTETS],
  'the usage of a key': [(wrong) => new MemoryKeys().keyStore(supplier.eui, wrong), NO_OCTETS],
  'the options of a key': [(wrong) => new MemoryKeys().keyStore(supplier.eui, 'KA', wrong), WRONG],
};

const OPTIONS: Readonly<Record<string, readonly [Call, readonly unknown[]]>> = {
  keys: [
    (keys) => createTranslator({ keys }),
    [null, 7, true, {}, [], 'keys', { keyStore: '3081AA' }, '-----BEGIN PRIVATE KEY----- 3081AA'],
  ],
  'keys of inspect': [(keys) => inspect(message, { keys }), [null, 7, {}]],
  verify: [(verify) => createTranslator({ verify }), [...WRONG, 'mac']],
  'verify.mac': [(mac) => createTranslator({ verify: { mac } }), [null, 1, 'yes']],
  'verify.signature': [(signature) => createTranslator({ verify: { signature } }), [null, 1, 'yes']],
  require: [(require) => createTranslator({ require }), [...WRONG, 'mac']],
  'require.mac': [(mac) => createTranslator({ require: { mac } }), [null, 1, 'yes']],
  'require.signature': [(signature) => createTranslator({ require: { signature } }), [null, 1, 'yes']],
  'require.plaintext': [(plaintext) => createTranslator({ require: { plaintext } }), [null, 1, 'yes']],
  pretty: [(pretty) => createTranslator({ pretty }), [null, 1, 'yes']],
  serviceReferenceVariant: [(serviceReferenceVariant) => createTranslator({ serviceReferenceVariant }), [null, 4.2, {}]],
  schemaVersion: [(schemaVersion) => createTranslator({ schemaVersion }), [...WRONG, '6.0']],
  debugInfo: [(debugInfo) => createTranslator({ debugInfo }), [null, 7, 'sometimes']],
  onInvalid: [(onInvalid) => createTranslator({ onInvalid }), [...WRONG, 'ignore']],
  'from of a stream': [(from) => new TranslateStream({ from }), [...WRONG, 'xml']],
  'translator of a stream': [(made) => new TranslateStream({ translator: made }), [...WRONG, {}, { translate: translator.translate }]],
};

for (const [code, calls] of [
  ['INPUT', INPUT],
  ['OPTION', OPTIONS],
] as const) {
  for (const [what, [call, values]] of Object.entries(calls)) {
    test(`${what} of a wrong type is an error ${code} that does not show it`, async () => {
      for (const wrong of values) {
        try {
          await call(wrong);
        } catch (error) {
          assert.instance(error, GbcsError);
          assert.is((error as GbcsError).code, code, String(error));
          assert.not.match(`${error}${JSON.stringify(error)}`, /3081AA/);
          continue;
        }
        assert.unreachable(`${typeof wrong} is taken`);
      }
    });
  }
}

test('a service request variant of a wrong type is an error as one that does not exist', () => {
  for (const wrong of [7, Symbol('x'), {}, '9.9.9'])
    assert.throws(
      () => translator.translate(message, { serviceReferenceVariant: wrong as string }),
      (error: unknown) => error instanceof GbcsError && error.code === 'VARIANT',
    );
});

test('octets of another realm are octets', async () => {
  const { runInNewContext } = await import('node:vm');
  const octets = Buffer.from(message, 'base64');
  const foreign = runInNewContext('Uint8Array').from(octets);
  assert.not(foreign instanceof Uint8Array);
  assert.is(translator.translate(foreign).xml, translator.translate(octets).xml);
});

test.run();
