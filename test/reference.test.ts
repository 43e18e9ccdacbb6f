import * as assert from 'uvu/assert';
import { translateReference } from './support/corpus.js';
import { referenceMessages, referenceSuite } from './support/reference.js';

referenceSuite('every reference response and alert', (test) => {
  for (const message of referenceMessages()) {
    if (message.kind !== 'RESPONSE' && message.kind !== 'ALERT') continue;
    test(`${message.name} translates, validates and verifies`, () => {
      const translation = translateReference(message, { verify: { mac: true, signature: true } });
      assert.is(translation.kind, message.kind === 'ALERT' ? 'alert' : 'response');
      assert.not(translation.encrypted);
      assert.ok(translation.mac === 'valid' || translation.mac === 'absent', `MAC ${translation.mac}`);
      assert.ok(translation.signature === 'valid' || translation.signature === 'absent', `signature ${translation.signature}`);
    });
  }
});
