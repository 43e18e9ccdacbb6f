import { createTranslator, readDuis, translateDuis } from 'gbcs-mmc';
import { SaxesParser } from 'saxes';
import { alertDocument, responseDocument, returnedDocument } from './duis-documents.js';
import { copyOut } from './floor.js';
import { type Case, WARM_SECONDS_OF_A_MIX } from './measure.js';
import { plainDlms } from './messages.js';
import { type MixMessage, ORDER_SEED } from './mix.js';
import { ownMix } from './own-mix.js';
import { shuffled } from './shuffled.js';

const translator = createTranslator();

function parseOnly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', () => {});
  parser.on('text', () => {});
  parser.write(xml).close();
}

function translateOut(octets: Uint8Array): void {
  const result = translateDuis(octets, translator);
  if ('translation' in result) copyOut(result.translation.xml);
}

/** The document of the message that the DCC sends */
function northbound({ base64, perMessage }: MixMessage): string {
  const { kind, xml, serviceReferenceVariant } = translator.translate(base64, perMessage);
  if (kind === 'response') return responseDocument(base64, serviceReferenceVariant ?? '4.2');
  return alertDocument(base64, /GBCSHexAlertCode>([0-9A-F]{4})/.exec(xml)?.[1] ?? 'FFFF');
}

function documentsCase(name: string, documents: readonly string[], limit: number): Case {
  const inOrder = shuffled(documents, ORDER_SEED);
  const octets = inOrder.map((document) => Buffer.from(document));
  return {
    name,
    messages: documents.length,
    warmSeconds: WARM_SECONDS_OF_A_MIX,
    run: () => octets.forEach(translateOut),
    floor: { name: 'saxes alone', run: () => inOrder.forEach(parseOnly) },
    limit,
  };
}

export function duisCases(): Case[] {
  const xml = responseDocument(plainDlms(), '4.2');
  const octets = Buffer.from(xml);
  const messages = ownMix();
  return [
    documentsCase('sr:Response, every use case', messages.map(northbound), 1.6),
    documentsCase(
      'sr:Request 8.13, every use case',
      messages.map(({ base64 }) => returnedDocument(base64)),
      1.6,
    ),
    { name: 'DUIS document, read', run: () => readDuis(octets), floor: { name: 'saxes alone', run: () => parseOnly(xml) }, limit: 1 },
    {
      name: 'DUIS response, translated',
      run: () => translateOut(octets),
      floor: { name: 'saxes alone', run: () => parseOnly(xml) },
      limit: 1.2,
    },
  ];
}
