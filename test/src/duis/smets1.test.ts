import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { DuisReading } from '../../../src/duis/read-duis.js';
import type { Smets1Translation } from '../../../src/duis/translate-smets1.js';
import { createTranslator, UnverifiedError } from '../../../src/index.js';
import { translateDuis } from '../../../src/node/duis.js';
import { assertValid } from '../../support/schema.js';
import { duisResponse, element } from './documents.js';

const METER = '88-73-84-00-00-00-00-01';
const USER = '90-B3-D5-1F-30-01-00-00';
const MMC = 'xmlns:m="http://www.dccinterface.co.uk/ResponseAndAlert"';
const SIGNATURE = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature>';
const ids = `<m:BusinessOriginatorID>${METER}</m:BusinessOriginatorID><m:BusinessTargetID>${USER}</m:BusinessTargetID><m:OriginatorCounter>42</m:OriginatorCounter>`;
const header = `${ids}<m:GBCSHexadecimalMessageCode>0027</m:GBCSHexadecimalMessageCode><m:ServiceReference>3.4</m:ServiceReference><m:ServiceReferenceVariant>3.4</m:ServiceReferenceVariant>`;
const debugInfo =
  '<m:DebugInfo><m:SMETS1Debug><m:SMETS1Response ResponseCode="7" Position="1"><m:Error>a &lt; b &amp; c\u00e9 "d"</m:Error></m:SMETS1Response></m:SMETS1Debug></m:DebugInfo>';
const data = (success: boolean) => `<m:SMETSData><m:UpdateSupplierNameRsp MessageSuccess="${success}"/></m:SMETSData>`;
const message = element('ResponseMessage', `${data(true)}${debugInfo}`);

const smets1 = (head: string, body: string, attributes = 'schemaVersion="5.4"') =>
  `<sr:SMETS1SignedResponse ${MMC} ${attributes}><sr:SMETS1Response>${element('Header', head)}${element('Body', body)}</sr:SMETS1Response>${SIGNATURE}</sr:SMETS1SignedResponse>`;
const document = (signedResponse: string, envelopeHeader = '') =>
  duisResponse(
    element('SMETS1ResponseMessage', element('ServiceReference', '3.4') + element('ServiceReferenceVariant', '3.4') + signedResponse),
    {
      header: envelopeHeader,
    },
  );

function translated(xml: string, reading?: DuisReading): Smets1Translation {
  const result = translateDuis(xml, createTranslator(), reading);
  if (result.kind !== 'smets1-response' && result.kind !== 'smets1-alert') throw new Error(result.kind);
  return result.translation;
}

const ROOT = '<ra:GBCSResponse xmlns:ra="http://www.dccinterface.co.uk/ResponseAndAlert" schemaVersion="5.4">';
const expected = (content: string) =>
  `${ROOT}<ra:Header>${header}</ra:Header><ra:Body><ra:ResponseMessage>${content}</ra:ResponseMessage></ra:Body></ra:GBCSResponse>`.replace(
    /(<\/?)m:/g,
    '$1ra:',
  );

test('a response comes out as a document like any other, with its debug information', () => {
  const translation = translated(document(smets1(header, message)));
  assert.is(translation.xml, expected(`${data(true)}${debugInfo}`));
  assertValid(translation.xml);
  assert.equal(
    { ...translation, xml: '' },
    {
      xml: '',
      useCase: 'SMETS1',
      kind: 'response',
      messageCode: 0x27,
      serviceReferenceVariant: '3.4',
      originator: METER,
      recipient: USER,
      originatorCounter: 42n,
      supplementaryRemotePartyId: undefined,
      supplementaryRemotePartyCounter: undefined,
      supplementaryOriginatorCounter: undefined,
      encrypted: false,
      protectedBlocks: [],
      fragments: [],
      warnings: [],
      mac: 'absent',
      signature: 'unchecked',
    },
  );
});

test('white space between elements goes, text stays as it is', () => {
  const spaced = smets1(header, message).replace(/></g, '>\n  <').replace('c\u00e9', 'c&#xE9;').replace(' b ', ' <![CDATA[b]]> ');
  assert.is(translated(document(spaced)).xml, expected(`${data(true)}${debugInfo}`));
});

test('carriage returns in text and white space in attributes survive', () => {
  const text = '<m:Error>a&#13;b</m:Error>';
  const { xml } = translated(document(smets1(header, message.replace(/<m:Error>.*<\/m:Error>/, text))));
  assert.match(xml, /<ra:Error>a&#(13|xD);b<\/ra:Error>/);
});

test('pretty documents are indented', () => {
  const { xml } = translated(document(smets1(ids, element('ResponseMessage', data(false)))), { pretty: true });
  assert.ok(
    xml.endsWith(
      '\n      <ra:SMETSData>\n        <ra:UpdateSupplierNameRsp MessageSuccess="false"/>\n      </ra:SMETSData>\n    </ra:ResponseMessage>\n  </ra:Body>\n</ra:GBCSResponse>',
    ),
    xml,
  );
  assertValid(xml);
});

test('debug information can be left out, always or where nothing failed', () => {
  const failed = element('ResponseMessage', `${data(false)}${debugInfo}`);
  assert.is(translated(document(smets1(header, message)), { debugInfo: 'never' }).xml, expected(data(true)));
  assert.is(translated(document(smets1(header, message)), { debugInfo: 'errors' }).xml, expected(data(true)));
  assert.is(translated(document(smets1(header, failed)), { debugInfo: 'errors' }).xml, expected(`${data(false)}${debugInfo}`));
});

test('an alert is a device alert message, with the throttling counts of the envelope', () => {
  const alert =
    '<m:DeviceAlertContent><m:GBCSHexAlertCode>81A0</m:GBCSHexAlertCode><m:AlertDescription>x</m:AlertDescription><m:Timestamp>2026-01-01T00:00:00.00Z</m:Timestamp></m:DeviceAlertContent>';
  const throttled = element('ThrottledAlertSequenceId', 3) + element('ThrottledAlertCount', 99);
  const body = element('SMETS1ResponseMessage', throttled + smets1(ids, element('DeviceAlertMessage', alert)));
  const result = translateDuis(duisResponse(body), createTranslator());
  assert.is(result.kind, 'smets1-alert');
  assert.equal([result.facts.throttledAlertSequenceId, result.facts.throttledAlertCount], [3, 99]);
  if (result.kind === 'smets1-alert') {
    assert.is(result.translation.kind, 'alert');
    assert.is(result.translation.messageCode, undefined);
    assertValid(result.translation.xml);
  }
});

test('a signed response by itself is read as well', () => {
  const alone = smets1(header, message).replace(
    '<sr:SMETS1SignedResponse',
    '<sr:SMETS1SignedResponse xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"',
  );
  assert.is(translated(alone).xml, expected(`${data(true)}${debugInfo}`));
});

test('the header is compared with the IDs of the envelope', () => {
  const same = element('RequestID', `${USER}:${METER}:42`) + element('ResponseID', `${METER}:${USER}:42`);
  assert.equal(translated(document(smets1(header, message), same)).warnings, []);
  const other = element('ResponseID', `${METER}:${USER}:43`);
  assert.equal(
    translated(document(smets1(header, message), other)).warnings.map(({ code }) => code),
    ['ENVELOPE_RESPONSE_ID'],
  );
});

test('attributes of other namespaces are left out, and a warning says so', () => {
  const located = message.replace(
    '<m:SMETSData',
    '<m:SMETSData xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="u v"',
  );
  const translation = translated(document(smets1(header, located)));
  assert.is(translation.xml, expected(`${data(true)}${debugInfo}`));
  assert.equal(
    translation.warnings.map(({ code, context }) => [code, context]),
    [['SMETS1_LEFT_OUT', 'SMETS1Response / Body / ResponseMessage / SMETSData / @schemaLocation']],
  );
});

for (const [what, signedResponse, problem] of [
  ['no header', smets1('', message), /BusinessOriginatorID: is missing/],
  ['an originator that is no EUI-64', smets1(header.replace(METER, 'meter'), message), /"meter" is not of its form/],
  ['a header in another order', smets1(`${header}${ids}`, message), /stands twice/],
  ['an unknown element in the header', smets1(`${header}<m:Colour>red</m:Colour>`, message), /Colour: is no element of the header/],
  ['elements of the header out of order', smets1(`<m:ServiceReference>3.4</m:ServiceReference>${ids}`, message), /stands out of order/],
  ['no message', smets1(header, ''), /neither a response message nor a device alert message/],
  ['two messages', smets1(header, message + message), /one response message or device alert message/],
  [
    'a body before the header',
    smets1(header, message).replace(/(<sr:Header>.*<\/sr:Header>)(<sr:Body>.*<\/sr:Body>)/, '$2$1'),
    /a header and a body/,
  ],
  ['text among elements', smets1(header, `x${message}`), /text among elements/],
  [
    'an element of another namespace',
    smets1(header, message.replace('<m:SMETSData>', '<x xmlns="u"/><m:SMETSData>')),
    /an element of the namespace "u"/,
  ],
  ['a schema version that is none', smets1(header, message, 'schemaVersion="5.4&quot; x=&quot;"'), /a schema version is expected/],
  [
    'another element than a SMETS1 response',
    smets1(header, message).replaceAll('sr:SMETS1Response>', 'sr:Other>'),
    /one SMETS1Response is expected/,
  ],
] as const) {
  test(`an error that names the place: ${what}`, () => {
    assert.throws(
      () => translated(document(signedResponse)),
      (error: { code: string; message: string }) => error.code === 'SMETS1_CONTENT' && problem.test(error.message),
    );
  });
}

test('its XML signature is not checked here, which a warning says where checks are asked for, and is a rejection where they are required', () => {
  const xml = document(smets1(header, message));
  for (const by of [{ verify: { signature: true } }, createTranslator({ verify: { mac: true } })]) {
    const result = translateDuis(xml, by);
    assert.ok('translation' in result);
    assert.is(result.translation.signature, 'unchecked');
    assert.equal(
      result.translation.warnings.map(({ code, context }) => [code, context]),
      [['XML_SIGNATURE', 'signature']],
    );
  }
  for (const by of [{ require: { signature: true } }, createTranslator({ require: { mac: true } })]) {
    assert.throws(
      () => translateDuis(xml, by),
      (error: unknown) => error instanceof UnverifiedError && error.part === 'signature' && error.verdict === 'unchecked',
    );
  }
  const plain = translateDuis(xml, createTranslator({ require: { plaintext: true } }));
  assert.ok('translation' in plain && plain.translation.warnings.length === 0);
});

test.run();
