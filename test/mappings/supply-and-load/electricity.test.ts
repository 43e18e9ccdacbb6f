import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { boolean, compactArray, doubleLongUnsigned, enumeration, integer, structure } from '../../encoder/axdr.js';
import { failed, seconds, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, response, same, timestamp } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const runs = { numRuns: 30 };

test('load limit (ECS27), whichever items failed', () => {
  const limits = fc.record({
    disable: fc.boolean(),
    counter: unsigned32,
    threshold: unsigned32,
    period: unsigned32,
    restoration: unsigned32,
    fails: fc.array(failed, { minLength: 6, maxLength: 6 }),
  });
  fc.assert(
    fc.property(limits, ({ disable, counter, threshold, period, restoration, fails }) => {
      const items = [
        boolean(disable, 0xff),
        doubleLongUnsigned(counter),
        structure(integer(0), enumeration(255)),
        ...[threshold, period, restoration].map(doubleLongUnsigned),
      ];
      const unless = (item: number, written: string) => (fails[item] ? '' : written);
      same(
        responseOf(
          translateEsme(
            esmeResponse(
              0x0042,
              items.map((item, i) => (fails[i] ? getFailed() : got(item))),
            ),
          ),
        ),
        response(
          'ReadLoadLimitDataRsp',
          !fails.includes(true),
          unless(1, element('LoadLimitCounterValue', counter)),
          unless(3, element('LoadLimitPowerThreshold', threshold)),
          unless(4, element('LoadLimitPeriod', period)),
          unless(5, element('LoadLimitRestorationPeriod', restoration)),
          unless(0, element('LoadLimitSupplyState', disable ? 'Disable' : 'Unchanged')),
        ),
      );
    }),
    runs,
  );
});

test('supply state (ECS45): disabled, enabled, armed; any other is left out with a warning', () => {
  const state = (value: number) => translateEsme(esmeResponse(0x0052, [got(enumeration(value))]));
  ['Disabled', 'Enabled', 'Armed'].forEach((word, value) => {
    same(responseOf(state(value)), response('ReadSupplyStatusRsp', true, element('SupplyState', word)));
  });
  const unknown = state(3);
  same(responseOf(unknown), response('ReadSupplyStatusRsp', true));
  assert.is(unknown.warnings.length, 1);
});

test('boost function (ECS61c): a log of up to 25 boosts, and the controllers that it controls', () => {
  const boosts = fc.array(fc.tuple(seconds, seconds), { maxLength: 25 });
  fc.assert(
    fc.property(boosts, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), failed, (log, flags, logFailed) => {
      const [present, ...controls] = flags;
      const buffer = compactArray({ structure: [6, 6] }, log);
      const items = [boolean(present, 0xff), buffer, ...controls.map((control) => boolean(control))];
      same(
        responseOf(
          translateEsme(
            esmeResponse(
              0x005e,
              items.map((item, i) => (i === 1 && logFailed ? getFailed() : got(item))),
            ),
          ),
        ),
        response(
          'ReadBoostButtonDetailsRsp',
          !logFailed,
          ...(logFailed ? [] : log).map(([start, end]) =>
            element('EventLogEntry', element('BoostEnd', timestamp(end)), element('BoostStart', timestamp(start))),
          ),
          element('BoostFunctionAvailability', String(present)),
          ...controls.map((control, i) => element(`BoostFunctionControl${i + 1}Value`, String(control))),
        ),
      );
    }),
    runs,
  );
});

test('a boost that has not ended has no form in the schema: it is left out with a warning', () => {
  const buffer = compactArray({ structure: [6, 6] }, [
    [0, 60],
    [120, 0xffffffff],
  ]);
  const translation = translateEsme(
    esmeResponse(0x005e, [got(boolean(true)), got(buffer), ...Array.from({ length: 5 }, () => getFailed())]),
  );
  same(
    responseOf(translation),
    '<ReadBoostButtonDetailsRsp MessageSuccess="false"><EventLogEntry><BoostEnd>2000-01-01T00:01:00.00Z</BoostEnd><BoostStart>2000-01-01T00:00:00.00Z</BoostStart></EventLogEntry><BoostFunctionAvailability>true</BoostFunctionAvailability></ReadBoostButtonDetailsRsp>',
  );
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['INCOMPLETE'],
  );
});

test.run();

referenceSuite('reference messages of supply and load', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('load limit', () => {
    same(
      contents('ECS27_4.15_SUCCESS_RESPONSE'),
      '<ReadLoadLimitDataRsp MessageSuccess="true"><LoadLimitCounterValue>30</LoadLimitCounterValue><LoadLimitPowerThreshold>6900</LoadLimitPowerThreshold><LoadLimitPeriod>300</LoadLimitPeriod><LoadLimitRestorationPeriod>30</LoadLimitRestorationPeriod><LoadLimitSupplyState>Unchanged</LoadLimitSupplyState></ReadLoadLimitDataRsp>',
    );
  });

  test('supply state', () => {
    same(
      contents('ECS45_7.4_SUCCESS_RESPONSE'),
      '<ReadSupplyStatusRsp MessageSuccess="true"><SupplyState>Enabled</SupplyState></ReadSupplyStatusRsp>',
    );
  });

  test('boost function', () => {
    assert.match(
      contents('ECS61c_7.11_SUCCESS_RESPONSE'),
      /^<ReadBoostButtonDetailsRsp MessageSuccess="true"><EventLogEntry><BoostEnd>2014-12-26T01:21:00.00Z<\/BoostEnd><BoostStart>2014-12-26T00:00:00.00Z<\/BoostStart><\/EventLogEntry>/,
    );
  });
});
