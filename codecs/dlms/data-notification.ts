import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../source.js';
import { type DataShape, readWhole } from './shapes.js';

/** Tag of a data notification (IEC 62056-5-3), the form of alerts */
export const DATA_NOTIFICATION = 0x0f;

const PATH = 'data notification';
const LONG_INVOKE_ID = `${PATH} / long-invoke-id-and-priority`;
const DATE_TIME = `${PATH} / date-time`;
const BODY = `${PATH} / notification body`;

/** Compiles what reads a data notification: long-invoke-id-and-priority, date-time, notification body. */
export function dataNotification(body: DataShape, places: Places): (c: PayloadCursor) => void {
  const indexer = body.place(places, BODY);
  return (c) => {
    const start = c.at;
    if (c.u8(PATH) !== DATA_NOTIFICATION) c.fail(PATH, start, 'tag other than 0F');
    c.skip(4, LONG_INVOKE_ID);
    c.skip(readLength(c, DATE_TIME), DATE_TIME);
    readWhole(c, indexer, BODY);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}
