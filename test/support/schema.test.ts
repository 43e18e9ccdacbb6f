import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';
import { referenceSuite } from './reference.js';
import { assertValid } from './schema.js';
import { tableProblems } from './table-problems.js';

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

for (const version of SCHEMA_VERSIONS)
  test(`a valid document passes version ${version}`, () => {
    assertValid(document('<ra:Value>1</ra:Value><ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit>'), version);
  });

test('the attributes of the timestamp begin with version 5.1', () => {
  const xml = document('', ' isFromGSME="true" ClockStatus="reliable"');
  assert.equal(tableProblems(xml, '5.0'), [
    'GBCSResponse/Header/Timestamp/@isFromGSME: no such attribute',
    'GBCSResponse/Header/Timestamp/@ClockStatus: no such attribute',
  ]);
  assert.match(problem(xml, '5.0').message, /^not valid by .*MMC XML Schema 5\.0/);
  for (const version of ['5.1', '5.2', '5.3', '5.4'] as const) assertValid(xml, version);
});

const REGISTER = 'GBCSResponse/Body/ResponseMessage/SMETSData/ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister';

const WRONG: Readonly<Record<string, readonly [xml: string, ...problems: string[]]>> = {
  'a wrong value': [document('<ra:Value>1.5</ra:Value>'), `${REGISTER}/Value: "1.5" is no integer`],
  'an element without its value': [document('<ra:Value/>'), `${REGISTER}/Value: "" is no integer`],
  'a word that the schema does not have': [
    document('<ra:ActiveEnergyUnit>kWh</ra:ActiveEnergyUnit>'),
    `${REGISTER}/ActiveEnergyUnit: "kWh" is none of Wh`,
  ],
  'elements out of order': [
    document('<ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit><ra:Value>1</ra:Value>'),
    `${REGISTER}/Value: not expected here`,
  ],
  'an element twice': [document('<ra:Value>1</ra:Value><ra:Value>1</ra:Value>'), `${REGISTER}/Value: not expected here`],
  'an element of no namespace': [document('<Value>1</Value>'), `${REGISTER}/{}Value: not expected here`],
  'an element that the schema does not have, whatever is in it': [
    document('<ra:Worth wrong="1"><ra:Value>x</ra:Value></ra:Worth>'),
    `${REGISTER}/Worth: not expected here`,
  ],
  'text among elements': [document('<ra:Value>1</ra:Value> Wh'), `${REGISTER}: has no text among its children`],
  'an attribute that the schema does not have': [
    document('<ra:Value index="1">1</ra:Value>'),
    `${REGISTER}/Value/@index: no such attribute`,
  ],
  'a demanded element left out': [
    document('').replace(/<ra:OriginatorCounter>1<.ra:OriginatorCounter>/, ''),
    'GBCSResponse/Header/Timestamp: not expected here, OriginatorCounter is demanded',
  ],
  'a demanded attribute left out': [document('').replace(' schemaVersion="5.4"', ''), 'GBCSResponse/@schemaVersion: the schema demands it'],
  'a header alone': [document('').replace(/<ra:Body>.*<.ra:Body>/, ''), 'GBCSResponse: something is missing, Body is demanded'],
  'another root': ['<Answer/>', '{}Answer: not the root of a document'],
};

for (const [what, [xml, ...problems]] of Object.entries(WRONG)) {
  test(`${what} is told with its path`, () => {
    assert.equal(tableProblems(xml, '5.4'), problems);
    assert.match(problem(xml, '5.4').message, /^not valid by/);
  });
}

test('a document that is not well-formed is told', () => {
  assert.match(problem(document('<ra:Value>1</ra:Valve>'), '5.4').message, /^not valid by/);
  assert.match(tableProblems(document('<ra:Value>1</ra:Valve>'), '5.4')[0], /tag/);
});

test('white space between elements means nothing; an element without contents has none', () => {
  const xml = document('\n  <ra:Value>1</ra:Value>\n');
  assertValid(xml);
  const empty = xml.replace(
    /ReadInstantaneousImportRegistersRsp MessageSuccess="true">.*<.ra:ReadInstantaneousImportRegistersRsp/s,
    'UpdateDebtRsp> </ra:UpdateDebtRsp',
  );
  assert.match(tableProblems(empty, '5.4')[0], /UpdateDebtRsp: has no text/);
  assertValid(empty.replace('> </ra:UpdateDebtRsp', '></ra:UpdateDebtRsp'));
});

test.run();

referenceSuite('the MMC XML Schema itself', (test) => {
  test('a wrong value is told with its element and the lines around it', () => {
    const { message, details } = problem(document('<ra:Value>1.5</ra:Value>'), '5.4');
    assert.match(
      message,
      /^not valid by MMC XML Schema 5\.4:\n {4}line 14: Element 'ra:Value': '1\.5' is not a valid value of the atomic type 'xs:integer'\./,
    );
    assert.match(details as string, '> 14: <ra:Value>1.5</ra:Value></ra:ActiveImportRegister>');
    assert.match(details as string, '  13: <ra:ActiveImportRegister>');
  });
});
