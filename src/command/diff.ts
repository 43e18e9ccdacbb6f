import { Command, InvalidArgumentError, Option } from 'commander';
import { type Difference, differences } from '../diff/differences.js';
import { differencesText } from '../diff/differences-as-text.js';
import { InputError } from '../given/errors.js';
import { MESSAGE_FIELDS } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import { fieldJson } from '../inspect/field-as-json.js';
import type { InspectedField } from '../inspect/inspected-field.js';
import { KeyDirectory } from '../keys/node/key-directory.js';
import type { InspectOptions } from '../node/inspect.js';
import { painterFor } from './colour.js';
import { fromOption, keysOption } from './inputs.js';
import { inspectRecord } from './inspected-record.js';
import { messageOf } from './message-argument.js';
import { checkStandardOutput } from './outputs.js';
import { writeOut } from './write-out.js';

/** Exit statuses, as those of diff; 2 for what can't be compared */
const STATUS = { same: 0, different: 1 } as const;

interface Flags {
  from: InputKind | 'auto';
  keys?: string;
  ignore: string[];
  json?: boolean;
}

/** `gbcs-mmc diff A B` */
export function diffCommand(): Command {
  return new Command('diff')
    .description('show what differs between two messages, field by field')
    .argument('<a>', 'file with one message, - for standard input, or the message itself in hex or base64')
    .argument('<b>', 'the other one')
    .addOption(fromOption())
    .addOption(keysOption())
    .addOption(
      new Option(
        '--ignore <names>',
        'fields that are not compared: names or ends of paths, or counters, signatures, lengths; several with commas',
      )
        .argParser(fieldNames)
        .default([], 'none'),
    )
    .option('--json', 'as JSON, a line for each difference')
    .addHelpText(
      'after',
      '\n~ is in both with another value, - only in A, + only in B. Entries of lists are compared by what they say, not by their number.\n\nExit status: 0 the same, 1 different, 2 what can not be compared.',
    )
    .action(diffMessages);
}

async function diffMessages(a: string, b: string, { from, keys, ignore, json = false }: Flags, command: Command): Promise<void> {
  const { stdout } = process;
  if (a === '-' && b === '-') command.error('error: standard input holds one of the messages: give the other as a file');
  checkStandardOutput([a, b], keys, stdout, command);
  const options: InspectOptions = keys === undefined ? {} : { keys: new KeyDirectory(keys) };
  const [own, other] = [await fieldsOf(a, from, options), await fieldsOf(b, from, options)];
  const found = differences(own, other, ignore);
  const paint = painterFor(stdout, command.optsWithGlobals<{ color?: boolean }>().color);
  await writeOut(stdout, json ? found.map((one) => `${JSON.stringify(differenceJson(one))}\n`).join('') : differencesText(found, paint));
  process.exitCode = found.length === 0 ? STATUS.same : STATUS.different;
}

/** @throws InputError where the argument stands for no message */
async function fieldsOf(argument: string, from: InputKind | 'auto', options: InspectOptions): Promise<InspectedField[]> {
  const { record, kind } = await messageOf(argument, from);
  try {
    return inspectRecord(record, kind, MESSAGE_FIELDS, options);
  } catch (error) {
    throw new InputError(`${argument.length > 40 ? 'the message' : argument}: ${(error as Error).message}`);
  }
}

function differenceJson(difference: Difference): object {
  if (difference.kind === 'changed') return { ...difference, a: fieldJson(difference.a), b: fieldJson(difference.b) };
  return { ...difference, fields: difference.fields.map(fieldJson) };
}

function fieldNames(text: string, before: string[]): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('names of fields are expected, as inspect shows them');
  return [...before, ...names];
}
