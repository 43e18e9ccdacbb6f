import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type KeyStore, MemoryKeys, type Options, type Translation } from '../../../src/index.js';
import { BUNDLED, bundledKeys, bundledOctets } from '../../support/bundled.js';

const text = (octets: Uint8Array): string => Buffer.from(octets).toString('utf8');
const messages = BUNDLED.map(bundledOctets);
const verified: Options = { verify: { mac: true, signature: true } };
const kept = bundledKeys();
const expected = messages.map((message) => createTranslator({ ...verified, keys: kept }).translate(message));

/** A key store that calls the translator again for each key that it is asked for, up to a depth */
function callingAgain(depth: number) {
  const given: { readonly at: number; readonly translation: Translation }[] = [];
  let next = 0;
  let calls = 0;
  const keys: KeyStore = (eui, usage, options) => {
    if (calls < depth) {
      calls++;
      const at = next++ % messages.length;
      given.push({ at, translation: translator.translate(messages[at]) });
      calls--;
    }
    return kept.keyStore(eui, usage, options);
  };
  const translator = createTranslator({ ...verified, keys });
  return { translator, given };
}

test('a key store that calls the translator again disturbs no message', () => {
  for (const depth of [1, 3]) {
    for (const [i, message] of messages.entries()) {
      const { translator, given } = callingAgain(depth);
      assert.equal(translator.translate(message), expected[i]);
      for (const { at, translation } of given) assert.equal(translation, expected[at]);
    }
  }
});

test('a key store that calls the translator again may do so to a document, octets or fragments', () => {
  let asked = 0;
  const keys: KeyStore = (eui, usage, options) => {
    if (asked++ === 0) {
      translator.toDocument(messages[0]);
      translator.translateToOctets(messages[1]);
    }
    return kept.keyStore(eui, usage, options);
  };
  const translator = createTranslator({ ...verified, keys });
  assert.equal(
    messages.map((message) => translator.translate(message)),
    expected,
  );
  assert.ok(asked > 0);
});

test('an error in a call from within leaves the message outside as it is', () => {
  let failures = 0;
  const keys: KeyStore = (eui, usage, options) => {
    try {
      translator.translate(messages[0].subarray(0, -1));
    } catch {
      failures++;
    }
    return kept.keyStore(eui, usage, options);
  };
  const translator = createTranslator({ ...verified, keys });
  assert.equal(
    messages.map((message) => translator.translate(message)),
    expected,
  );
  assert.ok(failures > 0);
});

test('a missing key is asked for once for each message, whoever asks in between', () => {
  const asked = new Map<string, number>();
  const missing = new MemoryKeys();
  const keys: KeyStore = (eui, usage, options) => {
    const name = `${eui} ${usage} ${options.privateKey}`;
    asked.set(name, (asked.get(name) ?? 0) + 1);
    return missing.keyStore(eui, usage, options);
  };
  const translator = createTranslator({ ...verified, keys });
  for (const message of messages) {
    asked.clear();
    translator.translate(message);
    for (const [name, times] of asked) assert.is(times, 1, name);
  }
});

test('octets are those of the text, with the same beside them', () => {
  for (const options of [verified, { ...verified, pretty: true }]) {
    const translator = createTranslator({ ...options, keys: kept });
    for (const message of messages) {
      const { xml, ...outcome } = translator.translate(message);
      const { octets, ...same } = translator.translateToOctets(message);
      assert.is(text(octets), xml);
      assert.equal(same, outcome);
    }
  }
});

test('octets with a key store that answers later stay, of however many messages at a time', async () => {
  const translator = createTranslator({ ...verified, keys: async (...asked) => kept.keyStore(...asked) });
  const all = await Promise.all(messages.map((message) => translator.translateToOctetsAsync(message)));
  for (const [i, { octets }] of all.entries()) assert.is(text(octets), expected[i].xml);
});

test('a translation says who sent it to whom, and its counters', () => {
  for (const [i, { xml, originator, recipient, originatorCounter, alertCode }] of expected.entries()) {
    const element = (name: string) => xml.match(`<ra:${name}>([^<]*)<`)?.[1];
    assert.is(originator, element('BusinessOriginatorID'), BUNDLED[i]);
    assert.is(recipient, element('BusinessTargetID'));
    assert.is(String(originatorCounter), element('OriginatorCounter'));
    assert.is(expected[i].supplementaryRemotePartyId, element('SupplementaryRemotePartyID'));
    assert.is(expected[i].supplementaryRemotePartyCounter?.toString(), element('SupplementaryRemotePartyCounter'));
    assert.is(expected[i].supplementaryOriginatorCounter?.toString(), element('SupplementaryOriginatorCounter'));
    assert.is(alertCode?.toString(16).toUpperCase().padStart(4, '0'), element('GBCSHexAlertCode'));
  }
});

test.run();
