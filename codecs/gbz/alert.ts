import type { AlertHead } from '../alert-head.js';
import type { PayloadCursor } from '../payload-cursor.js';
import { dateTimeOfSeconds } from '../time/utc.js';
import { GBZ_PROFILE } from './payload.js';

const PATH = 'GBZ alert';
const PROFILE = `${PATH} / profile`;
const COMPONENTS = `${PATH} / number of components`;
const CODE = `${PATH} / alert code`;
const TIME = `${PATH} / time stamp`;

/** UTCTime that says that there is none */
const NO_TIME = 0xffffffff;

/**
 * Reads a GBZ alert up to its time stamp: profile, number of components, alert code, UTCTime, all big-endian (GBCS 7.2.9).
 * What follows is the payload, up to the end of the content. The number counts it, whether it is a component or not.
 * @throws DecodeError where they are not there
 */
export function readGbzAlertHead(c: PayloadCursor, head: AlertHead): void {
  const start = c.at;
  if (c.u16(PROFILE) !== GBZ_PROFILE) c.fail(PROFILE, start, 'profile other than 0109');
  c.skip(1, COMPONENTS);
  head.codeAt = c.at;
  head.code = c.u16(CODE);
  head.timestampAt = c.at;
  const time = c.u16(TIME) * 0x10000 + c.u16(TIME);
  head.timestamp = time === NO_TIME ? undefined : dateTimeOfSeconds(time);
}
