import type { AlertHead } from '../../codecs/alert-head.js';
import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Step } from '../compile/steps.js';
import { Tag, type Writer } from '../writer/writer.js';

export const DEVICE_ALERT_MESSAGE = new Tag('DeviceAlertMessage');
const DEVICE_ALERT_CONTENT = new Tag('DeviceAlertContent');
const ALERT_CODE = new Tag('GBCSHexAlertCode');
const ALERT_DESCRIPTION = new Tag('AlertDescription');
const TIMESTAMP = new Tag('Timestamp');
const PAYLOAD = new Tag('Payload');

/**
 * DeviceAlertContent.
 * @param timestamp that of the head, which the schema demands
 * @returns whether there is something in its `Payload`
 */
export function writeAlertContent(writer: Writer, { code, codeAt }: AlertHead, timestamp: string, rows: Step, reading: Reading): boolean {
  const hexCode = hexNumber(code, 4);
  const name = ALERT_NAMES[code];
  if (name === undefined) reading.warn('UNKNOWN_ALERT_CODE', `no name for the alert code ${hexCode}`, 'alert code', codeAt);
  writer.open(DEVICE_ALERT_CONTENT);
  writer.element(ALERT_CODE, hexCode);
  writer.string(ALERT_DESCRIPTION, name ?? `Unknown alert code ${hexCode}`);
  writer.element(TIMESTAMP, timestamp);
  writer.open(PAYLOAD);
  rows(writer, reading);
  const hasPayload = writer.closeOptional(PAYLOAD);
  writer.close(DEVICE_ALERT_CONTENT);
  return hasPayload;
}
