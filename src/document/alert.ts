import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import type { CompiledRows } from '../compile/compiled.js';
import { run } from '../compile/run.js';
import type { CurrentMessage } from '../current-message.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

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
  const { code, codeAt } = current.head;
  const hexCode = hexNumber(code, 4);
  const name = ALERT_NAMES[code];
  if (name === undefined) current.warn('UNKNOWN_ALERT_CODE', `no name for the alert code ${hexCode}`, 'alert code', codeAt);
  writer.open(DEVICE_ALERT_CONTENT);
  writer.element(ALERT_CODE, hexCode);
  writer.string(ALERT_DESCRIPTION, name ?? `Unknown alert code ${hexCode}`);
  writer.element(TIMESTAMP, timestamp);
  writer.open(PAYLOAD);
  run(payload.program, writer, current, current.state);
  const hasPayload = writer.closeOptional(PAYLOAD);
  writer.close(DEVICE_ALERT_CONTENT);
  return hasPayload;
}
