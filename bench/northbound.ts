import { SaxesParser } from 'saxes';
import { addRecord, type Batch, emptyBatch } from '../src/command/batch.js';
import { BatchTranslator } from '../src/command/batch-translator.js';
import { createTranslator } from '../src/index.js';
import type { InputKind } from '../src/input/record.js';
import { splitterFor } from '../src/input/splitter.js';
import { readDuis } from '../src/northbound/duis/read-duis.js';
import { translateDuis } from '../src/northbound/duis/translate-duis.js';
import { DEFAULT_SETTINGS } from '../test/src/command/default-settings.js';
import { duisResponse, element, responseMessage } from '../test/src/northbound/documents.js';
import { copyOut, floorOf } from './floor.js';
import type { Case } from './measure.js';
import { plainDlms, plainGbz } from './messages.js';

/** Messages of a dump that are measured together, as many as a batch of the command holds */
const MESSAGES = 256;

const translator = createTranslator();

/** The document that a response comes in, with the XML signature that the DCC puts on each */
function documentOf(message: string): string {
  const signature = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:Reference URI=""><ds:DigestValue>${'A'.repeat(43)}=</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>${'B'.repeat(86)}==</ds:SignatureValue></ds:Signature>`;
  const id = '00-00-00-00-00-00-00-01:00-00-00-00-00-00-00-02:1700000000000';
  const header = element('RequestID', id) + element('ResponseID', id);
  return duisResponse(responseMessage('4.2', element('GBCSPayload', message)), { header }).replace(
    '</sr:Response>',
    `${signature}</sr:Response>`,
  );
}

function parseOnly(xml: string): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', () => {});
  parser.on('text', () => {});
  parser.write(xml).close();
}

/** A dump of 256 messages of both protocols, in the form of a kind */
function dumpOf(kind: InputKind): Buffer {
  const both = [plainDlms(), plainGbz()];
  const records = Array.from({ length: MESSAGES }, (_, i) => {
    const message = both[i % 2];
    switch (kind) {
      case 'binary':
        return Buffer.from(message, 'base64');
      case 'duis':
        return Buffer.from(documentOf(message));
      case 'ndjson':
        return Buffer.from(`${JSON.stringify({ id: i, message })}\n`);
      default:
        return Buffer.from(`${Buffer.from(message, 'base64').toString('hex')}\n`);
    }
  });
  return Buffer.concat(records);
}

function fill(batch: Batch, kind: InputKind, dump: Uint8Array): void {
  batch.count = 0;
  const splitter = splitterFor(kind);
  splitter.push(dump);
  splitter.finish();
  for (let record = splitter.next(); record !== undefined; record = splitter.next()) addRecord(batch, record, kind);
}

/** A batch from the octets of a dump to those of its output, beside the floor of its messages */
function dumpCase(kind: InputKind): Case {
  const batches = new BatchTranslator(DEFAULT_SETTINGS);
  const batch = emptyBatch();
  const dump = dumpOf(kind);
  const floors = [plainDlms(), plainGbz()].map((message) => floorOf(message, translator.translate(message).xml));
  return {
    name: `dump of ${MESSAGES} messages, ${kind}`,
    run: () => {
      fill(batch, kind, dump);
      batches.translate(batch);
    },
    floor: {
      name: 'their floors',
      run: () => {
        for (let i = 0; i < MESSAGES; i++) floors[i % 2]();
      },
    },
  };
}

/** Splitting alone, as a share of the whole: in a run with several jobs this is what one thread does for all */
function splittingCase(kind: InputKind): Case {
  const { name, run } = dumpCase(kind);
  const batch = emptyBatch();
  const dump = dumpOf(kind);
  return { name: `splitting it, ${kind}`, run: () => fill(batch, kind, dump), floor: { name, run } };
}

export function northboundCases(): Case[] {
  const message = plainDlms();
  const xml = documentOf(message);
  const octets = Buffer.from(xml);
  return [
    {
      name: 'DUIS document, read',
      run: () => readDuis(octets),
      floor: { name: 'saxes alone', run: () => parseOnly(xml) },
      limit: 2,
    },
    {
      name: 'DUIS response, translated',
      run: () => {
        const result = translateDuis(octets, translator);
        if ('translation' in result) copyOut(result.translation.xml);
      },
      floor: { name: 'saxes alone', run: () => parseOnly(xml) },
      limit: 3,
    },
    ...(['text', 'ndjson', 'binary', 'duis'] as const).flatMap((kind) => [dumpCase(kind), splittingCase(kind)]),
  ];
}
