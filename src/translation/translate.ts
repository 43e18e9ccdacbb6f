import { requireObject } from '../given/given.js';
import { type Options, sameOptions } from './options.js';
import type { PerMessage, Translation } from './translation.js';
import { Translator } from './translator.js';

const NONE: Options = Object.freeze({});

/** The translator of the last call: one after the other, messages mostly come with the same options */
let last: { readonly options: Options; readonly translator: Translator } | undefined;

function translatorFor(options: Options): Translator {
  if (last === undefined || !sameOptions(options, last.options)) {
    // the service request variant goes with the message, not with the translator
    const { serviceReferenceVariant: _, ...lasting } = options;
    last = { options: lasting, translator: new Translator(lasting) };
  }
  return last.translator;
}

/**
 * Translates a single message. `createTranslator` makes a translator of one's own.
 * @param message octets, or text in hex or base64
 * @throws as Translator.translate; OptionError for a value that an option does not have
 */
export function translate(message: Uint8Array | string, options: Options = NONE): Translation {
  requireObject(options, 'what stands for options');
  const { serviceReferenceVariant } = options;
  const perMessage: PerMessage | undefined = serviceReferenceVariant === undefined ? undefined : { serviceReferenceVariant };
  return translatorFor(options).translate(message, perMessage);
}
