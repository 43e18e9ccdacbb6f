import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ERROR_CODES, WARNING_CODES } from '../../../codecs/codes.js';
import { ALERT_NAMES } from '../../../mappings/enumerations/alert-codes.js';
import { SERVICE_REQUEST_VARIANTS } from '../../../mappings/enumerations/service-request-variants.js';
import { explain, resembling } from '../../../src/explain/explain.js';
import type { Explanation } from '../../../src/explain/explanation.js';
import { explanationText } from '../../../src/explain/explanation-as-text.js';
import { useCases } from '../../../src/index.js';

const kindsOf = (code: string): string[] => explain(code).map(({ kind }) => kind);
const factsOf = (code: string, name: string): readonly string[] => factIn(explain(code), name);
const factIn = (meanings: readonly Explanation[], name: string): readonly string[] =>
  meanings.flatMap(({ facts }) => facts.filter((fact) => fact.name === name).flatMap(({ values }) => values));

test('a message code and its use case tell device, protection, encoding, what they answer and the elements', () => {
  const [meaning] = explain('0x0027');
  assert.equal(meaning, {
    kind: 'message code',
    code: '0027',
    title: 'ECS17b Read ESME Energy Registers (Import Energy)',
    facts: [
      { name: 'device', values: ['ESME: electricity meter'] },
      { name: 'message code', values: ['0027'] },
      { name: 'protection', values: ['non-critical: has a MAC'] },
      { name: 'encoding', values: ['DLMS COSEM'] },
      { name: 'answers', values: ['4.1.1 ReadInstantaneousImportRegisters → ReadInstantaneousImportRegistersRsp'] },
      { name: 'message', values: ['an access response with 1 item'] },
      {
        name: 'elements',
        values: [
          'Electricity/ActiveImportRegister/Value',
          'Electricity/ActiveImportRegister/ActiveEnergyUnit',
          'Electricity/ReactiveImportRegister/Value',
          'Electricity/ReactiveImportRegister/ReactiveEnergyUnit',
          'Electricity/SecondaryActiveImportRegister/Value',
        ],
      },
    ],
  });
  const [useCase] = explain('ecs17B');
  assert.equal([useCase?.kind, useCase?.code, useCase?.facts], ['use case', 'ECS17b', meaning?.facts]);
});

test('an alert code tells the messages that bring it, and its payload', () => {
  assert.is(explain('8f85')[0]?.title, ALERT_NAMES[0x8f85]);
  assert.is(factsOf('8F85', 'as an alert')[0], 'message code 0120 ECS100, DLMS COSEM');
  assert.equal(factsOf('8F85', 'elements'), [
    'Payload/CommandNotSupportedbyDevice/MessageCodeofCommandReceived',
    'Payload/CommandNotSupportedbyDevice/OriginatorCounterfromCommandReceived',
  ]);
  assert.equal(factsOf('8014', 'configured by'), ['network operator']);
});

test('a service request variant and a response tell each other, with the use cases of both fuels', () => {
  assert.equal(factsOf('4.1.1', 'response'), ['ReadInstantaneousImportRegistersRsp']);
  assert.equal(factsOf('4.1.1', 'answered by'), ['ECS17b, message code 0027, DLMS COSEM', 'GCS13a, message code 0074, GBZ']);
  assert.equal(factsOf('readinstantaneousimportregisters', 'service request variants'), ['4.1.1']);
});

test('the parts of a GBZ message: clusters, attributes, commands of either direction, statuses', () => {
  assert.equal(explain('0x0702/0x0000'), [
    {
      kind: 'attribute',
      code: '0702/0000',
      title: 'Current Summation Delivered',
      facts: [
        { name: 'cluster', values: ['0702 Metering'] },
        { name: 'read from', values: ['GCS13a'] },
      ],
    },
  ]);
  assert.equal(
    explain('0702/06').map(({ title }) => title),
    ['Publish Snapshot', 'Get Snapshot'],
  );
  assert.is(explain('0702')[0]?.title, 'Metering');
  assert.is(explain('8B')[0]?.title, 'NOT_FOUND');
});

test('COSEM classes, objects in three notations, access results', () => {
  assert.is(explain('class 8')[0]?.title, 'Clock');
  for (const notation of ['0-0:1.0.0.255', '0.0.1.0.0.255', '0000010000FF']) assert.is(explain(notation)[0]?.title, 'Time', notation);
  assert.is(explain('250')[0]?.title, 'other-reason');
});

test('a code with several meanings has them all', () => {
  assert.equal(kindsOf('MISSING_KEY'), ['error code', 'warning code']);
  assert.equal(kindsOf('missing-key'), ['error code', 'warning code']);
  assert.equal(kindsOf('0x8B'), ['message code', 'ZCL status']);
  assert.equal(kindsOf('3'), ['COSEM class', 'access result']);
});

test('every code of every table is known', () => {
  const codes = [
    ...ERROR_CODES,
    ...WARNING_CODES,
    ...Object.keys(ALERT_NAMES).map((code) => Number(code).toString(16)),
    ...SERVICE_REQUEST_VARIANTS.keys(),
    ...useCases.flatMap(({ name, messageCodes, variants }) => [
      name,
      ...messageCodes.map((code) => `0x${code.toString(16).padStart(4, '0')}`),
      ...Object.values(variants),
    ]),
  ];
  assert.equal(
    codes.filter((code) => explain(code).length === 0),
    [],
  );
});

test('what resembles nothing is nothing; what resembles something is told', () => {
  for (const code of ['', 'nonsense', '99.99.99', 'FFFFFFFF', '0xZZ', '../x']) assert.equal(explain(code), [], code);
  assert.equal(resembling('ECS17x'), ['ECS17a', 'ECS17b', 'ECS17c', 'ECS17d', 'ECS17e']);
  assert.equal(resembling('MISING_KEY'), ['MISSING_KEY']);
});

test('the text has the path that elements share once, and no line past the width but for what can not be broken', () => {
  const [meaning] = explain('8F85');
  assert.is(
    explanationText(meaning as Explanation, 100),
    [
      '8F85  alert or event code',
      '  Command not supported by Device',
      '  as an alert  message code 0120 ECS100, DLMS COSEM',
      '               message code 1000 (generic critical alert: signed) or 1001 (generic non-critical',
      '                 alert: has a MAC)',
      '  elements     Payload/CommandNotSupportedbyDevice/',
      '                 MessageCodeofCommandReceived',
      '                 OriginatorCounterfromCommandReceived',
      '',
    ].join('\n'),
  );
  const many = explanationText(explain('ECS26a')[0] as Explanation);
  assert.ok(many.split('\n').length < 40, many);
});

test.run();
