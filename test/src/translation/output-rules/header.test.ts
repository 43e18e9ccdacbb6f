import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createTranslator,
  type Options,
  SCHEMA_VERSIONS,
  type SchemaVersion,
  type Translation,
  type Warning,
  type WarningCode,
} from '../../../../src/index.js';
import { accessResponse, actionResult } from '../../../encoder/access-response.js';
import { nullData } from '../../../encoder/axdr.js';
import { type DateTimeParts, dateTime, NEVER, NOW } from '../../../encoder/date-time.js';
import { defaultResponse, gbzPayload } from '../../../encoder/gbz.js';
import { accessControlBroker, electricityMeter, gasMeter, supplementaryRemoteParty, supplier } from '../../../encoder/keys.js';
import { encodeMessage, type Message } from '../../../encoder/message.js';
import { hex } from '../../../encoder/octets.js';
import { contentsOf } from '../../../support/contents.js';
import { assertValid } from '../../../support/schema.js';

const ONE_ACTION = accessResponse({ data: [nullData()], results: [actionResult()] });
const ONE_DEFAULT_RESPONSE = gbzPayload([defaultResponse(0x0705, 0x0c, 0x00)]);

/** A response of our electricity meter to its supplier, of a use case that answers with a status */
const electricity = (rest: Partial<Message> = {}): Uint8Array =>
  encodeMessage({
    craFlag: 2,
    originatorCounter: 1000n,
    originator: electricityMeter,
    recipient: supplier,
    messageCode: 0x0051,
    payload: ONE_ACTION,
    ...rest,
  });

const gas = (rest: Partial<Message> = {}): Uint8Array =>
  electricity({ originator: gasMeter, messageCode: 0x0073, payload: ONE_DEFAULT_RESPONSE, ...rest });

function translated(message: Uint8Array, options: Options = {}): Translation {
  const translation = createTranslator(options).translate(message);
  assertValid(translation.xml, options.schemaVersion);
  return translation;
}

const headerOf = (message: Uint8Array, options?: Options): string => contentsOf(translated(message, options), 'Header') as string;

test('the root has namespace, prefix and schema version, the body the response', () => {
  const { xml } = translated(electricity());
  assert.ok(xml.startsWith('<ra:GBCSResponse xmlns:ra="http://www.dccinterface.co.uk/ResponseAndAlert" schemaVersion="5.4"><ra:Header>'));
  assert.match(xml, '</ra:Header><ra:Body><ra:ResponseMessage><ra:SMETSData><ra:ArmSupplyRsp MessageSuccess="true"/></ra:SMETSData>');
});

test('IDs are upper-case pairs joined by dashes, the message code has four upper-case digits', () => {
  assert.is(
    headerOf(electricity({ messageCode: 0x00db })),
    '<BusinessOriginatorID>02-E5-3E-00-00-00-00-01</BusinessOriginatorID>' +
      '<BusinessTargetID>02-50-00-00-00-00-00-10</BusinessTargetID>' +
      '<OriginatorCounter>1000</OriginatorCounter>' +
      '<GBCSHexadecimalMessageCode>00DB</GBCSHexadecimalMessageCode>' +
      '<ServiceReference>6.26</ServiceReference><ServiceReferenceVariant>6.26</ServiceReferenceVariant>',
  );
});

for (const counter of [0n, 1n, 2n ** 32n - 1n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n]) {
  test(`counters of ${counter} are exact`, () => {
    const supplementary = { remoteParty: supplementaryRemoteParty, remotePartyCounter: counter, originatorCounter: counter };
    const header = headerOf(electricity({ originatorCounter: counter, supplementary }));
    for (const name of ['OriginatorCounter', 'SupplementaryRemotePartyCounter', 'SupplementaryOriginatorCounter'])
      assert.match(header, `<${name}>${counter}</${name}>`);
  });
}

const ID = '<SupplementaryRemotePartyID>02-60-00-00-00-00-00-30</SupplementaryRemotePartyID>';
const PARTY_COUNTER = '<SupplementaryRemotePartyCounter>7</SupplementaryRemotePartyCounter>';
const ORIGINATOR_COUNTER = '<SupplementaryOriginatorCounter>9</SupplementaryOriginatorCounter>';
// No certificate, but of the length and the first octets of one
const CERTIFICATE = hex(`30820100${'00'.repeat(256)}`);

const SUPPLEMENTARY: readonly [name: string, supplementary: Message['supplementary'], expected: string][] = [
  ['nothing supplementary', undefined, ''],
  ['an ID', { remoteParty: supplementaryRemoteParty }, ID],
  ['an ID and its counter', { remoteParty: supplementaryRemoteParty, remotePartyCounter: 7n }, ID + PARTY_COUNTER],
  [
    'an ID, its counter and the originator counter',
    { remoteParty: supplementaryRemoteParty, remotePartyCounter: 7n, originatorCounter: 9n },
    ID + PARTY_COUNTER + ORIGINATOR_COUNTER,
  ],
  [
    'a key agreement certificate, which is not output',
    { remoteParty: supplementaryRemoteParty, remotePartyCounter: 7n, keyAgreementCertificate: CERTIFICATE },
    ID + PARTY_COUNTER,
  ],
];

for (const [name, supplementary, expected] of SUPPLEMENTARY) {
  test(`the grouping header carries ${name}`, () => {
    const header = headerOf(electricity({ recipient: accessControlBroker, ...(supplementary === undefined ? {} : { supplementary }) }));
    assert.match(header, `<OriginatorCounter>1000</OriginatorCounter>${expected}<GBCSHexadecimalMessageCode>`);
  });
}

const timestampIn = (header: string): string | undefined => /<Timestamp.*<\/Timestamp>/.exec(header)?.[0];

const TIMES: readonly [octets: Uint8Array, expected: string | undefined][] = [
  [hex('07DF0101FF0A141E28800000'), '2015-01-01T10:20:30.40Z'],
  [hex('07DF0101FF0A141EFF8000FF'), '2015-01-01T10:20:30.00Z'],
  [hex('07DF0101FF000000008000FF'), '2015-01-01T00:00:00.00Z'],
  [NEVER, undefined],
  [NOW, undefined],
];

for (const [octets, expected] of TIMES) {
  test(`the time stamp ${Buffer.from(octets).toString('hex')} of electricity is ${expected ?? 'none'}, whatever its clock status`, () => {
    const timestamp = timestampIn(headerOf(electricity({ dateTime: octets })));
    assert.is(timestamp, expected === undefined ? undefined : `<Timestamp>${expected}</Timestamp>`);
  });
}

const PARTLY_SPECIFIED: Readonly<Record<string, string>> = {
  'a date-time without year': 'FFFF0101FF000000008000FF',
  'a date-time without month': '07DFFF01FF000000008000FF',
  'a date-time without day of month': '07DF01FFFF000000008000FF',
  'a year alone': '07DFFFFFFFFFFFFFFF8000FF',
  'a month alone': 'FFFF01FFFFFFFFFFFF8000FF',
  'a day of month alone': 'FFFFFF01FFFFFFFFFF8000FF',
  'a day of week alone': 'FFFFFFFF01FFFFFFFF8000FF',
  'a time alone': 'FFFFFFFFFF0C0000008000FF',
  'a minute alone': 'FFFFFFFFFFFF1EFFFF8000FF',
  'the last day of a month': '07DF01FEFF000000008000FF',
  'the last day but one of a month': '07DF01FDFF000000008000FF',
  'the month in which summer time begins': '07DFFE01FF000000008000FF',
  'the month in which summer time ends': '07DFFD01FF000000008000FF',
};

const NO_DATE_TIME: Readonly<Record<string, string>> = {
  'a year of five digits': '27100101FF000000008000FF',
  'the year 0': '00000101FF000000008000FF',
  'month 0': '07DF0001FF000000008000FF',
  'month 13': '07DF0D01FF000000008000FF',
  'day 0': '07DF0100FF000000008000FF',
  '29 February of a year without one': '07DF021DFF000000008000FF',
  'hour 24': '07DF0101FF180000008000FF',
  'minute 60': '07DF0101FF003C00008000FF',
  'second 60': '07DF0101FF00003C008000FF',
  'hundredth 100': '07DF0101FF000000648000FF',
  'a deviation into the year 10000': '270F0C1FFF173B0000003CFF',
};

function leftOutWith(what: string, octets: string, code: WarningCode, why: string): void {
  test(`a time stamp that is ${what} is left out with a warning, by both writers`, () => {
    for (const encoded of [electricity({ dateTime: hex(octets) }), gas({ dateTime: hex(octets) })]) {
      const offset = Buffer.from(encoded).indexOf(octets, 'hex');
      for (const pretty of [false, true]) {
        const { xml, warnings } = translated(encoded, { pretty });
        assert.not.match(xml, 'Timestamp');
        assert.equal(ofHeader(warnings), [{ code, message: `${why}: the element is left out`, context: 'Header/Timestamp', offset }]);
      }
    }
  });
}

const ofHeader = (warnings: readonly Warning[]) => warnings.filter(({ context }) => context.startsWith('Header'));

for (const [what, octets] of Object.entries(PARTLY_SPECIFIED))
  leftOutWith(what, octets, 'PARTLY_SPECIFIED_DATE', `a date or time specified in part, ${octets}, has no form in the schema here`);
for (const [what, octets] of Object.entries(NO_DATE_TIME)) leftOutWith(what, octets, 'DATE_TIME', `no such date or time, ${octets}`);

test('a time stamp that is written, and one of which nothing is specified, need no warning', () => {
  for (const [octets] of TIMES)
    for (const pretty of [false, true]) assert.equal(translated(electricity({ dateTime: octets }), { pretty }).warnings, []);
});

test('without date-time in the grouping header there is no time stamp', () => {
  assert.is(timestampIn(headerOf(electricity())), undefined);
  assert.is(timestampIn(headerOf(gas())), undefined);
});

const MIDNIGHT: DateTimeParts = { year: 2015, month: 1, dayOfMonth: 1, hour: 0, minute: 0, second: 0, hundredths: 0 };

const CLOCK_STATUS: readonly [octet: number, attributes: string][] = [
  [0x00, ' isFromGSME="false" ClockStatus="reliable"'],
  [0x01, ' isFromGSME="false" ClockStatus="invalid"'],
  [0x02, ' isFromGSME="false" ClockStatus="unreliable"'],
  [0x03, ' isFromGSME="false" ClockStatus="invalid"'],
  [0x04, ' isFromGSME="true" ClockStatus="reliable"'],
  [0x05, ' isFromGSME="true" ClockStatus="invalid"'],
  [0x06, ' isFromGSME="true" ClockStatus="unreliable"'],
  [0x07, ' isFromGSME="true" ClockStatus="invalid"'],
  [0xf8, ' isFromGSME="false" ClockStatus="reliable"'],
  [0xff, ''],
];

const HAS_CLOCK_STATUS: Readonly<Record<SchemaVersion, boolean>> = {
  '4.0': false,
  '5.0': false,
  '5.1': true,
  '5.2': true,
  '5.3': true,
  '5.4': true,
};

for (const [clockStatus, attributes] of CLOCK_STATUS) {
  test(`the clock status ${clockStatus.toString(16)} of gas, in each schema version`, () => {
    const message = gas({ dateTime: dateTime({ ...MIDNIGHT, clockStatus }) });
    for (const schemaVersion of SCHEMA_VERSIONS) {
      const expected = HAS_CLOCK_STATUS[schemaVersion] ? attributes : '';
      const timestamp = timestampIn(headerOf(message, { schemaVersion }));
      assert.is(timestamp, `<Timestamp${expected}>2015-01-01T00:00:00.00Z</Timestamp>`, schemaVersion);
    }
  });
}

test.run();
