import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { array, doubleLong, doubleLongUnsigned, enumeration, integer, nullData, structure } from '../../encoder/axdr.js';
import { dateTime } from '../../encoder/date-time.js';
import { failed, signed32, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, gotProtected, protectedFailed, responseOf, translateEsme, URP } from '../../support/esme.js';
import { element, indexedElements, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const scalerUnit = (unit: number, scaler = 0) => structure(integer(scaler), enumeration(unit));
const registers = (values: readonly number[]) => array(values.map(doubleLongUnsigned));
const runs = { numRuns: 30 };

test('export registers (ECS17a): each item stands for itself, whichever of the others failed', () => {
  fc.assert(
    fc.property(unsigned32, unsigned32, fc.array(failed, { minLength: 4, maxLength: 4 }), (active, reactive, fails) => {
      const data = [doubleLongUnsigned(active), scalerUnit(30), doubleLongUnsigned(reactive), scalerUnit(32)];
      const message = esmeResponse(
        0x0026,
        data.map((item, i) => (fails[i] ? getFailed(250) : got(item))),
      );
      const written = [active, 'Wh', reactive, 'varh'].map((value, i) => (fails[i] ? undefined : value));
      same(
        responseOf(translateEsme(message)),
        response(
          'ReadInstantaneousExportRegistersRsp',
          !fails.includes(true),
          optional('ActiveExportRegister', element('Value', written[0]), element('ActiveEnergyUnit', written[1])),
          optional('ReactiveExportRegister', element('Value', written[2]), element('ReactiveEnergyUnit', written[3])),
        ),
      );
    }),
    runs,
  );
});

test('a scaler changes no value, and a unit that the schema has no word for is left out with a warning', () => {
  const message = esmeResponse(0x0026, [got(doubleLongUnsigned(12)), got(scalerUnit(27, 3)), getFailed(), getFailed()]);
  const translation = translateEsme(message);
  same(
    responseOf(translation),
    response('ReadInstantaneousExportRegistersRsp', false, element('ActiveExportRegister', element('Value', 12))),
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

test('import registers (ECS17b): a twin element meter has one more, a single element meter none for it', () => {
  fc.assert(
    fc.property(unsigned32, unsigned32, fc.option(unsigned32, { nil: undefined }), (active, reactive, secondary) => {
      const members = [doubleLongUnsigned(active), scalerUnit(30), doubleLongUnsigned(reactive), scalerUnit(32)];
      if (secondary !== undefined) members.push(doubleLongUnsigned(secondary));
      same(
        responseOf(translateEsme(esmeResponse(0x0027, [gotProtected(structure(...members))]))),
        response(
          'ReadInstantaneousImportRegistersRsp',
          true,
          element(
            'Electricity',
            element('ActiveImportRegister', element('Value', active), element('ActiveEnergyUnit', 'Wh')),
            element('ReactiveImportRegister', element('Value', reactive), element('ReactiveEnergyUnit', 'varh')),
            optional('SecondaryActiveImportRegister', element('Value', secondary)),
          ),
        ),
      );
    }),
    runs,
  );
});

test('import registers for a supplementary remote party are encrypted for that party', () => {
  const collection = structure(doubleLongUnsigned(7), scalerUnit(30), nullData(), scalerUnit(32));
  const translation = translateEsme(
    esmeResponse(0x0027, [gotProtected(collection)], URP, dateTime({ year: 2026, month: 2, dayOfMonth: 3 })),
  );
  same(
    responseOf(translation),
    response(
      'ReadInstantaneousImportRegistersRsp',
      true,
      element(
        'Electricity',
        element('ActiveImportRegister', element('Value', 7), element('ActiveEnergyUnit', 'Wh')),
        element('ReactiveImportRegister', element('ReactiveEnergyUnit', 'varh')),
      ),
    ),
  );
  assert.match(translation.xml, '<ra:SupplementaryRemotePartyID>02-60-00-00-00-00-00-30</ra:SupplementaryRemotePartyID>');
  assert.match(translation.xml, '<ra:SupplementaryRemotePartyCounter>1004</ra:SupplementaryRemotePartyCounter>');
  assert.match(translation.xml, '<ra:SupplementaryOriginatorCounter>2002</ra:SupplementaryOriginatorCounter>');
  assert.match(translation.xml, '<ra:Timestamp>2026-02-03T00:00:00.00Z</ra:Timestamp>');
});

test('active power (ECS17c): that of all elements has a unit, that of the first has none', () => {
  fc.assert(
    fc.property(unsigned32, unsigned32, (all, primary) => {
      const power = structure(doubleLongUnsigned(all), scalerUnit(27), doubleLongUnsigned(primary));
      same(
        responseOf(translateEsme(esmeResponse(0x0028, [got(power)]))),
        response(
          'ReadActivePowerImportRsp',
          true,
          element('ActivePowerImport', element('Value', all), element('Unit', 'W')),
          element('PrimaryActivePowerImportValue', primary),
        ),
      );
    }),
    runs,
  );
});

test('TOU registers (ECS17d) have the index of their place, secondary ones their own', () => {
  fc.assert(
    fc.property(
      fc.array(unsigned32, { maxLength: 48 }),
      fc.option(fc.array(unsigned32, { maxLength: 4 }), { nil: undefined }),
      (primary, secondary) => {
        const members = secondary === undefined ? [registers(primary)] : [registers(primary), registers(secondary)];
        same(
          responseOf(translateEsme(esmeResponse(0x0029, [gotProtected(structure(...members))]))),
          response(
            'ReadInstantaneousImportTOUMatricesRsp',
            true,
            element(
              'Electricity',
              optional(
                'TariffTOURegisterCollection',
                indexedElements('TOUPrimaryRegisterValue', primary),
                indexedElements('TOUSecondRegisterValue', secondary),
              ),
            ),
          ),
        );
      },
    ),
    runs,
  );
});

test('block registers (ECS17e) are 8 registers and 8 counters of each of 4 blocks, counted from 1 in each', () => {
  fc.assert(
    fc.property(fc.array(unsigned32, { minLength: 64, maxLength: 64 }), (values) => {
      const blocks = [0, 16, 32, 48].map((at, i) => {
        const matrix = indexedElements('RegisterMatrixTOUValue', values.slice(at, at + 8));
        const counters = indexedElements('CounterMatrixTOUValue', values.slice(at + 8, at + 16));
        return `<TariffBlock index="${i + 1}">${matrix}${counters}</TariffBlock>`;
      });
      same(
        responseOf(translateEsme(esmeResponse(0x002a, [gotProtected(structure(registers(values)))]))),
        response('ReadInstantaneousImportTOUWithBlocksMatricesRsp', true, element('TariffBlockTOURegisterCollection', ...blocks)),
      );
    }),
    runs,
  );
});

test('block registers that end early give the blocks that there are', () => {
  const message = esmeResponse(0x002a, [gotProtected(structure(registers([1, 2, 3, 4, 5, 6, 7, 8, 9])))]);
  const matrix = indexedElements('RegisterMatrixTOUValue', [1, 2, 3, 4, 5, 6, 7, 8]);
  same(
    responseOf(translateEsme(message)),
    response(
      'ReadInstantaneousImportTOUWithBlocksMatricesRsp',
      true,
      element(
        'TariffBlockTOURegisterCollection',
        `<TariffBlock index="1">${matrix}${indexedElements('CounterMatrixTOUValue', [9])}</TariffBlock>`,
      ),
    ),
  );
});

test('prepayment values (ECS19) are signed, in an order of their own', () => {
  fc.assert(
    fc.property(fc.array(signed32, { minLength: 6, maxLength: 6 }), (values) => {
      const [meterBalance, emergencyCredit, accumulatedDebt, timeDebt1, timeDebt2, paymentDebt] = values;
      same(
        responseOf(translateEsme(esmeResponse(0x002d, [gotProtected(structure(...values.map(doubleLong)))]))),
        response(
          'ReadInstantaneousPrepayValuesRsp',
          true,
          element('EmergencyCreditBalance', emergencyCredit),
          element('AccumulatedDebtRegister', accumulatedDebt),
          element('PaymentDebtRegister', paymentDebt),
          element('TimeDebtRegister1', timeDebt1),
          element('TimeDebtRegister2', timeDebt2),
          element('MeterBalance', meterBalance),
        ),
      );
    }),
    runs,
  );
});

test('the meter balance (ECS82) is signed', () => {
  fc.assert(
    fc.property(signed32, (balance) => {
      same(
        responseOf(translateEsme(esmeResponse(0x0069, [got(doubleLong(balance))]))),
        response('ReadMeterBalanceRsp', true, element('MeterBalance', balance)),
      );
    }),
    runs,
  );
});

test('a read that failed gives a response without values', () => {
  const failures: [number, string, string][] = [
    [0x0027, 'ReadInstantaneousImportRegistersRsp', '<Electricity/>'],
    [0x0029, 'ReadInstantaneousImportTOUMatricesRsp', '<Electricity/>'],
    [0x002a, 'ReadInstantaneousImportTOUWithBlocksMatricesRsp', ''],
    [0x002d, 'ReadInstantaneousPrepayValuesRsp', ''],
  ];
  for (const [code, name, content] of failures)
    same(responseOf(translateEsme(esmeResponse(code, [protectedFailed(12)]))), response(name, false, content));
  same(responseOf(translateEsme(esmeResponse(0x0028, [getFailed(3)]))), response('ReadActivePowerImportRsp', false));
  same(responseOf(translateEsme(esmeResponse(0x0069, [getFailed(4)]))), response('ReadMeterBalanceRsp', false));
});

test.run();

referenceSuite('reference messages of ESME readings', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('export registers', () => {
    same(
      contents('ECS17a_4.2_SUCCESS_RESPONSE'),
      '<ReadInstantaneousExportRegistersRsp MessageSuccess="true"><ActiveExportRegister><Value>10</Value><ActiveEnergyUnit>Wh</ActiveEnergyUnit></ActiveExportRegister><ReactiveExportRegister><Value>20</Value><ReactiveEnergyUnit>varh</ReactiveEnergyUnit></ReactiveExportRegister></ReadInstantaneousExportRegistersRsp>',
    );
    same(
      contents('ECS17a_4.2_ERROR_RESPONSE'),
      '<ReadInstantaneousExportRegistersRsp MessageSuccess="false"><ActiveExportRegister><Value>10</Value><ActiveEnergyUnit>Wh</ActiveEnergyUnit></ActiveExportRegister></ReadInstantaneousExportRegistersRsp>',
    );
  });

  test('import registers of a twin element meter', () => {
    same(
      contents('ECS17b_4.1.1_TWIN_SUCCESS_RESPONSE'),
      '<ReadInstantaneousImportRegistersRsp MessageSuccess="true"><Electricity><ActiveImportRegister><Value>10</Value><ActiveEnergyUnit>Wh</ActiveEnergyUnit></ActiveImportRegister><ReactiveImportRegister><Value>10</Value><ReactiveEnergyUnit>varh</ReactiveEnergyUnit></ReactiveImportRegister><SecondaryActiveImportRegister><Value>10</Value></SecondaryActiveImportRegister></Electricity></ReadInstantaneousImportRegistersRsp>',
    );
  });

  test('active power', () => {
    same(
      contents('ECS17c_4.16_SUCCESS_RESPONSE'),
      '<ReadActivePowerImportRsp MessageSuccess="true"><ActivePowerImport><Value>10</Value><Unit>W</Unit></ActivePowerImport><PrimaryActivePowerImportValue>10</PrimaryActivePowerImportValue></ReadActivePowerImportRsp>',
    );
  });

  test('TOU registers, 48 of them, and 4 of the secondary element', () => {
    const single = contents('ECS17d_4.1.2_SINGLE_SUCCESS_RESPONSE');
    assert.is(single.match(/<TOUPrimaryRegisterValue /g)?.length, 48);
    assert.match(single, '<TOUPrimaryRegisterValue index="1">81</TOUPrimaryRegisterValue>');
    assert.match(single, '<TOUPrimaryRegisterValue index="43">0</TOUPrimaryRegisterValue>');
    assert.match(single, '<TOUPrimaryRegisterValue index="48">133</TOUPrimaryRegisterValue></TariffTOURegisterCollection>');
    assert.match(
      contents('ECS17d_4.1.2_TWIN_SUCCESS_RESPONSE'),
      '<TOUSecondRegisterValue index="1">220</TOUSecondRegisterValue><TOUSecondRegisterValue index="2">147</TOUSecondRegisterValue><TOUSecondRegisterValue index="3">239</TOUSecondRegisterValue><TOUSecondRegisterValue index="4">224</TOUSecondRegisterValue></TariffTOURegisterCollection>',
    );
  });

  test('prepayment values and meter balance', () => {
    same(
      contents('ECS19_4.3_SUCCESS_RESPONSE'),
      '<ReadInstantaneousPrepayValuesRsp MessageSuccess="true"><EmergencyCreditBalance>95000</EmergencyCreditBalance><AccumulatedDebtRegister>187000</AccumulatedDebtRegister><PaymentDebtRegister>46000</PaymentDebtRegister><TimeDebtRegister1>203000</TimeDebtRegister1><TimeDebtRegister2>243000</TimeDebtRegister2><MeterBalance>250000</MeterBalance></ReadInstantaneousPrepayValuesRsp>',
    );
    same(contents('ECS19_4.3_ERROR_RESPONSE'), '<ReadInstantaneousPrepayValuesRsp MessageSuccess="false"/>');
    same(
      contents('ECS82_4.18_SUCCESS_RESPONSE'),
      '<ReadMeterBalanceRsp MessageSuccess="true"><MeterBalance>250000</MeterBalance></ReadMeterBalanceRsp>',
    );
  });
});
