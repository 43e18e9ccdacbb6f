import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { SchemaVersion } from '../../src/translation.js';
import { referenceMissing, referenceSuite } from './reference.js';
import { assertValid } from './schema.js';

const VERSIONS: SchemaVersion[] = ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'];

/** A response to service request 4.1.1 with a timestamp and a reading */
function document(reading: string, timestampAttributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><ra:GBCSResponse xmlns:ra="http://www.dccinterface.co.uk/ResponseAndAlert" schemaVersion="5.4"><ra:Header><ra:BusinessOriginatorID>02-00-00-00-00-00-00-01</ra:BusinessOriginatorID><ra:BusinessTargetID>02-00-00-00-00-00-00-02</ra:BusinessTargetID><ra:OriginatorCounter>1</ra:OriginatorCounter><ra:Timestamp${timestampAttributes}>2024-01-01T00:00:00.00Z</ra:Timestamp></ra:Header><ra:Body><ra:ResponseMessage><ra:SMETSData><ra:ReadInstantaneousImportRegistersRsp MessageSuccess="true"><ra:Electricity><ra:ActiveImportRegister>${reading}</ra:ActiveImportRegister></ra:Electricity></ra:ReadInstantaneousImportRegistersRsp></ra:SMETSData></ra:ResponseMessage></ra:Body></ra:GBCSResponse>`;
}

function problem(xml: string, version: SchemaVersion): assert.Assertion {
  try {
    assertValid(xml, version);
  } catch (error) {
    return error as assert.Assertion;
  }
  throw new Error('the document was taken for valid');
}

referenceSuite('MMC XML Schema', (test) => {
  for (const version of VERSIONS)
    test(`a valid document passes version ${version}`, () => {
      assertValid(document('<ra:Value>1</ra:Value><ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit>'), version);
    });

  test('a wrong value is told with its element and the lines around it', () => {
    const { message, details } = problem(document('<ra:Value>1.5</ra:Value>'), '5.4');
    assert.match(
      message,
      /^not valid by MMC XML Schema 5\.4:\n {4}line 14: Element 'ra:Value': '1\.5' is not a valid value of the atomic type 'xs:integer'\./,
    );
    assert.match(details as string, '> 14: <ra:Value>1.5</ra:Value></ra:ActiveImportRegister>');
    assert.match(details as string, '  13: <ra:ActiveImportRegister>');
  });

  test('elements out of order are told', () => {
    const { message } = problem(document('<ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit><ra:Value>1</ra:Value>'), '5.0');
    assert.match(message, "Element 'ra:Value': This element is not expected.");
  });

  test('a document that is not well-formed is told', () => {
    assert.match(problem(document('<ra:Value>1</ra:Valve>'), '5.4').message, 'Opening and ending tag mismatch');
  });

  test('the attributes of the timestamp begin with version 5.1', () => {
    const xml = document('', ' isFromGSME="true" ClockStatus="reliable"');
    assert.match(problem(xml, '5.0').message, "attribute 'isFromGSME' is not allowed");
    for (const version of ['5.1', '5.2', '5.3', '5.4'] as const) assertValid(xml, version);
  });
});

if (referenceMissing !== undefined) {
  test('without the reference material nothing is validated', () => {
    assertValid('<nothing/>');
  });
  test.run();
}
