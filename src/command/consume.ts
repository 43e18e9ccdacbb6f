import { readFileSync } from 'node:fs';
import { Command, CommanderError, type Command as CommandType, InvalidArgumentError } from 'commander';
import { MESSAGE_FIELDS } from '../input/read-message.js';
import { SCHEMA_VERSIONS } from '../translation/options.js';
import type { SchemaVersion } from '../translation/translation.js';
import type { StatusAddress } from '../worker/status-server.js';
import type { LogFormat } from '../worker/worker-log.js';
import type { ProcessorSettings } from '../worker/worker-settings.js';
import { requireOption, verifyOption } from './checks-option.js';
import { CONSUME_HELP } from './consume-help.js';
import { ENVIRONMENT, setting, settleSwitches, takeSettingsOf } from './given-settings.js';
import { keysOption } from './inputs.js';
import { systemErrorText } from './system-error-text.js';
import { variantOption } from './variant-option.js';

interface Flags extends Omit<ProcessorSettings, 'keys' | 'serviceReferenceVariant' | 'schemaVersion'> {
  url?: string;
  username?: string;
  passwordFile?: string;
  settings?: string;
  queue: string;
  documents: string;
  rejections: string;
  declare?: boolean;
  keys?: string;
  srv?: string;
  schemaVersion: SchemaVersion;
  prefetch: number;
  ordered?: boolean;
  maxDeliveries: number;
  holdSeconds: number;
  drainSeconds: number;
  jobs: number;
  metrics?: StatusAddress;
  log: LogFormat;
  logSeconds: number;
  ca?: string;
  cert?: string;
  certKey?: string;
}

/** `gbcs-mmc consume [URL]` */
export function consumeCommand(): Command {
  return new Command('consume')
    .description('take messages from a queue of RabbitMQ, and send documents and rejections to others')
    .argument('[url]', `address of the broker; better in ${ENVIRONMENT}URL or the settings file where it holds a password`)
    .addOption(setting('--settings <file>', 'JSON object with these settings by name, and "url" and "password"'))
    .addOption(setting('--username <name>', 'user of the broker, if not in the address'))
    .addOption(setting('--password-file <file>', `file with the password; or ${ENVIRONMENT}PASSWORD`))
    .addOption(setting('--queue <name>', 'queue with messages').default('duis'))
    .addOption(setting('--documents <name>', 'queue for documents, or exchange:NAME[/ROUTING KEY]').default('mmc'))
    .addOption(setting('--rejections <name>', 'queue for rejected messages, or exchange:NAME[/ROUTING KEY]').default('rejected'))
    .addOption(setting('--declare', 'make the queues that are not there, as quorum queues'))
    .addOption(setting('--to <kind>', 'documents in XML, or results in JSON').choices(['xml', 'json']).default('xml'))
    .addOption(keysOption().env(`${ENVIRONMENT}KEYS`))
    .addOption(variantOption(setting))
    .addOption(setting('--schema-version <version>', 'version of the MMC XML Schema').choices(SCHEMA_VERSIONS).default('5.4'))
    .addOption(setting('--debug-info <when>', 'when documents hold DebugInfo').choices(['always', 'errors', 'never']).default('always'))
    .addOption(verifyOption(setting))
    .addOption(requireOption(setting))
    .addOption(setting('--on-invalid <what>', 'what an invalid MAC or signature leads to').choices(['report', 'reject']).default('report'))
    .addOption(setting('--message-field <name>', 'field of a JSON object with the message').default(MESSAGE_FIELDS.messageField))
    .addOption(setting('--variant-field <name>', 'field with the service request variant').default(MESSAGE_FIELDS.variantField))
    .addOption(setting('--prefetch <count>', 'deliveries at hand at a time').argParser(count(1, 65_535)).default(200))
    .addOption(setting('--ordered', 'send each result when the one before it is confirmed'))
    .addOption(setting('--jobs <count>', 'threads that translate').argParser(count(1, 99)).default(1))
    .addOption(
      setting('--max-deliveries <count>', 'deliveries without any outcome after which a message is rejected')
        .argParser(count(1, 1_000_000))
        .default(10),
    )
    .addOption(
      setting('--hold-seconds <seconds>', "how long deliveries are held; less than the broker's consumer timeout")
        .argParser(count(1, 86_400))
        .default(600),
    )
    .addOption(setting('--drain-seconds <seconds>', 'how long a worker that is to end finishes').argParser(count(1, 86_400)).default(25))
    .addOption(setting('--metrics <[host:]port>', 'where /metrics, /health and /ready are answered').argParser(statusAddress))
    .addOption(setting('--log <format>', 'lines on standard error').choices(['text', 'json']).default('text'))
    .addOption(setting('--log-seconds <seconds>', 'time between lines about what was done').argParser(count(1, 86_400)).default(60))
    .addOption(setting('--ca <file>', 'certificates of the authorities to trust, PEM'))
    .addOption(setting('--cert <file>', 'certificate of the worker, PEM'))
    .addOption(setting('--cert-key <file>', 'its private key, PEM'))
    .addHelpText('after', CONSUME_HELP)
    .action(consume);
}

async function consume(address: string | undefined, _: Flags, command: CommandType): Promise<void> {
  settleSwitches(command);
  const path = command.opts<Flags>().settings;
  const inFile = path === undefined ? new Map<string, string>() : takeSettingsOf(path, command, ['url', 'password']);
  const flags = command.opts<Flags>();
  const url = address ?? process.env[`${ENVIRONMENT}URL`] ?? inFile.get('url');
  if (url === undefined) command.error(`error: give the address of the broker: ${ENVIRONMENT}URL=amqp://localhost gbcs-mmc consume`);
  const password =
    flags.passwordFile === undefined
      ? (process.env[`${ENVIRONMENT}PASSWORD`] ?? inFile.get('password'))
      : contentsOf(flags.passwordFile, command).toString().trim();

  // loaded here alone: the other commands do without a broker's client
  const { brokerAddress, runConsume, targetOf, WorkerLog } = await import('../worker/rabbitmq/run-consume.js');

  const broker = brokerAddress(url as string, {
    ...(flags.username === undefined ? {} : { username: flags.username }),
    ...(password === undefined ? {} : { password }),
  });
  const log = new WorkerLog(flags.log, (line) => process.stderr.write(line), [broker.options.password ?? '']);
  const stop = new AbortController();
  const hear = (): void => {
    release(); // a second signal ends the process at once
    stop.abort();
  };
  const release = (): void => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.off(name, hear);
  };
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, hear);
  const { queue, prefetch, ordered = false, maxDeliveries, declare = false, holdSeconds, drainSeconds } = flags;
  try {
    await runConsume({
      consume: {
        ...{ queue, prefetch, ordered, maxDeliveries, declare, holdSeconds, drainSeconds },
        address: broker,
        tls: {
          ...(flags.ca === undefined ? {} : { ca: contentsOf(flags.ca, command) }),
          ...(flags.cert === undefined ? {} : { cert: contentsOf(flags.cert, command) }),
          ...(flags.certKey === undefined ? {} : { key: contentsOf(flags.certKey, command) }),
        },
        documents: targetOf(flags.documents, 'documents'),
        rejections: targetOf(flags.rejections, 'rejections'),
        reportSeconds: flags.logSeconds,
      },
      processor: processorSettings(flags),
      jobs: flags.jobs,
      status: flags.metrics,
      log,
      signal: stop.signal,
    });
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    throw new Error(log.withoutSecrets((error as Error).message), { cause: error });
  } finally {
    release();
  }
}

function processorSettings(flags: Flags): ProcessorSettings {
  const { to, keys, srv, schemaVersion, debugInfo, verify, require, onInvalid, messageField, variantField } = flags;
  return {
    ...{ to, schemaVersion, debugInfo, verify, require, onInvalid, messageField, variantField },
    ...(keys === undefined ? {} : { keys }),
    ...(srv === undefined ? {} : { serviceReferenceVariant: srv }),
  };
}

function contentsOf(path: string, command: CommandType): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    return command.error(`error: ${systemErrorText(error as Error)}`);
  }
}

function count(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(number >= least && number <= most)) throw new InvalidArgumentError(`a number from ${least} to ${most} is expected`);
    return number;
  };
}

function statusAddress(text: string): StatusAddress {
  const [, , host, port] = /^((.+):)?([0-9]{1,5})$/.exec(text) ?? [];
  if (port === undefined || Number(port) > 65_535) throw new InvalidArgumentError('a port, or HOST:PORT is expected');
  return { port: Number(port), ...(host === undefined ? {} : { host: host.replace(/^\[|\]$/g, '') }) };
}
