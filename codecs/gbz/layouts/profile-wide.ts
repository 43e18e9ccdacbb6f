import { CommandReader, toTheEnd } from '../command-layout.js';
import { DEFAULT_RESPONSE, READ_ATTRIBUTES, READ_ATTRIBUTES_RESPONSE, ZCL_SUCCESS } from '../components.js';
import { ENUM8, UINT8, UINT16 } from '../data-types.js';

/** Profile-wide commands that GBCS messages use (ZigBee Cluster Library 2.5), by number */
export const PROFILE_WIDE_LAYOUTS: ReadonlyMap<number, CommandReader> = new Map([
  [READ_ATTRIBUTES, new CommandReader('Read Attributes', { attributes: toTheEnd({ attribute: UINT16 }) })],
  [
    READ_ATTRIBUTES_RESPONSE,
    new CommandReader('Read Attributes Response', {
      records: toTheEnd({
        attribute: UINT16,
        status: ENUM8,
        found: { where: 'status', is: ZCL_SUCCESS, fields: { type: UINT8, value: { typeIn: 'type' } } },
      }),
    }),
  ],
  [DEFAULT_RESPONSE, new CommandReader('Default Response', { command: UINT8, status: ENUM8 })],
]);
