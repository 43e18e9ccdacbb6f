import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { compactArray } from '../../encoder/axdr.js';
import { toHex } from '../../encoder/octets.js';
import { seconds, unsigned32 } from '../../support/arbitraries.js';
import { translateReference } from '../../support/corpus.js';
import { esmeResponse, getFailed, got, responseOf, translateEsme } from '../../support/esme.js';
import { element, optional, response, same, timestamp } from '../../support/expected-xml.js';
import { referenceMessage, referenceSuite } from '../../support/reference.js';

const RESPONSE = 'ReadEventOrSecurityLogRsp';
const DOUBLE_LONG_UNSIGNED = 6;
const OCTET_STRING = 9;
const LONG_UNSIGNED = 18;
const ENUM = 22;
const LOG_ENTRIES = 100;
const runs = { numRuns: 30 };

const KNOWN = [
  [0x8f01, 'Active Power Import above Load Limit Threshold'],
  [0x8145, 'Clock adjusted (within tolerance)'],
] as const;
const hex = (n: number, digits: number) => n.toString(16).toUpperCase().padStart(digits, '0');
const unknownCode = fc.integer({ min: 0, max: 0x7fff });
const event = (seconds: number, code: number, meaning: string, ...more: string[]) =>
  element('LogEntry', element('Timestamp', timestamp(seconds)), element('LogCode', hex(code, 4)), element('LogMeaning', meaning), ...more);
const unknown = (code: number) => `Unknown alert code ${hex(code, 4)}`;
const translated = (messageCode: number, log: Uint8Array) => translateEsme(esmeResponse(messageCode, [got(log)]));
const logOf = (...entries: string[]) => response(RESPONSE, true, optional('Log', ...entries));

test('event logs of ESME and communications hub (ECS35a, ECS35c): other information in hex, empty left out', () => {
  const entry = fc.record({ seconds, code: unknownCode, information: fc.uint8Array({ maxLength: 8 }) });
  fc.assert(
    fc.property(fc.constantFrom(0x0048, 0x0093), fc.array(entry, { maxLength: LOG_ENTRIES, size: 'max' }), (messageCode, entries) => {
      const log = compactArray(
        { structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED, OCTET_STRING] },
        entries.map(({ seconds, code, information }) => [seconds, code, information]),
      );
      same(
        responseOf(translated(messageCode, log)),
        logOf(
          ...entries.map(({ seconds, code, information }) =>
            event(seconds, code, unknown(code), optional('OtherInformation', toHex(information))),
          ),
        ),
      );
    }),
    runs,
  );
});

test('other information has a meaning for the events of HAN commands and of user interface commands', () => {
  const log = compactArray({ structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED, OCTET_STRING] }, [
    [0, 0x8154, '009B'],
    [1, 0x8155, '0090'],
    [2, 0x8161, '0002'],
    [3, 0x8162, '0005'],
    [4, 0x8183, '0005'],
    [5, 0x8154, 'FFFE'],
  ]);
  const translation = translated(0x0048, log);
  const meanings = responseOf(translation).match(/<OtherInformation>.*?<\/LogEntry>/g);
  assert.equal(meanings, [
    '<OtherInformation>009B</OtherInformation><OtherInformationLogMeaning>PCS01 Apply Prepayment Top Up to a GSME using PPMID</OtherInformationLogMeaning></LogEntry>',
    '<OtherInformation>0090</OtherInformation><OtherInformationLogMeaning>PCS02 Activate Emergency Credit on GSME from PPMID</OtherInformationLogMeaning></LogEntry>',
    '<OtherInformation>0002</OtherInformation><OtherInformationLogMeaning>Activate Emergency Credit [PIN]</OtherInformationLogMeaning></LogEntry>',
    '<OtherInformation>0005</OtherInformation><OtherInformationLogMeaning>Add Credit</OtherInformationLogMeaning></LogEntry>',
    '<OtherInformation>0005</OtherInformation></LogEntry>',
    '<OtherInformation>FFFE</OtherInformation></LogEntry>',
  ]);
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['ENUMERATION_VALUE'],
  );
});

test('security logs (ECS35b, ECS35d)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0x0049, 0x0094),
      fc.array(fc.record({ seconds, code: unknownCode }), { maxLength: LOG_ENTRIES, size: 'max' }),
      (messageCode, entries) => {
        const log = compactArray(
          { structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED] },
          entries.map(({ seconds, code }) => [seconds, code]),
        );
        same(responseOf(translated(messageCode, log)), logOf(...entries.map(({ seconds, code }) => event(seconds, code, unknown(code)))));
      },
    ),
    runs,
  );
});

test('power event log (ECS35e): other information is a number, in its four octets', () => {
  const entry = fc.record({ seconds, code: unknownCode, information: unsigned32 });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: LOG_ENTRIES, size: 'max' }), (entries) => {
      const log = compactArray(
        { structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED, DOUBLE_LONG_UNSIGNED] },
        entries.map(({ seconds, code, information }) => [seconds, code, information]),
      );
      same(
        responseOf(translated(0x00b9, log)),
        logOf(
          ...entries.map(({ seconds, code, information }) =>
            event(seconds, code, unknown(code), element('OtherInformation', hex(information, 8))),
          ),
        ),
      );
    }),
    runs,
  );
});

const ACTIONS = [
  [0x00, 'Entry relates to a Message from an HC ALCS'],
  [0x11, 'On'],
  [0x12, 'Off'],
  [0x20, 'Revert to calendar control'],
] as const;
const OUTCOMES = ['Outcome not known', 'Success', 'Failure'];
const switchNumber = fc.integer({ min: 1, max: 5 });

/** What was switched, as the log has it and as it is written before and after outcome and HAN command */
const switched = fc.oneof(
  fc.tuple(switchNumber, fc.constantFrom(...ACTIONS)).map(([number, [action, word]]) => ({
    code: number * 256 + action,
    before: element('SwitchNumber', number) + element('SwitchAction', word),
    after: '',
  })),
  fc.tuple(switchNumber, fc.boolean(), fc.integer({ min: 0, max: 100 })).map(([number, input, level]) => ({
    code: ((input ? 0x20 : 0x10) + number) * 256 + level,
    before: element('SwitchNumber', number),
    after: element('AuxiliaryControllerLevel', level) + (input ? '<InputFromControlledLoad/>' : ''),
  })),
);
const controllerEntry = fc.record({ seconds, switched, outcome: fc.integer({ min: 0, max: 2 }), hanCommand: unsigned32 });
const controllerLog = { structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED, ENUM, DOUBLE_LONG_UNSIGNED] };

test('events of auxiliary controllers (ECS35f, ECS35g): an action for an ALCS, a level for an APC', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0x00ba, 0x00fd),
      fc.array(controllerEntry, { maxLength: LOG_ENTRIES, size: 'max' }),
      (messageCode, entries) => {
        const log = compactArray(
          controllerLog,
          entries.map(({ seconds, switched, outcome, hanCommand }) => [seconds, switched.code, outcome, hanCommand]),
        );
        same(
          responseOf(translated(messageCode, log)),
          response(
            RESPONSE,
            true,
            optional(
              'ALCSEvent',
              ...entries.map(({ seconds, switched, outcome, hanCommand }) =>
                element(
                  'ALCSEventLogEntry',
                  element('Timestamp', timestamp(seconds)),
                  switched.before,
                  element('Outcome', OUTCOMES[outcome]),
                  element('HANCommandID', hanCommand),
                  switched.after,
                ),
              ),
            ),
          ),
        );
      },
    ),
    runs,
  );
});

test('a controller, an action, a level and an outcome that the schema has no word for are left out with warnings', () => {
  const translation = translated(
    0x00fd,
    compactArray(controllerLog, [
      [0, 0x0611, 1, 0],
      [0, 0x0199, 1, 0],
      [0, 0x1166, 1, 0],
      [0, 0x0111, 9, 0],
    ]),
  );
  const start = '<ALCSEventLogEntry><Timestamp>2000-01-01T00:00:00.00Z</Timestamp>';
  const end = '<HANCommandID>0</HANCommandID></ALCSEventLogEntry>';
  same(
    responseOf(translation),
    response(
      RESPONSE,
      true,
      element(
        'ALCSEvent',
        `${start}<SwitchAction>On</SwitchAction><Outcome>Success</Outcome>${end}`,
        `${start}<SwitchNumber>1</SwitchNumber><Outcome>Success</Outcome>${end}`,
        `${start}<SwitchNumber>1</SwitchNumber><Outcome>Success</Outcome>${end}`,
        `${start}<SwitchNumber>1</SwitchNumber><SwitchAction>On</SwitchAction>${end}`,
      ),
    ),
  );
  assert.is(translation.warnings.length, 4);
});

test('of a log with more entries than the schema has room for, the first hundred are given with a warning', () => {
  const entries = Array.from({ length: LOG_ENTRIES + 1 }, (_, i) => [i, 0x8f01]);
  const translation = translated(0x0049, compactArray({ structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED] }, entries));
  assert.is(responseOf(translation).match(/<LogEntry>/g)?.length, LOG_ENTRIES);
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['NO_ROOM'],
  );
});

test('a log that failed, and one without a time stamp', () => {
  for (const messageCode of [0x0048, 0x0049, 0x0093, 0x0094, 0x00b9, 0x00ba, 0x00fd]) {
    same(responseOf(translateEsme(esmeResponse(messageCode, [getFailed(1)]))), response(RESPONSE, false));
  }
  same(
    responseOf(translated(0x0049, compactArray({ structure: [DOUBLE_LONG_UNSIGNED, LONG_UNSIGNED] }, [[0xffffffff, 1]]))),
    logOf('<LogEntry><LogCode>0001</LogCode><LogMeaning>Unknown alert code 0001</LogMeaning></LogEntry>'),
  );
});

test.run();

referenceSuite('reference messages of event and security logs', (test) => {
  const contents = (name: string) => responseOf(translateReference(referenceMessage(name)));

  test('ECS35a: names of the events, and of commands from HAN and user interface', () => {
    const entries = contents('ECS35a_6.13_SUCCESS_RESPONSE').match(/<LogEntry>.*?<\/LogEntry>/g) as string[];
    assert.is(entries.length, 33);
    assert.is(
      entries[2],
      '<LogEntry><Timestamp>2014-12-31T01:39:48.00Z</Timestamp><LogCode>8154</LogCode><LogMeaning>Immediate HAN Interface Command Received and Successfully Actioned</LogMeaning><OtherInformation>009B</OtherInformation><OtherInformationLogMeaning>PCS01 Apply Prepayment Top Up to a GSME using PPMID</OtherInformationLogMeaning></LogEntry>',
    );
    for (const [code, name] of KNOWN)
      assert.ok(entries.some((entry) => entry.includes(`<LogCode>${hex(code, 4)}</LogCode><LogMeaning>${name}`)));
  });

  test('ECS35e: other information of power events', () => {
    const entries = contents('ECS35e_6.13_SUCCESS_RESPONSE').match(/<LogEntry>.*?<\/LogEntry>/g) as string[];
    assert.is(entries.length, 33);
    assert.match(entries[10], '<LogCode>8022</LogCode>');
    assert.match(entries[10], '<OtherInformation>0000000B</OtherInformation></LogEntry>');
  });

  for (const name of ['ECS35f', 'ECS35g']) {
    test(`${name}: switches on and off, and messages of an HCALCS`, () => {
      const entries = contents(`${name}_6.13_SUCCESS_RESPONSE`).match(/<ALCSEventLogEntry>.*?<\/ALCSEventLogEntry>/g) as string[];
      assert.is(entries.length, 25);
      assert.is(
        entries[0],
        '<ALCSEventLogEntry><Timestamp>2014-12-15T00:00:00.00Z</Timestamp><SwitchNumber>2</SwitchNumber><SwitchAction>On</SwitchAction><Outcome>Outcome not known</Outcome><HANCommandID>1418601600</HANCommandID></ALCSEventLogEntry>',
      );
      assert.is(
        entries[8],
        '<ALCSEventLogEntry><Timestamp>2014-12-20T13:41:29.00Z</Timestamp><SwitchNumber>5</SwitchNumber><SwitchAction>Revert to calendar control</SwitchAction><Outcome>Success</Outcome><HANCommandID>0</HANCommandID></ALCSEventLogEntry>',
      );
    });
  }
});
