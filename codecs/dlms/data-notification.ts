import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../source.js';
import { type DataShape, readWhole } from './shapes.js';

/** Tag of a data notification (IEC 62056-5-3), the form of alerts */
export const DATA_NOTIFICATION = 0x0f;

const PATH = 'data notification';

/** Compiles what reads a data notification: long-invoke-id-and-priority, date-time, notification body. */
export function dataNotification(body: DataShape, places: Places): (c: PayloadCursor) => void {
  const indexer = body.place(places, `${PATH} / notification body`);
  return (c) => {
    const start = c.at;
    if (c.u8(PATH) !== DATA_NOTIFICATION) c.fail(PATH, start, 'tag other than 0F');
    c.skip(4, `${PATH} / long-invoke-id-and-priority`);
    c.skip(readLength(c, `${PATH} / date-time`), `${PATH} / date-time`);
    readWhole(c, indexer, `${PATH} / notification body`);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}
