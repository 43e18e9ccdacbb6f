import { Readable } from 'node:stream';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  createTranslator,
  type KeySource,
  OptionError,
  type StreamOctetOutput,
  type StreamOutput,
  TranslateStream,
  type TranslateStreamOptions,
} from '../../../src/index.js';
import { toBase64 } from '../../encoder/octets.js';
import { bundledKeys, bundledMessage, PROTECTED } from '../../support/bundled.js';
import { duisResponse, element, responseMessage } from '../duis/documents.js';
import { supplierNameResponse } from '../duis/own-messages.js';

const MMC = 'http://www.dccinterface.co.uk/ResponseAndAlert';
const parties = `<m:BusinessOriginatorID>88-73-84-00-00-00-00-01</m:BusinessOriginatorID><m:BusinessTargetID>90-B3-D5-1F-30-01-00-00</m:BusinessTargetID><m:OriginatorCounter>42</m:OriginatorCounter>`;
const header = `${parties}<m:GBCSHexadecimalMessageCode>0027</m:GBCSHexadecimalMessageCode><m:ServiceReference>3.4</m:ServiceReference><m:ServiceReferenceVariant>3.4</m:ServiceReferenceVariant>`;
const smets1Data = '<m:SMETSData><m:UpdateSupplierNameRsp MessageSuccess="true"/></m:SMETSData>';
const signedResponse = `<sr:SMETS1SignedResponse xmlns:m="${MMC}" schemaVersion="5.4"><sr:SMETS1Response>${element('Header', header)}${element('Body', element('ResponseMessage', smets1Data))}</sr:SMETS1Response></sr:SMETS1SignedResponse>`;
const smets1Document = duisResponse(
  element('SMETS1ResponseMessage', element('ServiceReference', '3.4') + element('ServiceReferenceVariant', '3.4') + signedResponse),
);
const document = duisResponse(responseMessage('3.4', element('GBCSPayload', toBase64(supplierNameResponse(5)))));

const MESSAGES = [
  supplierNameResponse(1),
  bundledMessage(PROTECTED[0]),
  { message: supplierNameResponse(2), fields: { id: 7 } },
  document,
  smets1Document,
  'DF09',
  supplierNameResponse(3),
];

async function outputs<Output>(options: TranslateStreamOptions, written: readonly unknown[] = MESSAGES): Promise<Output[]> {
  const all: Output[] = [];
  for await (const output of Readable.from(written).pipe(new TranslateStream(options))) all.push(output);
  return all;
}

/** Outputs with their octets as text, where `xml` stands */
function asText(output: StreamOctetOutput): unknown {
  if ('error' in output) return { ...output, error: output.error.message };
  assert.not.ok('xml' in output);
  const { octets, ...others } = output;
  return { ...others, xml: new TextDecoder().decode(octets) };
}

const asGiven = (output: StreamOutput): unknown => ('error' in output ? { ...output, error: output.error.message } : output);

const { keyStore } = bundledKeys();
const later: KeySource = async (eui, usage, options) => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return keyStore(eui, usage, options);
};

for (const [how, options] of [
  ['with keys at hand', { keys: keyStore }],
  ['with keys that come later', { keys: later }],
  ['indented', { keys: keyStore, pretty: true }],
  ['with a translator that is given', { translator: createTranslator({ keys: keyStore }) }],
] as const) {
  test(`octets are those of the documents as text, ${how}`, async () => {
    const texts = await outputs<StreamOutput>(options);
    const octets = await outputs<StreamOctetOutput>({ ...options, output: 'octets' });
    assert.is(texts.filter((output) => 'error' in output).length, 1);
    assert.equal(octets.map(asText), texts.map(asGiven));
  });
}

test('octets stay as they are, whatever is translated after', async () => {
  const [first, second] = await outputs<StreamOctetOutput>({ output: 'octets' }, [supplierNameResponse(1), supplierNameResponse(2)]);
  if (!('octets' in first && 'octets' in second)) throw new Error('rejected');
  assert.is.not(first.octets.buffer, second.octets.buffer);
  assert.is(new TextDecoder().decode(first.octets), createTranslator().translate(supplierNameResponse(1)).xml);
});

test('what has no octets to give is refused, and so is another form', () => {
  const { translate, translateAsync } = createTranslator();
  for (const options of [{ output: 'text' }, { output: 'octets', translator: { translate, translateAsync } }])
    assert.throws(
      () => new TranslateStream(options as TranslateStreamOptions),
      (error: unknown) => error instanceof OptionError,
    );
});

test.run();
