import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { elementAt, leavesOf, schemaOf } from '../../../mappings/schema/schema.js';
import type { SchemaElement } from '../../../mappings/schema/types.js';
import { SCHEMA_VERSIONS } from '../../../mappings/schema/versions.js';

/** The element at a path below a `…Rsp` element, or that element itself */
function inResponse(name: string, path?: string): SchemaElement {
  const response = schemaOf().response(name)!;
  return path === undefined ? response : elementAt(response.type, path)!;
}

test('a reading is an optional integer below its two groups', () => {
  const value = inResponse('ReadInstantaneousImportRegistersRsp', 'Electricity/ActiveImportRegister/Value');
  assert.equal(value.type.text, { name: 'integer', base: 'integer' });
  assert.is(value.type.name, 'integer');
  assert.equal([value.minOccurs, value.maxOccurs, value.optional], [0, 1, true]);
});

test('leaves stand in the order of the schema', () => {
  assert.equal(
    leavesOf(inResponse('ReadInstantaneousImportRegistersRsp').type).map(({ path }) => path),
    [
      'Gas/ConsumptionRegister/Value',
      'Gas/ConsumptionRegister/Unit',
      'Electricity/ActiveImportRegister/Value',
      'Electricity/ActiveImportRegister/ActiveEnergyUnit',
      'Electricity/ReactiveImportRegister/Value',
      'Electricity/ReactiveImportRegister/ReactiveEnergyUnit',
      'Electricity/SecondaryActiveImportRegister/Value',
      'Electricity/SecondaryActiveImportRegister/ActiveEnergyUnit',
    ],
  );
});

test('alternatives of a choice are told apart, and none of them is demanded', () => {
  const { model, children } = inResponse('ReadInstantaneousImportRegistersRsp').type;
  assert.is(model?.kind, 'choice');
  const [gas, electricity] = children;
  assert.equal(gas?.choices, [{ choice: 1, alternative: 0 }]);
  assert.equal(electricity?.choices, [{ choice: 1, alternative: 1 }]);
  assert.equal([gas?.minOccurs, gas?.optional], [1, true]);
});

test('an extension has the attributes and elements of its base', () => {
  const { attributes, children } = inResponse('CommissionDeviceSynchroniseClockRsp').type;
  assert.equal(attributes, [{ name: 'MessageSuccess', required: false, type: { name: 'boolean', base: 'boolean' } }]);
  assert.equal(
    children.map(({ name }) => name),
    ['DeviceTime', 'Electricity', 'Gas'],
  );
});

test('text with attributes has the facts of its base type', () => {
  const entry = inResponse('RetrieveBillingCalendarTriggeredBillingDataLogRsp', 'Electricity/ESMEBillingDataLogEntry');
  assert.equal([entry.minOccurs, entry.maxOccurs], [0, 12]);
  const register = elementAt(entry.type, 'TariffTOURegisterMatrixValue')!;
  assert.equal([register.minOccurs, register.maxOccurs, register.type.text?.base], [0, 48, 'integer']);
  assert.equal(register.type.attributes, [
    { name: 'index', required: false, type: { name: 'positiveInteger', base: 'integer', minInclusive: 1n } },
  ]);
});

test('words, ranges, digits, lengths and patterns are those of the schema', () => {
  const text = (path: string) => schemaOf().element(path)?.type.text;
  assert.match(text('Header/BusinessOriginatorID')?.pattern as string, /^\[A-Fa-f0-9\]\{2\}-/);
  assert.equal(text('Header/OriginatorCounter'), {
    name: 'HeaderType.OriginatorCounter',
    base: 'integer',
    minInclusive: 0n,
    maxInclusive: 18446744073709551615n,
  });
  assert.equal(schemaOf().element('Header/Timestamp')?.type.attributes[1], {
    name: 'ClockStatus',
    required: false,
    type: { name: 'HeaderType.Timestamp.ClockStatus', base: 'string', maxLength: 25, words: ['reliable', 'invalid', 'unreliable'] },
  });
  assert.equal(schemaOf().root.type.attributes, [{ name: 'schemaVersion', required: true, type: { name: 'decimal', base: 'decimal' } }]);
  const primary = inResponse('ReadTariffPrimaryElementRsp').type;
  assert.equal(elementAt(primary, 'Electricity/TariffSwitchingTable/Seasons/Season/SeasonStartDate/Month/SpecifiedMonth')?.type.text, {
    name: 'Month.SpecifiedMonth',
    base: 'integer',
    minInclusive: 1n,
    maxInclusive: 12n,
    totalDigits: 2,
  });
});

test('a default is that of the element', () => {
  const element = inResponse('ReadTariffPrimaryElementRsp', 'Electricity/CurrencyUnitsLabel');
  assert.is(element.default, 'GBP');
  assert.equal(element.type.text?.words, ['GBP', 'ECB']);
  assert.is(inResponse('ReadTariffPrimaryElementRsp', 'Electricity/PriceScale').default, undefined);
});

test('a reference to an element has the name and the attributes of what it refers to', () => {
  const data = schemaOf().element('Body/ResponseMessage/GBCSData')!;
  assert.equal([data.minOccurs, data.maxOccurs, data.type.text?.base], [0, 100, 'base64Binary']);
  assert.equal(
    data.type.attributes.map(({ name, required }) => [name, required]),
    [
      ['format', true],
      ['sequence', true],
      ['name', true],
      ['type', true],
    ],
  );
});

test('an optional sequence makes its elements optional, an unbounded choice repeats them', () => {
  const party = inResponse('RetrieveDeviceSecurityCredentialsKRPRsp', 'RemotePartyDetails/ExistingRemotePartyID');
  assert.is(party.minOccurs, 0);
  const cluster = schemaOf().element('Body/ResponseMessage/DebugInfo/ZIGBEEDebug/ZIGBEEClusterResponse/ZIGBEEDataResponse')!;
  assert.equal([cluster.maxOccurs, cluster.choices.length], [Number.POSITIVE_INFINITY, 1]);
});

test('an element without anything has neither children nor text', () => {
  const { children, model, text } = inResponse('UpdatePricePrimaryElementRsp').type;
  assert.equal([children.length, model, text], [0, undefined, undefined]);
});

test('elements of one type share it', () => {
  const electricity = inResponse('ReadInstantaneousImportRegistersRsp', 'Electricity').type;
  assert.is(elementAt(electricity, 'ActiveImportRegister')?.type, elementAt(electricity, 'SecondaryActiveImportRegister')?.type);
  assert.is(inResponse('ReadInstantaneousImportRegistersRsp'), inResponse('ReadInstantaneousImportRegistersRsp'));
});

test('every response is there in every version, and the payload of alerts', () => {
  for (const version of SCHEMA_VERSIONS) {
    const names = schemaOf(version).responses.map(({ name }) => name);
    assert.equal([names.length, new Set(names).size], [112, 112]);
    for (const name of names) assert.is(schemaOf(version).response(name)?.name, name);
    assert.is(schemaOf(version).alertPayload.type.children.length, 9);
  }
});

test('the attributes of the time stamp came with version 5.1', () => {
  const attributes = SCHEMA_VERSIONS.map((version) =>
    schemaOf(version)
      .element('Header/Timestamp')
      ?.type.attributes.map(({ name }) => name),
  );
  const both = ['isFromGSME', 'ClockStatus'];
  assert.equal(attributes, [[], [], both, both, both, both]);
});

test('a response and a path that the schema does not have are undefined', () => {
  assert.is(schemaOf().response('ReadNothingRsp'), undefined);
  assert.is(schemaOf().element('Header/Nothing'), undefined);
  assert.is(schemaOf().element('Header/Nothing/Inside'), undefined);
});

test.run();
