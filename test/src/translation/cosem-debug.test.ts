import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AccessResult, accessResponse, actionResult, getResult, setResult } from '../../encoder/access-response.js';
import { nullData } from '../../encoder/axdr.js';
import { electricityMeter, supplier } from '../../encoder/keys.js';
import { encodeMessage } from '../../encoder/message.js';
import { translateEsme } from '../../support/esme.js';
import { same } from '../../support/expected-xml.js';

/** A use case whose response may carry any results: status-only */
const ECS08A = 0x00de;

function answered(results: readonly AccessResult[]): { success: boolean; debug: string } {
  const payload = accessResponse({ data: results.map(() => nullData()), results });
  const between = { originator: electricityMeter, recipient: supplier, originatorCounter: 1000n };
  const { xml } = translateEsme(encodeMessage({ ...between, craFlag: 2, messageCode: ECS08A, payload }));
  const success = /<ra:UpdatePrepayConfigurationRsp MessageSuccess="(true|false)"\/>/.exec(xml)?.[1];
  const debug = /<ra:DebugInfo>.*<\/ra:DebugInfo>/.exec(xml)?.[0] ?? '';
  return { success: success === 'true', debug: debug.replaceAll('ra:', '') };
}

const debugInfo = (...responses: string[]) => `<DebugInfo><COSEMDebug>${responses.join('')}</COSEMDebug></DebugInfo>`;

test('each access has its position and its code, as a result of data or of an action', () => {
  const { success, debug } = answered([getResult(), setResult(3), actionResult(250), getResult(14), actionResult(15)]);
  assert.is(success, false);
  same(
    debug,
    debugInfo(
      '<COSEMResponse ResponseCode="0" Position="1"><DataAccessResult>success</DataAccessResult></COSEMResponse>',
      '<COSEMResponse ResponseCode="3" Position="2"><DataAccessResult>read-write-denied</DataAccessResult></COSEMResponse>',
      '<COSEMResponse ResponseCode="250" Position="3"><ActionResult>other-reason</ActionResult></COSEMResponse>',
      '<COSEMResponse ResponseCode="14" Position="4"><DataAccessResult>data-block-unavailable</DataAccessResult></COSEMResponse>',
      '<COSEMResponse ResponseCode="15" Position="5"><ActionResult>long-action-aborted</ActionResult></COSEMResponse>',
    ),
  );
});

test('a code of no known meaning, and one that only data or only actions have', () => {
  const unknown = (position: number, code: number, result: string) =>
    `<COSEMResponse ResponseCode="${code}" Position="${position}"><${result}>response-code-not-known</${result}></COSEMResponse>`;
  same(
    answered([getResult(99), actionResult(99), actionResult(19)]).debug,
    debugInfo(unknown(1, 99, 'DataAccessResult'), unknown(2, 99, 'ActionResult'), unknown(3, 19, 'ActionResult')),
  );
});

test('the same results again give the same', () => {
  const all = [0, 1, 2, 3].map(() => answered([setResult(), actionResult(9)]).debug);
  assert.is(new Set(all).size, 1);
  assert.match(all[0], 'Position="2"><ActionResult>object-class-inconsistent<');
});

test('a response without any access has no DebugInfo, also where it comes again', () => {
  for (let times = 0; times < 3; times++) assert.equal(answered([]), { success: false, debug: '' });
});

test.run();
