import { readDuis } from '../duis/read-duis.js';
import { InputError } from '../given/errors.js';
import { type MessageFields, readMessage } from '../input/read-message.js';
import type { InputKind, InputRecord } from '../input/record.js';
import type { InspectedField } from '../inspect/inspected-field.js';
import { type InspectOptions, inspect } from '../node/inspect.js';

/**
 * The fields of the message in a record of an input; what is no whole message is shown as far as it goes.
 * @throws GbcsError for a record that holds no message
 */
export function inspectRecord(record: InputRecord, kind: InputKind, fields: MessageFields, options: InspectOptions): InspectedField[] {
  if (record.error !== undefined && (kind !== 'binary' || record.octets.length === 0)) throw record.error;
  const { message, isDuis } = readMessage(kind, record.octets, fields);
  return inspect(isDuis ? contentOf(message) : message, options);
}

/** @throws InputError for a document without a message of a device */
function contentOf(document: Uint8Array | string): Uint8Array {
  const { payload, element } = readDuis(document);
  if (payload === undefined) throw new InputError(`${element}: the document holds no GBCS message`);
  return payload;
}
