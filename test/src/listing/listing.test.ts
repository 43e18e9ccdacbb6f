import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { useCases } from '../../../src/index.js';
import { schemaText, useCasesText } from '../../../src/listing/listing-as-text.js';
import { schemaListing } from '../../../src/listing/schema-listing.js';

const ofElement = (element: string) => schemaListing().find((listed) => listed.element === element);
/** Where a leaf comes from in these use cases, whatever others write it */
const originsOf = (element: string, path: string, ...names: string[]) =>
  ofElement(element)
    ?.leaves.find((leaf) => leaf.path === path)
    ?.origins.filter(({ useCase }) => names.includes(useCase))
    .map(({ useCase, sources }) => [useCase, ...sources]);

test('a use case has its names in all forms that callers look for', () => {
  assert.equal(
    useCases.find(({ name }) => name === 'ECS17b'),
    {
      name: 'ECS17b',
      messageCodes: [0x27],
      encoding: 'DLMS COSEM',
      kind: 'response',
      criticality: 'non-critical',
      variants: { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
    },
  );
  assert.equal(
    useCases.filter(({ messageCodes }) => messageCodes.includes(0x1000)).map(({ name, encoding, kind }) => [name, encoding, kind]),
    [
      ['GCA-DLMS', 'DLMS COSEM', 'alert'],
      ['GCA-ZigBee', 'GBZ', 'alert'],
    ],
  );
});

test('no message code has two use cases of one kind and protocol', () => {
  const keys = useCases.flatMap(({ messageCodes, kind, encoding }) => messageCodes.map((code) => `${code} ${kind} ${encoding}`));
  assert.is(new Set(keys).size, keys.length);
});

test('a leaf comes from a data item, by its place in the access response', () => {
  assert.equal(originsOf('ReadInstantaneousExportRegistersRsp', 'ActiveExportRegister/ActiveEnergyUnit', 'ECS17a'), [
    ['ECS17a', 'access response / item 2 / unit'],
  ]);
});

test('a leaf that several protocols write has an origin in each', () => {
  assert.equal(originsOf('ReadInstantaneousPrepayValuesRsp', 'MeterBalance', 'ECS19', 'GCS14'), [
    ['ECS19', 'access response / item 1 / protected attributes / balances / meterBalance'],
    ['GCS14', 'Credit Remaining (cluster 0705, attribute 0001)'],
  ]);
});

test('a leaf whose text takes several values names them all', () => {
  assert.equal(originsOf('ReadInstantaneousImportRegistersRsp', 'Gas/ConsumptionRegister/Value', 'GCS13a'), [
    [
      'GCS13a',
      'Current Summation Delivered (cluster 0702, attribute 0000)',
      'Multiplier (cluster 0702, attribute 0301)',
      'Divisor (cluster 0702, attribute 0302)',
    ],
  ]);
});

test('entries, positions and constants', () => {
  assert.equal(
    originsOf('ReadInstantaneousImportTOUMatricesRsp', 'Electricity/TariffTOURegisterCollection/TOUPrimaryRegisterValue', 'ECS17d'),
    [['ECS17d', 'access response / item 1 / protected attributes / registers / primary / entry']],
  );
  assert.equal(
    originsOf('ReadInstantaneousImportTOUMatricesRsp', 'Electricity/TariffTOURegisterCollection/TOUPrimaryRegisterValue/@index', 'ECS17d'),
    [['ECS17d', 'position in access response / item 1 / protected attributes / registers / primary']],
  );
  assert.equal(originsOf('ReadInstantaneousImportTOUMatricesRsp', 'Gas/TariffTOURegisterMatrix/TOURegisterMatrixValue/@index', 'GCS13c'), [
    ['GCS13c', 'constant 1', 'constant 2', 'constant 3', 'constant 4'],
  ]);
});

test('what no message of any protocol produces has its reason, what another protocol produces is not among it', () => {
  assert.equal(ofElement('ReadInstantaneousImportRegistersRsp')?.notCarried, [
    {
      path: 'Electricity/SecondaryActiveImportRegister/ActiveEnergyUnit',
      reason: 'the collection of import registers has a unit of the first element only',
    },
  ]);
  assert.equal(ofElement('ReadTariffPrimaryElementRsp')?.notCarried, []);
});

test('elements stand by name, Payload of alerts last', () => {
  const names = schemaListing().map(({ element }) => element);
  assert.equal(names.slice(0, -1), names.slice(0, -1).sort());
  assert.is(names.at(-1), 'Payload');
});

test('every source has a place', () => {
  for (const { element, leaves } of schemaListing()) {
    for (const { path, origins } of leaves)
      for (const { useCase, sources } of origins)
        assert.ok(sources.length > 0 && sources.every((source) => source !== ''), `${element}/${path} in ${useCase}`);
  }
});

test('use cases as text, a line each', () => {
  const [ecs17b] = useCases.filter(({ name }) => name === 'ECS17b');
  assert.is(
    useCasesText([ecs17b]),
    [
      'CODE  USE CASE  PROTOCOL    KIND      SERVICE REQUEST VARIANTS',
      '0027  ECS17b    DLMS COSEM  response  4.1.1 ReadInstantaneousImportRegistersRsp',
      '',
    ].join('\n'),
  );
});

test('elements as text', () => {
  const listed = schemaListing().filter(({ element }) => element === 'ArmSupplyRsp' || element === 'ReadInstantaneousPrepayValuesRsp');
  const text = schemaText(listed);
  assert.match(text, /^ArmSupplyRsp\n {2}nothing but MessageSuccess\n\nReadInstantaneousPrepayValuesRsp\n/);
  assert.match(
    text,
    /\n {2}MeterBalance\n {4}ECS19: access response \/ item 1 \/ .*\n {4}GCS14: Credit Remaining \(cluster 0705, attribute 0001\)\n/,
  );
});

test.run();
