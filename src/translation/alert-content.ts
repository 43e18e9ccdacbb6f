import { hexNumber } from '../../codecs/hex.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import type { CompiledRows } from '../compile/compiled.js';
import { run } from '../compile/program/run.js';
import { PreparedByNumber } from '../writer/prepared.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';
import type { CurrentMessage } from './current-message.js';

const DEVICE_ALERT_CONTENT = tagOf('DeviceAlertContent');
const ALERT_CODE = tagOf('GBCSHexAlertCode');
const ALERT_DESCRIPTION = tagOf('AlertDescription');
const TIMESTAMP = tagOf('Timestamp');
const PAYLOAD = tagOf('Payload');

/** Alert codes that are kept as markup: those of most alerts */
const KEPT = 1024;

const codes = new PreparedByNumber(KEPT, (writer, code) => {
  const hexCode = hexNumber(code, 4);
  writer.element(ALERT_CODE, hexCode);
  writer.string(ALERT_DESCRIPTION, ALERT_NAMES[code] ?? `Unknown alert code ${hexCode}`);
});

/**
 * DeviceAlertContent.
 * @param timestamp that of the head, which the schema demands
 * @returns whether there is something in its `Payload`
 */
export function writeAlertContent(writer: Writer, current: CurrentMessage, timestamp: string, payload: CompiledRows): boolean {
  const { code, codeAt, timestampAt } = current.head;
  if (ALERT_NAMES[code] === undefined)
    current.warn('UNKNOWN_ALERT_CODE', `no name for the alert code ${hexNumber(code, 4)}`, 'alert code', codeAt);
  writer.open(DEVICE_ALERT_CONTENT);
  codes.writeTo(writer, code, codeAt);
  writer.element(TIMESTAMP, timestamp, [{ at: timestampAt, end: timestampAt + 1 }]);
  writer.open(PAYLOAD);
  run(payload.program, writer, current, current.state);
  const hasPayload = writer.closeOptional(PAYLOAD);
  writer.close(DEVICE_ALERT_CONTENT);
  return hasPayload;
}
