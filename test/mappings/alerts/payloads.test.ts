import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { escapeText } from '../../../src/writer/escape.js';
import { longUnsigned, nullData, octetString, unsigned, utf8String } from '../../encoder/axdr.js';
import { dateTime, NEVER } from '../../encoder/date-time.js';
import { concatenate, hex, toHex, unsignedOctets } from '../../encoder/octets.js';
import { dlmsAlert, gbzAlertMessage, payloadOf, TIME, TIME_TEXT, translateAlert } from '../../support/alerts.js';
import { contentsOf } from '../../support/contents.js';

const RUNS = { numRuns: 30 };
const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const counters = fc.bigInt({ min: 0n, max: 0xffffffffffffffffn });
const codes = fc.integer({ min: 0, max: 0xffff });
const hex4 = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0');

/** A moment with hundredths, as a COSEM date-time and as documents have it */
const moments = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59.990Z'), noInvalidDate: true })
  .map((date) => {
    const parts = {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      dayOfMonth: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
      hundredths: Math.floor(date.getUTCMilliseconds() / 10),
    };
    return { octets: dateTime(parts), text: `${date.toISOString().slice(0, 22)}Z` };
  });

for (const alertCode of [0x8f1c, 0x8f72]) {
  const payload = (hash: Uint8Array) =>
    `<FirmwareVerificationDeviceAlert><ManufacturerImageHash>${toHex(hash)}</ManufacturerImageHash></FirmwareVerificationDeviceAlert>`;

  test(`firmware verification ${hex4(alertCode)} gives the manufacturer image hash`, () => {
    fc.assert(
      fc.property(octets(32), (hash) => {
        assert.is(payloadOf(dlmsAlert(0x00ce, alertCode, octetString(hash))), payload(hash));
        assert.is(payloadOf(gbzAlertMessage(0x00cf, alertCode, concatenate(hex('09 20'), hash))), payload(hash));
      }),
      RUNS,
    );
  });
}

for (const alertCode of [0x8f66, 0x8f67]) {
  test(`the outcome ${hex4(alertCode)} of a future dated COSEM instruction names command and attribute`, () => {
    fc.assert(
      fc.property(codes, counters, octets(9), (messageCode, counter, attribute) => {
        const instruction = concatenate(unsignedOctets(messageCode, 2), unsignedOctets(counter, 8), attribute);
        const at = toHex(attribute);
        assert.is(
          payloadOf(dlmsAlert(0x00cc, alertCode, octetString(instruction))),
          '<FutureDatedCommandOutcomeDeviceAlert><COSEMFutureDatedAlert>' +
            `<FutureDatedCommandMessageCode>${hex4(messageCode)}</FutureDatedCommandMessageCode>` +
            `<FutureDatedCommandOriginatorCounter>${counter}</FutureDatedCommandOriginatorCounter>` +
            `<DLMSCOSEMFDInstructionIdentification><ClassId>${at.slice(0, 4)}</ClassId><InstanceId>${at.slice(4, 16)}</InstanceId>` +
            `<AttributeId>${at.slice(16)}</AttributeId></DLMSCOSEMFDInstructionIdentification>` +
            '</COSEMFutureDatedAlert></FutureDatedCommandOutcomeDeviceAlert>',
        );
      }),
      RUNS,
    );
  });

  test(`the outcome ${hex4(alertCode)} of a future dated GBZ instruction names command, cluster and frame`, () => {
    fc.assert(
      fc.property(codes, counters, octets(4), (messageCode, counter, instruction) => {
        const payload = concatenate(hex('0E'), unsignedOctets(messageCode, 2), unsignedOctets(counter, 8), instruction);
        const at = toHex(instruction);
        assert.is(
          payloadOf(gbzAlertMessage(0x00cd, alertCode, payload)),
          '<FutureDatedCommandOutcomeDeviceAlert><GBZFutureDatedAlert>' +
            `<FutureDatedCommandMessageCode>${hex4(messageCode)}</FutureDatedCommandMessageCode>` +
            `<FutureDatedCommandOriginatorCounter>${counter}</FutureDatedCommandOriginatorCounter>` +
            `<GBZFDInstructionIdentification><ExtendedHeaderClusterID>${at.slice(0, 4)}</ExtendedHeaderClusterID>` +
            `<FrameControl>${at.slice(4, 6)}</FrameControl><CommandIdentifier>${at.slice(6)}</CommandIdentifier></GBZFDInstructionIdentification>` +
            '</GBZFutureDatedAlert></FutureDatedCommandOutcomeDeviceAlert>',
        );
      }),
      RUNS,
    );
  });
}

test('the length of a GBZ payload must be that of what is left', () => {
  const payload = concatenate(hex('0D'), new Uint8Array(14));
  assert.throws(
    () => translateAlert(gbzAlertMessage(0x00cd, 0x8f66, payload)),
    /GBZ alert \/ payload \/ payloadLength at offset \d+: a length of 13, where 14 octets are left/,
  );
});

test('supply outages of every kind give interruption and restoration', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x8f35, max: 0x8f3c }), moments, moments, (alertCode, from, to) => {
      assert.is(
        payloadOf(dlmsAlert(0x0067, alertCode, octetString(from.octets), octetString(to.octets))),
        `<SupplyOutageRestoreAlert><interruptionValue>${from.text}</interruptionValue><restorationValue>${to.text}</restorationValue></SupplyOutageRestoreAlert>`,
      );
    }),
    RUNS,
  );
});

test('a supply outage without a time of interruption has no payload, and a warning says why', () => {
  for (const [interruption, offset] of [
    [octetString(NEVER), 61],
    [nullData(), 62],
  ] as const) {
    const translation = translateAlert(dlmsAlert(0x0067, 0x8f36, interruption, octetString(TIME)));
    assert.is(contentsOf(translation, 'Payload'), undefined);
    assert.equal(translation.warnings, [
      {
        code: 'INCOMPLETE',
        message: 'left out, as the message has no interruptionValue for it',
        context: 'ECS80/SupplyOutageRestoreAlert',
        offset,
      },
    ]);
  }
});

const INTEGRITY_ISSUES = [
  'Other',
  'Error Non Volatile Memory',
  'Error Program Execution',
  'Error Program Storage',
  'Error RAM',
  'Error Unexpected Hardware Reset',
  'Error Watchdog',
  'Error Metrology Firmware Verification Failure',
  'Error Measurement Fault',
  'Unspecified Smart Meter Operational Integrity Error',
];

test('an integrity issue has each of its warnings in both protocols', () => {
  INTEGRITY_ISSUES.forEach((warning, reason) => {
    const payload = `<SmartMeterIntegrityIssueWarningDeviceAlert><Warning>${warning}</Warning></SmartMeterIntegrityIssueWarningDeviceAlert>`;
    assert.is(payloadOf(dlmsAlert(0x00f0, 0x81a0, octetString(unsignedOctets(reason, 2)))), payload);
    assert.is(payloadOf(gbzAlertMessage(0x00f2, 0x81a0, unsignedOctets(reason, 2))), payload);
  });
});

test('an integrity issue with no word for it has no payload, and a warning says so', () => {
  const messages = [dlmsAlert(0x00f0, 0x81a0, octetString('000A')), gbzAlertMessage(0x00f2, 0x81a0, hex('000A'))];
  for (const message of messages) {
    const translation = translateAlert(message);
    assert.is(contentsOf(translation, 'Payload'), undefined);
    assert.equal(
      translation.warnings.map(({ code }) => code),
      ['ENUMERATION_VALUE'],
    );
  }
});

test('a command that is not supported is named by message code and originator counter', () => {
  fc.assert(
    fc.property(codes, counters, (messageCode, counter) => {
      const reference = octetString(concatenate(unsignedOctets(messageCode, 2), unsignedOctets(counter, 8)));
      assert.is(
        payloadOf(dlmsAlert(0x0120, 0x8f85, reference)),
        `<CommandNotSupportedbyDevice><MessageCodeofCommandReceived>${hex4(messageCode)}</MessageCodeofCommandReceived>` +
          `<OriginatorCounterfromCommandReceived>${counter}</OriginatorCounterfromCommandReceived></CommandNotSupportedbyDevice>`,
      );
    }),
    RUNS,
  );
});

const controllers = fc.record({
  direction: fc.constantFrom(1, 2),
  number: fc.integer({ min: 1, max: 5 }),
  level: fc.integer({ min: 0, max: 100 }),
});

const controllerText = ({ direction, number, level }: { direction: number; number: number; level: number }): string =>
  `<AuxiliaryControllerN>${number}</AuxiliaryControllerN><ResultingLevel>${level}</ResultingLevel>${direction === 2 ? '<InputFromControlledLoad/>' : ''}`;

test('a processed limit of an APC level has period, controller, level, and input where it is input', () => {
  fc.assert(
    fc.property(controllers, moments, moments, (apc, from, to) => {
      const message = dlmsAlert(
        0x0121,
        0x8f86,
        unsigned(apc.direction * 16 + apc.number),
        octetString(from.octets),
        octetString(to.octets),
        unsigned(apc.level),
      );
      assert.is(
        payloadOf(message),
        '<LimitAPCLevelCommandProcessedDeviceAlert>' +
          `<APCLimitPeriodStart>${from.text}</APCLimitPeriodStart><APCLimitPeriodEnd>${to.text}</APCLimitPeriodEnd>` +
          `${controllerText(apc)}</LimitAPCLevelCommandProcessedDeviceAlert>`,
      );
    }),
    RUNS,
  );
});

test('an ended limit of an APC level has controller, level, and input where it is input', () => {
  fc.assert(
    fc.property(controllers, (apc) => {
      assert.is(
        payloadOf(dlmsAlert(0x0122, 0x8f87, unsigned(apc.direction * 16 + apc.number), unsigned(apc.level))),
        `<LimitAPCLevelEndedDeviceAlert>${controllerText(apc)}</LimitAPCLevelEndedDeviceAlert>`,
      );
    }),
    RUNS,
  );
});

test('a level above 100 and a controller above 5 leave the payload out, with warnings', () => {
  const beyond = [
    { apc: 0x11, level: 101, code: 'level' },
    { apc: 0x16, level: 100, code: 'auxiliary controller number' },
    { apc: 0x10, level: 100, code: 'auxiliary controller number' },
  ];
  for (const { apc, level, code } of beyond) {
    const translation = translateAlert(dlmsAlert(0x0122, 0x8f87, unsigned(apc), unsigned(level)));
    assert.is(contentsOf(translation, 'Payload'), undefined);
    assert.equal(
      translation.warnings.map((warning) => warning.code),
      ['VALUE_OUT_OF_RANGE', 'INCOMPLETE'],
    );
    assert.match(translation.warnings[0].message, code);
  }
});

const update = (...inner: string[]): string => `<OperationalUpdateDeviceAlert>${inner.join('')}</OperationalUpdateDeviceAlert>`;
const information = (state: string): string => `<StateAndAssociatedInformation>${escapeText(state)}</StateAndAssociatedInformation>`;

test('an operational update gives its levels and the whole of its state', () => {
  const levels = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(levels, levels, fc.boolean(), fc.string({ maxLength: 40 }), (output, input, asText, other) => {
      const state = JSON.stringify({
        outputState: asText ? String(output) : output,
        inputState: asText ? String(input) : input,
        'other-data': other,
      });
      assert.is(
        payloadOf(dlmsAlert(0x0123, 0x8f88, utf8String(state))),
        update(`<OutputState>${output}</OutputState>`, `<InputState>${input}</InputState>`, information(state)),
      );
    }),
    RUNS,
  );
});

test('NULs after an operational update are no part of it', () => {
  const state = '{"outputState":"40"}';
  assert.is(payloadOf(dlmsAlert(0x0123, 0x8f88, utf8String(`${state}\0\0`))), update('<OutputState>40</OutputState>', information(state)));
});

test('an operational update that can not be read as levels still gives its state', () => {
  const states = [
    '',
    '{"outputState":101,"inputState":-1}',
    '{"outputState":"","inputState":null}',
    '{"outputState":"0x10","inputState":1.5}',
    'off',
    '[]',
    'null',
    '7',
  ];
  for (const state of states)
    assert.is(
      payloadOf(dlmsAlert(0x0123, 0x8f88, utf8String(state))),
      update(information(state)).replace('></StateAndAssociatedInformation>', '/>'),
    );
});

test('a state of 1200 characters stands in the document, a longer one is left out with a warning', () => {
  const longest = '\u{1F50C}'.repeat(1200);
  assert.is(payloadOf(dlmsAlert(0x0123, 0x8f88, utf8String(longest))), update(information(longest)));
  const translation = translateAlert(dlmsAlert(0x0123, 0x8f88, utf8String('a'.repeat(1201))));
  assert.is(contentsOf(translation, 'Payload'), undefined);
  assert.equal(
    translation.warnings.map(({ code }) => code),
    ['TEXT_TOO_LONG'],
  );
});

test('alerts whose payload has no place in the schema have none', () => {
  const anything = [longUnsigned(1), octetString('00DB1234567890A0'), nullData()];
  const messages = [
    [0x0018, 0x8f12],
    [0x00d5, 0x8f84],
    [0x0110, 0x8f20],
    [0x0111, 0x8f26],
    [0x0112, 0x8f28],
    [0x0113, 0x8f2a],
    [0x0114, 0x8f2c],
    [0x0115, 0x8f2d],
  ];
  for (const [messageCode, alertCode] of messages) {
    const translation = translateAlert(dlmsAlert(messageCode, alertCode, ...anything));
    assert.is(contentsOf(translation, 'Payload'), undefined);
    assert.is(contentsOf(translation, 'Timestamp'), TIME_TEXT);
    assert.equal(translation.warnings, []);
  }
});

test('a generic message code carries the payload of an alert code as its own does', () => {
  const outage = [octetString(TIME), octetString(TIME)];
  assert.is(payloadOf(dlmsAlert(0x1000, 0x8f35, ...outage)), payloadOf(dlmsAlert(0x0067, 0x8f35, ...outage)));
  assert.is(payloadOf(gbzAlertMessage(0x1001, 0x81a0, hex('0002'))), payloadOf(gbzAlertMessage(0x00f2, 0x81a0, hex('0002'))));
});

test('a message code of its own decides on the payload for a code that is not known, too', () => {
  const translation = translateAlert(dlmsAlert(0x0122, 0x9999, unsigned(0x12), unsigned(7)));
  assert.is(
    contentsOf(translation, 'Payload'),
    '<LimitAPCLevelEndedDeviceAlert><AuxiliaryControllerN>2</AuxiliaryControllerN><ResultingLevel>7</ResultingLevel></LimitAPCLevelEndedDeviceAlert>',
  );
});

test.run();
