import { BITMAP8, CHARACTER_STRING, UINT16, UINT32, UTC_TIME } from '../data-types.js';
import type { ClusterLayouts } from './cluster-layouts.js';

/** Cluster Messaging (ZigBee Smart Energy D.5) */
export const MESSAGING_LAYOUTS: ClusterLayouts = {
  cluster: 0x0703,
  toServer: {},
  fromServer: {
    0: [
      'Display Message',
      { messageId: UINT32, messageControl: BITMAP8, startTime: UTC_TIME, durationInMinutes: UINT16, message: CHARACTER_STRING },
    ],
  },
};
