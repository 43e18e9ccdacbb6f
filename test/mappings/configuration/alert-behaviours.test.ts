import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { leavesOf, schemaOf } from '../../../mappings/schema/schema.js';
import { bitString } from '../../encoder/axdr.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const RESPONSE = 'ReadDeviceConfigurationEventAndAlertBehavioursRsp';

/** 256 bits of which those of some codes are set; the last bit is for the code that ends with 00 */
const settingsOf = (codes: readonly number[]) =>
  bitString(Array.from({ length: 256 }, (_, i) => (codes.some((code) => (code & 0xff) === 255 - i) ? '1' : '0')).join(''));

const lowOctets = fc.uniqueArray(fc.integer({ min: 0, max: 255 }), { maxLength: 256 });

const leaves = leavesOf(schemaOf().response(RESPONSE)!.type).map(({ path }) => path);

/** Settings with the words of the codes, by the schema: the codes of a group are the names of its elements */
const words = (path: string, name: string, codes: readonly number[]) =>
  element(
    name,
    ...leaves
      .filter((leaf) => leaf.startsWith(`${path}/${name}/`))
      .map((leaf) => leaf.slice(-5))
      .map((code) => element(code, codes.includes(Number.parseInt(code.slice(-2), 16)) ? 'Enable' : 'Disable')),
  );

test('every code that the schema has in its alert settings has its word, set or not, of the supplier (ECS25r1)', () => {
  const outer = 'ElectricitySupplierAlertEventSettings';
  const names = ['WANAlert', 'HANAlert', 'Alarm', 'Logging'].map((kind) => `ElectricitySupplier${kind}Settings`);
  fc.assert(
    fc.property(fc.array(fc.option(lowOctets, { nil: undefined }), { minLength: 4, maxLength: 4 }), (settings) => {
      const message = esmeResponse(
        0x00ee,
        settings.map((codes) => (codes === undefined ? getFailed() : got(settingsOf(codes)))),
      );
      same(
        responseOf(translateEsme(message)),
        response(
          RESPONSE,
          !settings.includes(undefined),
          element(
            outer,
            ...settings.map((codes, i) => {
              if (codes === undefined) return '';
              const path = `${outer}/${names[i]}`;
              return optional(names[i], words(path, 'SupplierESMECommon', codes), words(path, 'SupplierESMEPolyPhase', codes));
            }),
          ),
        ),
      );
    }),
    { numRuns: 25 },
  );
});

test('every code that the schema has in its alert settings has its word, set or not, of the network operator (ECS25r2): those of a polyphase meter where one of these is set', () => {
  const outer = 'ElectricityNetworkOperatorAlertEventSettings';
  const names = ['WANAlert', 'Logging'].map((kind) => `ElectricityNetworkOperator${kind}Settings`);
  const phases = fc.oneof(
    lowOctets,
    fc.uniqueArray(fc.constantFrom(0x02, 0x06, 0x20, 0x10, 0x14, 0x15, 0x99)),
    fc.uniqueArray(fc.constantFrom(0x03, 0x13, 0x9c, 0x14)),
  );
  fc.assert(
    fc.property(phases, phases, (...settings) => {
      same(
        responseOf(
          translateEsme(
            esmeResponse(
              0x00ef,
              settings.map((codes) => got(settingsOf(codes))),
            ),
          ),
        ),
        response(
          RESPONSE,
          true,
          element(
            outer,
            ...settings.map((codes, i) => {
              const path = `${outer}/${names[i]}`;
              const polyphase = words(path, 'NetworkOperatorESMEPolyPhase', codes);
              return element(
                names[i],
                words(path, 'NetworkOperatorESMECommon', codes),
                polyphase.includes('Enable') ? polyphase : words(path, 'NetworkOperatorESMESinglePhase', codes),
              );
            }),
          ),
        ),
      );
    }),
    { numRuns: 25 },
  );
});

referenceSuite('alert behaviours of a reference message', (test) => {
  test('reference message: 810D for WAN and HAN alerts, 8154 in the log only', () => {
    const xml = responseOf(translateReference(referenceMessage('ECS25r1_6.2.10_SUCCESS_RESPONSE')));
    const settings = xml.split(/<ElectricitySupplier\w+Settings>/).slice(2);
    const setIn = (code: string) => settings.map((part) => part.includes(`<x${code}>Enable</x${code}>`));
    assert.equal(setIn('810D'), [true, true, false, false]);
    assert.equal(setIn('8154'), [false, false, false, true]);
    assert.equal(setIn('8183'), [true, false, false, true]);
    assert.equal(setIn('81B7'), [false, false, false, false]);
  });
});

test('both settings of the network operator failed: the element that the schema demands stands empty', () => {
  same(
    responseOf(translateEsme(esmeResponse(0x00ef, [getFailed(), getFailed()]))),
    response(RESPONSE, false, '<ElectricityNetworkOperatorAlertEventSettings/>'),
  );
});

test('settings of fewer than 256 bits say nothing of the codes that they have no bit for', () => {
  same(
    responseOf(translateEsme(esmeResponse(0x00ef, [got(bitString('01000000')), getFailed()]))),
    response(
      RESPONSE,
      false,
      '<ElectricityNetworkOperatorAlertEventSettings><ElectricityNetworkOperatorWANAlertSettings>' +
        '<NetworkOperatorESMESinglePhase><x8002>Disable</x8002><x8006>Enable</x8006></NetworkOperatorESMESinglePhase>' +
        '</ElectricityNetworkOperatorWANAlertSettings></ElectricityNetworkOperatorAlertEventSettings>',
    ),
  );
});

test.run();
