import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import { attributesGiven, type GivenAttribute, gsmeResponse, responseOf, translateGsme } from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const RSP = 'ReadSupplyStatusRsp';

const read = (battery: number | undefined, status: number | undefined) => {
  const attributes: GivenAttribute[] = [
    { cluster: 0x0702, id: 0x0205, type: 'UINT16', value: battery },
    { cluster: 0x0702, id: 0x0014, type: 'ENUM8', value: status },
  ];
  return translateGsme(gsmeResponse(0x0082, () => attributesGiven(attributes)));
};

test('supply status (GCS33): state of the valve, days that the battery lasts', () => {
  const states = { Disabled: 0, Armed: 1, Enabled: 2 };
  for (const [word, status] of Object.entries(states)) {
    for (const battery of [0, 3650, 0xfffe, undefined]) {
      const capacity = optional('Gas', element('RemainingBatteryCapacity', battery));
      same(responseOf(read(battery, status)), response(RSP, battery !== undefined, element('SupplyState', word), capacity));
    }
  }
  same(responseOf(read(undefined, undefined)), response(RSP, false));
});

test('values that are not available, and states that the schema does not have, are left out with a warning', () => {
  const notAvailable = read(0xffff, 0xff);
  same(responseOf(notAvailable), response(RSP, true));
  assert.equal(
    notAvailable.warnings.map(({ code }) => code),
    ['NOT_AVAILABLE', 'NOT_AVAILABLE'],
  );
  const unknown = read(1, 7);
  same(responseOf(unknown), response(RSP, true, element('Gas', element('RemainingBatteryCapacity', 1))));
  assert.equal(
    unknown.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

test.run();

referenceSuite('supply status of gas in the reference messages', (test) => {
  test('GCS33', () => {
    same(
      responseOf(translateReference(referenceMessage('GCS33_7.4_SUCCESS_RESPONSE'))),
      response(RSP, true, element('SupplyState', 'Enabled'), element('Gas', element('RemainingBatteryCapacity', 100))),
    );
  });
});
