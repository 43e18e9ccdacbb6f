import { test } from 'uvu';
import { octetString } from '../../encoder/axdr.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

test('a firmware version (ECS52) is its four octets in hex', () => {
  for (const version of ['00000000', '0A0B0C0D', '41424344', 'FFFFFFFF'])
    same(
      responseOf(translateEsme(esmeResponse(0x0059, [got(octetString(version))]))),
      `<ReadFirmwareVersionRsp MessageSuccess="true"><FirmwareVersion>${version}</FirmwareVersion></ReadFirmwareVersionRsp>`,
    );
});

test('a firmware version that could not be read is left out', () => {
  same(responseOf(translateEsme(esmeResponse(0x0059, [getFailed(2)]))), '<ReadFirmwareVersionRsp MessageSuccess="false"/>');
  same(responseOf(translateEsme(esmeResponse(0x0059, [got(octetString(''))]))), '<ReadFirmwareVersionRsp MessageSuccess="true"/>');
});

test.run();

referenceSuite('reference messages of ESME firmware', (test) => {
  test('the firmware version', () => {
    same(
      responseOf(translateReference(referenceMessage('ECS52_11.2_SUCCESS_RESPONSE'))),
      '<ReadFirmwareVersionRsp MessageSuccess="true"><FirmwareVersion>0123ABCD</FirmwareVersion></ReadFirmwareVersionRsp>',
    );
  });
});
