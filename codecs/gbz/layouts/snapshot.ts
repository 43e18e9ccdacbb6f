import { BITMAP32, ENUM8, UINT8, UINT32, UTC_TIME } from '../data-types.js';

/** What asks for the snapshots of a time (ZigBee Smart Energy D.3.3.3.1.7, D.7.2.3.8) */
export const getSnapshot = {
  earliestStartTime: UTC_TIME,
  latestEndTime: UTC_TIME,
  snapshotOffset: UINT8,
  snapshotCause: BITMAP32,
} as const;

/** What every snapshot begins with */
export const snapshot = {
  snapshotId: UINT32,
  snapshotTime: UTC_TIME,
  totalSnapshotsFound: UINT8,
  commandIndex: UINT8,
  totalNumberOfCommands: UINT8,
  snapshotCause: BITMAP32,
  snapshotPayloadType: ENUM8,
} as const;
