import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator } from '../../../../src/index.js';
import * as der from '../../../encoder/der.js';
import { clusterCommand, defaultResponse, gbzPayload } from '../../../encoder/gbz.js';
import { asn1Response } from '../../../support/asn1.js';
import { assertValid } from '../../../support/schema.js';

const CREDENTIALS_ACCEPTED = der.sequence([der.nullValue()]);
const TOP_UP_REFUSED = gbzPayload([
  clusterCommand(0x0705, 0x03, [
    ['ENUM8', 0x01],
    ['INT32', 0],
    ['ENUM8', 0],
    ['INT32', 0],
  ]),
]);
const EMERGENCY_CREDIT = gbzPayload([defaultResponse(0x0705, 0x02, 0x00)]);

const TOP_UP_DEBUG =
  '<DebugInfo><ZIGBEEDebug><ZIGBEEClusterResponse><ClusterName id="0705">Prepayment</ClusterName><ZIGBEECommandResponse>' +
  '<CommandID>04</CommandID><Status ResponseCode="01"><ZCLStatus>FAILURE</ZCLStatus></Status></ZIGBEECommandResponse>' +
  '</ZIGBEEClusterResponse></ZIGBEEDebug></DebugInfo>';
const EMERGENCY_CREDIT_DEBUG = TOP_UP_DEBUG.replace('>04<', '>02<').replace('="01"><ZCLStatus>FAILURE', '="00"><ZCLStatus>SUCCESS');

/** Responses that no service request produces: use case, message code, payload, type of the fragment, what follows it */
const CASES: readonly [useCase: string, messageCode: number, payload: Uint8Array, type: string, debug: string][] = [
  ['PCS01', 0x009b, TOP_UP_REFUSED, 'zigbeePlain', TOP_UP_DEBUG],
  ['PCS02', 0x0090, EMERGENCY_CREDIT, 'zigbeePlain', EMERGENCY_CREDIT_DEBUG],
  ['PECS01', 0x0116, TOP_UP_REFUSED, 'zigbeePlain', TOP_UP_DEBUG],
  ['PECS02', 0x0117, EMERGENCY_CREDIT, 'zigbeePlain', EMERGENCY_CREDIT_DEBUG],
  ['PECS03', 0x0118, EMERGENCY_CREDIT, 'zigbeePlain', EMERGENCY_CREDIT_DEBUG],
  ['HECS01', 0x0119, EMERGENCY_CREDIT, 'zigbeePlain', EMERGENCY_CREDIT_DEBUG],
  ...[0x0100, 0x0101, 0x0105, 0x0106, 0x0108, 0x0109].map(
    (messageCode) => ['CS02b', messageCode, CREDENTIALS_ACCEPTED, 'gbcs', ''] as [string, number, Uint8Array, string, string],
  ),
  ['CS02g', 0x0125, CREDENTIALS_ACCEPTED, 'gbcs', ''],
];

for (const [useCase, messageCode, payload, type, debug] of CASES) {
  test(`${useCase} (${messageCode.toString(16)}) is one plain fragment of type ${type}${debug === '' ? '' : ', with DebugInfo'}`, () => {
    const message = asn1Response(messageCode, payload);
    const translation = createTranslator().translate(message);
    assertValid(translation.xml);
    const body = /<ra:ResponseMessage>(.*)<\/ra:ResponseMessage>/.exec(translation.xml)?.[1].replaceAll('ra:', '');
    const contents = Buffer.from(message).toString('base64');
    assert.is(body, `<GBCSData format="plain" sequence="0" name="Message part 1" type="${type}">${contents}</GBCSData>${debug}`);
    assert.is(translation.useCase, useCase);
    assert.not(translation.encrypted);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['NO_SERVICE_REQUEST'],
    );
  });
}

test.run();
