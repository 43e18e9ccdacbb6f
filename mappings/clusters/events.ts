import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, repeated } from '../../codecs/gbz/field-shapes.js';
import { command, inParts } from '../../codecs/gbz/sources.js';

/** Cluster Events (ZigBee Smart Energy D.11) */
const EVENTS = 0x0709;

export const publishEventLog = inParts(
  'commandIndex',
  command(
    EVENTS,
    0x01,
    'Publish Event Log',
    fields({
      totalNumberOfEvents: field(types.UINT16),
      commandIndex: field(types.UINT8),
      totalCommands: field(types.UINT8),
      logPayloadControl: field(types.BITMAP8),
      events: repeated(
        'to the end',
        fields({
          logId: field(types.UINT8),
          // FFFF is a code like any other
          eventId: field(types.DATA16),
          eventTime: field(types.UTC_TIME),
          eventData: field(types.OCTET_STRING),
        }),
      ),
    }),
  ),
);
