import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { getResult } from '../../../encoder/access-response.js';
import {
  array,
  dontCare,
  doubleLongUnsigned,
  enumeration,
  integer,
  longUnsigned,
  nullData,
  octetString,
  structure,
} from '../../../encoder/axdr.js';
import { defaultResponse, readAttributesResponse } from '../../../encoder/gbz.js';
import { type Answer, esmeResponse, getFailed, got, protectedFailed, responseOf, translateEsme } from '../../../support/esme.js';
import { gsmeResponse, translateGsme } from '../../../support/gsme.js';

const unit = (code: number): Uint8Array => structure(integer(0), enumeration(code));
const active = got(doubleLongUnsigned(5));
const wattHours = got(unit(30));
const reactive = got(doubleLongUnsigned(7));
const varHours = got(unit(32));

/** A get that failed, with data all the same */
const failedWith = (data: Uint8Array): Answer => ({ data: () => data, result: getResult(4) });

const ACTIVE = '<ActiveExportRegister><Value>5</Value><ActiveEnergyUnit>Wh</ActiveEnergyUnit></ActiveExportRegister>';
const REACTIVE = '<ReactiveExportRegister><Value>7</Value><ReactiveEnergyUnit>varh</ReactiveEnergyUnit></ReactiveExportRegister>';
const UNIT_ALONE = '<ReactiveExportRegister><ReactiveEnergyUnit>varh</ReactiveEnergyUnit></ReactiveExportRegister>';
const VALUE_ALONE = '<ReactiveExportRegister><Value>7</Value></ReactiveExportRegister>';

/** Answers to the reads of both export registers (ECS17a) and what is written of them */
const EXPORT: readonly [name: string, answers: readonly Answer[], expected: string, warning?: string][] = [
  ['everything given', [active, wattHours, reactive, varHours], ACTIVE + REACTIVE],
  ['null-data', [active, wattHours, got(nullData()), varHours], ACTIVE + UNIT_ALONE],
  ['dont-care', [active, wattHours, got(dontCare()), varHours], ACTIVE + UNIT_ALONE],
  ['a failed access', [active, wattHours, getFailed(), varHours], ACTIVE + UNIT_ALONE],
  ['a failed access with data', [active, wattHours, failedWith(doubleLongUnsigned(9)), varHours], ACTIVE + UNIT_ALONE],
  ['a failed access with a structure', [active, wattHours, reactive, failedWith(unit(32))], ACTIVE + VALUE_ALONE],
  ['a structure of null-data', [active, wattHours, reactive, got(structure(nullData(), nullData()))], ACTIVE + VALUE_ALONE],
  ['an optional element with nothing in it', [active, wattHours, getFailed(), getFailed()], ACTIVE],
  ['nothing given', [getFailed(), getFailed(), getFailed(), getFailed()], ''],
  ['fewer answers than the request has accesses', [active, wattHours], ACTIVE, 'INCOMPLETE_ANSWER'],
  [
    'more answers than the request has accesses',
    [active, wattHours, reactive, varHours, got(longUnsigned(1))],
    ACTIVE + REACTIVE,
    'UNEXPECTED_COMPONENT',
  ],
];

for (const [name, answers, expected, warning] of EXPORT) {
  test(`${name}: what is not there is left out`, () => {
    const success = warning !== 'UNEXPECTED_COMPONENT' && answers.every(({ result }) => result.code === 0);
    const start = `<ReadInstantaneousExportRegistersRsp MessageSuccess="${success}"`;
    const translation = translateEsme(esmeResponse(0x0026, answers));
    const end = expected === '' ? '/>' : `>${expected}</ReadInstantaneousExportRegistersRsp>`;
    assert.is(responseOf(translation), start + end);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      warning === undefined ? [] : [warning],
    );
  });
}

test('an element that the schema demands stands empty', () => {
  assert.is(
    responseOf(translateEsme(esmeResponse(0x0027, [protectedFailed()]))),
    '<ReadInstantaneousImportRegistersRsp MessageSuccess="false"><Electricity/></ReadInstantaneousImportRegistersRsp>',
  );
});

test('a failed log has no entries, even with an array in it', () => {
  const device = structure(octetString('00db1234567890a0'));
  assert.is(responseOf(translateEsme(esmeResponse(0x0004, [failedWith(array([device]))]))), '<ReadDeviceLogRsp MessageSuccess="false"/>');
});

test('an attribute that is not supported, and one that is not asked for, leave their elements out', () => {
  const response = gsmeResponse(0x0082, () => [
    readAttributesResponse(0x0702, [
      { id: 0x0205, status: 0x86 },
      { id: 0x7fff, type: 'UINT8', value: 1 },
    ]),
    defaultResponse(0x0702, 0x0b, 0x00),
  ]);
  assert.is(responseOf(translateGsme(response)), '<ReadSupplyStatusRsp MessageSuccess="false"/>');
});

test.run();
