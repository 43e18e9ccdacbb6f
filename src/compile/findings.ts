import type { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';

/** Warns of what was passed over while the message at hand was read */
export function warnOfFindings({ findings }: Places, reading: Reading): void {
  for (const { code, message, path, at } of findings.all()) reading.warn(code, message, path, at);
}
