import { test } from 'uvu';
import { hex } from '../../encoder/octets.js';
import { translateReference } from '../../support/corpus.js';
import { element, response, same } from '../../support/expected-xml.js';
import { attributesGiven, gsmeResponse, responseOf, translateGsme } from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const RSP = 'ReadFirmwareVersionRsp';

test('firmware version (GCS38): four octets as eight hex digits', () => {
  const read = (value: Uint8Array | undefined) =>
    responseOf(translateGsme(gsmeResponse(0x0084, () => attributesGiven([{ cluster: 0x0702, id: 0x0206, type: 'OCTETSTRING', value }]))));
  same(read(hex('0A0B00FF')), response(RSP, true, element('FirmwareVersion', '0A0B00FF')));
  same(read(hex('30313233')), response(RSP, true, element('FirmwareVersion', '30313233')));
  same(read(undefined), response(RSP, false));
});

test.run();

referenceSuite('firmware version of gas in the reference messages', (test) => {
  test('GCS38', () => {
    const read = (name: string) => responseOf(translateReference(referenceMessage(name)));
    same(read('GCS38_11.2_SUCCESS_RESPONSE'), response(RSP, true, element('FirmwareVersion', '0123ABCD')));
    same(read('GCS38_11.2_ERROR_RESPONSE'), response(RSP, false));
  });
});
