import type { Checks, MessageTranslator } from '../duis/message-translator.js';
import type { Smets1Translation } from '../duis/translate-smets1.js';
import type { Translator } from '../node/translator.js';
import type { DataTranslation, OctetTranslation, PerMessage, Translation } from '../translation/translation.js';
import type { MessageTranslation } from './message-translation.js';

/** A translation with its document as plain data too; its text is empty */
export type WithData = Translation & Pick<DataTranslation, 'data'>;

/** Translates the messages of DUIS documents to plain data. */
export class DataTranslator implements MessageTranslator {
  constructor(private readonly translator: Translator) {}

  get checks(): Checks {
    return this.translator.checks;
  }

  translate(message: Uint8Array | string, perMessage?: PerMessage): WithData {
    return { ...this.translator.translateToData(message, perMessage), xml: '' };
  }

  async translateAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<WithData> {
    return { ...(await this.translator.translateToDataAsync(message, perMessage)), xml: '' };
  }
}

/** What translates to octets as well as to text, as the translator of this package does */
export interface TranslatesToOctets extends MessageTranslator {
  translateToOctets(message: Uint8Array | string, perMessage?: PerMessage): OctetTranslation;
}

/** A translation whose document is octets of its own, with what came along with the message */
export type MessageOctets = (Omit<Translation, 'xml'> | Omit<Smets1Translation, 'xml'>) &
  Omit<MessageTranslation, keyof Translation> & {
    /** The document in UTF-8 */
    readonly octets: Uint8Array;
  };

/** Both forms, of which the text is empty where octets are there */
type WithOctets = Translation & { readonly octets: Uint8Array };

const encoder = new TextEncoder();

/** Translates messages, those of DUIS documents too, to octets that stay as they are; their text is empty. */
export class OctetTranslator implements MessageTranslator {
  constructor(private readonly translator: TranslatesToOctets) {}

  get checks(): Checks {
    return this.translator.checks ?? {};
  }

  translate(message: Uint8Array | string, perMessage?: PerMessage): WithOctets {
    const { octets, ...facts } = this.translator.translateToOctets(message, perMessage);
    return { ...facts, xml: '', octets: new Uint8Array(octets) };
  }

  /** By way of the text: octets that are not copied at once are those of another message when their turn comes */
  async translateAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<WithOctets> {
    const { xml, ...facts } = await this.translator.translateAsync(message, perMessage);
    return { ...facts, xml: '', octets: encoder.encode(xml) };
  }
}

/** What was made with such a translator, without its text; a SMETS1 document, which has text, is turned into octets */
export function inOctets(translation: MessageTranslation): MessageOctets {
  const { xml, octets = encoder.encode(xml), ...others } = translation as MessageTranslation & Partial<WithOctets>;
  return { ...others, octets };
}
