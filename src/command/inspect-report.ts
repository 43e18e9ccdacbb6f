import type { Command } from 'commander';
import { readRecords } from '../input/node/read-records.js';
import { type MessageFields, readMessage } from '../input/read-message.js';
import type { InputKind, InputRecord } from '../input/record.js';
import { KeyDirectory } from '../keys/node/key-directory.js';
import { inspect } from '../node/inspect.js';
import { createTranslator } from '../node/translator.js';
import { reportOf } from '../page/report/report-of.js';
import { type GivenMessage, type MessageReader, showMessage } from '../page/view/show-message.js';
import { sourcesOf } from './inputs.js';
import { outputClash } from './output-clash.js';
import { IN_LINE } from './outputs.js';
import { writeWhole } from './whole-file.js';

/** Flags that say what a report is made of and where to */
export interface ReportFlags {
  readonly html: string;
  readonly force?: boolean;
  readonly from: InputKind | 'auto';
  readonly keys?: string;
}

/**
 * Writes the report of the one message of an input.
 * @returns whether it was read and translated without an error; a command needs no translation
 * @throws GbcsError for an input without a message
 */
export async function writeReport(paths: readonly string[], flags: ReportFlags, fields: MessageFields, command: Command): Promise<boolean> {
  const { html, keys, force = false } = flags;
  const inputs = [...paths.filter((path) => path !== IN_LINE), ...(keys === undefined ? [] : [keys])];
  const clash = html === IN_LINE ? undefined : outputClash({ inputs, files: [{ name: `--html ${html}`, path: html }] });
  if (clash !== undefined) command.error(`error: ${clash}: choose another place`);
  const given = await oneMessage(paths, flags.from, fields);
  if (given === undefined) command.error('error: --html is of one message, and the input has not one: give one file with one message');
  const message = await showMessage(given, readerWith(keys));
  await writeWhole(html, reportOf(message), force);
  return message.notices.every(({ level }) => level !== 'error');
}

/** The message of an input; undefined where it has none or several */
async function oneMessage(paths: readonly string[], from: InputKind | 'auto', fields: MessageFields): Promise<GivenMessage | undefined> {
  const stop = new AbortController();
  let only: { kind: InputKind; record: InputRecord } | undefined;
  for await (const source of sourcesOf(paths))
    for await (const { kind, records } of readRecords(source.chunks(stop.signal), from))
      for (const record of records) {
        if (only !== undefined) return undefined;
        only = { kind, record };
      }
  if (only === undefined) return undefined;
  const { kind, record } = only;
  // what is no whole message is shown as far as it goes
  if (record.error !== undefined && (kind !== 'binary' || record.octets.length === 0)) throw record.error;
  return readMessage(kind, record.octets, fields);
}

function readerWith(folder: string | undefined): MessageReader {
  const keys = folder === undefined ? {} : { keys: new KeyDirectory(folder) };
  const translator = createTranslator(folder === undefined ? {} : { ...keys, verify: { mac: true, signature: true } });
  return {
    inspect: (octets) => inspect(octets, keys),
    translateToLinesAsync: (message, perMessage) => translator.translateToLinesAsync(message, perMessage),
  };
}
