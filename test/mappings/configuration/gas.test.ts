import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse } from '../../encoder/gbz.js';
import { concatenate, euiOf, hex, utf8 } from '../../encoder/octets.js';
import { seconds } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import {
  allGiven,
  anyOrder,
  attributesGiven,
  availableUnsigned,
  decimal,
  type GivenAttribute,
  gsmeResponse,
  perhaps,
  responseOf,
  translateGsme,
  unsigned,
  warningsOf,
} from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const PRICE = 0x0700;
const METERING = 0x0702;
const DEVICE_MANAGEMENT = 0x0708;

const read = (code: number, attributes: readonly GivenAttribute[]) => translateGsme(gsmeResponse(code, () => attributesGiven(attributes)));

test('gas configuration (GCS21a): trailing digits, multiplier and divisor; a value whose scale is missing is left out', () => {
  const digits = perhaps(fc.constantFrom(0x00, 0x01, 0x10, 0x50, 0xf0));
  const given = fc.record({
    calorific: fc.tuple(perhaps(unsigned(4)), digits),
    conversion: fc.tuple(perhaps(unsigned(4)), digits),
    flow: fc.tuple(perhaps(unsigned(2)), perhaps(fc.constantFrom(1, 3)), perhaps(fc.constantFrom(1, 10000, 7))),
    stabilisation: perhaps(unsigned(1)),
    measurement: perhaps(unsigned(2)),
  });
  const withDigits = ([value, octet]: readonly [number | undefined, number | undefined]) => {
    const known = availableUnsigned(value, 4);
    return known === undefined || octet === undefined ? undefined : `${decimal(known, 1, 10 ** (octet >> 4))}`;
  };
  fc.assert(
    fc.property(given, ({ calorific, conversion, flow, stabilisation, measurement }) => {
      const attributes: GivenAttribute[] = [
        { cluster: PRICE, id: 0x0306, type: 'BITMAP8', value: calorific[1] },
        { cluster: PRICE, id: 0x0305, type: 'ENUM8', value: 1 },
        { cluster: PRICE, id: 0x0304, type: 'UINT32', value: calorific[0] },
        { cluster: PRICE, id: 0x0303, type: 'BITMAP8', value: conversion[1] },
        { cluster: PRICE, id: 0x0302, type: 'UINT32', value: conversion[0] },
        { cluster: METERING, id: 0x0b13, type: 'UINT16', value: flow[2] },
        { cluster: METERING, id: 0x0b12, type: 'UINT16', value: flow[1] },
        { cluster: METERING, id: 0x0b11, type: 'ENUM8', value: 1 },
        { cluster: METERING, id: 0x0b10, type: 'UINT16', value: flow[0] },
        { cluster: METERING, id: 0x0b14, type: 'UINT8', value: stabilisation },
        { cluster: METERING, id: 0x0b15, type: 'UINT16', value: measurement },
      ];
      const [rate, multiplier, divisor] = [availableUnsigned(flow[0], 2), flow[1], flow[2]];
      const flowRate = multiplier === undefined || divisor === undefined ? undefined : decimal(rate, multiplier, divisor);
      same(
        responseOf(read(0x007b, attributes)),
        response(
          'ReadDeviceConfigurationGasRsp',
          allGiven(attributes),
          element('CalorificValue', withDigits(calorific)),
          element('ConversionFactor', withDigits(conversion)),
          element('UncontrolledGasFlowRate', flowRate),
          element('FlowStabilisationPeriod', availableUnsigned(stabilisation, 1)),
          element('FlowMeasurementPeriod', availableUnsigned(measurement, 2)),
        ),
      );
    }),
    runs,
  );
});

test('the digits after the point are those of one half octet, whatever type carries it', () => {
  const value = { cluster: PRICE, id: 0x0304, type: 'UINT32', value: 400 };
  const digits = (type: string, octet: number) => responseOf(read(0x007b, [value, { cluster: PRICE, id: 0x0306, type, value: octet }]));
  for (const [type, octet] of [
    ['BITMAP8', 0x10],
    ['UINT32', 0x80000010],
    ['INT16', -0x00f0],
  ] as const)
    same(digits(type, octet), response('ReadDeviceConfigurationGasRsp', true, element('CalorificValue', 40)));
});

const billingPeriod = (start: number, duration: number, type: number) =>
  clusterCommand(PRICE, 0x09, [
    ['UINT32', 0],
    ['UINT32', 473385600],
    ['UTCTime', start],
    ['UINT24', duration],
    ['BITMAP8', type],
    ['BITMAP8', 0],
  ]);

const CALENDAR = 'ReadDeviceConfigurationDataBillingCalendarRsp';

test('billing calendar (GCS21d, GCS21k): the periodicity by timebase and duration', () => {
  const periodicities = fc.constantFrom(
    ...([
      ['Daily', 1, 1],
      ['Weekly', 1, 2],
      ['Monthly', 1, 3],
      ['Quarterly', 3, 3],
      ['SixMonthly', 6, 3],
      ['Yearly', 12, 3],
    ] as const),
  );
  fc.assert(
    fc.property(
      seconds,
      periodicities,
      fc.integer({ min: 0, max: 15 }),
      fc.constantFrom(0x009d, 0x00da),
      (start, [word, duration, timebase], control, code) => {
        const message = gsmeResponse(code, () => [billingPeriod(start, duration, 0x10 * control + timebase)]);
        same(
          responseOf(translateGsme(message)),
          response(
            CALENDAR,
            true,
            element(
              'BillingCalendar',
              element('GasBillingCalendar', element('BillingPeriodStart', timestamp(start)), element('Periodicity', word)),
            ),
          ),
        );
      },
    ),
    runs,
  );
});

test('a billing calendar that the schema can not hold is left out with a warning', () => {
  for (const [start, duration, type] of [
    [0xffffffff, 1, 0x23],
    [1, 2, 0x23],
    [1, 1, 0x20],
    [1, 0xffffff, 0x22],
  ]) {
    const translation = translateGsme(gsmeResponse(0x00da, () => [billingPeriod(start, duration, type)]));
    same(responseOf(translation), response(CALENDAR, true));
    assert.ok(translation.warnings.some(({ code }) => code === 'INCOMPLETE'));
  }
  same(responseOf(translateGsme(gsmeResponse(0x00da, () => [defaultResponse(PRICE, 0x0b, 0xc0)]))), response(CALENDAR, false));
});

const IDENTITY = 'ReadDeviceConfigurationIdentityExcMPxNRsp';

test('identity (GCS21e): octets after the model type that are no EUI-64 are left out, and a warning tells of them', () => {
  const value = concatenate(utf8('MODEL  1'), Uint8Array.of(1, 2, 3));
  const translation = read(0x009e, [{ cluster: 0x0000, id: 0x0005, type: 'CHARSTRING', value }]);
  same(responseOf(translation), response(IDENTITY, true, element('ModelType', 'MODEL  1')));
  assert.equal(warningsOf(translation), ['WRONG_LENGTH']);
});

test('identity (GCS21e, GCS21m): the device identifier where it follows the model type', () => {
  const states = perhaps(fc.constantFrom(0, 3));
  const text = fc.string({ unit: fc.constantFrom('A', 'z', '0', ' ', '&', 'é'), minLength: 1, maxLength: 4 });
  const model = fc.tuple(
    fc.string({ unit: fc.constantFrom('A', '1', ' '), minLength: 8, maxLength: 8 }),
    perhaps(fc.uint8Array({ minLength: 8, maxLength: 8 })),
  );
  fc.assert(
    fc.property(
      perhaps(model),
      perhaps(text),
      states,
      states,
      fc.constantFrom(0x009e, 0x00fb),
      (of, manufacturer, depletion, tamper, code) => {
        const identifier = of?.[1];
        const attributes: GivenAttribute[] = [
          { cluster: 0x0000, id: 0x0004, type: 'CHARSTRING', value: manufacturer },
          { cluster: 0x0000, id: 0x0005, type: 'CHARSTRING', value: of && concatenate(utf8(of[0]), identifier ?? new Uint8Array(0)) },
          { cluster: 0x0000, id: 0x0003, type: 'UINT8', value: 1 },
          { cluster: METERING, id: 0x0608, type: 'ENUM8', value: depletion },
          { cluster: METERING, id: 0x0607, type: 'ENUM8', value: tamper },
        ];
        const word = (state: number | undefined) => (state === undefined ? undefined : state === 0 ? 'Locked' : 'Unchanged');
        same(
          responseOf(read(code, attributes)),
          response(
            IDENTITY,
            allGiven(attributes),
            element('DeviceIdentifier', identifier && euiOf(identifier)),
            element('ModelType', of?.[0]),
            element('ManufacturerIdentifier', manufacturer?.replaceAll('&', '&amp;')),
            optional('Gas', element('SupplyTamperState', word(tamper)), element('SupplyDepletionState', word(depletion))),
          ),
        );
      },
    ),
    runs,
  );
});

test('payment mode (GCS21j): what is suspended is told in prepayment mode only', () => {
  const mode = (configuration: number | undefined) =>
    responseOf(read(0x00bf, [{ cluster: 0x0705, id: 0x0000, type: 'BITMAP16', value: configuration }]));
  const PAYMENT_MODE = 'ReadDeviceConfigurationPaymentModeRsp';
  const prepayment = (emergency: boolean, disabled: boolean) =>
    response(
      PAYMENT_MODE,
      true,
      element('PaymentMode', 'Prepayment'),
      element('SuspendDebtEmergency', String(emergency)),
      element('SuspendDebtDisabled', String(disabled)),
    );
  same(mode(0b0000_1100_1001_0100), response(PAYMENT_MODE, true, element('PaymentMode', 'Credit')));
  same(mode(0b0000_0100_1001_0111), prepayment(true, true));
  same(mode(0b0000_0000_1001_0111), prepayment(true, false));
  same(mode(0b0000_1100_1001_0111), prepayment(false, true));
  same(mode(0b0000_1000_1001_0111), prepayment(false, false));
  same(mode(0xffff), prepayment(false, true));
  same(mode(undefined), response(PAYMENT_MODE, false));
});

test('text that the schema has no room for is left out with a warning', () => {
  const longest: GivenAttribute = { cluster: 0x0000, id: 0x0004, type: 'CHARSTRING', value: 'é'.repeat(32) };
  same(responseOf(read(0x00fb, [longest])), response(IDENTITY, true, element('ManufacturerIdentifier', 'é'.repeat(32))));
  const tooLong = read(0x00fb, [{ ...longest, value: 'é'.repeat(33) }]);
  same(responseOf(tooLong), response(IDENTITY, true));
  assert.equal(warningsOf(tooLong), ['TEXT_TOO_LONG']);
  const mprn = read(0x0089, [{ cluster: METERING, id: 0x0307, type: 'OCTETSTRING', value: utf8('10009998880') }]);
  same(responseOf(mprn), response('ReadDeviceConfigurationMPxNRsp', true));
  assert.equal(warningsOf(mprn), ['TEXT_TOO_LONG']);
});

test('MPRN (GCS46)', () => {
  const mprn = (value: Uint8Array | undefined) => responseOf(read(0x0089, [{ cluster: METERING, id: 0x0307, type: 'OCTETSTRING', value }]));
  const MPRN = 'ReadDeviceConfigurationMPxNRsp';
  same(mprn(utf8('1000999888')), response(MPRN, true, element('Gas', element('MPRN', '1000999888'))));
  same(mprn(concatenate(utf8('12345678'), hex('0000'))), response(MPRN, true, element('Gas', element('MPRN', '12345678'))));
  same(mprn(undefined), response(MPRN, false));
});

/** In the order of the schema */
const CODES = [
  '810D',
  '810E',
  '8119',
  '8145',
  '8154',
  '8155',
  '8161',
  '8162',
  '8168',
  '8183',
  '8184',
  '81A0',
  '81A1',
  '81A4',
  '81A5',
  '81A6',
  '81A7',
  '81A8',
  '81A9',
  '81AA',
  '81AB',
  '81AC',
  '81AD',
  '81AE',
  '81AF',
  '81B0',
  '81B1',
  '81B2',
  '81B3',
  '81B4',
  '81B5',
  '81B6',
  '81B9',
  '81BA',
  '81BC',
  '81BD',
  '81BE',
  '81BF',
  '81C0',
  '81C2',
  '81C3',
  '81C4',
  '81C5',
  '81C6',
];

const BEHAVIOURS = 'ReadDeviceConfigurationEventAndAlertBehavioursRsp';

const behaviour = (code: string, bits: number): string => {
  const word = (mask: number) => (bits & mask ? 'Enable' : 'Disable');
  return element(
    `x${code}`,
    element('WANAlert', word(0b1000)),
    element('HANAlert', word(0b1_0000)),
    element('EventLog', word(0b111)),
    element('Alarm', word(0b100_0000)),
  );
};

const reportEventConfiguration = (entries: readonly (readonly [code: string, bits: number])[], index: number, commands: number) => {
  const fields = entries.flatMap(
    ([code, bits]) =>
      [
        ['UINT16', Number.parseInt(code, 16)],
        ['BITMAP8', bits],
      ] as const,
  );
  return clusterCommand(DEVICE_MANAGEMENT, 0x04, [['UINT8', index], ['UINT8', commands], ...fields], { frameControl: 0x01 });
};

test('event and alert behaviours (GCS20r): entries in any order and command, codes that the schema does not have among them', () => {
  const settings = fc
    .tuple(fc.subarray([...CODES, '8F01', '81B7']), fc.infiniteStream(fc.integer({ min: 0, max: 255 })))
    .chain(([codes, bits]) => anyOrder(codes.map((code) => [code, bits.next().value as number] as const)));
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 3 }), (entries, commands) => {
      const components = Array.from({ length: commands }, (_, i) =>
        reportEventConfiguration(
          entries.filter((_, place) => place % commands === i),
          i,
          commands,
        ),
      );
      const byCode = new Map(entries);
      const written = CODES.flatMap((code) => {
        const bits = byCode.get(code);
        return bits === undefined ? [] : [behaviour(code, bits)];
      });
      same(
        responseOf(translateGsme(gsmeResponse(0x00f1, () => components))),
        response(BEHAVIOURS, true, element('GasSupplierAlertEventSettings', ...written)),
      );
    }),
    runs,
  );
});

test.run();

referenceSuite('configuration of gas in the reference messages', (test) => {
  const reference = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('GCS20r', () => {
    const xml = reference('GCS20r_6.2.10_SUCCESS_RESPONSE');
    const bits: Record<string, number> = { '810D': 0x18, '810E': 0x08, '8145': 0x03, '8168': 0x10, '81AA': 0x1b, '81C6': 0x03 };
    for (const [code, octet] of Object.entries(bits)) assert.ok(xml.includes(behaviour(code, octet)), code);
    assert.is(xml.split('<WANAlert>').length - 1, CODES.length);
    same(reference('GCS20r_6.2.10_ERROR_RESPONSE'), response(BEHAVIOURS, false, element('GasSupplierAlertEventSettings')));
  });

  test('GCS21a, with and without all attributes', () => {
    const values = [element('CalorificValue', 567), element('ConversionFactor', 36), element('UncontrolledGasFlowRate', 200)];
    same(
      reference('GCS21a_6.2.8_SUCCESS_RESPONSE'),
      response(
        'ReadDeviceConfigurationGasRsp',
        true,
        ...values,
        element('FlowStabilisationPeriod', 10),
        element('FlowMeasurementPeriod', 3600),
      ),
    );
    same(
      reference('GCS21a_6.2.8_ERROR_RESPONSE'),
      response('ReadDeviceConfigurationGasRsp', false, ...values, element('FlowMeasurementPeriod', 3600)),
    );
  });

  test('GCS21d and GCS21k', () => {
    const calendar = (word: string) =>
      response(
        CALENDAR,
        true,
        element(
          'BillingCalendar',
          element('GasBillingCalendar', element('BillingPeriodStart', '2014-01-01T00:00:00.00Z'), element('Periodicity', word)),
        ),
      );
    same(reference('GCS21d_6.2.3_SUCCESS_RESPONSE'), calendar('Weekly'));
    same(reference('GCS21k_6.2.3_SUCCESS_RESPONSE'), calendar('SixMonthly'));
    same(reference('GCS21k_6.2.3_ERROR_RESPONSE'), response(CALENDAR, false));
  });

  test('GCS21e and GCS21m', () => {
    const identifier = element('DeviceIdentifier', '00-DB-12-34-56-78-90-A1');
    const states = element('Gas', element('SupplyTamperState', 'Unchanged'), element('SupplyDepletionState', 'Unchanged'));
    const model = element('ModelType', 'GFI     ');
    same(
      reference('GCS21e_6.2.4_SUCCESS_RESPONSE'),
      response(IDENTITY, true, identifier, model, element('ManufacturerIdentifier', 'Critical Software'), states),
    );
    same(reference('GCS21e_6.2.4_ERROR_RESPONSE'), response(IDENTITY, false, identifier, model));
    same(
      reference('GCS21m_6.2.4_SUCCESS_RESPONSE'),
      response(IDENTITY, true, element('ModelType', '12345678'), element('ManufacturerIdentifier', '1234'), states),
    );
  });

  test('GCS21j and GCS46', () => {
    same(
      reference('GCS21j_6.2.9_SUCCESS_RESPONSE'),
      response(
        'ReadDeviceConfigurationPaymentModeRsp',
        true,
        element('PaymentMode', 'Prepayment'),
        element('SuspendDebtEmergency', 'false'),
        element('SuspendDebtDisabled', 'true'),
      ),
    );
    same(
      reference('GCS46_6.2.7_SUCCESS_RESPONSE'),
      response('ReadDeviceConfigurationMPxNRsp', true, element('Gas', element('MPRN', '1000999888'))),
    );
  });
});
