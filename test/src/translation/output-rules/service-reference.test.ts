import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type Translation, VariantError } from '../../../../src/index.js';
import { accessResponse, getResult } from '../../../encoder/access-response.js';
import { nullData } from '../../../encoder/axdr.js';
import * as der from '../../../encoder/der.js';
import { defaultResponse, gbzPayload } from '../../../encoder/gbz.js';
import { electricityMeter, supplier } from '../../../encoder/keys.js';
import { encodeMessage } from '../../../encoder/message.js';
import { assertValid } from '../../../support/schema.js';

const translator = createTranslator();

function translated(messageCode: number, payload: Uint8Array, serviceReferenceVariant?: string): Translation {
  const message = encodeMessage({
    craFlag: 2,
    originatorCounter: 1n,
    originator: electricityMeter,
    recipient: supplier,
    messageCode,
    payload,
  });
  const translation = translator.translate(message, serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant });
  assertValid(translation.xml);
  return translation;
}

/** An access response to so many accesses */
const failed = (count: number): Uint8Array =>
  accessResponse({ data: Array.from({ length: count }, nullData), results: Array.from({ length: count }, () => getResult(1)) });
const DLMS = failed(1);
const GBZ = gbzPayload([defaultResponse(0x0705, 0x0c, 0x00)]);
const CREDENTIALS_ACCEPTED = der.sequence([der.nullValue()]);
const CODE = der.integer(0);
const CLOCK = der.sequence([der.generalizedTime('20150101000000Z'), der.integer(0)]);

type Expected = readonly [variant: string, response: string, warning?: string];

/** Message code, payload, the variant given or none; variant and `…Rsp` element of the document, and the warning */
const CASES: readonly [name: string, messageCode: number, payload: Uint8Array, given: string | undefined, expected: Expected][] = [
  ['a use case with one variant', 0x0027, DLMS, undefined, ['4.1.1', 'ReadInstantaneousImportRegistersRsp']],
  ['a variant of two numbers', 0x0026, failed(4), undefined, ['4.2', 'ReadInstantaneousExportRegistersRsp']],
  ['clock of an ESME: not 8.1.1', 0x0062, failed(5), undefined, ['6.11', 'SynchroniseClockRsp', 'VARIANT_ASSUMED']],
  ['clock of an ESME, 8.1.1 given', 0x0062, failed(5), '8.1.1', ['8.1.1', 'CommissionDeviceSynchroniseClockRsp']],
  ['clock of a GSME: not 8.1.1', 0x007f, CLOCK, undefined, ['6.11', 'SynchroniseClockRsp', 'VARIANT_ASSUMED']],
  ['clock of a GSME, 8.1.1 given', 0x007f, CLOCK, '8.1.1', ['8.1.1', 'CommissionDeviceSynchroniseClockRsp']],
  [
    'supplier by supplier: not 6.21',
    0x0102,
    CREDENTIALS_ACCEPTED,
    undefined,
    ['6.15.1', 'UpdateSecurityCredentialsKRPRsp', 'VARIANT_ASSUMED'],
  ],
  ['supplier by supplier, 6.21 given', 0x0102, CREDENTIALS_ACCEPTED, '6.21', ['6.21', 'RequestHandoverOfDCCControlledDeviceRsp']],
  [
    'network operator by network operator: not 6.21',
    0x0103,
    CREDENTIALS_ACCEPTED,
    undefined,
    ['6.15.1', 'UpdateSecurityCredentialsKRPRsp', 'VARIANT_ASSUMED'],
  ],
  [
    'supplier by transitional CoS, of which there is only 6.23',
    0x0107,
    CREDENTIALS_ACCEPTED,
    undefined,
    ['6.23', 'UpdateSecurityCredentialsCoSRsp'],
  ],
  ['access control broker by its own', 0x0104, CREDENTIALS_ACCEPTED, undefined, ['8.5', 'ServiceOptOutRsp']],
  ['a join that is critical or not', 0x00ab, CODE, undefined, ['8.7.1', 'JoinServiceCriticalRsp', 'VARIANT_ASSUMED']],
  ['a join, 8.7.2 given', 0x00ab, CODE, '8.7.2', ['8.7.2', 'JoinServiceNonCriticalRsp']],
  ['an unjoin that is critical or not', 0x000f, CODE, undefined, ['8.8.1', 'UnjoinServiceCriticalRsp', 'VARIANT_ASSUMED']],
  ['auxiliary load: the lowest of three', 0x0055, DLMS, undefined, ['7.5', 'ActivateAuxiliaryLoadRsp', 'VARIANT_ASSUMED']],
  ['auxiliary load, 7.8 given', 0x0055, DLMS, '7.8', ['7.8', 'ResetAuxiliaryLoadRsp']],
  ['boost button: 7.9 is lower than 7.10', 0x005f, failed(5), undefined, ['7.9', 'AddAuxiliaryLoadToBoostButtonRsp', 'VARIANT_ASSUMED']],
  ['6.14.3 uses the element of 6.14.2', 0x011a, failed(4), undefined, ['6.14.3', 'UpdateDeviceConfigurationALCSchedulerRsp']],
  ['a scheduled read answers with the element of the read', 0x0033, DLMS, '5.1', ['5.1', 'RetrieveImportDailyReadLogRsp']],
  ['a scheduled read of any other kind does too', 0x0027, DLMS, '5.1', ['5.1', 'ReadInstantaneousImportRegistersRsp']],
  ['a variant of another use case', 0x0027, DLMS, '4.2', ['4.2', 'ReadInstantaneousImportRegistersRsp', 'VARIANT_UNEXPECTED']],
];

for (const [name, messageCode, payload, given, [variant, response, warning]] of CASES) {
  test(`${name}: ${variant}`, () => {
    const translation = translated(messageCode, payload, given);
    const reference = variant.split('.').slice(0, 2).join('.');
    assert.is(translation.serviceReferenceVariant, variant);
    assert.match(
      translation.xml,
      `<ra:ServiceReference>${reference}</ra:ServiceReference><ra:ServiceReferenceVariant>${variant}</ra:ServiceReferenceVariant>`,
    );
    assert.match(translation.xml, `<ra:SMETSData><ra:${response} MessageSuccess=`);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      warning === undefined ? [] : [warning],
    );
  });
}

/** Use cases that no service request produces: between devices, or of other parties */
const WITHOUT_SERVICE_REQUEST: readonly [name: string, messageCode: number, payload: Uint8Array][] = [
  ['between PPMID and GSME', 0x0090, GBZ],
  ['of the contingency credentials', 0x0109, CREDENTIALS_ACCEPTED],
  ['of a load controller by its own', 0x0125, CREDENTIALS_ACCEPTED],
];

for (const [name, messageCode, payload] of WITHOUT_SERVICE_REQUEST) {
  test(`a response ${name} has no service reference but the one given`, () => {
    const plain = translated(messageCode, payload);
    assert.is(plain.serviceReferenceVariant, undefined);
    assert.not.match(plain.xml, 'ServiceReference');
    const given = translated(messageCode, payload, '6.15.1');
    assert.is(given.serviceReferenceVariant, '6.15.1');
    assert.match(
      given.xml,
      '<ra:ServiceReference>6.15</ra:ServiceReference><ra:ServiceReferenceVariant>6.15.1</ra:ServiceReferenceVariant>',
    );
    for (const { xml, warnings } of [plain, given]) {
      assert.not.match(xml, 'SMETSData');
      assert.equal(
        warnings.map(({ code }) => code),
        ['NO_SERVICE_REQUEST'],
      );
    }
  });
}

test('a variant that the DUIS does not have is an error', () => {
  for (const variant of ['4.1', '99.1', '', '4.1.1 '])
    assert.throws(
      () => translated(0x0027, DLMS, variant),
      (e: unknown) => e instanceof VariantError,
    );
});

test.run();
