import { type InspectOptions as InspectOptionsBy, inspectorBy } from '../inspect/inspect.js';
import { webKeyRing } from '../keys/web/web-key-ring.js';
import type { WebKeys } from '../keys/web/web-keys.js';

/** How a message is inspected in a browser */
export type InspectOptions = InspectOptionsBy<WebKeys>;

const inspector = inspectorBy(webKeyRing);

/**
 * Shows one message, be it response, alert, command or pre-command, field by field in the order of its octets; see Inspector.
 * @throws InputError, OptionError, KeyStoreError; AsynchronousKeyStoreError where a key comes as a promise
 */
export const inspect = inspector.inspect;

/** As `inspect`, for key stores that answer later */
export const inspectAsync = inspector.inspectAsync;
