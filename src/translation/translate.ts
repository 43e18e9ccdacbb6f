import { requireObject } from '../given/given.js';
import { type Options, sameOptions } from './options.js';
import type { PerMessage, Translation } from './translation.js';

const NONE = Object.freeze({});

/** What translates a single message */
export type Translate<Keys> = (message: Uint8Array | string, options?: Options<Keys>) => Translation;

/** What a single message is translated by */
interface TextTranslator {
  translate(message: Uint8Array | string, perMessage?: PerMessage): Translation;
}

/**
 * Makes what translates a single message. It keeps the translator of the last call: one after the other, messages mostly come with the
 * same options.
 */
export function translateBy<Keys>(createTranslator: (options: Options<Keys>) => TextTranslator): Translate<Keys> {
  let last: { readonly options: Options<Keys>; readonly translator: TextTranslator } | undefined;
  const translatorFor = (options: Options<Keys>): TextTranslator => {
    if (last === undefined || !sameOptions(options, last.options)) {
      // the service request variant goes with the message, not with the translator
      const { serviceReferenceVariant: _, ...lasting } = options;
      last = { options: lasting, translator: createTranslator(lasting) };
    }
    return last.translator;
  };
  return (message, options = NONE) => {
    requireObject(options, 'what stands for options');
    const { serviceReferenceVariant } = options;
    const perMessage: PerMessage | undefined = serviceReferenceVariant === undefined ? undefined : { serviceReferenceVariant };
    return translatorFor(options).translate(message, perMessage);
  };
}
