import { type InspectOptions as InspectOptionsBy, inspectorBy } from '../inspect/inspect.js';
import { nodeKeyRing } from '../keys/node/key-ring.js';
import type { KeySource } from '../keys/node/key-store.js';

/** How a message is inspected, with keys that come from a key store of Node.js */
export type InspectOptions = InspectOptionsBy<KeySource>;

export const { inspect, inspectAsync } = inspectorBy(nodeKeyRing);
