import { gzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createTranslator,
  type KeySource,
  MessageProcessor,
  type ProcessedDocument,
  type ProcessedRejection,
  type ProcessOutcome,
} from '../../../src/index.js';
import { toBase64, toHex } from '../../encoder/octets.js';
import { bundledKeys, bundledMessage, bundledOctets, PLAIN } from '../../support/bundled.js';
import { assertOutcome, inJson } from '../../support/json-schema.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

const processor = new MessageProcessor();
const message = supplierNameResponse(5);
const PROTECTED = bundledMessage('ECS17b-import-registers-protected');

function documentOf(outcome: ProcessOutcome): ProcessedDocument {
  assert.is(outcome.outcome, 'document', JSON.stringify(outcome));
  return outcome as ProcessedDocument;
}

function rejectionOf(outcome: ProcessOutcome): ProcessedRejection {
  assert.is(outcome.outcome, 'rejection');
  return outcome as ProcessedRejection;
}

test('a message gives a document with the IDs that it came with', async () => {
  const outcome = documentOf(await processor.process({ body: message, messageId: 'a', correlationId: 'b' }));
  assert.equal([outcome.messageId, outcome.correlationId, outcome.contentType], ['a', 'b', 'application/xml']);
  assert.match(outcome.body, /^<ra:GBCSResponse .*<ra:OriginatorCounter>5<.*<\/ra:GBCSResponse>$/);
  assert.equal(outcome.properties, {
    'use-case': 'ECS16',
    mac: 'unchecked',
    signature: 'absent',
    'message-code': '0025',
    device: '02-E5-3E-00-00-00-00-01',
    'service-reference-variant': '3.4',
  });
});

test('documents in octets are the same documents, and stay as they are when others are made', async () => {
  const later: KeySource = async (eui, usage, options) => bundledKeys().keyStore(eui, usage, options);
  const bodies = [
    message,
    supplierNameResponse(6),
    PROTECTED,
    gzipSync(PROTECTED),
    duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(message)))),
    'nonsense',
  ];
  for (const to of ['xml', 'json'] as const) {
    for (const keys of [bundledKeys(), later]) {
      const made = new MessageProcessor({ keys, to });
      const given = bodies.map((body) => ({ body, messageId: 'a' }));
      const asText = await Promise.all(given.map((one) => made.process(one)));
      const asOctets = await Promise.all(given.map((one) => made.processToOctets(one)));
      assert.equal(
        asOctets.map((one) => (one.outcome === 'document' ? { ...one, body: Buffer.from(one.body).toString() } : one)),
        asText,
      );
      assert.equal(
        asText.map(({ outcome }) => outcome),
        ['document', 'document', 'document', 'document', 'document', 'rejection'],
      );
    }
  }
});

test('without an ID the same body has the same one each time, and another body another', async () => {
  const idOf = async (body: Uint8Array) => documentOf(await processor.process({ body })).messageId;
  assert.is(await idOf(message), await idOf(Uint8Array.from(message)));
  assert.is.not(await idOf(message), await idOf(supplierNameResponse(6)));
  assert.is(documentOf(await processor.process({ body: message, messageId: 'a' })).correlationId, 'a');
});

test('an alert says its alert code', async () => {
  const { properties } = documentOf(await processor.process({ body: bundledMessage('ECS80-supply-restored') }));
  assert.is(properties.kind, undefined, 'the alert code tells it');
  assert.match(String(properties['alert-code']), /^[0-9A-F]{4}$/);
});

test('a body whose type is JSON may stand on several lines, in gzip too', async () => {
  const body = JSON.stringify({ message: toHex(message), variant: '3.4' }, undefined, 2);
  for (const given of [body, gzipSync(body)])
    documentOf(await processor.process({ body: given, contentType: 'application/json; charset=utf-8' }));
});

for (const [what, body, contentType, code] of [
  ['nothing', '', undefined, 'INPUT_EMPTY'],
  ['an archive', Buffer.from('PK\x03\x04 and more'), undefined, 'INPUT_FORMAT'],
  ['gzip cut short', gzipSync(toHex(message)).subarray(0, 30), undefined, 'INPUT_COMPRESSION'],
  ['gzip of more than a body may hold', gzipSync(Buffer.alloc(17 * 1024 * 1024)), undefined, 'INPUT_RECORD_SIZE'],
  ['JSON of two messages', `{"message":"${toHex(message)}"}\n{"message":"DF"}`, 'application/json', 'INPUT_JSON'],
  ['XML of another kind', '<a/>', 'application/xml', 'DUIS_ROOT'],
  ['two messages', `${toHex(message)}\n${toHex(message)}`, 'text/plain', 'DECODE'],
] as const) {
  test(`${what} is rejected with ${code}, and comes back as it was`, async () => {
    const outcome = rejectionOf(await processor.process({ body, contentType, contentEncoding: 'x', messageId: 'm' }));
    assert.is(outcome.code, code);
    assert.is(outcome.properties.code, code);
    assert.type(outcome.properties.reason, 'string');
    assert.is(outcome.body, body);
    assert.equal([outcome.contentType, outcome.contentEncoding, outcome.messageId], [contentType, 'x', 'm']);
  });
}

test('a key store that fails makes no rejection: the message is to be given again', async () => {
  let fails = true;
  const store = bundledKeys().keyStore;
  const failing: KeySource = (...asked) => {
    if (fails) throw Object.assign(new Error('secret words'), { code: 'ECONNREFUSED' });
    return store(...asked);
  };
  const later: KeySource = async (...asked) => failing(...asked);
  for (const keys of [failing, later]) {
    fails = true;
    const processing = new MessageProcessor({ keys });
    const outcome = await processing.process({ body: PROTECTED });
    assert.is(outcome.outcome, 'retry');
    assert.is((outcome as { code: string }).code, 'KEY_STORE');
    assert.not.match(JSON.stringify(outcome), /secret/);
    fails = false;
    assert.is(documentOf(await processing.process({ body: PROTECTED })).properties.encrypted, undefined);
  }
});

test('a document of a message that stays encrypted says so', async () => {
  assert.is(documentOf(await new MessageProcessor().process({ body: PROTECTED })).properties.encrypted, true);
});

test('what options demand of a message is demanded here', async () => {
  const outcome = rejectionOf(await new MessageProcessor({ require: { plaintext: true } }).process({ body: PROTECTED }));
  assert.is(outcome.code, 'ENCRYPTED');
  assert.throws(() => new MessageProcessor({ to: 'csv' as never }), /option to can be xml, json/);
});

test('results in JSON hold the document as plain data and what is known of it, with the fields of an NDJSON body', async () => {
  const body = JSON.stringify({ data: toHex(bundledOctets(PLAIN)), ticket: 12 });
  const processing = new MessageProcessor({ to: 'json', messageField: 'data' });
  const outcome = documentOf(await processing.process({ body }));
  assert.is(outcome.contentType, 'application/json');
  const { fields, ...result } = JSON.parse(outcome.body);
  assertOutcome(result);
  assert.is(result.useCase, 'ECS17a');
  assert.equal(fields, { ticket: 12 });
  assert.equal(result.data, inJson(createTranslator().toData(bundledMessage(PLAIN))));
});

test('results in JSON are the same with a key store that answers later', async () => {
  const keys = bundledKeys();
  const here = new MessageProcessor({ to: 'json', keys });
  const later = new MessageProcessor({ to: 'json', keys: async (...asked) => keys.keyStore(...asked) });
  for (const body of [PROTECTED, duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(supplierNameResponse()))))]) {
    const outcome = documentOf(await later.process({ body }));
    assert.equal(outcome, documentOf(await here.process({ body })));
    assertOutcome(JSON.parse(outcome.body));
  }
});

test('a DUIS document that brings no message is a result in JSON', async () => {
  const outcome = documentOf(await new MessageProcessor({ to: 'json' }).process({ body: duisResponse(responseMessage('11.2')) }));
  assertOutcome(JSON.parse(outcome.body));
  assert.equal(outcome.properties, { kind: 'acknowledgement' });
});

test('shared secrets that were kept are counted', async () => {
  const processing = new MessageProcessor({ keys: bundledKeys() });
  for (let i = 0; i < 3; i++) documentOf(await processing.process({ body: PROTECTED }));
  assert.is(processing.secretLookUps.misses, 1);
  assert.ok(processing.secretLookUps.hits >= 2);
});

test.run();
