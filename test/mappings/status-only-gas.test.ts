import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../codecs/envelope/envelope.js';
import { translateReference } from '../support/corpus.js';
import { type ReferenceMessage, referenceMessage, referenceMessages, referenceSuite } from '../support/reference.js';

const isGbz = ({ octets }: ReferenceMessage): boolean => {
  const { contentAt } = readWholeMessage(octets);
  return octets[contentAt] === 0x01 && octets[contentAt + 1] === 0x09;
};

/** What a Get command does not find is no failure of it: so are all reference messages of that name */
const NORMAL = ['SUCCESS', 'NOT_FOUND'];

referenceSuite('outcomes of the GBZ reference messages', (test) => {
  const responses = referenceMessages({ kind: 'RESPONSE' }).filter(isGbz);

  test('are as their names say', () => {
    assert.ok(responses.length > 90, `${responses.length} responses`);
    for (const message of responses) {
      const { xml, warnings } = translateReference(message);
      const success = NORMAL.some((outcome) => message.name.includes(outcome));
      const written = /Rsp MessageSuccess="(\w+)"/.exec(xml)?.[1];
      if (message.variant !== 'NA') assert.is(written, String(success), message.name);
      assert.match(xml, /<ra:DebugInfo><ra:ZIGBEEDebug>/, message.name);
      assert.equal(
        warnings.filter(({ code }) => code !== 'NO_SERVICE_REQUEST'),
        [],
        message.name,
      );
    }
  });

  test('a use case between devices has no SMETSData: the message is given as one plain fragment', () => {
    for (const name of ['PCS01_NA_SUCCESS_RESPONSE', 'PCS02_NA_SUCCESS_RESPONSE']) {
      const message = referenceMessage(name);
      const { xml, warnings, useCase } = translateReference(message);
      const octets = Buffer.from(message.octets).toString('base64');
      assert.ok(
        xml.includes(
          `<ra:GBCSData format="plain" sequence="0" name="Message part 1" type="zigbeePlain">${octets}</ra:GBCSData><ra:DebugInfo>`,
        ),
      );
      assert.not.match(xml, /SMETSData/);
      assert.equal(
        warnings.map(({ code }) => code),
        ['NO_SERVICE_REQUEST'],
      );
      assert.is(useCase, name.slice(0, 5));
    }
  });
});
