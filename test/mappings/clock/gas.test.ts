import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as der from '../../encoder/der.js';
import { asn1Response, status } from '../../support/asn1.js';
import { translateReference } from '../../support/corpus.js';
import { responseOf, translateEsme } from '../../support/esme.js';
import { element, response, same } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const WORDS = ['reliable', 'invalid', 'unreliable', 'notKnown'];
const clock = (time: string, code: number): Uint8Array =>
  asn1Response(0x007f, der.sequence([der.generalizedTime(time), der.integer(code)]));
const timeStatus = (code: number): string => element('Gas', status('GasClockTimeStatus', [code, WORDS[code]]));

test('the clock of a GSME (GCS28): its time and status, a success where it is reliable', () => {
  const names = { '6.11': 'SynchroniseClockRsp', '8.1.1': 'CommissionDeviceSynchroniseClockRsp' };
  const date = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.nat({ max: 3 }), fc.constantFrom('6.11' as const, '8.1.1' as const), (moment, code, variant) => {
      const iso = moment.toISOString().slice(0, 19);
      same(
        responseOf(translateEsme(clock(`${iso.replace(/\D/g, '')}Z`, code), { serviceReferenceVariant: variant })),
        response(names[variant], code === 0, element('DeviceTime', `${iso}.00Z`), timeStatus(code)),
      );
    }),
    { numRuns: 40 },
  );
});

test('without service request variant it is the one that synchronises the clock', () => {
  const translation = translateEsme(clock('20141231233000Z', 0));
  assert.is(translation.serviceReferenceVariant, '6.11');
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['VARIANT_ASSUMED'],
  );
});

test('hundredths of a second are kept', () => {
  const xml = responseOf(translateEsme(clock('20141231233000.257Z', 0), { serviceReferenceVariant: '6.11' }));
  assert.match(xml, '<DeviceTime>2014-12-31T23:30:00.25Z</DeviceTime>');
});

test('a time that there is not is left out with a warning', () => {
  for (const time of ['00000000000000Z', '20150229000000Z', '20151301000000Z', '20150101240000Z', '20150101006000Z', '20150101000060Z']) {
    const translation = translateEsme(clock(time, 1), { serviceReferenceVariant: '6.11' });
    same(responseOf(translation), response('SynchroniseClockRsp', false, timeStatus(1)));
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['DATE_TIME'],
    );
  }
});

test.run();

referenceSuite('reference messages of the clock of a GSME', (test) => {
  const expected: Readonly<Record<string, string>> = {
    'GCS28_6.11_ERROR_RESPONSE': response('SynchroniseClockRsp', false, element('DeviceTime', '2015-01-01T00:00:00.00Z'), timeStatus(2)),
    'GCS28Commission_8.1.1_SUCCESS_RESPONSE': response(
      'CommissionDeviceSynchroniseClockRsp',
      true,
      element('DeviceTime', '2014-12-31T23:30:00.00Z'),
      timeStatus(0),
    ),
  };
  for (const [name, xml] of Object.entries(expected)) {
    test(name, () => same(responseOf(translateReference(referenceMessage(name))), xml));
  }
});
