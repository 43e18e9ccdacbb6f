import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dateTime } from '../../encoder/date-time.js';
import { signed32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same } from '../../support/expected-xml.js';
import {
  allGiven,
  anyOrder,
  attributesGiven,
  availableSigned,
  availableUnsigned,
  consumptionDecimal,
  type GivenAttribute,
  gsmeResponse,
  perhaps,
  placed,
  responseOf,
  translateGsme,
  unsigned,
  warningsOf,
} from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };
const METERING = 0x0702;
const PREPAYMENT = 0x0705;

/** Sent to whoever may see them: the attributes are encrypted */
const encryptedResponse = (messageCode: number, attributes: readonly GivenAttribute[]) =>
  gsmeResponse(messageCode, (protect) => attributesGiven(attributes, { protect }));

const scale = fc.record({
  multiplier: perhaps(fc.constantFrom(1, 2, 1000, 0xfffffe, 0xffffff)),
  divisor: perhaps(fc.constantFrom(1, 3, 8, 1000, 0xffffff)),
});
type Scale = { multiplier: number | undefined; divisor: number | undefined };

const scaleAttributes = ({ multiplier, divisor }: Scale): GivenAttribute[] => [
  { cluster: METERING, id: 0x0302, type: 'UINT24', value: divisor },
  { cluster: METERING, id: 0x0301, type: 'UINT24', value: multiplier },
];

const scaled = (value: number | undefined, { multiplier, divisor }: Scale): string | undefined =>
  consumptionDecimal(availableUnsigned(value, 6), availableUnsigned(multiplier, 3), availableUnsigned(divisor, 3));

/** What a consumption register reads, and the warnings */
function registerOf(value: number, of: Scale): readonly [text: string | undefined, ...warnings: string[]] {
  const given = [...scaleAttributes(of), { cluster: METERING, id: 0x0000, type: 'UINT48', value }].filter((one) => one.value !== undefined);
  const translation = translateGsme(encryptedResponse(0x0074, given as GivenAttribute[]));
  return [/<ra:Value>(.*)<\/ra:Value>/.exec(translation.xml)?.[1], ...warningsOf(translation)];
}

const SCALES: readonly [multiplier: number | undefined, divisor: number | undefined, ...expected: ReturnType<typeof registerOf>][] = [
  [undefined, undefined, '0.005'],
  [1, undefined, '0.005'],
  [undefined, 1000, '0.005'],
  [1, 2 ** 23, '0.00000059604644775390625'],
  [1, 3, '1.66666666666666666666', 'INEXACT'],
  [1, 0, undefined, 'SCALE_MISSING'],
  [0, 1000, undefined, 'SCALE_MISSING'],
  [0, 0, undefined, 'SCALE_MISSING'],
  [0, undefined, undefined, 'SCALE_MISSING'],
  [undefined, 0, undefined, 'SCALE_MISSING'],
  [7, undefined, undefined, 'SCALE_MISSING'],
  [undefined, 100, undefined, 'SCALE_MISSING'],
];

for (const [multiplier, divisor, ...expected] of SCALES) {
  test(`consumption register (GCS13a): 5 with multiplier ${multiplier} and divisor ${divisor} reads ${expected[0]}`, () => {
    assert.equal(registerOf(5, { multiplier, divisor }), expected);
  });
}

test('consumption register (GCS13a): value × multiplier ÷ divisor, whatever is there and in any order', () => {
  const given = fc.record({ consumption: perhaps(unsigned(6)), scale, unit: perhaps(fc.constant(1)) }).chain((values) => {
    const attributes: GivenAttribute[] = [
      ...scaleAttributes(values.scale),
      { cluster: METERING, id: 0x0300, type: 'ENUM8', value: values.unit },
      { cluster: METERING, id: 0x0000, type: 'UINT48', value: values.consumption },
    ];
    return fc.tuple(fc.constant(values), anyOrder(attributes));
  });
  fc.assert(
    fc.property(given, ([values, attributes]) => {
      same(
        responseOf(translateGsme(encryptedResponse(0x0074, attributes))),
        response(
          'ReadInstantaneousImportRegistersRsp',
          allGiven(attributes),
          element(
            'Gas',
            optional(
              'ConsumptionRegister',
              element('Value', scaled(values.consumption, values.scale)),
              element('Unit', values.unit === undefined ? undefined : 'm3'),
            ),
          ),
        ),
      );
    }),
    runs,
  );
});

test('a unit that is not m3 is left out with a warning', () => {
  const { warnings, ...translation } = translateGsme(
    encryptedResponse(0x0074, [{ cluster: METERING, id: 0x0300, type: 'ENUM8', value: 2 }]),
  );
  same(responseOf({ warnings, ...translation }), response('ReadInstantaneousImportRegistersRsp', true, element('Gas')));
  assert.equal(
    warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

const matrices = [
  [
    'tariff TOU registers (GCS13c)',
    0x00b6,
    [0x0100, 0x0102, 0x0104, 0x0106],
    (values: string) => element('Gas', optional('TariffTOURegisterMatrix', values)),
    'ReadInstantaneousImportTOUMatricesRsp',
    'TOURegisterMatrixValue',
  ],
  [
    'tariff block counters (GCS13b)',
    0x00b8,
    [0x0700, 0x0701, 0x0702, 0x0703],
    (values: string) => optional('ImportBlockCounters', values),
    'ReadInstantaneousImportBlockCountersRsp',
    'TariffBlockCounterValue',
  ],
] as const;

for (const [name, code, ids, around, rsp, leaf] of matrices) {
  test(`${name}: the index is that of the register, also where others are missing`, () => {
    const given = fc.tuple(fc.tuple(...ids.map(() => perhaps(unsigned(6)))), scale).chain(([registers, of]) => {
      const attributes: GivenAttribute[] = [
        ...scaleAttributes(of),
        ...ids.map((id, i) => ({ cluster: METERING, id, type: 'UINT48', value: registers[i] })),
      ];
      return fc.tuple(fc.constant(registers), fc.constant(of), anyOrder(attributes));
    });
    fc.assert(
      fc.property(given, ([registers, of, attributes]) => {
        same(
          responseOf(translateGsme(encryptedResponse(code, attributes))),
          response(
            rsp,
            allGiven(attributes),
            around(
              placed(
                leaf,
                registers.map((value) => scaled(value, of)),
              ),
            ),
          ),
        );
      }),
      runs,
    );
  });
}

test('prepayment registers (GCS14): balances are signed, debts are not', () => {
  const balances = fc.record({ debt: perhaps(signed32), emergency: perhaps(signed32), balance: perhaps(signed32) });
  const debts = fc.record({ payment: perhaps(unsigned(4)), time1: perhaps(unsigned(4)), time2: perhaps(unsigned(4)) });
  fc.assert(
    fc.property(balances, debts, ({ debt, emergency, balance }, { payment, time1, time2 }) => {
      const price: GivenAttribute[] = [
        { cluster: 0x0700, id: 0x0617, type: 'BITMAP8', value: 0x50 },
        { cluster: 0x0700, id: 0x0616, type: 'UINT16', value: 826 },
      ];
      const attributes: GivenAttribute[] = [
        { cluster: PREPAYMENT, id: 0x0005, type: 'INT32', value: debt },
        { cluster: PREPAYMENT, id: 0x0002, type: 'INT32', value: emergency },
        { cluster: PREPAYMENT, id: 0x0001, type: 'INT32', value: balance },
        { cluster: PREPAYMENT, id: 0x0231, type: 'UINT32', value: payment },
        { cluster: PREPAYMENT, id: 0x0211, type: 'UINT32', value: time1 },
        { cluster: PREPAYMENT, id: 0x0221, type: 'UINT32', value: time2 },
      ];
      const message = gsmeResponse(0x0075, (protect) => [...attributesGiven(price), ...attributesGiven(attributes, { protect })]);
      same(
        responseOf(translateGsme(message)),
        response(
          'ReadInstantaneousPrepayValuesRsp',
          allGiven(attributes),
          element('EmergencyCreditBalance', availableSigned(emergency)),
          element('AccumulatedDebtRegister', availableSigned(debt)),
          element('PaymentDebtRegister', availableUnsigned(payment, 4)),
          element('TimeDebtRegister1', availableUnsigned(time1, 4)),
          element('TimeDebtRegister2', availableUnsigned(time2, 4)),
          element('MeterBalance', availableSigned(balance)),
        ),
      );
    }),
    runs,
  );
});

test('meter balance (GCS60, GCS60a): of billing and of prepayment, the components in any order', () => {
  const given = fc.tuple(perhaps(unsigned(4)), perhaps(signed32)).chain(([billed, credit]) => {
    const attributes: GivenAttribute[] = [
      { cluster: METERING, id: 0x0a00, type: 'UINT32', value: billed },
      { cluster: PREPAYMENT, id: 0x0001, type: 'INT32', value: credit },
    ];
    return fc.tuple(fc.constant(billed), fc.constant(credit), anyOrder(attributes), fc.constantFrom(0x008d, 0x012a));
  });
  fc.assert(
    fc.property(given, ([billed, credit, attributes, code]) => {
      same(
        responseOf(translateGsme(gsmeResponse(code, () => attributesGiven(attributes)))),
        response(
          'ReadMeterBalanceRsp',
          allGiven(attributes),
          element('MeterBalance', availableUnsigned(billed, 4)),
          optional('Gas', element('MeterBalancePrepaymentMode', availableSigned(credit))),
        ),
      );
    }),
    runs,
  );
});

test('the clock of a gas message: who gave the time, and whether it can be relied upon, from version 5.1 on', () => {
  const timestamp = (clockStatus: number, schemaVersion?: '5.0') => {
    const message = gsmeResponse(0x012a, () => attributesGiven([{ cluster: PREPAYMENT, id: 0x0001, type: 'INT32', value: 1 }]), {
      dateTime: dateTime({ year: 2021, month: 3, dayOfMonth: 4, hour: 5, minute: 6, second: 7, hundredths: 8, clockStatus }),
    });
    const { xml } = translateGsme(message, schemaVersion === undefined ? undefined : { schemaVersion });
    return /<ra:Timestamp.*<\/ra:Timestamp>/.exec(xml)?.[0].replaceAll('ra:', '');
  };
  const time = '2021-03-04T05:06:07.08Z</Timestamp>';
  assert.is(timestamp(0x00), `<Timestamp isFromGSME="false" ClockStatus="reliable">${time}`);
  assert.is(timestamp(0x04), `<Timestamp isFromGSME="true" ClockStatus="reliable">${time}`);
  assert.is(timestamp(0x02), `<Timestamp isFromGSME="false" ClockStatus="unreliable">${time}`);
  assert.is(timestamp(0x07), `<Timestamp isFromGSME="true" ClockStatus="invalid">${time}`);
  assert.is(timestamp(0xff), `<Timestamp>${time}`);
  assert.is(timestamp(0x04, '5.0'), `<Timestamp>${time}`);
});

test.run();

referenceSuite('readings of gas in the reference messages', (test) => {
  const read = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('GCS13a', () => {
    for (const name of ['GCS13a_4.1.1_SUCCESS_RELIABLE_GPF_RESPONSE', 'GCS13a_4.1.1_SUCCESS_RELIABLE_GSME_RESPONSE'])
      same(
        read(name),
        '<ReadInstantaneousImportRegistersRsp MessageSuccess="true"><Gas><ConsumptionRegister><Value>12.345</Value><Unit>m3</Unit></ConsumptionRegister></Gas></ReadInstantaneousImportRegistersRsp>',
      );
  });

  test('GCS13c: with and without a multiplier', () => {
    const registers = placed('TOURegisterMatrixValue', [1, 2, 3, 4]);
    const matrix = element('Gas', element('TariffTOURegisterMatrix', registers));
    same(read('GCS13c_4.1.2_SUCCESS_UNRELIABLE_RESPONSE'), response('ReadInstantaneousImportTOUMatricesRsp', true, matrix));
    same(read('GCS13c_4.1.2_ERROR_RESPONSE'), response('ReadInstantaneousImportTOUMatricesRsp', false, matrix));
  });

  test('GCS14', () => {
    same(
      read('GCS14_4.3_SUCCESS_RELIABLE_GPF_RESPONSE'),
      response(
        'ReadInstantaneousPrepayValuesRsp',
        true,
        element('EmergencyCreditBalance', 500000),
        element('AccumulatedDebtRegister', 2500000),
        element('PaymentDebtRegister', 5000),
        element('TimeDebtRegister1', 5000),
        element('TimeDebtRegister2', 5000),
        element('MeterBalance', 2500000),
      ),
    );
    same(read('GCS14_4.3_ERROR_RESPONSE'), response('ReadInstantaneousPrepayValuesRsp', false));
  });

  test('GCS60 and GCS60a', () => {
    const balances = [element('MeterBalance', 3500000), element('Gas', element('MeterBalancePrepaymentMode', 2500000))];
    for (const name of ['GCS60_4.18_SUCCESS_RESPONSE', 'GCS60a_4.18_SUCCESS_RELIABLE_GPF_RESPONSE'])
      same(read(name), response('ReadMeterBalanceRsp', true, ...balances));
    same(read('GCS60a_4.18_ERROR_RESPONSE'), response('ReadMeterBalanceRsp', false));
  });

  test('the clock in their headers', () => {
    const clock = (name: string) => /<ra:Timestamp([^>]*)>/.exec(translateReference(referenceMessage(name)).xml)?.[1];
    assert.is(clock('GCS13c_4.1.2_SUCCESS_RELIABLE_GPF_RESPONSE'), ' isFromGSME="false" ClockStatus="reliable"');
    assert.is(clock('GCS13c_4.1.2_SUCCESS_RELIABLE_GSME_RESPONSE'), ' isFromGSME="true" ClockStatus="reliable"');
    assert.is(clock('GCS13c_4.1.2_SUCCESS_UNRELIABLE_RESPONSE'), ' isFromGSME="false" ClockStatus="unreliable"');
  });
});
