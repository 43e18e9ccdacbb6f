import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { clusterCommand, defaultResponse } from '../../encoder/gbz.js';
import { hex, toHex } from '../../encoder/octets.js';
import { seconds } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { gsmeResponse, responseOf, translateGsme, warningsOf } from '../../support/gsme.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const EVENTS = 0x0709;
const RSP = 'ReadEventOrSecurityLogRsp';

interface Event {
  readonly code: number;
  readonly at: number;
  readonly information: Uint8Array;
}

const publishEventLog = (events: readonly Event[], index = 0, commands = 1) =>
  clusterCommand(EVENTS, 0x01, [
    ['UINT16', events.length],
    ['UINT8', index],
    ['UINT8', commands],
    ['BITMAP8', 0],
    ...events.flatMap(
      ({ code, at, information }) =>
        [
          ['UINT8', 3],
          ['UINT16', code],
          ['UTCTime', at],
          ['OCTETSTRING', information],
        ] as const,
    ),
  ]);

test('event and security logs (CS10a, CS10b): time, code, name and other information of each entry', () => {
  const unknown = fc.record({ code: fc.integer({ min: 0x9000, max: 0xffff }), at: seconds, information: fc.uint8Array({ maxLength: 8 }) });
  const logs = fc.array(fc.array(unknown, { maxLength: 30 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(logs, fc.constantFrom(0x0014, 0x00a1), (events, code) => {
      const entries = events.flat().map((event) => {
        const number = event.code.toString(16).toUpperCase();
        return element(
          'LogEntry',
          element('Timestamp', timestamp(event.at)),
          element('LogCode', number),
          element('LogMeaning', `Unknown alert code ${number}`),
          optional('OtherInformation', toHex(event.information)),
        );
      });
      same(
        responseOf(translateGsme(gsmeResponse(code, () => events.map((log, i) => publishEventLog(log, i, events.length))))),
        response(RSP, true, optional('Log', ...entries)),
      );
    }),
    { numRuns: 25 },
  );
});

const eventAt = (at: number): Event => ({ code: 0x8f52, at, information: hex('') });
const entryAt = (at: number) =>
  element('LogEntry', element('Timestamp', timestamp(at)), element('LogCode', '8F52'), element('LogMeaning', 'Event Log Cleared'));

test('event code FFFF is a code like any other', () => {
  const translation = translateGsme(gsmeResponse(0x0014, () => [publishEventLog([{ ...eventAt(60), code: 0xffff }])]));
  const entry = element(
    'LogEntry',
    element('Timestamp', timestamp(60)),
    element('LogCode', 'FFFF'),
    element('LogMeaning', 'Unknown alert code FFFF'),
  );
  same(responseOf(translation), response(RSP, true, element('Log', entry)));
  assert.equal(warningsOf(translation), []);
});

test('parts of a log are put in the order of their commands, two publications one after the other', () => {
  const read = (...parts: readonly [index: number, at: number][]) =>
    responseOf(translateGsme(gsmeResponse(0x0014, () => parts.map(([index, at]) => publishEventLog([eventAt(at)], index, 2)))));
  const log = (...at: number[]) => response(RSP, true, element('Log', ...at.map(entryAt)));
  same(read([1, 60], [0, 30]), log(30, 60));
  same(read([0, 10], [1, 20], [0, 30], [1, 40]), log(10, 20, 30, 40));
  same(read([1, 20], [0, 10], [1, 40], [0, 30]), log(10, 20, 30, 40));
});

test('a log has a hundred entries: more are left out with a warning, whatever command they stand in', () => {
  const events = Array.from({ length: 101 }, (_, i) => eventAt(i));
  const translation = translateGsme(
    gsmeResponse(0x00a1, () => [publishEventLog(events.slice(0, 60), 0, 2), publishEventLog(events.slice(60), 1, 2)]),
  );
  same(responseOf(translation), response(RSP, true, element('Log', ...events.slice(0, 100).map(({ at }) => entryAt(at)))));
  assert.equal(warningsOf(translation), ['NO_ROOM']);
});

test('other information is named where it is a message code or a command of the user interface', () => {
  const information = (code: number, octets: string) => {
    const translation = translateGsme(gsmeResponse(0x0014, () => [publishEventLog([{ code, at: 0, information: hex(octets) }])]));
    const xml = responseOf(translation);
    return [
      /<OtherInformation>.*<\/OtherInformationLogMeaning>|<OtherInformation>.*<\/OtherInformation>/.exec(xml)?.[0] ?? '',
      translation.warnings.length,
    ];
  };
  const named = (octets: string, meaning: string) => element('OtherInformation', octets) + element('OtherInformationLogMeaning', meaning);
  for (const code of [0x8154, 0x8155])
    assert.equal(information(code, '009B'), [named('009B', 'PCS01 Apply Prepayment Top Up to a GSME using PPMID'), 0]);
  for (const code of [0x8161, 0x8162]) assert.equal(information(code, '0005'), [named('0005', 'Add Credit'), 0]);
  assert.equal(information(0x8161, '02'), [named('02', 'Activate Emergency Credit [PIN]'), 0]);
  assert.equal(information(0x8161, '00FF'), [element('OtherInformation', '00FF'), 1]);
  assert.equal(information(0x8145, '009B'), [element('OtherInformation', '009B'), 0]);
  assert.equal(information(0x8154, ''), ['', 0]);
});

test('a log that is not found is a normal response', () => {
  for (const code of [0x0014, 0x00a1])
    same(responseOf(translateGsme(gsmeResponse(code, () => [defaultResponse(EVENTS, 0x00, 0x8b)]))), response(RSP, true));
});

test.run();

referenceSuite('event logs of gas in the reference messages', (test) => {
  test('CS10b: 32 entries, named', () => {
    const xml = responseOf(translateReference(referenceMessage('CS10b_6.13_SUCCESS_RESPONSE')));
    const first = element(
      'LogEntry',
      element('Timestamp', '2014-12-31T00:00:00.00Z'),
      element('LogCode', '8F0C'),
      element('LogMeaning', 'Clock not adjusted (adjustment greater than 10 seconds)'),
    );
    assert.ok(xml.startsWith(`<${RSP} MessageSuccess="true"><Log>${first}`));
    assert.is(xml.split('<LogEntry>').length - 1, 32);
    assert.not.match(xml, /Unknown alert code/);
  });

  test('logs that are not found or could not be read', () => {
    for (const name of ['CS10a_6.13_ERROR_RESPONSE', 'CS10b_6.13_ERROR_RESPONSE'])
      same(responseOf(translateReference(referenceMessage(name))), response(RSP, false));
    for (const name of ['CS10a_6.13_NOT_FOUND_RESPONSE', 'CS10b_6.13_NOT_FOUND_RESPONSE'])
      same(responseOf(translateReference(referenceMessage(name))), response(RSP, true));
  });
});
