import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  array,
  boolean,
  doubleLong,
  doubleLongUnsigned,
  enumeration,
  long64,
  longUnsigned,
  nullData,
  octetString,
  structure,
  unsigned,
} from '../../encoder/axdr.js';
import { euiOf } from '../../encoder/octets.js';
import { failed, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };

/** Values of so many items, some of which failed */
const items = <Value>(value: fc.Arbitrary<Value>, count: number) =>
  fc.array(fc.option(value, { nil: undefined, freq: 3 }), { minLength: count, maxLength: count });

const answers = <Value>(values: readonly (Value | undefined)[], encode: (value: Value) => Uint8Array) =>
  values.map((value) => (value === undefined ? getFailed(250) : got(encode(value))));

const translated = (...message: Parameters<typeof esmeResponse>) => responseOf(translateEsme(esmeResponse(...message)));

const MONITORS = ['RMSExtremeOverVoltage', 'RMSExtremeUnderVoltage', 'RMSVoltageSag', 'RMSVoltageSwell'];

const expectedMonitors = (values: readonly (number | undefined)[]) =>
  optional(
    'RMSVoltageSettings',
    ...MONITORS.map((name, i) => element(`${name}MeasurementPeriod`, values[2 * i + 1]) + element(`${name}Threshold`, values[2 * i])),
  );
const expectedAverages = (name: string, over: number | undefined, under: number | undefined) =>
  optional(name, element('AverageRMSOverVoltageThreshold', over), element('AverageRMSUnderVoltageThreshold', under));

test('voltage settings of a single phase meter (ECS26b)', () => {
  fc.assert(
    fc.property(items(unsigned32, 10), (values) => {
      same(
        translated(0x003c, answers(values, doubleLongUnsigned)),
        response(
          'ReadDeviceConfigurationVoltageRsp',
          !values.includes(undefined),
          expectedAverages('SinglePhaseVoltageSettings', values[8], values[9]),
          expectedMonitors(values),
        ),
      );
    }),
    runs,
  );
});

test('voltage settings of a polyphase meter (ECS26k): the second and third phase have under voltage first', () => {
  fc.assert(
    fc.property(items(unsigned32, 14), (values) => {
      const phase = (number: number, over: number | undefined, under: number | undefined) => {
        const settings = expectedAverages('PhaseVoltageSettings', over, under);
        return settings === '' ? '' : element('PolyPhaseVoltageSettings', element('Phase', number), settings);
      };
      same(
        translated(0x00c6, answers(values, doubleLongUnsigned)),
        response(
          'ReadDeviceConfigurationVoltageRsp',
          !values.includes(undefined),
          phase(1, values[8], values[9]),
          phase(2, values[11], values[10]),
          phase(3, values[13], values[12]),
          expectedMonitors(values),
        ),
      );
    }),
    runs,
  );
});

test('randomisation (ECS26c): offset, number, limit', () => {
  fc.assert(
    fc.property(items(fc.integer({ min: 0, max: 0xffff }), 3), (values) => {
      same(
        translated(0x003d, answers(values, longUnsigned)),
        response(
          'ReadDeviceConfigurationRandomisationRsp',
          !values.includes(undefined),
          element('RandomisedOffset', values[0]),
          element('RandomisedOffsetNumber', values[1]),
          element('RandomisedOffsetLimit', values[2]),
        ),
      );
    }),
    runs,
  );
});

const textOf = (maximum: number) => fc.stringMatching(new RegExp(`^[0-9A-Za-z '/-]{1,${maximum}}$`));
const system = fc.uint8Array({ minLength: 8, maxLength: 8 });
const text = (value: string) => octetString(Buffer.from(value));

const identity = fc.record({ id: system, variant: textOf(1), model: textOf(8), manufacturer: textOf(4), locked: fc.boolean() });

test('identities of meters and communications hubs (ECS26e, ECS26i, ECS26m, ECS26n), whichever items failed', () => {
  fc.assert(
    fc.property(identity, fc.array(failed, { minLength: 5, maxLength: 5 }), ({ id, variant, model, manufacturer, locked }, fails) => {
      const all = {
        id: { data: octetString(id), written: element('DeviceIdentifier', euiOf(id)) },
        variant: { data: text(variant), written: element('MeterVariant', variant) },
        model: { data: text(model), written: element('ModelType', model) },
        manufacturer: { data: text(manufacturer), written: element('ManufacturerIdentifier', manufacturer) },
        tamper: { data: boolean(locked, 0xff), written: element('SupplyTamperState', locked ? 'Locked' : 'Unchanged') },
      };
      const useCases: readonly (readonly [number, readonly (keyof typeof all)[]])[] = [
        [0x003f, ['id', 'variant', 'model', 'manufacturer', 'tamper']],
        [0x0092, ['id', 'model', 'manufacturer']],
        [0x00f9, ['variant', 'model', 'manufacturer', 'tamper']],
        [0x00fa, ['model', 'manufacturer']],
      ];
      for (const [messageCode, carried] of useCases) {
        const written = (item: keyof typeof all) => (carried.includes(item) && !fails[carried.indexOf(item)] ? all[item].written : '');
        same(
          translated(
            messageCode,
            carried.map((item, i) => (fails[i] ? getFailed() : got(all[item].data))),
          ),
          response(
            'ReadDeviceConfigurationIdentityExcMPxNRsp',
            !fails.slice(0, carried.length).includes(true),
            written('id'),
            written('model'),
            written('manufacturer'),
            optional('Electricity', written('tamper'), written('variant')),
          ),
        );
      }
    }),
    runs,
  );
});

test('power thresholds (ECS26f) are told by their position', () => {
  const thresholds = (...values: number[]) => translated(0x0040, [got(array(values.map(doubleLongUnsigned)))]);
  const expected = (...content: string[]) => response('ReadDeviceConfigurationInstantaneousPowerThresholdsRsp', true, ...content);
  fc.assert(
    fc.property(unsigned32, unsigned32, (low, high) => {
      same(thresholds(low, high), expected(element('LowMediumPowerThreshold', low), element('MediumHighPowerThreshold', high)));
    }),
    runs,
  );
  same(thresholds(5), expected(element('LowMediumPowerThreshold', 5)));
  same(thresholds(), expected());
  same(thresholds(1, 2, 3), expected(element('LowMediumPowerThreshold', 1), element('MediumHighPowerThreshold', 2)));
});

test('payment mode (ECS26j)', () => {
  const mode = (value: number) => translateEsme(esmeResponse(0x00be, [got(structure(enumeration(value), enumeration(2)))]));
  const expected = (...content: string[]) => response('ReadDeviceConfigurationPaymentModeRsp', true, ...content);
  same(responseOf(mode(1)), expected(element('PaymentMode', 'Credit')));
  same(responseOf(mode(2)), expected(element('PaymentMode', 'Prepayment')));
  const unknown = mode(3);
  same(responseOf(unknown), expected());
  same(unknown.warnings.map(({ code }) => code).join(), 'ENUMERATION_VALUE');
});

const mpan = fc.stringMatching(/^[0-9]{13}$/);

test('MPANs (ECS40): that of the secondary element follows in the same string', () => {
  fc.assert(
    fc.property(mpan, fc.option(mpan, { nil: undefined }), fc.option(mpan, { nil: undefined }), (primary, secondary, exported) => {
      same(
        translated(0x004e, [got(text(primary + (secondary ?? ''))), exported === undefined ? getFailed() : got(text(exported))]),
        response(
          'ReadDeviceConfigurationMPxNRsp',
          exported !== undefined,
          element(
            'Electricity',
            element('ImportMPAN', primary),
            element('SecondaryImportMPAN', secondary),
            element('ExportMPAN', exported),
          ),
        ),
      );
    }),
    runs,
  );
});

test('an MPAN shorter than 13 digits is given as it is', () => {
  same(
    translated(0x004e, [got(text('123')), got(octetString('3100000000000000'))]),
    '<ReadDeviceConfigurationMPxNRsp MessageSuccess="true"><Electricity><ImportMPAN>123</ImportMPAN><ExportMPAN>1</ExportMPAN></Electricity></ReadDeviceConfigurationMPxNRsp>',
  );
});

test('a string filled up with NULs holds no secondary MPAN', () => {
  const filled = octetString(Buffer.from(`1312345678111${'\0'.repeat(13)}`));
  same(
    translated(0x004e, [got(filled), getFailed()]),
    '<ReadDeviceConfigurationMPxNRsp MessageSuccess="false"><Electricity><ImportMPAN>1312345678111</ImportMPAN></Electricity></ReadDeviceConfigurationMPxNRsp>',
  );
});

test('texts longer than the schema has room for, and voltages below zero, are left out with warnings', () => {
  const long = [text('AB'), text('ATGTypeX9'), text('x'.repeat(33)), boolean(false)];
  const identity = translateEsme(esmeResponse(0x00f9, long.map(got)));
  same(
    responseOf(identity),
    '<ReadDeviceConfigurationIdentityExcMPxNRsp MessageSuccess="true"><Electricity><SupplyTamperState>Unchanged</SupplyTamperState></Electricity></ReadDeviceConfigurationIdentityExcMPxNRsp>',
  );
  assert.is(identity.warnings.length, 3);
  const voltages = [doubleLong(-1), long64(4294967295), long64(4294967296), unsigned(0), ...Array.from({ length: 6 }, nullData)];
  const settings = translateEsme(esmeResponse(0x003c, voltages.map(got)));
  same(
    responseOf(settings),
    '<ReadDeviceConfigurationVoltageRsp MessageSuccess="true"><RMSVoltageSettings><RMSExtremeOverVoltageMeasurementPeriod>4294967295</RMSExtremeOverVoltageMeasurementPeriod><RMSExtremeUnderVoltageMeasurementPeriod>0</RMSExtremeUnderVoltageMeasurementPeriod></RMSVoltageSettings></ReadDeviceConfigurationVoltageRsp>',
  );
  assert.is(settings.warnings.length, 2);
});

test.run();

referenceSuite('reference messages of the configuration', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('voltage settings: the failed items are left out', () => {
    same(
      contents('ECS26b_6.2.1_ERROR_RESPONSE'),
      '<ReadDeviceConfigurationVoltageRsp MessageSuccess="false"><RMSVoltageSettings><RMSExtremeOverVoltageMeasurementPeriod>30</RMSExtremeOverVoltageMeasurementPeriod><RMSExtremeOverVoltageThreshold>287</RMSExtremeOverVoltageThreshold><RMSExtremeUnderVoltageMeasurementPeriod>30</RMSExtremeUnderVoltageMeasurementPeriod><RMSExtremeUnderVoltageThreshold>180</RMSExtremeUnderVoltageThreshold><RMSVoltageSagMeasurementPeriod>30</RMSVoltageSagMeasurementPeriod><RMSVoltageSagThreshold>216</RMSVoltageSagThreshold><RMSVoltageSwellMeasurementPeriod>30</RMSVoltageSwellMeasurementPeriod><RMSVoltageSwellThreshold>253</RMSVoltageSwellThreshold></RMSVoltageSettings></ReadDeviceConfigurationVoltageRsp>',
    );
  });

  test('identity of a twin element meter', () => {
    same(
      contents('ECS26e_6.2.4_SUCCESS_RESPONSE'),
      '<ReadDeviceConfigurationIdentityExcMPxNRsp MessageSuccess="true"><DeviceIdentifier>00-DB-12-34-56-78-90-A0</DeviceIdentifier><ModelType>ATGTypeX</ModelType><ManufacturerIdentifier>CSW</ManufacturerIdentifier><Electricity><SupplyTamperState>Locked</SupplyTamperState><MeterVariant>B</MeterVariant></Electricity></ReadDeviceConfigurationIdentityExcMPxNRsp>',
    );
    same(
      contents('ECS26m_6.2.4_ERROR_RESPONSE'),
      '<ReadDeviceConfigurationIdentityExcMPxNRsp MessageSuccess="false"><Electricity><MeterVariant>B</MeterVariant></Electricity></ReadDeviceConfigurationIdentityExcMPxNRsp>',
    );
  });

  test('randomisation, thresholds, payment mode, MPANs', () => {
    same(
      contents('ECS26c_6.2.2_SUCCESS_RESPONSE'),
      '<ReadDeviceConfigurationRandomisationRsp MessageSuccess="true"><RandomisedOffset>200</RandomisedOffset><RandomisedOffsetNumber>2000</RandomisedOffsetNumber><RandomisedOffsetLimit>1000</RandomisedOffsetLimit></ReadDeviceConfigurationRandomisationRsp>',
    );
    same(
      contents('ECS26f_6.2.5_SUCCESS_RESPONSE'),
      '<ReadDeviceConfigurationInstantaneousPowerThresholdsRsp MessageSuccess="true"><LowMediumPowerThreshold>2300</LowMediumPowerThreshold><MediumHighPowerThreshold>4600</MediumHighPowerThreshold></ReadDeviceConfigurationInstantaneousPowerThresholdsRsp>',
    );
    same(
      contents('ECS26j_6.2.9_SUCCESS_RESPONSE'),
      '<ReadDeviceConfigurationPaymentModeRsp MessageSuccess="true"><PaymentMode>Prepayment</PaymentMode></ReadDeviceConfigurationPaymentModeRsp>',
    );
    same(
      contents('ECS40_6.2.7_TWIN_SUCCESS_RESPONSE'),
      '<ReadDeviceConfigurationMPxNRsp MessageSuccess="true"><Electricity><ImportMPAN>1312345678111</ImportMPAN><SecondaryImportMPAN>1312345678222</SecondaryImportMPAN><ExportMPAN>1312345678333</ExportMPAN></Electricity></ReadDeviceConfigurationMPxNRsp>',
    );
  });
});
