import * as assert from 'uvu/assert';
import { documentOf, translateReference } from './support/corpus.js';
import { referenceMessages, referenceSuite } from './support/reference.js';

referenceSuite('every reference response and alert', (test) => {
  for (const message of referenceMessages()) {
    if (message.kind !== 'RESPONSE' && message.kind !== 'ALERT') continue;
    test(`${message.name} translates, validates and verifies`, () => {
      const translation = translateReference(message, { verify: { mac: true, signature: true } });
      assert.is(documentOf(message).end({ headless: true }), translation.xml, 'xmlbuilder2 gives the same document');
      assert.is(translation.kind, message.kind === 'ALERT' ? 'alert' : 'response');
      assert.not(translation.encrypted);
      // between two devices: the test keys hold no private key of either
      const expected = message.useCase.startsWith('PCS') ? ['unchecked'] : ['valid', 'absent'];
      assert.ok(expected.includes(translation.mac), `MAC ${translation.mac}`);
      assert.ok(translation.signature === 'valid' || translation.signature === 'absent', `signature ${translation.signature}`);
    });
  }
});
