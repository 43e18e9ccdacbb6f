import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse, type Protect } from '../../encoder/gbz.js';
import { seconds, signed32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import {
  anyOrder,
  availableSigned,
  availableUnsigned,
  gsmeResponse,
  placed,
  responseOf,
  translateGsme,
  URP,
  unsigned,
  warningsOf,
} from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';
import {
  type Balances,
  balances,
  balancesEntry,
  blocksOf,
  consumptionOf,
  notFound,
  publishPrepaySnapshot,
  publishSnapshot,
  type Registers,
  registers,
  tiersOf,
  timestampOf,
} from '../../support/snapshots.js';

const runs = { numRuns: 20 };

const tariffEntry = (of: Registers): string =>
  element(
    'LogEntryConsumptionRegister',
    consumptionOf('ConsumptionRegister', of),
    timestampOf(of),
    tiersOf('TariffTOURegisterMatrixValue', of),
    blocksOf('BlockRegisterMatrixValue', of),
  );

const billingEntry = (of: Registers): string =>
  element(
    'GSMEBillingDataLogEntry',
    timestampOf(of),
    consumptionOf('ActiveImportRegisterValueConsumption', of),
    blocksOf('BlockRegisterMatrixValue', of),
    tiersOf('TariffTOURegisterMatrixValue', of),
  );

const logs = [
  ['change of mode or tariff (GCS15b)', 0x00c3, 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp', tariffEntry, 'LogEntryPrepaymentData'],
  [
    'billing calendar (GCS15c)',
    0x0076,
    'RetrieveBillingCalendarTriggeredBillingDataLogRsp',
    billingEntry,
    'GSMEBillingPrepaymentDataLogEntry',
  ],
] as const;

for (const [name, code, rsp, entry, prepayEntry] of logs) {
  test(`billing data log of ${name}: snapshots of both kinds in any order, some requests without one`, () => {
    const snapshots = fc
      .tuple(fc.array(registers, { maxLength: 4 }), fc.array(balances, { maxLength: 4 }))
      .chain(([consumptions, prepayments]) => fc.tuple(anyOrder([...consumptions, ...prepayments]), fc.boolean()));
    fc.assert(
      fc.property(snapshots, ([found, someMissing]) => {
        const isRegisters = (of: Registers | Balances): of is Registers => 'tiers' in of;
        const message = gsmeResponse(code, (protect) => [
          ...(someMissing || found.length === 0 ? notFound(0x0705, 0x07, 2) : []),
          ...found.map((of) => (isRegisters(of) ? publishSnapshot(of, protect) : publishPrepaySnapshot(of, protect))),
          ...(someMissing ? notFound(0x0702, 0x06, 1) : []),
        ]);
        const consumptions = found.filter(isRegisters);
        const prepayments = found.filter((of): of is Balances => !isRegisters(of));
        same(
          responseOf(translateGsme(message)),
          response(
            rsp,
            true,
            element('Gas', consumptions.map(entry).join(''), prepayments.map((of) => balancesEntry(prepayEntry, of)).join('')),
          ),
        );
      }),
      runs,
    );
  });
}

test('daily read log (GCS16a): a snapshot for each day, up to 31', () => {
  fc.assert(
    fc.property(fc.array(registers, { maxLength: 31 }), (days) => {
      const message = gsmeResponse(0x0077, (protect) => [
        ...days.map((of) => publishSnapshot(of, protect)),
        ...notFound(0x0702, 0x06, 31 - days.length),
      ]);
      const entries = days.map((of) =>
        element(
          'LogEntry',
          timestampOf(of),
          element(
            'Gas',
            consumptionOf('GasActiveImportRegisterConsumption', of),
            blocksOf('TariffBlockCounterMatrix', of),
            tiersOf('TariffTOURegisterMatrix', of),
          ),
        ),
      );
      same(responseOf(translateGsme(message)), response('RetrieveImportDailyReadLogRsp', true, ...entries));
    }),
    runs,
  );
});

test('prepayment daily read log (GCS16b), for a supplier or an unknown remote party', () => {
  fc.assert(
    fc.property(fc.array(balances, { maxLength: 31 }), fc.boolean(), (days, urp) => {
      const components = (protect: Protect) => [
        ...days.map((of) => publishPrepaySnapshot(of, protect)),
        ...notFound(0x0705, 0x07, 31 - days.length),
      ];
      const message = gsmeResponse(0x0096, components, urp ? { between: URP } : {});
      same(
        responseOf(translateGsme(message)),
        response('ReadPrepaymentDailyReadLogRsp', true, element('Gas', ...days.map((of) => balancesEntry('LogEntry', of)))),
      );
    }),
    runs,
  );
});

test('a snapshot with a payload of another type has its time only', () => {
  const other = clusterCommand(0x0702, 0x06, [
    ['UINT32', 1],
    ['UTCTime', 0],
    ['UINT8', 1],
    ['UINT8', 0],
    ['UINT8', 1],
    ['BITMAP32', 1],
    ['ENUM8', 7],
    ['UINT48', 99],
  ]);
  const translation = translateGsme(gsmeResponse(0x0077, () => [other]));
  same(
    responseOf(translation),
    response('RetrieveImportDailyReadLogRsp', true, element('LogEntry', element('Timestamp', '2000-01-01T00:00:00.00Z'), element('Gas'))),
  );
  assert.equal(warningsOf(translation), ['SNAPSHOT_PAYLOAD']);
});

const atDay = (day: number) => 86400 * day;
const readAt = (day: number): Registers => ({ at: atDay(day), consumption: 1000 * day, tiers: [1, 2, 3, 4], blocks: [5, 6, 7, 8] });
const balancesAt = (day: number): Balances => ({ at: atDay(day), accumulatedDebt: 1, debts: [2, 3, 4], emergencyCredit: 5, credit: -day });
const days = (count: number) => Array.from({ length: count }, (_, day) => day);

for (const [name, code, rsp, entry, prepayEntry] of logs) {
  test(`billing data log of ${name}: twelve snapshots of each kind, more are left out with a warning`, () => {
    const translation = translateGsme(
      gsmeResponse(code, (protect) => [
        ...days(13).map((day) => publishPrepaySnapshot(balancesAt(day), protect)),
        ...days(13).map((day) => publishSnapshot(readAt(day), protect)),
      ]),
    );
    const entries = [...days(12).map((day) => entry(readAt(day))), ...days(12).map((day) => balancesEntry(prepayEntry, balancesAt(day)))];
    same(responseOf(translation), response(rsp, true, element('Gas', ...entries)));
    assert.equal(warningsOf(translation), ['NO_ROOM', 'NO_ROOM']);
  });
}

test('daily read logs have 31 entries: more are left out with a warning', () => {
  const consumption = translateGsme(gsmeResponse(0x0077, (protect) => days(32).map((day) => publishSnapshot(readAt(day), protect))));
  assert.is(responseOf(consumption).split('<LogEntry>').length - 1, 31);
  assert.equal(warningsOf(consumption), ['NO_ROOM']);
  const prepayment = translateGsme(
    gsmeResponse(0x0096, (protect) => days(32).map((day) => publishPrepaySnapshot(balancesAt(day), protect))),
  );
  const entries = days(31).map((day) => balancesEntry('LogEntry', balancesAt(day)));
  same(responseOf(prepayment), response('ReadPrepaymentDailyReadLogRsp', true, element('Gas', ...entries)));
  assert.equal(warningsOf(prepayment), ['NO_ROOM']);
});

test('a snapshot has four TOU registers and four block counters: more are left out with a warning', () => {
  const translation = translateGsme(
    gsmeResponse(0x0076, (protect) => [
      publishSnapshot({ at: 0, consumption: 0, tiers: [1, 2, 3, 4, 5], blocks: [6, 7, 8, 9, 10] }, protect),
    ]),
  );
  const entry = billingEntry({ at: 0, consumption: 0, tiers: [1, 2, 3, 4], blocks: [6, 7, 8, 9] });
  same(responseOf(translation), response('RetrieveBillingCalendarTriggeredBillingDataLogRsp', true, element('Gas', entry)));
  assert.equal(warningsOf(translation), ['NO_ROOM', 'NO_ROOM']);
});

const amounts = <Amount>(amount: fc.Arbitrary<Amount>, maxLength: number) => fc.array(fc.tuple(amount, seconds), { maxLength });

test('payments of debt (GCS15d), encrypted', () => {
  fc.assert(
    fc.property(amounts(unsigned(4), 10), (payments) => {
      const message = gsmeResponse(0x00c4, (protect) => [
        clusterCommand(
          0x0705,
          0x06,
          [
            ['UINT8', 0],
            ['UINT8', 1],
            ...payments.flatMap(
              ([amount, at]) =>
                [
                  ['UTCTime', at],
                  ['UINT32', amount],
                  ['ENUM8', 2],
                  ['UINT32', 77],
                ] as const,
            ),
          ],
          { protect },
        ),
      ]);
      const entries = payments.map(([amount, at]) =>
        element('LogEntry', element('Amount', availableUnsigned(amount, 4)), element('Timestamp', timestamp(at))),
      );
      same(
        responseOf(translateGsme(message)),
        response('RetrieveBillingDataLogDebtPaymentsRsp', true, optional('PaymentBasedDebtRepayment', ...entries)),
      );
    }),
    runs,
  );
});

test('prepayment credits (GCS15e), spread over several commands', () => {
  const topUpCode = fc.uint8Array({ maxLength: 20 });
  const commands = fc.array(fc.array(fc.tuple(topUpCode, signed32, seconds), { maxLength: 2 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(commands, (logs) => {
      const message = gsmeResponse(0x00c5, () =>
        logs.map((topUps, i) =>
          clusterCommand(0x0705, 0x05, [
            ['UINT8', i],
            ['UINT8', logs.length],
            ...topUps.flatMap(
              ([code, amount, at]) =>
                [
                  ['OCTETSTRING', code],
                  ['INT32', amount],
                  ['UTCTime', at],
                ] as const,
            ),
          ]),
        ),
      );
      const entries = logs
        .flat()
        .map(([, amount, at]) => element('LogEntry', element('Amount', availableSigned(amount)), element('Timestamp', timestamp(at))));
      same(
        responseOf(translateGsme(message)),
        response('RetrieveBillingDataLogPrepaymentCreditsRsp', true, optional('PrepaymentCredits', ...entries)),
      );
    }),
    runs,
  );
});

test('ten payments of debt and five prepayment credits: more are left out with a warning, whatever command they stand in', () => {
  const topUp = (amount: number) =>
    [
      ['OCTETSTRING', ''],
      ['INT32', amount],
      ['UTCTime', 0],
    ] as const;
  const payment = (amount: number) =>
    [
      ['UTCTime', 0],
      ['UINT32', amount],
      ['ENUM8', 2],
      ['UINT32', 0],
    ] as const;
  const log = (code: number, command: number, entry: typeof topUp | typeof payment, ...parts: number[][]) =>
    translateGsme(
      gsmeResponse(code, () =>
        parts.map((amounts, i) =>
          clusterCommand(0x0705, command, [['UINT8', i], ['UINT8', parts.length], ...amounts.flatMap((amount) => [...entry(amount)])]),
        ),
      ),
    );
  const entries = (...amounts: number[]) =>
    amounts.map((amount) => element('LogEntry', element('Amount', amount), element('Timestamp', '2000-01-01T00:00:00.00Z')));
  const credits = log(0x00c5, 0x05, topUp, [1, 2, 3, 4], [5, 6]);
  const payments = log(0x00c4, 0x06, payment, [1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11]);
  same(
    responseOf(credits),
    response('RetrieveBillingDataLogPrepaymentCreditsRsp', true, element('PrepaymentCredits', ...entries(1, 2, 3, 4, 5))),
  );
  same(
    responseOf(payments),
    response(
      'RetrieveBillingDataLogDebtPaymentsRsp',
      true,
      element('PaymentBasedDebtRepayment', ...entries(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)),
    ),
  );
  for (const translation of [credits, payments]) assert.equal(warningsOf(translation), ['NO_ROOM']);
});

test('a time that is not set leaves the time stamp out', () => {
  const log = clusterCommand(0x0705, 0x05, [
    ['UINT8', 0],
    ['UINT8', 1],
    ['OCTETSTRING', ''],
    ['INT32', -5],
    ['UTCTime', 0xffffffff],
  ]);
  same(
    responseOf(translateGsme(gsmeResponse(0x00c5, () => [log]))),
    response('RetrieveBillingDataLogPrepaymentCreditsRsp', true, element('PrepaymentCredits', element('LogEntry', element('Amount', -5)))),
  );
});

const empty = [
  ['GCS15d', 0x00c4, 0x0a, 'RetrieveBillingDataLogDebtPaymentsRsp'],
  ['GCS15e', 0x00c5, 0x08, 'RetrieveBillingDataLogPrepaymentCreditsRsp'],
] as const;

for (const [name, code, command, rsp] of empty) {
  test(`a log without entries is not found, which is a normal response: ${name}`, () =>
    same(responseOf(translateGsme(gsmeResponse(code, () => [defaultResponse(0x0705, command, 0x8b)]))), response(rsp, true)));
}

test.run();

referenceSuite('billing and daily read logs of gas in the reference messages', (test) => {
  const read = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('GCS15b: the balances are signed', () => {
    const xml = read('GCS15b_4.4.2_SUCCESS_RESPONSE');
    const entry = element(
      'LogEntryPrepaymentData',
      element('AccumulatedDebtRegister', 79),
      element('EmergencyCreditBalance', -64),
      element('MeterBalance', -181),
      element('PaymentDebtRegister', 69),
      element('TimeDebtRegisters1', 17),
      element('TimeDebtRegisters2', 171),
      element('Timestamp', '2015-01-01T00:00:00.00Z'),
    );
    same(xml.slice(xml.lastIndexOf('<LogEntryPrepaymentData>'), -'</Gas></RetrieveCoMOrTariffTriggeredBillingDataLogRsp>'.length), entry);
  });

  test('GCS15c: the first entry', () => {
    const xml = read('GCS15c_4.4.3_SUCCESS_RESPONSE');
    const entry = element(
      'GSMEBillingDataLogEntry',
      element('Timestamp', '2015-02-01T00:00:00.00Z'),
      element('ActiveImportRegisterValueConsumption', '0.065'),
      placed('BlockRegisterMatrixValue', ['0.202', '0.223', '0.121', '0.195']),
      placed('TariffTOURegisterMatrixValue', ['0.081', '0.015', '0.176', '0.126']),
    );
    same(xml.slice(xml.indexOf('<GSMEBillingDataLogEntry>')).slice(0, entry.length), entry);
  });

  test('GCS15e', () => {
    const entry = (amount: number, at: string) => element('LogEntry', element('Amount', amount), element('Timestamp', at));
    same(
      read('GCS15e_4.4.5_SUCCESS_RESPONSE'),
      response(
        'RetrieveBillingDataLogPrepaymentCreditsRsp',
        true,
        element(
          'PrepaymentCredits',
          entry(1000000, '2014-12-25T19:12:00.00Z'),
          entry(2500000, '2014-12-19T14:24:00.00Z'),
          entry(500000, '2014-12-13T09:36:00.00Z'),
          entry(1250000, '2014-12-07T04:48:00.00Z'),
          entry(1000000, '2014-12-01T00:00:00.00Z'),
        ),
      ),
    );
    same(read('GCS15e_4.4.5_ERROR_RESPONSE'), response('RetrieveBillingDataLogPrepaymentCreditsRsp', false));
    same(read('GCS15e_4.4.5_NOT_FOUND_RESPONSE'), response('RetrieveBillingDataLogPrepaymentCreditsRsp', true));
  });

  test('GCS16a', () => {
    const entry = (at: string, consumption: string, blocks: string[], tiers: string[]) =>
      element(
        'LogEntry',
        element('Timestamp', at),
        element(
          'Gas',
          element('GasActiveImportRegisterConsumption', consumption),
          placed('TariffBlockCounterMatrix', blocks),
          placed('TariffTOURegisterMatrix', tiers),
        ),
      );
    same(
      read('GCS16a_4.6.1_SUCCESS_RESPONSE'),
      response(
        'RetrieveImportDailyReadLogRsp',
        true,
        entry('2014-12-30T09:00:00.00Z', '0.032', ['0.047', '0.238', '0.01', '0.068'], ['0.227', '0.189', '0.205', '0.003']),
        entry('2014-12-31T09:00:00.00Z', '0.057', ['0.019', '0.027', '0.207', '0.194'], ['0.015', '0.105', '0.253', '0.209']),
      ),
    );
  });
});
