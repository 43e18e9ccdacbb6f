import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { schemaOf } from '../../../mappings/schema/schema.js';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../../mappings/schema/versions.js';
import { DuisError } from '../../../src/duis/duis-error.js';
import type { Smets1Translation } from '../../../src/duis/translate-smets1.js';
import { translateDuis } from '../../../src/node/duis.js';
import { ALTERATIONS, altered } from '../../support/altered-document.js';
import { madeDocument, pseudoRandom } from '../../support/made-document.js';
import { TEXTS } from '../../support/sample-texts.js';
import { assertValid } from '../../support/schema.js';
import { tableProblems } from '../../support/table-problems.js';

const MMC = 'http://www.dccinterface.co.uk/ResponseAndAlert';
const HEADER =
  '<ra:BusinessOriginatorID>88-73-84-00-00-00-00-01</ra:BusinessOriginatorID><ra:BusinessTargetID>90-B3-D5-1F-30-01-00-00</ra:BusinessTargetID><ra:OriginatorCounter>42</ra:OriginatorCounter>';

/** What an S1SP sends, of the content of a `GBCSResponse` */
const signed = (content: string, version: string): string =>
  `<sr:SMETS1SignedResponse xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway" xmlns:ra="${MMC}" schemaVersion="${version}"><sr:SMETS1Response>${content}</sr:SMETS1Response></sr:SMETS1SignedResponse>`;

function translated(xml: string): Smets1Translation {
  const result = translateDuis(xml);
  if (result.kind !== 'smets1-response' && result.kind !== 'smets1-alert') throw new Error(result.kind);
  return result.translation;
}

const inBody = (message: string, header = ''): string => `<ra:Header>${HEADER}${header}</ra:Header><ra:Body>${message}</ra:Body>`;
const REGISTERS = 'SMETS1Response / Body / ResponseMessage / SMETSData / ReadInstantaneousImportRegistersRsp';
const registers = (content: string, attributes = 'MessageSuccess="true"'): string =>
  inBody(
    `<ra:ResponseMessage><ra:SMETSData><ra:ReadInstantaneousImportRegistersRsp ${attributes}>${content}</ra:ReadInstantaneousImportRegistersRsp></ra:SMETSData></ra:ResponseMessage>`,
  );
const electricity = (content: string): string => registers(`<ra:Electricity>${content}</ra:Electricity>`);
const active = (value: string, unit = '<ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit>'): string =>
  `<ra:ActiveImportRegister>${value}${unit}</ra:ActiveImportRegister>`;
const VALUE = '<ra:Value>7</ra:Value>';
const RIGHT = electricity(active(VALUE));

const leftOut = ({ warnings }: Smets1Translation): [context: string, message: string][] =>
  warnings.map(({ code, context, message }) => {
    assert.is(code, 'SMETS1_LEFT_OUT');
    return [context, message.slice(message.indexOf('left out: ') + 10)];
  });

for (const [what, content, expected, ...told] of [
  ['nothing of a document that is valid', RIGHT, RIGHT],
  [
    'an element that the schema does not have',
    electricity(`${active(VALUE)}<ra:Colour><ra:Red/></ra:Colour>`),
    RIGHT,
    [`${REGISTERS} / Electricity / Colour`, 'the schema has no such element there'],
  ],
  [
    'an attribute that the schema does not have',
    RIGHT.replace('<ra:Value>', '<ra:Value colour="red">'),
    RIGHT,
    [`${REGISTERS} / Electricity / ActiveImportRegister / Value / @colour`, 'the schema has no such attribute there'],
  ],
  [
    'a text that the type does not allow',
    electricity(active('<ra:Value>seven</ra:Value>')),
    electricity(active('')),
    [`${REGISTERS} / Electricity / ActiveImportRegister / Value`, '"seven" is no integer'],
  ],
  [
    'a word that the schema does not have',
    electricity(active(VALUE, '<ra:ActiveEnergyUnit>kWh</ra:ActiveEnergyUnit>')),
    electricity(active(VALUE, '')),
    [`${REGISTERS} / Electricity / ActiveImportRegister / ActiveEnergyUnit`, '"kWh" is none of Wh'],
  ],
  [
    'an element out of order',
    electricity(active('', `<ra:ActiveEnergyUnit>Wh</ra:ActiveEnergyUnit>${VALUE}`)),
    electricity(active('')),
    [`${REGISTERS} / Electricity / ActiveImportRegister / Value`, 'it is out of the order of the schema there, or one too many'],
  ],
  [
    'an element too many',
    electricity(active(VALUE + VALUE)),
    RIGHT,
    [`${REGISTERS} / Electricity / ActiveImportRegister / Value`, 'it is out of the order of the schema there, or one too many'],
  ],
  [
    'the text of an element that has others',
    registers('<ra:Electricity>7</ra:Electricity>'),
    registers('<ra:Electricity/>'),
    [`${REGISTERS} / Electricity`, 'the schema has no text there'],
  ],
  [
    'an element of the header with a word that the schema does not have',
    inBody(RIGHT.slice(RIGHT.indexOf('<ra:Body>') + 9, -10), '<ra:ServiceReferenceVariant>99.1</ra:ServiceReferenceVariant>'),
    RIGHT,
    [
      'SMETS1Response / Header / ServiceReferenceVariant',
      `"99.1" is none of ${schemaOf().element('Header/ServiceReferenceVariant')?.type.text?.words?.length} words`,
    ],
  ],
] as const) {
  test(`left out with a warning: ${what}`, () => {
    const translation = translated(signed(content, '5.4'));
    assert.is(translation.xml, `<ra:GBCSResponse xmlns:ra="${MMC}" schemaVersion="5.4">${expected}</ra:GBCSResponse>`);
    assert.equal(leftOut(translation), told);
    assertValid(translation.xml);
  });
}

test('an element that lacks what the schema demands of it is left out as a whole', () => {
  const period = (times: string): string =>
    inBody(
      `<ra:ResponseMessage><ra:SMETSData><ra:ReadMaximumDemandImportRegistersRsp MessageSuccess="true">${times}</ra:ReadMaximumDemandImportRegistersRsp></ra:SMETSData></ra:ResponseMessage>`,
    );
  const translation = translated(
    signed(
      period(
        '<ra:MaxDemandConfigurableTimePeriod><ra:StartTime>00:00:00Z</ra:StartTime><ra:EndTime>noon</ra:EndTime></ra:MaxDemandConfigurableTimePeriod>',
      ),
      '5.4',
    ),
  );
  assert.equal(leftOut(translation), [
    [
      'SMETS1Response / Body / ResponseMessage / SMETSData / ReadMaximumDemandImportRegistersRsp / MaxDemandConfigurableTimePeriod',
      'the schema demands EndTime in it; SMETS1Response / Body / ResponseMessage / SMETSData / ReadMaximumDemandImportRegistersRsp / MaxDemandConfigurableTimePeriod / EndTime was left out: "noon" is no time',
    ],
  ]);
  assertValid(translation.xml);
});

test('what only a later version of the schema has is left out of a document of an earlier one', () => {
  const header = '<ra:Timestamp ClockStatus="reliable" isFromGSME="true">2026-01-02T03:04:05.00Z</ra:Timestamp>';
  const content = inBody(RIGHT.slice(RIGHT.indexOf('<ra:Body>') + 9, -10), header);
  for (const version of SCHEMA_VERSIONS) {
    const translation = translated(signed(content, version));
    assertValid(translation.xml, version);
    const expected = version === '4.0' || version === '5.0' ? ['ClockStatus', 'isFromGSME'] : [];
    assert.equal(
      translation.warnings.map(({ context }) => context),
      expected.map((name) => `SMETS1Response / Header / Timestamp / @${name}`),
      version,
    );
  }
});

test('a document of a version that is not known here is one of the last version before it, and a warning says so', () => {
  for (const [given, written] of [
    ['5.9', '5.4'],
    ['4.5', '4.0'],
    ['1.0', '4.0'],
  ] as const) {
    const translation = translated(signed(RIGHT, given));
    assertValid(translation.xml, written);
    assert.match(translation.xml, `schemaVersion="${written}"`);
    assert.equal(leftOut(translation), [
      [
        'SMETS1SignedResponse / @schemaVersion',
        `schema version ${given} is not known here, and the document is written as one of ${written}`,
      ],
    ]);
  }
});

test('a document that lacks then what the schema demands of it is refused, with the reason', () => {
  const content = (time: string): string =>
    inBody(
      `<ra:DeviceAlertMessage><ra:DeviceAlertContent><ra:GBCSHexAlertCode>81A0</ra:GBCSHexAlertCode><ra:AlertDescription>x</ra:AlertDescription><ra:Timestamp>${time}</ra:Timestamp></ra:DeviceAlertContent></ra:DeviceAlertMessage>`,
    );
  assertValid(translated(signed(content('2026-01-01T00:00:00Z'), '5.4')).xml);
  assert.throws(
    () => translated(signed(content('yesterday'), '5.4')),
    (error: unknown) =>
      error instanceof DuisError &&
      error.code === 'SMETS1_CONTENT' &&
      /the schema demands .*DeviceAlertContent \/ Timestamp was left out: "yesterday" is no dateTime/.test(
        error.message.replaceAll('\n', ' '),
      ),
  );
});

test('numbers of the header as the schema allows them, with a sign and leading zeros', () => {
  const content = RIGHT.replace('>42<', '>+0042<');
  assert.is(translated(signed(content, '5.4')).originatorCounter, 42n);
});

const versions = fc.constantFrom(...SCHEMA_VERSIONS);
const made = (version: SchemaVersion, seed: number, first: number): string =>
  madeDocument(schemaOf(version).root, pseudoRandom(seed), first, ['SMETSData', 'SMETS1Debug']);
const asSent = (xml: string, version: SchemaVersion): string => signed(xml.slice(xml.indexOf('>') + 1, xml.lastIndexOf('<')), version);

test('a valid document of any version comes out with all that is in it', () => {
  fc.assert(
    fc.property(versions, fc.nat(), fc.nat(300), (version, seed, first) => {
      const translation = translated(asSent(made(version, seed, first), version));
      assertValid(translation.xml, version);
      assert.equal(translation.warnings, []);
    }),
    { numRuns: 60 },
  );
});

test('whatever is altered in a document of any version, it comes out valid, with a warning, or is refused', () => {
  let refused = 0;
  const alterations = fc.record({ kind: fc.constantFrom(...ALTERATIONS), at: fc.nat(), other: fc.nat(), text: fc.constantFrom(...TEXTS) });
  fc.assert(
    fc.property(versions, fc.nat(), fc.nat(300), alterations, (version, seed, first, alteration) => {
      const xml = altered(made(version, seed, first), alteration);
      let translation: Smets1Translation;
      try {
        translation = translated(asSent(xml, version));
      } catch (error) {
        assert.instance(error, DuisError);
        refused++;
        return;
      }
      assert.equal(tableProblems(translation.xml, version), []);
      const isValid = tableProblems(xml, version).length === 0;
      if (isValid) assert.equal(translation.warnings, []);
    }),
    { numRuns: 300 },
  );
  assert.ok(refused < 150, `${refused} of 300 refused`);
});

test.run();
