import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import type { CompiledRows } from '../compile/compiled.js';
import { run } from '../compile/program/run.js';
import type { Place } from '../writer/document-line.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';
import type { CurrentMessage } from './current-message.js';

export const DEVICE_ALERT_MESSAGE = tagOf('DeviceAlertMessage');
const DEVICE_ALERT_CONTENT = tagOf('DeviceAlertContent');
const ALERT_CODE = tagOf('GBCSHexAlertCode');
const ALERT_DESCRIPTION = tagOf('AlertDescription');
const TIMESTAMP = tagOf('Timestamp');
const PAYLOAD = tagOf('Payload');

/**
 * DeviceAlertContent.
 * @param timestamp that of the head, which the schema demands
 * @returns whether there is something in its `Payload`
 */
export function writeAlertContent(writer: Writer, current: CurrentMessage, timestamp: string, payload: CompiledRows): boolean {
  const { code, codeAt, timestampAt } = current.head;
  const hexCode = hexNumber(code, 4);
  const name = ALERT_NAMES[code];
  if (name === undefined) current.warn('UNKNOWN_ALERT_CODE', `no name for the alert code ${hexCode}`, 'alert code', codeAt);
  writer.open(DEVICE_ALERT_CONTENT);
  const fromCode: readonly Place[] = [{ at: codeAt, end: codeAt + 2 }];
  writer.element(ALERT_CODE, hexCode, fromCode);
  writer.string(ALERT_DESCRIPTION, name ?? `Unknown alert code ${hexCode}`, fromCode);
  writer.element(TIMESTAMP, timestamp, [{ at: timestampAt, end: timestampAt + 1 }]);
  writer.open(PAYLOAD);
  run(payload.program, writer, current, current.state);
  const hasPayload = writer.closeOptional(PAYLOAD);
  writer.close(DEVICE_ALERT_CONTENT);
  return hasPayload;
}
