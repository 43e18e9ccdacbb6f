import * as assert from 'uvu/assert';
import { referenceJson, referenceMessage, referenceMessages, referenceSuite } from './reference.js';

referenceSuite('reference material', (test) => {
  test('every message is one of the four kinds, and its name agrees with its CRA flag', () => {
    const kinds = { COMMAND: 0, PRECOMMAND: 0, RESPONSE: 0, ALERT: 0 };
    for (const { kind, octets, name } of referenceMessages()) {
      kinds[kind]++;
      const header = octets[0] === 0xdd ? octets.indexOf(0xdf) : 0;
      assert.is(octets[header], 0xdf, name);
      assert.is(octets[header + 2], { COMMAND: 1, PRECOMMAND: 1, RESPONSE: 2, ALERT: 3 }[kind], name);
    }
    assert.equal(kinds, { COMMAND: 467, PRECOMMAND: 178, RESPONSE: 397, ALERT: 74 });
  });

  test('a name gives use case and service request variant', () => {
    const { useCase, variant, directory, kind } = referenceMessage('CS02bSupplierBySupplier_6.15.1_8F66_FUTURE_DATED_SUCCESS_ALERT');
    assert.equal([useCase, variant, directory, kind], ['CS02bSupplierBySupplier', '6.15.1', '6.15.1_CS02bSupplierBySupplier', 'ALERT']);
    assert.is(referenceMessage('CCS08_NA_NA_ALERT_GBCS').variant, 'NA');
  });

  test('messages are chosen by kind, use case and variant', () => {
    assert.equal(
      referenceMessages({ useCase: 'ECS19', kind: 'RESPONSE' }).map((message) => message.name),
      ['ECS19_4.3_ERROR_RESPONSE_GBCS', 'ECS19_4.3_SUCCESS_RESPONSE_GBCS'],
    );
    assert.is(referenceMessages({ variant: '4.3', kind: 'RESPONSE' }).filter((message) => message.useCase === 'GCS14').length, 2);
  });

  test('a message that is not there is an error', () => {
    assert.throws(() => referenceMessage('ECS19_9.9'), /no reference message is called ECS19_9\.9/);
  });

  test('facts are read by the path of their file', () => {
    assert.is(referenceJson('gbcs/dlms.json').dateTime.octets, 12);
  });
});
