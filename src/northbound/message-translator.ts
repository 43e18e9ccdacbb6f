import type { Options } from '../options.js';
import type { PerMessage, Translation } from '../translation.js';

/** The options that say what is checked and required */
export type Checks = Pick<Options, 'verify' | 'require'>;

/** What the northbound side needs of a translator. The translator of this package is one. */
export interface MessageTranslator {
  /** What is asked of every message, which a document that is no message has to be held to as well; nothing where it isn't given */
  readonly checks?: Checks;
  translate(message: Uint8Array | string, perMessage?: PerMessage): Translation;
  translateAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<Translation>;
}
