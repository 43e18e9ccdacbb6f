import type { PerMessage, Translation } from '../translation.js';

/** What the northbound side needs of a translator. The translator of this package is one. */
export interface MessageTranslator {
  translate(message: Uint8Array | string, perMessage?: PerMessage): Translation;
  translateAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<Translation>;
}
