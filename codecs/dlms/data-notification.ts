import type { AlertHead } from '../alert-head.js';
import { readLength } from '../length.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import { DATE_TIME_OCTETS, dateTimeText } from '../time/date-time.js';
import * as types from './data-types.js';
import type { DataShape } from './shapes.js';
import { skipContents } from './skip.js';

/** Tag of a data notification (IEC 62056-5-3), the form of alerts */
export const DATA_NOTIFICATION = 0x0f;

const PATH = 'data notification';
const LONG_INVOKE_ID = `${PATH} / long-invoke-id-and-priority`;
const DATE_TIME = `${PATH} / date-time`;
const BODY = `${PATH} / notification body`;
const CODE = `${BODY} / alert code`;
const TIME = `${BODY} / time stamp`;

/**
 * Reads a data notification up to its time stamp: long-invoke-id-and-priority, date-time, and of the structure that is the
 * notification body the first two members, alert code and time stamp.
 * @returns how many members of the structure are left
 * @throws DecodeError where they are not there
 */
export function readNotificationHead(c: PayloadCursor, head: AlertHead): number {
  const start = c.at;
  if (c.u8(PATH) !== DATA_NOTIFICATION) c.fail(PATH, start, 'tag other than 0F');
  c.skip(4, LONG_INVOKE_ID);
  c.skip(readLength(c, DATE_TIME), DATE_TIME);
  const bodyAt = c.at;
  if (c.u8(BODY) !== types.STRUCTURE) c.fail(BODY, bodyAt, 'a structure expected');
  const count = readLength(c, BODY);
  if (count < 2) c.fail(BODY, bodyAt, `alert code and time stamp expected, ${count} members found`);
  head.codeAt = c.at + 1;
  if (c.u8(CODE) !== types.LONG_UNSIGNED) c.fail(CODE, c.at - 1, 'a long-unsigned expected');
  head.code = c.u16(CODE);
  head.timestampAt = c.at;
  head.timestamp = readTime(c);
  return count - 2;
}

function readTime(c: PayloadCursor): string | undefined {
  const type = c.u8(TIME);
  if (type === types.NULL_DATA) return undefined;
  if (type !== types.OCTET_STRING && type !== types.DATE_TIME) c.fail(TIME, c.at - 1, `an octet-string expected, data type ${type} found`);
  const length = type === types.OCTET_STRING ? readLength(c, TIME) : DATE_TIME_OCTETS;
  if (length !== DATE_TIME_OCTETS) c.fail(TIME, c.at, `${length} octets, where a date-time has 12`);
  return dateTimeText(c.octets, c.skip(length, TIME));
}

/**
 * Compiles what reads the members of a notification body that are left after its time stamp. Further ones are passed over,
 * missing ones are cut short.
 */
export function notificationMembers(members: readonly DataShape[], places: Places): (c: PayloadCursor, left: number) => void {
  const { room } = places;
  /** First slot of each member, and the slot after the last */
  const firstSlots: number[] = [room.end];
  const indexers = members.map((member, i) => {
    const indexer = member.place(places, `${BODY} / structure member ${i + 3}`);
    firstSlots.push(room.end);
    return indexer;
  });
  return (c, left) => {
    for (let i = 0; i < left; i++) {
      const type = c.u8(BODY);
      if (i < indexers.length) indexers[i](c, type, undefined);
      else skipContents(c, type, undefined, BODY);
    }
    if (left < indexers.length) c.slots.cut(firstSlots[left], firstSlots[indexers.length], c.at);
    if (c.at !== c.end) c.fail(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}
