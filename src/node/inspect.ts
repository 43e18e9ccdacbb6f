import { type InspectOptions as InspectOptionsBy, inspectorBy } from '../inspect/inspect.js';
import { nodeKeyRing } from '../keys/node/key-ring.js';
import type { KeySource } from '../keys/node/key-store.js';

/** How a message is inspected, with keys that come from a key store of Node.js */
export type InspectOptions = InspectOptionsBy<KeySource>;

const inspector = inspectorBy(nodeKeyRing);

/**
 * Shows one message, be it response, alert, command or pre-command, field by field in the order of its octets; see Inspector.
 * @throws InputError, OptionError, KeyStoreError; AsynchronousKeyStoreError where a key comes as a promise
 */
export const inspect = inspector.inspect;

/** As `inspect`, for key stores that answer later */
export const inspectAsync = inspector.inspectAsync;
