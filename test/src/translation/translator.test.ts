import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CraFlag, readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { createTranslator, GbcsError, type KeyStore, translate, VerificationError } from '../../../src/index.js';
import { bundledKeys, bundledMessage, bundledOctets, PLAIN, PROTECTED, SIGNED } from '../../support/bundled.js';
import { assertValid } from '../../support/schema.js';

function errorOf(run: () => unknown): GbcsError {
  try {
    run();
  } catch (error) {
    assert.instance(error, GbcsError);
    return error as GbcsError;
  }
  return assert.unreachable('an error was expected') as never;
}

test('octets, hex in either case with white space, and base64 are one message', () => {
  const octets = bundledOctets(PLAIN);
  const hex = Buffer.from(octets).toString('hex');
  const { xml } = translate(octets);
  for (const text of [hex, hex.toUpperCase(), hex.replace(/(.{8})/g, '$1 \n'), bundledMessage(PLAIN), `${bundledMessage(PLAIN)}\n`]) {
    assert.is(translate(text).xml, xml);
  }
});

test('text that is neither hex nor base64 is an error that says what is expected', () => {
  for (const text of ['', '  ', 'DDxyz', '!!!', 'DD0']) assert.is(errorOf(() => translate(text)).code, 'INPUT');
});

test('the result names message code, use case, variant and kind', () => {
  const translation = translate(bundledMessage(PLAIN));
  assert.is(translation.messageCode, 0x0026);
  assert.is(translation.useCase, 'ECS17a');
  assert.is(translation.serviceReferenceVariant, '4.2');
  assert.is(translation.kind, 'response');
  assert.not(translation.encrypted);
  assert.equal(translation.warnings, []);
  assert.is(translation.mac, 'unchecked');
  assert.is(translation.signature, 'absent');
});

test('an unknown message code is an error with the code, the parties and the offset', () => {
  const octets = bundledOctets(PLAIN);
  const { otherInformationAt } = readWholeMessage(octets);
  octets.set([0xab, 0xcd], otherInformationAt);
  const error = errorOf(() => translate(octets));
  assert.is(error.code, 'UNKNOWN_MESSAGE_CODE');
  assert.is(error.offset, otherInformationAt);
  assert.match(error.message, /message code ABCD with CRA flag 2, from 02-E5-3E-00-00-00-00-01 to 02-40-00-00-00-00-00-20/);
});

test('a command is no response, and the error says so', () => {
  const octets = bundledOctets(PLAIN);
  octets[readWholeMessage(octets).originatorCounterAt - 1] = CraFlag.command;
  const error = errorOf(() => translate(octets));
  assert.is(error.code, 'NOT_A_RESPONSE');
  assert.is(error.context, 'grouping header / transaction identifier / CRA flag');
});

test('a message cut anywhere is an error with the offset and the path being read', () => {
  const octets = bundledOctets(PLAIN);
  for (let length = 1; length < octets.length; length++) {
    const error = errorOf(() => translate(octets.subarray(0, length)));
    assert.is(error.code, 'DECODE');
    assert.ok(error.offset !== undefined && error.offset <= length);
    assert.ok(error.context.length > 0);
  }
});

test('a content cut anywhere, in an envelope that is whole, is an error with its place in the access response', () => {
  const octets = bundledOctets(SIGNED);
  const { contentAt, contentEnd } = readWholeMessage(octets);
  for (let cut = 1; cut < contentEnd - contentAt; cut++) {
    const shorter = Uint8Array.from([
      ...octets.subarray(0, contentAt),
      ...octets.subarray(contentAt, contentEnd - cut),
      ...octets.subarray(contentEnd),
    ]);
    shorter[contentAt - 1] -= cut;
    const error = errorOf(() => translate(shorter));
    assert.is(error.code, 'DECODE');
    assert.match(error.context, /^access response/);
  }
});

test('the service request variant is checked', () => {
  assert.is(errorOf(() => translate(bundledMessage(PLAIN), { serviceReferenceVariant: '99.1' })).code, 'VARIANT');
  const unexpected = translate(bundledMessage(PLAIN), { serviceReferenceVariant: '4.1.1' });
  assert.is(unexpected.warnings[0].code, 'VARIANT_UNEXPECTED');
  assert.match(unexpected.xml, /<ra:ReadInstantaneousExportRegistersRsp /);
  const perMessage = createTranslator({ serviceReferenceVariant: '4.1.1' }).translate(bundledMessage(PLAIN), {
    serviceReferenceVariant: '4.2',
  });
  assert.equal(perMessage.warnings, []);
});

test('a variant given for one message says nothing of the next', () => {
  assert.is(translate(bundledMessage(PLAIN), { serviceReferenceVariant: '5.1' }).serviceReferenceVariant, '5.1');
  assert.is(translate(bundledMessage(PLAIN)).serviceReferenceVariant, '4.2');
  assert.is(translate(bundledMessage(PLAIN), { schemaVersion: '5.0', serviceReferenceVariant: '5.1' }).serviceReferenceVariant, '5.1');
  const next = translate(bundledMessage(PLAIN), { schemaVersion: '5.0' });
  assert.is(next.serviceReferenceVariant, '4.2');
  assert.match(next.xml, /schemaVersion="5.0"/);
  assert.match(translate(bundledMessage(PLAIN)).xml, /schemaVersion="5.4"/);
});

test('a value that an option does not have is an error that names those it can have', () => {
  const error = errorOf(() => createTranslator({ schemaVersion: '9.9' as '5.4' }));
  assert.is(error.code, 'OPTION');
  assert.match(error.message, /schemaVersion is "9.9", and can be "4.0", .*"5.4"/);
});

test('maximumPairs is a whole number from 1 on', () => {
  for (const maximumPairs of [0, -1, 1.5, Number.NaN, 8_000_001, '4' as unknown as number]) {
    const error = errorOf(() => createTranslator({ maximumPairs }));
    assert.is(error.code, 'OPTION');
    assert.match(error.message, /maximumPairs is /);
  }
  const keys = bundledKeys();
  const asked: unknown[] = [];
  const keyStore: KeyStore = (...of) => {
    asked.push(of);
    return keys.keyStore(...of);
  };
  const translator = createTranslator({ keys: keyStore, maximumPairs: 1 });
  const message = bundledMessage('ECS17b-import-registers-protected');
  assert.is(translator.translate(message).encrypted, false);
  assert.is(asked.length, 2);
  assert.is(translator.translate(message).encrypted, false);
  assert.is(asked.length, 2);
});

test('DebugInfo is always there, or with errors, or never', () => {
  const failed = bundledMessage(PLAIN);
  const good = bundledMessage('ECS17b-import-registers-protected');
  const has = (message: string, debugInfo: 'always' | 'errors' | 'never' | boolean) =>
    createTranslator({ keys: bundledKeys(), debugInfo }).translate(message).xml.includes('<ra:DebugInfo>');
  assert.equal([has(failed, 'always'), has(failed, 'errors'), has(failed, 'never')], [true, true, false]);
  assert.equal([has(good, 'always'), has(good, 'errors'), has(good, 'never')], [true, false, false]);
  assert.equal([has(good, true), has(good, false)], [true, false]);
});

test('each schema version names itself and validates; the clock attributes came with 5.1', () => {
  const message = bundledMessage('GCS13a-consumption-register-protected');
  for (const schemaVersion of ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'] as const) {
    const { xml } = createTranslator({ keys: bundledKeys(), schemaVersion }).translate(message);
    assert.match(xml, new RegExp(`schemaVersion="${schemaVersion}"`));
    assert.is(xml.includes('ClockStatus'), schemaVersion >= '5.1');
    assertValid(xml, schemaVersion);
  }
});

test('pretty printing indents, and changes nothing else', () => {
  const pretty = createTranslator({ pretty: true }).translate(bundledMessage(PLAIN)).xml;
  assert.match(pretty, /\n {2}<ra:Header>\n/);
  assert.is(pretty.replace(/\n\s*/g, ''), translate(bundledMessage(PLAIN)).xml);
});

test('the caller’s octets stay as they are', () => {
  const octets = bundledOctets(PROTECTED[0]);
  const before = Uint8Array.from(octets);
  createTranslator({ keys: bundledKeys() }).translate(octets);
  assert.equal(octets, before);
});

test('a changed octet of ciphertext or tag never gives plaintext', () => {
  const translator = createTranslator({ keys: bundledKeys() });
  const octets = bundledOctets(PROTECTED[0]);
  const [{ offset, length }] = createTranslator().translate(octets).protectedBlocks;
  for (let at = offset + 5; at < offset + length; at++) {
    octets[at] ^= 0x01;
    const error = errorOf(() => translator.translate(octets));
    assert.is(error.code, 'DECRYPTION');
    assert.is(error.offset, offset);
    octets[at] ^= 0x01;
  }
});

test('a changed octet that MAC or signature covers is reported or rejected', () => {
  const keys = bundledKeys();
  const verify = { mac: true, signature: true };
  const report = createTranslator({ keys, verify });
  const reject = createTranslator({ keys, verify, onInvalid: 'reject' });
  for (const name of [PLAIN, SIGNED]) {
    const octets = bundledOctets(name);
    const { originatorCounterAt } = readWholeMessage(octets);
    octets[originatorCounterAt + 7] ^= 0x01;
    const { mac, signature } = report.translate(octets);
    assert.ok(mac === 'invalid' || signature === 'invalid');
    assert.instance(
      errorOf(() => reject.translate(octets)),
      VerificationError,
    );
  }
});

test.run();
