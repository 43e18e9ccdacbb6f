import { toTheEnd } from '../command-layout.js';
import { BITMAP8, OCTET_STRING, UINT8, UINT16, UTC_TIME } from '../data-types.js';
import type { ClusterLayouts } from './cluster-layouts.js';

/** Cluster Events (ZigBee Smart Energy D.11) */
export const EVENTS_LAYOUTS: ClusterLayouts = {
  cluster: 0x0709,
  toServer: {
    0: [
      'Get Event Log',
      {
        eventControlAndLogId: BITMAP8,
        eventId: UINT16,
        startTime: UTC_TIME,
        endTime: UTC_TIME,
        numberOfEvents: UINT8,
        eventOffset: UINT16,
      },
    ],
    1: ['Clear Event Log Request', { logId: UINT8 }],
  },
  fromServer: {
    1: [
      'Publish Event Log',
      {
        totalNumberOfEvents: UINT16,
        commandIndex: UINT8,
        totalCommands: UINT8,
        logPayloadControl: BITMAP8,
        events: toTheEnd({ logId: UINT8, eventId: UINT16, eventTime: UTC_TIME, eventData: OCTET_STRING }),
      },
    ],
    2: ['Clear Event Log Response', { clearedEventLogs: BITMAP8 }],
  },
};
