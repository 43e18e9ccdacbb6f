import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { createTranslator, type Options } from '../../../../src/index.js';
import { type AccessResult, accessResponse, actionResult, getResult, setResult } from '../../../encoder/access-response.js';
import { nullData } from '../../../encoder/axdr.js';
import * as der from '../../../encoder/der.js';
import { gbzPayload } from '../../../encoder/gbz.js';
import { asn1Response } from '../../../support/asn1.js';
import { assertValid } from '../../../support/schema.js';

/** A use case with many accesses, status only */
const ECS29b = 0x00ae;
const GCS11 = 0x0073;

interface Written {
  readonly success: string | undefined;
  /** Undefined where there is no DebugInfo */
  readonly debug: string | undefined;
}

const shared = createTranslator();

function written(message: Uint8Array, options?: Options): Written {
  const { xml } = (options === undefined ? shared : createTranslator(options)).translate(message);
  assertValid(xml);
  return {
    success: /MessageSuccess="(\w+)"/.exec(xml)?.[1],
    debug: /<\/ra:SMETSData>(<ra:DebugInfo>.*)<\/ra:ResponseMessage>/.exec(xml)?.[1].replaceAll('ra:', ''),
  };
}

const answered = (results: readonly AccessResult[], options?: Options): Written =>
  written(asn1Response(ECS29b, accessResponse({ data: results.map(nullData), results })), options);

const debugInfo = (...responses: string[]): string => `<DebugInfo><COSEMDebug>${responses.join('')}</COSEMDebug></DebugInfo>`;
const dataAccess = (position: number, code: number, word: string): string =>
  `<COSEMResponse ResponseCode="${code}" Position="${position}"><DataAccessResult>${word}</DataAccessResult></COSEMResponse>`;
const action = (position: number, code: number, word: string): string =>
  `<COSEMResponse ResponseCode="${code}" Position="${position}"><ActionResult>${word}</ActionResult></COSEMResponse>`;

const DATA_ACCESS_RESULTS: readonly [code: number, word: string][] = [
  [0, 'success'],
  [1, 'hardware-fault'],
  [2, 'temporary-failure'],
  [3, 'read-write-denied'],
  [4, 'object-undefined'],
  [9, 'object-class-inconsistent'],
  [11, 'object-unavailable'],
  [12, 'type-unmatched'],
  [13, 'scope-of-access-violated'],
  [14, 'data-block-unavailable'],
  [15, 'long-get-aborted'],
  [16, 'no-long-get-in-progress'],
  [17, 'long-set-aborted'],
  [18, 'no-long-set-in-progress'],
  [19, 'data-block-number-invalid'],
  [250, 'other-reason'],
  [5, 'response-code-not-known'],
  [255, 'response-code-not-known'],
];

for (const [code, word] of DATA_ACCESS_RESULTS) {
  test(`data access result ${code} of get and set is ${word}, and ${code === 0 ? 'a success' : 'a failure'}`, () => {
    const { success, debug } = answered([getResult(code), setResult(code)]);
    assert.is(debug, debugInfo(dataAccess(1, code, word), dataAccess(2, code, word)));
    assert.is(success, String(code === 0));
  });
}

const ACTION_RESULTS: readonly [code: number, word: string][] = [
  ...DATA_ACCESS_RESULTS.filter(([code]) => code < 15 || code === 250),
  [15, 'long-action-aborted'],
  [16, 'no-long-action-in-progress'],
  [17, 'response-code-not-known'],
  [255, 'response-code-not-known'],
];

for (const [code, word] of ACTION_RESULTS) {
  test(`action result ${code} is ${word}`, () => {
    const { success, debug } = answered([actionResult(), actionResult(code)]);
    assert.is(debug, debugInfo(action(1, 0, 'success'), action(2, code, word)));
    assert.is(success, String(code === 0));
  });
}

test('results stand in their order, positions count from 1', () => {
  const { success, debug } = answered([actionResult(), setResult(250), getResult(), actionResult(3)]);
  assert.is(success, 'false');
  assert.is(
    debug,
    debugInfo(action(1, 0, 'success'), dataAccess(2, 250, 'other-reason'), dataAccess(3, 0, 'success'), action(4, 3, 'read-write-denied')),
  );
});

test('the same results again, and others between, give what they gave', () => {
  const good = [getResult(), getResult()];
  const bad = [getResult(), getResult(1)];
  const first = [answered(good), answered(bad)];
  assert.equal([answered(good), answered(bad)], first);
  for (let code = 1; code < 20; code++) answered([getResult(code)]);
  assert.equal([answered(good), answered(bad)], first);
});

test('a message without any result has no DebugInfo, however often it comes', () => {
  const nothing = asn1Response(GCS11, gbzPayload([]));
  for (let i = 0; i < 3; i++) {
    assert.is(answered([]).debug, undefined);
    assert.is(written(nothing).debug, undefined);
  }
});

const OPTIONS: readonly [debugInfo: Options['debugInfo'], good: boolean, bad: boolean][] = [
  ['always', true, true],
  ['errors', false, true],
  ['never', false, false],
];

for (const [option, good, bad] of OPTIONS) {
  test(`with debugInfo '${option}' a success ${good ? 'has' : 'lacks'} it and a failure ${bad ? 'has' : 'lacks'} it`, () => {
    const options = { debugInfo: option } as Options;
    assert.is(answered([getResult()], options).debug !== undefined, good);
    assert.is(answered([getResult(1)], options).debug !== undefined, bad);
  });
}

test('ASN.1 never has it', () => {
  for (const code of [0, 3]) {
    const { success, debug } = written(asn1Response(0x000d, der.integer(code)), { debugInfo: 'always' });
    assert.is(debug, undefined);
    assert.is(success, String(code === 0));
  }
});

test('an access response may repeat the specifications of its request', () => {
  const payload = accessResponse({
    dateTime: new Uint8Array(12),
    specifications: [
      { choice: 'get', classId: 3, instanceId: '0100010800FF', number: 2 },
      { choice: 'action', classId: 70, instanceId: '000060030AFF', number: 1 },
    ],
    data: [nullData(), nullData()],
    results: [getResult(), actionResult()],
  });
  assert.is(written(asn1Response(ECS29b, payload)).debug, debugInfo(dataAccess(1, 0, 'success'), action(2, 0, 'success')));
});

test.run();
