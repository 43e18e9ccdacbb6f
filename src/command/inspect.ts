import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { readRecords } from '../input/node/read-records.js';
import { MESSAGE_FIELDS } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import { fieldJson } from '../inspect/field-as-json.js';
import { inspectionText } from '../inspect/fields-as-text.js';
import type { InspectedField } from '../inspect/inspected-field.js';
import { KeyDirectory } from '../keys/node/key-directory.js';
import type { InspectOptions } from '../node/inspect.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import type { Paint } from '../text/paint.js';
import { painterFor } from './colour.js';
import { checkPaths, fromOption, keysOption, sourcesOf } from './inputs.js';
import { writeReport } from './inspect-report.js';
import { inspectRecord } from './inspected-record.js';
import { checkStandardOutput } from './outputs.js';

/** Exit statuses: all shown to their end, some broken */
const STATUS = { shown: 0, broken: 1 } as const;

interface Flags {
  from: InputKind | 'auto';
  keys?: string;
  messageField: string;
  full?: boolean;
  json?: boolean;
  html?: string;
  force?: boolean;
}

/** `gbcs-mmc inspect [FILE…]` */
export function inspectCommand(): Command {
  return new Command('inspect')
    .description('show messages octet by octet: responses, alerts, commands and pre-commands')
    .argument('[file...]', 'files and folders; standard input where there is none, or for -')
    .addOption(fromOption())
    .addOption(keysOption())
    .option('--full', 'all entries of long lists, and whole paths of elements')
    .option('--json', 'as JSON, a line for each message')
    .option('--html <file>', 'the report of one message as a page to mail and keep, with pictures; - is standard output')
    .option('--force', 'write over a report that is there already')
    .option('--message-field <name>', 'NDJSON field with the message', MESSAGE_FIELDS.messageField)
    .addHelpText(
      'after',
      '\nA line for each field: offset and octets in hex, name and value; after → the output elements made of it. * marks plaintext.\n`gbcs-mmc help inspection` says more, and what the JSON holds.',
    )
    .action(inspectFiles);
}

/** Where a message stood */
interface Place {
  readonly message: number;
  readonly source: string;
  readonly line?: number;
}

/** What came of one message: its fields, or why it has none */
type Inspected = { readonly fields: readonly InspectedField[] } | { readonly error: { readonly code: string; readonly message: string } };

type Show = (place: Place, inspected: Inspected) => string;

async function inspectFiles(paths: string[], flags: Flags, command: Command): Promise<void> {
  const { from, keys, messageField, full = false, json = false, html } = flags;
  checkPaths(paths, command);
  if (html !== undefined) {
    const isSound = await writeReport(paths, { ...flags, html }, { ...MESSAGE_FIELDS, messageField }, command);
    process.exitCode = isSound ? STATUS.shown : STATUS.broken;
    return;
  }
  const stop = new AbortController();
  const { stdout } = process;
  checkStandardOutput(paths, keys, stdout, command);
  // a reader that is gone has all it wanted
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stop.abort();
  });
  const options: InspectOptions = keys === undefined ? {} : { keys: new KeyDirectory(keys) };
  const paint = painterFor(stdout, command.optsWithGlobals<{ color?: boolean }>().color);
  const show: Show = json ? jsonLine : textOf(full, paint);
  let broken = 0;
  let message = 0;
  for await (const source of sourcesOf(paths)) {
    for await (const { kind, records } of readRecords(source.chunks(stop.signal), from)) {
      for (const record of records) {
        const inspected = inspectedOr(() => inspectRecord(record, kind, { ...MESSAGE_FIELDS, messageField }, options));
        if (!('fields' in inspected) || inspected.fields.some(({ error }) => error !== undefined)) broken++;
        const { line } = record;
        const place = { message: ++message, source: source.name, ...(line === undefined ? {} : { line }) };
        await write(stdout, show(place, inspected), stop.signal);
        if (stop.signal.aborted) return;
      }
    }
  }
  process.exitCode = broken > 0 ? STATUS.broken : STATUS.shown;
}

function inspectedOr(inspect: () => InspectedField[]): Inspected {
  try {
    return { fields: inspect() };
  } catch (error) {
    const { code, message } = gbcsErrorOf(error);
    return { error: { code, message } };
  }
}

const textOf =
  (full: boolean, paint: Paint): Show =>
  ({ message, source, line }, inspected) => {
    const heading = paint('heading', `message ${message}, ${source}${line === undefined ? '' : ` line ${line}`}`);
    const text =
      'fields' in inspected
        ? inspectionText(inspected.fields, { full, paint })
        : `${paint('bad', 'error:')} ${inspected.error.message} (${inspected.error.code})\n`;
    return `${heading}\n${text}\n`;
  };

const jsonLine: Show = (place, inspected) => {
  const shown = 'fields' in inspected ? { fields: inspected.fields.map(fieldJson) } : { error: inspected.error, fields: [] };
  return `${JSON.stringify({ ...place, ...shown })}\n`;
};

async function write(to: Writable, text: string, signal: AbortSignal): Promise<void> {
  if (!to.write(text) && !signal.aborted) await once(to, 'drain', { signal }).catch(() => {});
}
