import type { Checks, MessageTranslator } from '../duis/message-translator.js';
import type { DataTranslation, PerMessage, Translation } from '../translation/translation.js';
import type { Translator } from '../translation/translator.js';

/** A translation with its document as plain data too; the text is there only where a DUIS document needs it */
export type WithData = Translation & Pick<DataTranslation, 'data'>;

/** Translates the messages of DUIS documents to plain data: what is compared with the envelope is read in the text. */
export class DataTranslator implements MessageTranslator {
  constructor(private readonly translator: Translator) {}

  get checks(): Checks {
    return this.translator.checks;
  }

  translate(message: Uint8Array | string, perMessage?: PerMessage): WithData {
    const { xml } = this.translator.translate(message, perMessage);
    return { ...this.translator.translateToData(message, perMessage), xml };
  }

  async translateAsync(message: Uint8Array | string, perMessage?: PerMessage): Promise<WithData> {
    return this.translate(message, perMessage);
  }
}
