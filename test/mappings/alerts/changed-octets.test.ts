import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { createTranslator, GbcsError, KeyDirectory } from '../../../src/index.js';
import { referenceMessages, referencePath, referenceSuite } from '../../support/reference.js';
import { assertValid } from '../../support/schema.js';

referenceSuite('alerts with changed octets', (test) => {
  const translator = createTranslator({ keys: new KeyDirectory(referencePath('rtds', 'keystore')) });

  for (const { name, octets } of referenceMessages({ kind: 'ALERT' })) {
    test(`${name} gives a valid document, or an error with its place`, () => {
      const { contentAt, contentEnd } = readWholeMessage(octets);
      const changes = fc.array(fc.tuple(fc.integer({ min: contentAt, max: contentEnd - 1 }), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 3,
      });
      fc.assert(
        fc.property(changes, (changed) => {
          const message = octets.slice();
          for (const [at, octet] of changed) message[at] = octet;
          try {
            assertValid(translator.translate(message).xml);
          } catch (e) {
            if (!(e instanceof GbcsError)) throw e;
            assert.type(e.offset, 'number', e.message);
          }
        }),
        { numRuns: 25 },
      );
    });
  }
});
