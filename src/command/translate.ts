import { Command, InvalidArgumentError, Option } from 'commander';
import { MESSAGE_FIELDS } from '../input/read-message.js';
import { csvHeader } from '../rows/csv-text.js';
import { TABLES, type Table } from '../rows/table-row.js';
import { SCHEMA_VERSIONS } from '../translation/options.js';
import type { SchemaVersion } from '../translation/translation.js';
import { BatchWorkers } from './batch-workers.js';
import { requireOption, verifyOption } from './checks-option.js';
import { Delivery } from './delivery.js';
import { type FilterFlags, filterOptions, wantedBy } from './filter-options.js';
import { checkPaths, fromOption, keysOption, sourcesOf } from './inputs.js';
import { checkOutputs, IN_LINE, openOutputs } from './outputs.js';
import { placeText } from './position.js';
import { Progress } from './progress.js';
import { runTranslate } from './run-translate.js';
import { OUTPUT_KINDS, type TranslateSettings } from './settings.js';
import { Stop } from './stop.js';
import { Summary } from './summary.js';
import { variantOption } from './variant-option.js';

/** Exit statuses of a run that came to its end: all translated and checked as was asked, or not all */
const STATUS = { clean: 0, unclean: 1 } as const;

interface Flags extends FilterFlags {
  table: Table;
  stats?: boolean;
  from: TranslateSettings['from'];
  to: TranslateSettings['to'];
  keys?: string;
  srv?: string;
  schemaVersion: SchemaVersion;
  outDir?: string;
  force?: boolean;
  pretty?: boolean;
  errors?: string;
  warnings?: string;
  jobs: number;
  debugInfo: TranslateSettings['debugInfo'];
  verify: TranslateSettings['verify'];
  require: TranslateSettings['require'];
  onInvalid: TranslateSettings['onInvalid'];
  summary?: boolean;
  messageField: string;
  variantField: string;
  resultField: string;
}

/** `gbcs-mmc translate [FILE…]` */
export function translateCommand(): Command {
  const command = new Command('translate')
    .description('translate messages to MMC XML: binary, hex, base64, NDJSON, DUIS documents, or gzip of these')
    .argument('[file...]', 'files and folders; standard input where there is none, or for -')
    .addOption(fromOption())
    .addOption(
      new Option(
        '--to <kind>',
        'documents, lines of JSON with a document as text in each (ndjson) or with its plain data (json), or rows of a table (csv)',
      )
        .choices(OUTPUT_KINDS)
        .default('xml'),
    )
    .addOption(new Option('--table <name>', 'whose rows --to csv has').choices(TABLES).default('readings'))
    .addOption(keysOption())
    .addOption(variantOption((flags, description) => new Option(flags, description)))
    .addOption(new Option('--schema-version <version>', 'version of the MMC XML Schema').choices(SCHEMA_VERSIONS).default('5.4'))
    .option('--out-dir <folder>', 'a file for each document, named by source, place and use case, instead of standard output')
    .option('--force', 'write over documents that are in --out-dir already')
    .option('--pretty', 'indent documents')
    .option(
      '--errors <file>',
      'rejected messages, a line of JSON each: code, offset, context, reason, position, raw message; - puts them in line with documents',
    )
    .addOption(
      new Option('--warnings <file>', 'warnings, a line of JSON each: code, offset, context, reason, use case, position').argParser(
        warningsFile,
      ),
    )
    .option('--jobs <count>', 'threads that translate', jobCount, 1)
    .addOption(new Option('--debug-info <when>', 'when documents hold DebugInfo').choices(['always', 'errors', 'never']).default('always'))
    .addOption(verifyOption((flags, description) => new Option(flags, description)))
    .addOption(requireOption((flags, description) => new Option(flags, description)))
    .addOption(
      new Option('--on-invalid <what>', 'what an invalid MAC or signature leads to').choices(['report', 'reject']).default('report'),
    )
    .option('--summary', 'counts by use case, and by reason of rejection')
    .option('--message-field <name>', 'NDJSON field with the message', MESSAGE_FIELDS.messageField)
    .option('--variant-field <name>', 'NDJSON field with the service request variant', MESSAGE_FIELDS.variantField)
    .option(
      '--result-field <name>',
      'field of --to ndjson and json with all that is known of a message, beside the fields carried from the input',
      'mmc',
    )
    .option('--stats', 'only count messages by use case, device and day, as CSV, without translating them')
    .action(translateFiles);
  for (const option of filterOptions()) command.addOption(option);
  return command;
}

async function translateFiles(paths: string[], flags: Flags, command: Command): Promise<void> {
  checkPaths(paths, command);
  const { stdout, stderr } = process;
  checkOutputs(paths, flags, stdout, command);
  if (flags.to === 'csv' && flags.errors === IN_LINE && flags.outDir === undefined)
    command.error('error: --errors - would put lines of JSON among those of CSV: name a file');
  const stop = new Stop(stdout);
  const settings = settingsOf(flags);
  const { verify, require } = settings;
  const summary = new Summary({ mac: verify.mac || require.mac, signature: verify.signature || require.signature });
  const workers = new BatchWorkers(settings, flags.jobs);
  const { signal } = stop;
  try {
    const outputs = openOutputs(paths, flags, stdout, signal);
    // documents on the same terminal would run through the bar
    const showsProgress = stderr.isTTY && (flags.outDir !== undefined || !stdout.isTTY);
    const progress = showsProgress ? new Progress(stderr, await sizeOf(paths, signal)) : undefined;
    const delivery = new Delivery(outputs, summary, (batch) => workers.translate(batch), progress);
    let ending: 'stopped' | 'interrupted' | undefined = 'stopped';
    try {
      try {
        if (flags.to === 'csv' && flags.outDir === undefined && !flags.stats) await outputs.write(csvHeader());
        await runTranslate({ sources: sourcesOf(paths), from: flags.from, workers, delivery, progress, signal });
        if (flags.stats) await outputs.write(summary.stats());
      } finally {
        progress?.stop();
        outputs.close();
      }
      ending = stop.status === undefined ? undefined : 'interrupted';
    } finally {
      stderr.write(`${outputs.told()}${fromAdvice(flags.from, summary)}${summary.line(ending)}\n`);
      if (flags.summary) for (const line of summary.details()) stderr.write(`${line}\n`);
      if (ending !== undefined) stderr.write(`${doneText(delivery)}\n`);
    }
  } finally {
    await workers.close();
    stop.release();
  }
  process.exitCode = stop.status ?? (summary.isClean ? STATUS.clean : STATUS.unclean);
}

/** What is said where nothing at all could be read as the command line says that it is to be */
function fromAdvice(from: Flags['from'], { translated, rejected }: Summary): string {
  if (from === 'auto' || translated > 0 || rejected === 0) return '';
  return `nothing could be read with --from ${from}: leave it out, and the input itself tells how it holds messages\n`;
}

/** What can be relied on after a run that ended before its input did */
function doneText({ last, furthest }: Delivery): string {
  const done =
    last === undefined
      ? 'no message is done'
      : `messages 1 to ${last.message} are done, and what came of them is whole in all outputs: go on behind ${placeText(last)}`;
  const hasMore = furthest !== undefined && furthest.message > (last?.message ?? 0);
  return hasMore ? `${done}; some outputs have what came of messages up to ${furthest.message}` : done;
}

function settingsOf({ messageField, variantField, resultField, srv, keys, outDir, errors, warnings, ...others }: Flags): TranslateSettings {
  const { from, to, table, stats = false, schemaVersion, debugInfo, verify, require, onInvalid, pretty = false } = others;
  const wanted = wantedBy(others);
  return {
    ...{ from, to, table, stats, schemaVersion, debugInfo, verify, require, onInvalid, pretty, resultField },
    separate: outDir !== undefined,
    inLine: errors === IN_LINE && outDir === undefined,
    tellsWarnings: warnings !== undefined,
    fields: { messageField, variantField },
    ...(wanted === undefined ? {} : { wanted }),
    ...(keys === undefined ? {} : { keys }),
    ...(srv === undefined ? {} : { serviceReferenceVariant: srv }),
  };
}

/** Octets of all files; 0 where an input doesn't tell */
async function sizeOf(paths: readonly string[], signal: AbortSignal): Promise<number> {
  let size = 0;
  for await (const source of sourcesOf(paths)) {
    if (source.size === undefined || source.isLive || signal.aborted) return 0;
    size += source.size;
  }
  return size;
}

function warningsFile(path: string): string {
  if (path === IN_LINE) throw new InvalidArgumentError('a file is expected; --to ndjson has the warnings of each document beside it');
  return path;
}

function jobCount(text: string): number {
  if (!/^[1-9][0-9]?$/.test(text)) throw new InvalidArgumentError('a number from 1 to 99 is expected');
  return Number(text);
}
