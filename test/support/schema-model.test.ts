import * as assert from 'uvu/assert';
import { referenceSuite } from './reference.js';
import { type SchemaElement, schemaModel } from './schema-model.js';

/** The element at a path below another */
function at(element: SchemaElement, path: string): SchemaElement {
  return path.split('/').reduce((parent, name) => parent.children.find((child) => child.name === name)!, element);
}

referenceSuite('model of the MMC XML Schema', (test) => {
  test('a reading is an optional integer below its two groups', () => {
    const value = at(schemaModel().response('ReadInstantaneousImportRegistersRsp'), 'Electricity/ActiveImportRegister/Value');
    assert.is(value.path, 'ReadInstantaneousImportRegistersRsp/Electricity/ActiveImportRegister/Value');
    assert.equal(value.content, { base: 'integer' });
    assert.is(value.typeName, 'xs:integer');
    assert.equal([value.minOccurs, value.maxOccurs, value.optional], [0, 1, true]);
  });

  test('leaves stand in the order of the schema', () => {
    const model = schemaModel();
    assert.equal(
      model.leaves(model.response('ReadInstantaneousImportRegistersRsp')).map((leaf) => leaf.path),
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
    const [gas, electricity] = schemaModel().response('ReadInstantaneousImportRegistersRsp').children;
    assert.equal(gas.choices, [{ choice: 'ReadInstantaneousImportRegistersRsp#1', alternative: 0 }]);
    assert.equal(electricity.choices, [{ choice: 'ReadInstantaneousImportRegistersRsp#1', alternative: 1 }]);
    assert.equal([gas.minOccurs, gas.optional], [1, true]);
  });

  test('an extension has the attributes and elements of its base', () => {
    const response = schemaModel().response('CommissionDeviceSynchroniseClockRsp');
    assert.equal(response.attributes, [{ name: 'MessageSuccess', type: { base: 'boolean' }, required: false }]);
    assert.equal(
      response.children.map((child) => child.name),
      ['DeviceTime', 'Electricity', 'Gas'],
    );
  });

  test('text with attributes has the facts of its base type', () => {
    const value = at(schemaModel().response('RetrieveBillingCalendarTriggeredBillingDataLogRsp'), 'Electricity/ESMEBillingDataLogEntry');
    assert.equal([value.minOccurs, value.maxOccurs], [0, 12]);
    const register = at(value, 'TariffTOURegisterMatrixValue');
    assert.equal([register.minOccurs, register.maxOccurs, register.content], [0, 48, { base: 'integer' }]);
    assert.equal(register.attributes, [{ name: 'index', type: { base: 'integer', minInclusive: 1n }, required: false }]);
  });

  test('words, bounds, lengths and patterns are those of the schema', () => {
    const root = schemaModel().root();
    const header = at(root, 'Header');
    assert.match(at(header, 'BusinessOriginatorID').content?.pattern as string, /^\[A-Fa-f0-9\]\{2\}-/);
    assert.equal(at(header, 'OriginatorCounter').content, { base: 'integer', minInclusive: 0n, maxInclusive: 18446744073709551615n });
    assert.equal(at(header, 'Timestamp').attributes[1], {
      name: 'ClockStatus',
      type: { base: 'string', maxLength: 25, enumeration: ['reliable', 'invalid', 'unreliable'] },
      required: false,
    });
    assert.equal(root.attributes, [{ name: 'schemaVersion', type: { base: 'decimal' }, required: true }]);
  });

  test('a reference to an element has the name and the attributes of what it refers to', () => {
    const data = at(schemaModel().root(), 'Body/ResponseMessage/GBCSData');
    assert.equal([data.minOccurs, data.maxOccurs], [0, 100]);
    assert.equal(
      data.attributes.map(({ name, required }) => [name, required]),
      [
        ['format', true],
        ['sequence', true],
        ['name', true],
        ['type', true],
      ],
    );
    assert.equal(data.content, { base: 'base64Binary' });
  });

  test('an optional sequence makes its elements optional, an unbounded choice repeats them', () => {
    const model = schemaModel();
    const role = at(model.response('RetrieveDeviceSecurityCredentialsKRPRsp'), 'RemotePartyDetails/ExistingRemotePartyID');
    assert.is(role.minOccurs, 0);
    const cluster = at(model.root(), 'Body/ResponseMessage/DebugInfo/ZIGBEEDebug/ZIGBEEClusterResponse/ZIGBEEDataResponse');
    assert.equal([cluster.maxOccurs, cluster.choices.length], [Number.POSITIVE_INFINITY, 1]);
  });

  test('an element without anything has neither children nor content', () => {
    const response = schemaModel().response('UpdatePricePrimaryElementRsp');
    assert.equal([response.children.length, response.content], [0, undefined]);
  });

  test('every response is there in every version, and the payload of alerts', () => {
    for (const version of ['4.0', '5.0', '5.1', '5.2', '5.3', '5.4'] as const) {
      const model = schemaModel(version);
      const names = model.responseNames();
      assert.equal([names.length, new Set(names).size], [112, 112]);
      for (const name of names) assert.is(model.response(name).name, name);
      assert.is(model.alertPayload().children.length, 9);
    }
  });

  test('an unknown response is an error', () => {
    assert.throws(() => schemaModel().response('ReadNothingRsp'), /no element ReadNothingRsp/);
  });
});
