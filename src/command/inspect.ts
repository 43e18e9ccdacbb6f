import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Command } from 'commander';
import { readDuis } from '../duis/read-duis.js';
import { InputError } from '../given/errors.js';
import { readRecords } from '../input/node/read-records.js';
import { MESSAGE_FIELDS, readMessage } from '../input/read-message.js';
import type { InputKind, InputRecord } from '../input/record.js';
import { inspectionText } from '../inspect/fields-as-text.js';
import { KeyDirectory } from '../keys/node/key-directory.js';
import { type InspectOptions, inspect } from '../node/inspect.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { checkPaths, fromOption, keysOption, sourcesOf } from './inputs.js';
import { writeReport } from './inspect-report.js';

/** Exit statuses: all shown to their end, some broken */
const STATUS = { shown: 0, broken: 1 } as const;

interface Flags {
  from: InputKind | 'auto';
  keys?: string;
  messageField: string;
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
    .option('--html <file>', 'the report of one message as a page to mail and keep, with pictures; - is standard output')
    .option('--force', 'write over a report that is there already')
    .option('--message-field <name>', 'NDJSON field with the message', MESSAGE_FIELDS.messageField)
    .addHelpText(
      'after',
      '\nA line for each field: offset and octets in hex, name and value; after → the output elements made of it. * marks plaintext.',
    )
    .action(inspectFiles);
}

async function inspectFiles(paths: string[], flags: Flags, command: Command): Promise<void> {
  const { from, keys, messageField, html } = flags;
  checkPaths(paths, command);
  if (html !== undefined) {
    const isSound = await writeReport(paths, { ...flags, html }, { ...MESSAGE_FIELDS, messageField }, command);
    process.exitCode = isSound ? STATUS.shown : STATUS.broken;
    return;
  }
  const stop = new AbortController();
  const { stdout } = process;
  // a reader that is gone has all it wanted
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stop.abort();
  });
  const options: InspectOptions = keys === undefined ? {} : { keys: new KeyDirectory(keys) };
  let broken = 0;
  let message = 0;
  for await (const source of sourcesOf(paths)) {
    for await (const { kind, records } of readRecords(source.chunks(stop.signal), from)) {
      for (const record of records) {
        const { text, isBroken } = inspectRecord(record, kind, { ...MESSAGE_FIELDS, messageField }, options);
        if (isBroken) broken++;
        await write(
          stdout,
          `message ${++message}, ${source.name}${record.line === undefined ? '' : ` line ${record.line}`}\n${text}\n`,
          stop.signal,
        );
        if (stop.signal.aborted) return;
      }
    }
  }
  process.exitCode = broken > 0 ? STATUS.broken : STATUS.shown;
}

/** Lines that show the message of a record; where it has none, why */
function inspectRecord(
  record: InputRecord,
  kind: InputKind,
  fields: typeof MESSAGE_FIELDS,
  options: InspectOptions,
): { text: string; isBroken: boolean } {
  try {
    // what is no whole message is shown as far as it goes
    if (record.error !== undefined && (kind !== 'binary' || record.octets.length === 0)) throw record.error;
    const { message, isDuis } = readMessage(kind, record.octets, fields);
    const shown = inspect(isDuis ? contentOf(message) : message, options);
    return { text: inspectionText(shown), isBroken: shown.some(({ error }) => error !== undefined) };
  } catch (error) {
    const { code, message } = gbcsErrorOf(error);
    return { text: `error: ${message} (${code})\n`, isBroken: true };
  }
}

/** @throws InputError for a document without a message of a device */
function contentOf(document: Uint8Array | string): Uint8Array {
  const { payload, element } = readDuis(document);
  if (payload === undefined) throw new InputError(`${element}: the document holds no GBCS message`);
  return payload;
}

async function write(to: Writable, text: string, signal: AbortSignal): Promise<void> {
  if (!to.write(text) && !signal.aborted) await once(to, 'drain', { signal }).catch(() => {});
}
