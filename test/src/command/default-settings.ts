import type { TranslateSettings } from '../../../src/command/settings.js';
import { MESSAGE_FIELDS } from '../../../src/input/read-message.js';

/** What `gbcs-mmc translate` is asked for without any option */
export const DEFAULT_SETTINGS: TranslateSettings = {
  from: 'auto',
  to: 'xml',
  table: 'readings',
  stats: false,
  separate: false,
  inLine: false,
  tellsWarnings: false,
  fields: MESSAGE_FIELDS,
  resultField: 'mmc',
  schemaVersion: '5.4',
  pretty: false,
  debugInfo: 'always',
  verify: { mac: false, signature: false },
  require: { mac: false, signature: false, plaintext: false },
  onInvalid: 'report',
};
