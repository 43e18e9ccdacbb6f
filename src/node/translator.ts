import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { nodeKeyRing } from '../keys/node/key-ring.js';
import type { KeySource } from '../keys/node/key-store.js';
import type { Options as OptionsBy } from '../translation/options.js';
import { translateBy } from '../translation/translate.js';
import type { PerMessage } from '../translation/translation.js';
import { Translator as TranslatorBy } from '../translation/translator.js';
import { DocumentWriter } from '../writer/document-writer.js';

/** How messages are translated, with keys that come from a key store of Node.js. Everything is optional. */
export type Options = OptionsBy<KeySource>;

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings, keys and buffers. */
export class Translator extends TranslatorBy<KeySource> {
  /** @throws OptionError for a value that an option does not have */
  constructor(options: Options = {}) {
    super(options, nodeKeyRing);
  }

  /**
   * Translates one message to a document of xmlbuilder2, to embed, query or print.
   * @throws as translate
   */
  toDocument(message: Uint8Array | string, perMessage: PerMessage = {}): XMLBuilder {
    const writer = new DocumentWriter();
    this.writeTo(writer, message, perMessage);
    return writer.document;
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
