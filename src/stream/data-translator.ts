import type { Checks, MessageTranslator } from '../duis/message-translator.js';
import type { Translator } from '../node/translator.js';
import type { DataTranslation, PerMessage, Translation } from '../translation/translation.js';

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
