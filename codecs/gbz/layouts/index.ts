import { CommandReader } from '../command-layout.js';
import { CLUSTER_SPECIFIC, MANUFACTURER_SPECIFIC, SERVER_TO_CLIENT } from '../components.js';
import { CALENDAR_LAYOUTS } from './calendar.js';
import { DEVICE_MANAGEMENT_LAYOUTS } from './device-management.js';
import { EVENTS_LAYOUTS } from './events.js';
import { MESSAGING_LAYOUTS } from './messaging.js';
import { METERING_LAYOUTS } from './metering.js';
import { PREPAYMENT_LAYOUTS } from './prepayment.js';
import { PRICE_LAYOUTS } from './price.js';
import { PROFILE_WIDE_LAYOUTS } from './profile-wide.js';

const CLUSTERS = [
  PRICE_LAYOUTS,
  METERING_LAYOUTS,
  MESSAGING_LAYOUTS,
  PREPAYMENT_LAYOUTS,
  CALENDAR_LAYOUTS,
  DEVICE_MANAGEMENT_LAYOUTS,
  EVENTS_LAYOUTS,
];

const key = (cluster: number, direction: number, command: number): number => (cluster << 16) | (direction << 8) | command;

const LAYOUTS: ReadonlyMap<number, CommandReader> = new Map(
  CLUSTERS.flatMap(({ cluster, toServer, fromServer }) => [
    ...Object.entries(toServer).map(
      ([command, [name, fields]]) => [key(cluster, 0, Number(command)), new CommandReader(name, fields)] as const,
    ),
    ...Object.entries(fromServer).map(
      ([command, [name, fields]]) => [key(cluster, SERVER_TO_CLIENT, Number(command)), new CommandReader(name, fields)] as const,
    ),
  ]),
);

/** The layout of a command, from the frame control octet of its frame; undefined for one that no GBCS use case has */
export function commandLayout(cluster: number, frameControl: number, command: number): CommandReader | undefined {
  if (frameControl & MANUFACTURER_SPECIFIC && frameControl & CLUSTER_SPECIFIC) return undefined;
  return frameControl & CLUSTER_SPECIFIC
    ? LAYOUTS.get(key(cluster, frameControl & SERVER_TO_CLIENT, command))
    : PROFILE_WIDE_LAYOUTS.get(command);
}
