import { existsSync } from 'node:fs';
import { InputError } from '../given/errors.js';
import { readRecords } from '../input/node/read-records.js';
import type { InputKind, InputRecord } from '../input/record.js';
import { startsInText } from '../input/text-start.js';
import { sourcesOf } from './inputs.js';

/** A message that the command line names or holds */
export interface MessageArgument {
  readonly kind: InputKind;
  readonly record: InputRecord;
}

/**
 * The one message that an argument stands for: a file, `-` for standard input, or the message itself in hex or base64.
 * @throws InputError where it is none of these, or holds more than one message
 */
export async function messageOf(argument: string, from: InputKind | 'auto'): Promise<MessageArgument> {
  if (argument !== '-' && !existsSync(argument)) {
    if (startsInText(argument) === undefined)
      throw new InputError(`${argument} is no file, and no message in hex or base64: those start with DD or DF, or with 3`);
    return { kind: 'text', record: { octets: Buffer.from(argument), offset: 0 } };
  }
  const found: MessageArgument[] = [];
  for await (const source of sourcesOf([argument])) {
    for await (const { kind, records } of readRecords(source.chunks(new AbortController().signal), from)) {
      // a batch is to be used up before the next one is read
      for (const record of records)
        if (found.length < 2) found.push({ kind, record: { ...record, octets: Uint8Array.from(record.octets) } });
    }
  }
  const [first, second] = found;
  if (first === undefined) throw new InputError(`${argument} holds no message`);
  if (second !== undefined) throw new InputError(`${argument} holds several messages: give one, with sed -n 2p FILE | … - for instance`);
  return first;
}
