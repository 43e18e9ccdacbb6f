import { createTranslator } from 'gbcs-mmc';
import { addRecord, type Batch, emptyBatch } from '../src/command/batch.js';
import { BatchTranslator } from '../src/command/batch-translator.js';
import type { InputKind } from '../src/input/record.js';
import { splitterFor } from '../src/input/splitter.js';
import { DEFAULT_SETTINGS } from '../test/src/command/default-settings.js';
import { responseDocument } from './duis-documents.js';
import { floorOf } from './floor.js';
import type { Case } from './measure.js';
import type { Bound } from './measured.js';
import { plainDlms, plainGbz } from './messages.js';

/** Messages of a dump that are measured together, as many as a batch of the command holds */
const MESSAGES = 256;

const translator = createTranslator();

/** A dump of 256 messages of both protocols, in the form of a kind */
function dumpOf(kind: InputKind): Buffer {
  const both = [plainDlms(), plainGbz()];
  const records = Array.from({ length: MESSAGES }, (_, i) => {
    const message = both[i % 2];
    switch (kind) {
      case 'binary':
        return Buffer.from(message, 'base64');
      case 'duis':
        return Buffer.from(responseDocument(message, '4.2'));
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

const BOUNDS: Readonly<Partial<Record<InputKind, Bound>>> = {
  text: { limit: 10 },
  ndjson: { limit: 14, reason: 'JSON is parsed, and written again' },
  binary: { limit: 10 },
  duis: { limit: 110, reason: 'the XML around each message is parsed' },
};

/** A batch from the octets of a dump to those of its output, beside the floor of its messages */
function dumpCase(kind: InputKind): Case {
  const batches = new BatchTranslator(DEFAULT_SETTINGS);
  const batch = emptyBatch();
  const dump = dumpOf(kind);
  const floors = [plainDlms(), plainGbz()].map((message) => floorOf(message, translator.translate(message).xml));
  return {
    ...BOUNDS[kind],
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

export const dumpCases = (): Case[] =>
  (['text', 'ndjson', 'binary', 'duis'] as const).flatMap((kind) => [dumpCase(kind), splittingCase(kind)]);
