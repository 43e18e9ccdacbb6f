import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encoding } from '../../codecs/source.js';
import { ALERTS } from '../../mappings/alerts/index.js';
import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import { RESPONSES } from '../../mappings/index.js';
import { schemaOf } from '../../mappings/schema/schema.js';
import * as converters from '../../mappings/vocabulary/converters.js';
import { eitherWord } from '../../mappings/vocabulary/enumeration.js';
import { short } from '../../mappings/vocabulary/ranges.js';
import * as rows from '../../mappings/vocabulary/rows.js';
import { problemsOfRows } from './rows-against-schema.js';

for (const useCase of RESPONSES) {
  for (const [variant, response] of Object.entries(useCase.variants)) {
    test(`every row of ${useCase.name} for ${variant} stands in ${response}, in its order, with a compatible type`, () => {
      const element = schemaOf().response(response);
      assert.ok(element, `the schema has no ${response}`);
      assert.equal(problemsOfRows(useCase.rows, element.type, response), []);
    });
  }
}

for (const alert of ALERTS) {
  test(`every row of ${alert.name} for ${alert.messageCode.toString(16)} stands in Payload, in its order, with a compatible type`, () => {
    assert.equal(problemsOfRows(alert.rows, schemaOf().alertPayload.type, 'Payload', true), []);
  });
}

test('the service request variants are those of the schema', () => {
  assert.equal([...SERVICE_REQUEST_VARIANTS], schemaOf().element('Header/ServiceReferenceVariant')?.type.text?.words);
});

/** A source, and one of entries: the check does not look into them */
const source = { label: 'item 1', each: { label: 'entry' } } as rows.Values<Encoding>;

const REGISTER = 'ReadInstantaneousImportRegistersRsp';
const TARIFF = 'ReadTariffPrimaryElementRsp';
const value = rows.integer('Value', source);
const unit = rows.element('ActiveEnergyUnit', source, eitherWord('Wh', 'Wh'));
const register = (...within: rows.Row[]) => rows.electricity(rows.group('ActiveImportRegister', ...within));
const prices = (...within: rows.Row[]) => rows.electricity(rows.group('TariffTOUPriceMatrix', ...within));

const MISTAKES: Readonly<Record<string, readonly [response: string, row: rows.Row, ...problems: string[]]>> = {
  nothing: [REGISTER, register(value, unit)],
  'an element that the schema does not have': [
    REGISTER,
    register(rows.integer('Worth', source)),
    'ActiveImportRegister/Worth: no such element',
  ],
  'elements in another order': [REGISTER, register(unit, value), 'ActiveImportRegister/Value: out of the order of the schema'],
  'two rows for one element': [
    REGISTER,
    register(value, value),
    'ActiveImportRegister/Value: written 2 times by the rows here, 1 in the schema',
  ],
  'an element for each of many entries': [
    REGISTER,
    register(rows.forEach(source, undefined, value)),
    'ActiveImportRegister/Value: written Infinity times by the rows here, 1 in the schema',
  ],
  'an element again after alternatives': [
    REGISTER,
    register(rows.select(source, { 1: [value] }), value),
    'ActiveImportRegister/Value: written 2 times by the rows here, 1 in the schema',
  ],
  'nothing where each of several alternatives has the element': [REGISTER, register(rows.select(source, { 1: [value] }, [value]), unit)],
  'more entries than there is room for': [
    TARIFF,
    prices(rows.eachValue('TariffTOUPrice', source, short, { counted: 'index', limit: 49 })),
    'TariffTOUPriceMatrix/TariffTOUPrice: up to 49 entries, 48 in the schema',
  ],
  'a required attribute left out': [
    TARIFF,
    prices(rows.eachValue('TariffTOUPrice', source, short, { limit: 48 })),
    'TariffTOUPriceMatrix/TariffTOUPrice: attribute index is required',
  ],
  'another type': [
    REGISTER,
    register(rows.dateTime('Value', source)),
    'ActiveImportRegister/Value: dateTime written, integer in the schema',
  ],
  'another word': [
    REGISTER,
    register(rows.element('ActiveEnergyUnit', source, eitherWord('Wh', 'kWh'))),
    'ActiveImportRegister/ActiveEnergyUnit: no word kWh in the schema',
  ],
  'a text where words are demanded': [
    REGISTER,
    register(rows.element('ActiveEnergyUnit', source, converters.hex)),
    'ActiveImportRegister/ActiveEnergyUnit: an enumeration, and the converter names no words',
  ],
  'an attribute that the schema does not have': [
    REGISTER,
    register(rows.element('Value', source, converters.integer, rows.attribute('index', source))),
    'ActiveImportRegister/Value: no attribute index',
  ],
  'an optional element that would stand empty': [
    REGISTER,
    rows.electricity(rows.container('ActiveImportRegister', value)),
    'ActiveImportRegister: optional in the schema: group, not container',
  ],
};

for (const [mistake, [response, row, ...problems]] of Object.entries(MISTAKES)) {
  test(`the check of rows finds ${mistake}`, () => {
    assert.equal(
      problemsOfRows([row], schemaOf().response(response)!.type, response),
      problems.map((problem) => `${response}/Electricity/${problem}`),
    );
  });
}

test('the check of rows finds that an element which the schema demands is not written', () => {
  const { type } = schemaOf().element('Body/DeviceAlertMessage/DeviceAlertContent')!;
  assert.equal(problemsOfRows([rows.dateTime('Timestamp', source)], type, 'Content'), [
    'Content/AlertDescription: the schema demands it, and no row writes it',
  ]);
});

test.run();
