import { webKeyRing } from '../keys/web/web-key-ring.js';
import type { WebKeys } from '../keys/web/web-keys.js';
import type { Options as OptionsBy } from '../translation/options.js';
import { translateBy } from '../translation/translate.js';
import { Translator as TranslatorBy } from '../translation/translator.js';

/** How messages are translated in a browser, with keys that WebCrypto holds. Everything is optional. */
export type Options = OptionsBy<WebKeys>;

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings, keys and buffers. */
export class Translator extends TranslatorBy<WebKeys> {
  /** @throws OptionError for a value that an option does not have */
  constructor(options: Options = {}) {
    super(options, webKeyRing);
  }
}

/** A translator with these options. */
export const createTranslator = (options: Options = {}): Translator => new Translator(options);

/**
 * Translates a single message. `createTranslator` makes a translator of one's own.
 * @param message octets, or text in hex or base64
 * @throws as Translator.translate; OptionError for a value that an option does not have
 */
export const translate = translateBy(createTranslator);
