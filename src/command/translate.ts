import { Command, InvalidArgumentError, Option } from 'commander';
import { MESSAGE_FIELDS } from '../input/read-message.js';
import { SCHEMA_VERSIONS } from '../options.js';
import type { SchemaVersion } from '../translation.js';
import { BatchWorkers } from './batch-workers.js';
import { checkPaths, fromOption, keysOption, sourcesOf } from './inputs.js';
import { FolderOutput, StreamOutput } from './output.js';
import { Progress } from './progress.js';
import { RejectionsFile, ShownRejections } from './rejections.js';
import { runTranslate } from './run-translate.js';
import type { TranslateSettings } from './settings.js';
import { Stop } from './stop.js';
import { Summary } from './summary.js';

/** Exit statuses: all translated, some rejected, wrong usage; and what shells give a program that SIGINT ended */
const STATUS = { translated: 0, rejected: 1, usage: 2, interrupted: 130 } as const;

interface Flags {
  from: TranslateSettings['from'];
  to: TranslateSettings['to'];
  keys?: string;
  srv?: string;
  schemaVersion: SchemaVersion;
  outDir?: string;
  pretty?: boolean;
  errors?: string;
  jobs: number;
  debugInfo: TranslateSettings['debugInfo'];
  verify: TranslateSettings['verify'];
  onInvalid: TranslateSettings['onInvalid'];
  summary?: boolean;
  messageField: string;
  variantField: string;
}

/** `gbcs-mmc translate [FILE…]` */
export function translateCommand(): Command {
  return new Command('translate')
    .description('translate messages to MMC XML: binary, hex, base64, NDJSON, DUIS documents, or gzip of these')
    .argument('[file...]', 'files and folders; standard input where there is none, or for -')
    .addOption(fromOption())
    .addOption(new Option('--to <kind>', 'documents, or lines of JSON with a document in each').choices(['xml', 'ndjson']).default('xml'))
    .addOption(keysOption())
    .option('--srv <variant>', 'service request variant of all messages that come without one, such as 4.1.1')
    .addOption(new Option('--schema-version <version>', 'version of the MMC XML Schema').choices(SCHEMA_VERSIONS).default('5.4'))
    .option('--out-dir <folder>', 'a file for each document, instead of standard output')
    .option('--pretty', 'indent documents')
    .option('--errors <file>', 'rejected messages, a line of JSON each: code, offset, context, reason, position, raw message')
    .option('--jobs <count>', 'threads that translate', jobCount, 1)
    .addOption(new Option('--debug-info <when>', 'when documents hold DebugInfo').choices(['always', 'errors', 'never']).default('always'))
    .addOption(
      new Option('--verify <checks>', 'what to check: mac, signature, or both with a comma')
        .argParser(checks)
        .default({ mac: false, signature: false }, 'neither'),
    )
    .addOption(
      new Option('--on-invalid <what>', 'what an invalid MAC or signature leads to').choices(['report', 'reject']).default('report'),
    )
    .option('--summary', 'counts by use case, and by reason of rejection')
    .option('--message-field <name>', 'NDJSON field with the message', MESSAGE_FIELDS.messageField)
    .option('--variant-field <name>', 'NDJSON field with the service request variant', MESSAGE_FIELDS.variantField)
    .action(translateFiles);
}

async function translateFiles(paths: string[], flags: Flags, command: Command): Promise<void> {
  checkPaths(paths, command);
  const { stdout, stderr } = process;
  const stop = new Stop(stdout);
  const settings = settingsOf(flags);
  // documents on the same terminal would run through the bar
  const showsProgress = stderr.isTTY && (flags.outDir !== undefined || !stdout.isTTY);
  const progress = showsProgress ? new Progress(stderr, await sizeOf(paths)) : undefined;
  const rejections = flags.errors === undefined ? new ShownRejections((text) => stderr.write(text)) : new RejectionsFile(flags.errors);
  const summary = new Summary();
  const workers = new BatchWorkers(settings, flags.jobs);
  const output = flags.outDir === undefined ? new StreamOutput(stdout) : new FolderOutput(flags.outDir, flags.to);
  try {
    await runTranslate({
      sources: sourcesOf(paths),
      from: flags.from,
      workers,
      output,
      rejections,
      summary,
      progress,
      signal: stop.signal,
    });
  } finally {
    progress?.stop();
    await workers.close();
    rejections.close();
    stop.release();
  }
  if (stop.failure !== undefined) throw stop.failure;
  stderr.write(`${summary.line(stop.interrupted)}\n`);
  if (flags.summary) for (const line of summary.details()) stderr.write(`${line}\n`);
  process.exitCode = stop.interrupted ? STATUS.interrupted : summary.rejected > 0 ? STATUS.rejected : STATUS.translated;
}

function settingsOf({ messageField, variantField, srv, keys, outDir, pretty = false, ...others }: Flags): TranslateSettings {
  const { from, to, schemaVersion, debugInfo, verify, onInvalid } = others;
  return {
    ...{ from, to, schemaVersion, debugInfo, verify, onInvalid, pretty },
    separate: outDir !== undefined,
    fields: { messageField, variantField },
    ...(keys === undefined ? {} : { keys }),
    ...(srv === undefined ? {} : { serviceReferenceVariant: srv }),
  };
}

/** Octets of all files; 0 where an input doesn't tell */
async function sizeOf(paths: readonly string[]): Promise<number> {
  let size = 0;
  for await (const source of sourcesOf(paths)) {
    if (source.size === undefined || source.isLive) return 0;
    size += source.size;
  }
  return size;
}

function jobCount(text: string): number {
  if (!/^[1-9][0-9]?$/.test(text)) throw new InvalidArgumentError('a number from 1 to 99 is expected');
  return Number(text);
}

function checks(text: string): TranslateSettings['verify'] {
  const names = text.split(',').map((name) => name.trim());
  if (names.some((name) => name !== 'mac' && name !== 'signature'))
    throw new InvalidArgumentError('mac, signature, or mac,signature is expected');
  return { mac: names.includes('mac'), signature: names.includes('signature') };
}
