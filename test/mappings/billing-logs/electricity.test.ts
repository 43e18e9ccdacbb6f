import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Translation } from '../../../src/index.js';
import { array, compactArray, doubleLongUnsigned, nullData, structure } from '../../encoder/axdr.js';
import { seconds, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, gotProtected, protectedFailed, responseOf, translateEsme, URP } from '../../support/esme.js';
import { element, indexedElements, optional, response, same, timestamp } from '../../support/expected-xml.js';
import {
  type Prepayment,
  prepayment,
  prepaymentDescription,
  prepaymentValues,
  type Registers,
  registersDescription,
  registersOf,
  registersValues,
} from '../../support/log-entries.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 25 };
const valueLog = (maxLength: number) => fc.array(fc.tuple(seconds, unsigned32), { maxLength });
/** Registers of a single or a twin element meter, with the type description of their log */
const registerLog = (maxLength: number) =>
  fc.boolean().chain((twin) => fc.tuple(fc.constant(registersDescription(twin)), fc.array(registersOf(twin), { maxLength })));
const prepaymentLog = (maxLength: number) => fc.array(fc.tuple(seconds, prepayment), { maxLength });

const registerArray = ([description, entries]: readonly [ReturnType<typeof registersDescription>, readonly Registers[]]) =>
  compactArray({ structure: description }, entries.map(registersValues));
const prepaymentArray = (entries: readonly (readonly [number, Prepayment])[]) =>
  compactArray(
    { structure: [6, ...prepaymentDescription] },
    entries.map(([at, values]) => [at, ...prepaymentValues(values)]),
  );

const prepaymentData = (name: string, at: number, values: Prepayment): string =>
  element(
    name,
    element('AccumulatedDebtRegister', values.accumulatedDebt),
    element('EmergencyCreditBalance', values.emergencyCredit),
    element('MeterBalance', values.meterBalance),
    element('PaymentDebtRegister', values.paymentDebt),
    element('TimeDebtRegisters1', values.timeDebt1),
    element('TimeDebtRegisters2', values.timeDebt2),
    element('Timestamp', timestamp(at)),
  );

const tou = (values: Registers) => indexedElements('TariffTOURegisterMatrixValue', values.tou);
const secondaryTou = (values: Registers) => indexedElements('SecondaryTariffTOURegisterMatrixValue', values.secondaryTou);
const blocks = (values: Registers) =>
  values.blocks.map((block, i) => indexedElements(`TariffTOUBlock${i + 1}RegisterMatrixValue`, block)).join('');

test('payments of debt (ECS20a) and prepayment credits (ECS20d) have amount and time', () => {
  const logs = [
    [0x002e, 'RetrieveBillingDataLogDebtPaymentsRsp', 'PaymentBasedDebtRepayment', 10],
    [0x00c9, 'RetrieveBillingDataLogPrepaymentCreditsRsp', 'PrepaymentCredits', 5],
  ] as const;
  for (const [code, name, log, maximum] of logs) {
    fc.assert(
      fc.property(valueLog(maximum), (entries) => {
        const written = entries.map(([at, amount]) => element('LogEntry', element('Amount', amount), element('Timestamp', timestamp(at))));
        same(
          responseOf(translateEsme(esmeResponse(code, [got(compactArray({ structure: [6, 6] }, entries))]))),
          response(name, true, optional(log, ...written)),
        );
      }),
      runs,
    );
  }
});

test('a log may come as an array with a tag for each value as well', () => {
  const entries = [structure(doubleLongUnsigned(0x1c374a80), doubleLongUnsigned(5)), structure(doubleLongUnsigned(0x1c374a81), nullData())];
  same(
    responseOf(translateEsme(esmeResponse(0x00c9, [got(array(entries))]))),
    response(
      'RetrieveBillingDataLogPrepaymentCreditsRsp',
      true,
      element(
        'PrepaymentCredits',
        element('LogEntry', element('Amount', 5), element('Timestamp', '2015-01-01T00:00:00.00Z')),
        element('LogEntry', element('Timestamp', '2015-01-01T00:00:01.00Z')),
      ),
    ),
  );
});

test('a time stamp that is not set is left out', () => {
  const log = compactArray({ structure: [6, 6] }, [[0xffffffff, 5]]);
  same(
    responseOf(translateEsme(esmeResponse(0x00c9, [got(log)]))),
    response(
      'RetrieveBillingDataLogPrepaymentCreditsRsp',
      true,
      '<PrepaymentCredits><LogEntry><Amount>5</Amount></LogEntry></PrepaymentCredits>',
    ),
  );
});

test('a change of mode or tariff (ECS20b) gives registers and prepayment values, both with its time', () => {
  fc.assert(
    fc.property(registerLog(12), fc.array(prepayment, { minLength: 12, maxLength: 12 }), ([description, entries], balances) => {
      const values = entries.map((registers, i) => [...registersValues(registers), ...prepaymentValues(balances[i])]);
      const log = compactArray({ structure: [...description, ...prepaymentDescription] }, values);
      same(
        responseOf(translateEsme(esmeResponse(0x002f, [gotProtected(log)]))),
        response(
          'RetrieveCoMOrTariffTriggeredBillingDataLogRsp',
          true,
          element(
            'Electricity',
            ...entries.map((registers) =>
              element(
                'LogEntryConsumptionAndTariffRegistersData',
                element('ActiveImportRegisterConsumption', registers.activeImport),
                tou(registers),
                blocks(registers),
                element('SecondaryActiveImportRegisterConsumption', registers.secondaryActiveImport),
                secondaryTou(registers),
                element('Timestamp', timestamp(registers.timestamp)),
              ),
            ),
            ...entries.map(({ timestamp: at }, i) => prepaymentData('LogEntryPrepaymentData', at, balances[i])),
          ),
        ),
      );
    }),
    runs,
  );
});

test('the billing calendar (ECS20c) fills two logs, each with times of its own', () => {
  fc.assert(
    fc.property(registerLog(12), prepaymentLog(12), (registers, balances) => {
      const logs = gotProtected(registerArray(registers), prepaymentArray(balances));
      same(
        responseOf(translateEsme(esmeResponse(0x0030, [logs], URP))),
        response(
          'RetrieveBillingCalendarTriggeredBillingDataLogRsp',
          true,
          element(
            'Electricity',
            ...registers[1].map((entry) =>
              element(
                'ESMEBillingDataLogEntry',
                element('Timestamp', timestamp(entry.timestamp)),
                element('ActiveImportRegisterValueConsumption', entry.activeImport),
                element('SecondaryActiveImportRegisterValueConsumption', entry.secondaryActiveImport),
                tou(entry),
                secondaryTou(entry),
                blocks(entry),
              ),
            ),
            ...balances.map(([at, values]) => prepaymentData('ESMEBillingPrepaymentDataLogEntry', at, values)),
          ),
        ),
      );
    }),
    runs,
  );
});

test('a log of the billing calendar that the meter does not give leaves the other one', () => {
  const log = compactArray({ structure: [6, ...prepaymentDescription] }, [[0x1c374a80, -1, 2, -3, 4, -5, 6]]);
  same(
    responseOf(translateEsme(esmeResponse(0x0030, [gotProtected(nullData(), log)]))),
    response(
      'RetrieveBillingCalendarTriggeredBillingDataLogRsp',
      true,
      '<Electricity><ESMEBillingPrepaymentDataLogEntry><AccumulatedDebtRegister>6</AccumulatedDebtRegister><EmergencyCreditBalance>-1</EmergencyCreditBalance><MeterBalance>2</MeterBalance><PaymentDebtRegister>-3</PaymentDebtRegister><TimeDebtRegisters1>4</TimeDebtRegisters1><TimeDebtRegisters2>-5</TimeDebtRegisters2><Timestamp>2015-01-01T00:00:00.00Z</Timestamp></ESMEBillingPrepaymentDataLogEntry></Electricity>',
    ),
  );
});

test('the daily read log (ECS21a) has the registers of up to 31 days', () => {
  fc.assert(
    fc.property(registerLog(31), (registers) => {
      same(
        responseOf(translateEsme(esmeResponse(0x0033, [gotProtected(registerArray(registers))]))),
        response(
          'RetrieveImportDailyReadLogRsp',
          true,
          ...registers[1].map((entry) =>
            element(
              'LogEntry',
              element('Timestamp', timestamp(entry.timestamp)),
              element(
                'Electricity',
                element('ElecActiveImportRegisterConsumption', entry.activeImport),
                element('SecondaryActiveImportRegisterConsumption', entry.secondaryActiveImport),
                secondaryTou(entry),
                tou(entry),
                blocks(entry),
              ),
            ),
          ),
        ),
      );
    }),
    runs,
  );
});

test('the prepayment daily read log (ECS21b) has values and time of up to 31 days', () => {
  fc.assert(
    fc.property(prepaymentLog(31), fc.boolean(), (entries, urp) => {
      same(
        responseOf(translateEsme(esmeResponse(0x0034, [gotProtected(prepaymentArray(entries))], urp ? URP : undefined))),
        response(
          'ReadPrepaymentDailyReadLogRsp',
          true,
          element('Electricity', ...entries.map(([at, values]) => prepaymentData('LogEntry', at, values))),
        ),
      );
    }),
    runs,
  );
});

test('the export daily read log (ECS21c) has value and time', () => {
  fc.assert(
    fc.property(valueLog(31), (entries) => {
      const written = entries.map(([at, value]) =>
        element('LogEntry', element('ActiveExportRegisterValue', value), element('TimeStamp', timestamp(at))),
      );
      same(
        responseOf(translateEsme(esmeResponse(0x0035, [got(compactArray({ structure: [6, 6] }, entries))]))),
        response('RetrieveExportDailyReadLogRsp', true, ...written),
      );
    }),
    runs,
  );
});

test('a log that could not be read leaves the response empty', () => {
  const failures: [number, string, string][] = [
    [0x002f, 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp', '<Electricity/>'],
    [0x0030, 'RetrieveBillingCalendarTriggeredBillingDataLogRsp', '<Electricity/>'],
    [0x0033, 'RetrieveImportDailyReadLogRsp', ''],
    [0x0034, 'ReadPrepaymentDailyReadLogRsp', '<Electricity/>'],
  ];
  for (const [code, name, content] of failures)
    same(responseOf(translateEsme(esmeResponse(code, [protectedFailed(1)]))), response(name, false, content));
  for (const [code, name] of [
    [0x002e, 'RetrieveBillingDataLogDebtPaymentsRsp'],
    [0x00c9, 'RetrieveBillingDataLogPrepaymentCreditsRsp'],
    [0x0035, 'RetrieveExportDailyReadLogRsp'],
  ] as const)
    same(responseOf(translateEsme(esmeResponse(code, [getFailed(250)]))), response(name, false));
});

test('a scheduled read (5.1) answers with the element of the daily read log', () => {
  const message = esmeResponse(0x0033, [gotProtected(registerArray([registersDescription(false), []]))]);
  const translation = translateEsme(message, { serviceReferenceVariant: '5.1' });
  assert.is(responseOf(translation), '<RetrieveImportDailyReadLogRsp MessageSuccess="true"/>');
  assert.match(translation.xml, '<ra:ServiceReference>5.1</ra:ServiceReference>');
});

test('of a log with more entries or registers than the schema has room for, the first are given with a warning', () => {
  const codesOf = ({ warnings }: Translation) => warnings.map(({ code }) => code);
  const credits = Array.from({ length: 6 }, (_, i) => [i, i]);
  const log = translateEsme(esmeResponse(0x00c9, [got(compactArray({ structure: [6, 6] }, credits))]));
  assert.is(responseOf(log).match(/<LogEntry>/g)?.length, 5);
  assert.equal(codesOf(log), ['NO_ROOM']);
  const day = structure(doubleLongUnsigned(0), doubleLongUnsigned(1), array(Array.from({ length: 49 }, (_, i) => doubleLongUnsigned(i))));
  const days = translateEsme(esmeResponse(0x0033, [gotProtected(array([day]))]));
  assert.match(responseOf(days), '<TariffTOURegisterMatrixValue index="48">47</TariffTOURegisterMatrixValue></Electricity></LogEntry>');
  assert.equal(codesOf(days), ['NO_ROOM']);
});

test.run();

referenceSuite('reference messages of ESME billing data and daily read logs', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));
  const count = (text: string, name: string) => text.split(`<${name}>`).length - 1;

  test('payments of debt', () => {
    const text = contents('ECS20a_4.4.4_SUCCESS_RESPONSE');
    assert.is(count(text, 'LogEntry'), 10);
    assert.match(text, '<PaymentBasedDebtRepayment><LogEntry><Amount>95</Amount><Timestamp>2014-12-23T00:00:00.00Z</Timestamp></LogEntry>');
    assert.match(
      text,
      '<LogEntry><Amount>114</Amount><Timestamp>2015-01-01T00:00:00.00Z</Timestamp></LogEntry></PaymentBasedDebtRepayment>',
    );
  });

  test('a change of mode or tariff, of a single element meter', () => {
    const text = contents('ECS20b_4.4.2_SINGLE_SUCCESS_RESPONSE');
    assert.match(
      text,
      '<Electricity><LogEntryConsumptionAndTariffRegistersData><ActiveImportRegisterConsumption>10435000</ActiveImportRegisterConsumption><TariffTOURegisterMatrixValue index="1">81000</TariffTOURegisterMatrixValue><TariffTOURegisterMatrixValue index="2">15000</TariffTOURegisterMatrixValue>',
    );
    assert.match(
      text,
      '<LogEntryPrepaymentData><AccumulatedDebtRegister>199000</AccumulatedDebtRegister><EmergencyCreditBalance>95000</EmergencyCreditBalance><MeterBalance>152000</MeterBalance><PaymentDebtRegister>243000</PaymentDebtRegister><TimeDebtRegisters1>46000</TimeDebtRegisters1><TimeDebtRegisters2>187000</TimeDebtRegisters2><Timestamp>2014-11-01T00:00:00.00Z</Timestamp></LogEntryPrepaymentData>',
    );
    assert.not.match(text, 'Secondary');
  });

  test('a change of mode or tariff, of a twin element meter', () => {
    const text = contents('ECS20b_4.4.2_TWIN_SUCCESS_RESPONSE');
    assert.is(count(text, 'SecondaryActiveImportRegisterConsumption'), count(text, 'LogEntryPrepaymentData'));
    assert.match(text, /<SecondaryTariffTOURegisterMatrixValue index="4">\d+<\/SecondaryTariffTOURegisterMatrixValue><Timestamp>/);
  });

  test('the billing calendar', () => {
    const text = contents('ECS20c_4.4.3_TWIN_SUCCESS_RESPONSE');
    assert.match(
      text,
      '<ESMEBillingDataLogEntry><Timestamp>2014-12-01T00:00:00.00Z</Timestamp><ActiveImportRegisterValueConsumption>10674</ActiveImportRegisterValueConsumption><SecondaryActiveImportRegisterValueConsumption>546</SecondaryActiveImportRegisterValueConsumption><TariffTOURegisterMatrixValue index="1">176</TariffTOURegisterMatrixValue>',
    );
    assert.match(
      text,
      '<TariffTOURegisterMatrixValue index="48">147</TariffTOURegisterMatrixValue><SecondaryTariffTOURegisterMatrixValue index="1">239</SecondaryTariffTOURegisterMatrixValue><SecondaryTariffTOURegisterMatrixValue index="2">224</SecondaryTariffTOURegisterMatrixValue><SecondaryTariffTOURegisterMatrixValue index="3">25</SecondaryTariffTOURegisterMatrixValue><SecondaryTariffTOURegisterMatrixValue index="4">58</SecondaryTariffTOURegisterMatrixValue><TariffTOUBlock1RegisterMatrixValue index="1">144</TariffTOUBlock1RegisterMatrixValue>',
    );
    assert.match(
      text,
      '<ESMEBillingPrepaymentDataLogEntry><AccumulatedDebtRegister>229</AccumulatedDebtRegister><EmergencyCreditBalance>4</EmergencyCreditBalance><MeterBalance>34</MeterBalance><PaymentDebtRegister>222</PaymentDebtRegister><TimeDebtRegisters1>135</TimeDebtRegisters1><TimeDebtRegisters2>177</TimeDebtRegisters2><Timestamp>2014-12-01T00:00:00.00Z</Timestamp></ESMEBillingPrepaymentDataLogEntry>',
    );
    assert.is(
      contents('ECS20c_4.4.3_ERROR_RESPONSE'),
      '<RetrieveBillingCalendarTriggeredBillingDataLogRsp MessageSuccess="false"><Electricity/></RetrieveBillingCalendarTriggeredBillingDataLogRsp>',
    );
  });

  test('the daily read log', () => {
    const text = contents('ECS21a_4.6.1_TWIN_SUCCESS_RESPONSE');
    assert.match(
      text,
      '<LogEntry><Timestamp>2014-03-09T00:00:00.00Z</Timestamp><Electricity><ElecActiveImportRegisterConsumption>10434000</ElecActiveImportRegisterConsumption><SecondaryActiveImportRegisterConsumption>513000</SecondaryActiveImportRegisterConsumption><SecondaryTariffTOURegisterMatrixValue index="1">15000</SecondaryTariffTOURegisterMatrixValue>',
    );
    assert.match(
      text,
      '<TariffTOUBlock4RegisterMatrixValue index="8">149000</TariffTOUBlock4RegisterMatrixValue></Electricity></LogEntry>',
    );
  });

  test('the prepayment daily read log, for the supplier and for another party', () => {
    const known = contents('ECS21b_4.14_KRP_SUCCESS_RESPONSE');
    assert.is(count(known, 'LogEntry'), 7);
    assert.match(
      known,
      '<LogEntry><AccumulatedDebtRegister>1900000</AccumulatedDebtRegister><EmergencyCreditBalance>700000</EmergencyCreditBalance><MeterBalance>1000000</MeterBalance><PaymentDebtRegister>490000</PaymentDebtRegister><TimeDebtRegisters1>410000</TimeDebtRegisters1><TimeDebtRegisters2>1000000</TimeDebtRegisters2><Timestamp>2014-12-26T00:00:00.00Z</Timestamp></LogEntry>',
    );
    assert.is(contents('ECS21b_4.14_URP_SUCCESS_RESPONSE'), known);
  });

  test('the export daily read log', () => {
    const text = contents('ECS21c_4.6.2_SUCCESS_RESPONSE');
    assert.is(count(text, 'LogEntry'), 31);
    assert.match(
      text,
      '<LogEntry><ActiveExportRegisterValue>10</ActiveExportRegisterValue><TimeStamp>2014-12-01T00:00:00.00Z</TimeStamp></LogEntry>',
    );
    assert.match(
      text,
      '<LogEntry><ActiveExportRegisterValue>3477</ActiveExportRegisterValue><TimeStamp>2014-12-31T00:00:00.00Z</TimeStamp></LogEntry></RetrieveExportDailyReadLogRsp>',
    );
  });
});
