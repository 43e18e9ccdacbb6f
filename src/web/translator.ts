import { OptionError } from '../given/errors.js';
import type { MakeKeyRing } from '../keys/ring.js';
import type { Options as OptionsBy } from '../translation/options.js';
import { translateBy } from '../translation/translate.js';
import { Translator as TranslatorBy } from '../translation/translator.js';

/** No keys are taken in a browser yet */
export const noKeyRing: MakeKeyRing<never> = () => {
  throw new OptionError('keys', 'is not taken in a browser');
};

/** How messages are translated in a browser. Everything is optional. */
export type Options = OptionsBy<never>;

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings and buffers. */
export class Translator extends TranslatorBy<never> {
  /** @throws OptionError for a value that an option does not have */
  constructor(options: Options = {}) {
    super(options, noKeyRing);
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
