import type { CommandFields } from '../command-layout.js';
import { UINT32 } from '../data-types.js';

/** The commands of one cluster, by number, in each direction: name and fields */
export interface ClusterLayouts {
  readonly cluster: number;
  readonly toServer: CommandLayouts;
  readonly fromServer: CommandLayouts;
}

type CommandLayouts = Readonly<Record<number, readonly [name: string, fields: CommandFields]>>;

/** What most commands of a provider begin with */
export const event = { providerId: UINT32, issuerEventId: UINT32 } as const;
