import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as der from '../../encoder/der.js';
import { toHex } from '../../encoder/octets.js';
import { asn1Response, asn1ResponseOf, status } from '../../support/asn1.js';
import { translateReference } from '../../support/corpus.js';
import { responseOf, translateEsme } from '../../support/esme.js';
import { element, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 40 };
const version = fc.uint8Array({ minLength: 4, maxLength: 4 });

test('firmware activated at once (CS06): response code and version', () => {
  const words = ['success', 'noImageHeld', 'hashMismatch', 'activationFailure', 'notKnown'];
  fc.assert(
    fc.property(version, fc.nat({ max: 4 }), (octets, code) => {
      const payload = der.sequence([der.integer(code), der.octetString(octets)]);
      same(
        responseOf(translateEsme(asn1Response(0x0012, payload))),
        response(
          'ActivateFirmwareRsp',
          code === 0,
          status('ActivateImageResponseCode', [code, words[code]]),
          element('FirmwareVersion', toHex(octets)),
        ),
      );
    }),
    runs,
  );
});

test('firmware to be activated later (CS06): accepted, and nothing else', () => {
  const translation = translateEsme(asn1ResponseOf(0x0012, '05 00'));
  same(responseOf(translation), response('ActivateFirmwareRsp', true));
  assert.is(translation.serviceReferenceVariant, '11.3');
  assert.not.match(translation.xml, 'DebugInfo');
});

test('firmware version of a PPMID or HCALCS (CS08), also where its reading is said to have failed', () => {
  fc.assert(
    fc.property(version, fc.constantFrom(0, 1), (octets, code) => {
      const payload = der.sequence([der.octetString(octets), der.integer(code)]);
      same(
        responseOf(translateEsme(asn1Response(0x0129, payload))),
        response('ReadFirmwareVersionRsp', code === 0, element('FirmwareVersion', toHex(octets))),
      );
    }),
    runs,
  );
});

test.run();

referenceSuite('reference messages of firmware in ASN.1', (test) => {
  const expected: Readonly<Record<string, string>> = {
    'CS06_11.3_CANCELLATION_SUCCESS_RESPONSE': response('ActivateFirmwareRsp', true),
    'CS06_11.3_FUTURE_DATED_ERROR_RESPONSE': response('ActivateFirmwareRsp', true),
    'CS06_11.3_IMMEDIATE_ERROR_RESPONSE': response(
      'ActivateFirmwareRsp',
      false,
      status('ActivateImageResponseCode', [1, 'noImageHeld']),
      '<FirmwareVersion>0123ABCF</FirmwareVersion>',
    ),
    'CS08_11.2_ERROR_RESPONSE': response('ReadFirmwareVersionRsp', false, '<FirmwareVersion>00000000</FirmwareVersion>'),
    'CS08_11.2_SUCCESS_RESPONSE': response('ReadFirmwareVersionRsp', true, '<FirmwareVersion>0123ABCD</FirmwareVersion>'),
  };
  for (const [name, xml] of Object.entries(expected)) {
    test(name, () => same(responseOf(translateReference(referenceMessage(name))), xml));
  }
});
