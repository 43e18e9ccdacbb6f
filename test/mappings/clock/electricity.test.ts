import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type AccessResult, actionResult, getResult, setResult } from '../../encoder/access-response.js';
import { doubleLong, longUnsigned, nullData, octetString, unsigned } from '../../encoder/axdr.js';
import { dateTime } from '../../encoder/date-time.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, responseOf, translateEsme } from '../../support/esme.js';
import { element, elementWith, optional, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const NEW_YEAR = octetString(dateTime({ year: 2026, month: 1, dayOfMonth: 1, hour: 0, minute: 0, second: 0, hundredths: 0 }));
const accepted: readonly AccessResult[] = [setResult(), actionResult(), actionResult()];
const VARIANTS = { '6.11': 'SynchroniseClockRsp', '8.1.1': 'CommissionDeviceSynchroniseClockRsp' };

const clock = (time: Uint8Array, status: Uint8Array, results: readonly AccessResult[]) =>
  esmeResponse(
    0x0062,
    [nullData(), nullData(), nullData(), time, status].map((data, i) => ({ data: () => data, result: results[i] })),
  );

test('the time and its status after a set clock (ECS70), by either service request', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 255 }), fc.constantFrom('6.11' as const, '8.1.1' as const), (status, variant) => {
      const message = clock(NEW_YEAR, unsigned(status), [...accepted, getResult(), getResult()]);
      const word = (status & 1) === 1 ? 'invalid' : (status & 2) === 2 ? 'unreliable' : 'reliable';
      const written = elementWith('ElecClockTimeStatus', { TimeStatusCode: status }, element('TimeStatus', word));
      same(
        responseOf(translateEsme(message, { serviceReferenceVariant: variant })),
        response(
          VARIANTS[variant],
          true,
          element('DeviceTime', '2026-01-01T00:00:00.00Z'),
          optional('Electricity', status === 255 ? '' : written),
        ),
      );
    }),
    { numRuns: 40 },
  );
});

test('a status that is no octet is left out with a warning', () => {
  for (const status of [doubleLong(-1), longUnsigned(0x100)]) {
    const translation = translateEsme(clock(nullData(), status, [...accepted, getResult(1), getResult()]));
    same(responseOf(translation), response('SynchroniseClockRsp', false));
    assert.ok(translation.warnings.some(({ code, context }) => code === 'ENUMERATION_VALUE' && context.endsWith('TimeStatus')));
  }
});

test('a clock that could not be set, and one whose time could not be read', () => {
  const failed = clock(nullData(), nullData(), [...accepted, getResult(1), getResult(250)]);
  same(responseOf(translateEsme(failed)), response('SynchroniseClockRsp', false));
  const notSet = clock(NEW_YEAR, unsigned(1), [setResult(), actionResult(), actionResult(2), getResult(), getResult()]);
  same(
    responseOf(translateEsme(notSet)),
    response(
      'SynchroniseClockRsp',
      false,
      '<DeviceTime>2026-01-01T00:00:00.00Z</DeviceTime><Electricity><ElecClockTimeStatus TimeStatusCode="1"><TimeStatus>invalid</TimeStatus></ElecClockTimeStatus></Electricity>',
    ),
  );
});

test.run();

referenceSuite('reference messages of the clock', (test) => {
  for (const [name, element] of [
    ['ECS70_6.11', 'SynchroniseClockRsp'],
    ['ECS70Commission_8.1.1', 'CommissionDeviceSynchroniseClockRsp'],
  ]) {
    test(`${name}: time and status`, () => {
      same(
        responseOf(translateReference(referenceMessage(`${name}_SUCCESS_RESPONSE`))),
        `<${element} MessageSuccess="true"><DeviceTime>2015-01-01T00:00:00.00Z</DeviceTime><Electricity><ElecClockTimeStatus TimeStatusCode="0"><TimeStatus>reliable</TimeStatus></ElecClockTimeStatus></Electricity></${element}>`,
      );
    });
  }
});
