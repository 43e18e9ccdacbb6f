import { trimmed } from '../given/octets-of-text.js';
import { readMessage } from '../input/read-message.js';
import { KeyDirectory } from '../keys/key-directory.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, perMessage, translateMessage } from '../stream/message-translation.js';
import type { OctetTranslation } from '../translation/translation.js';
import { createTranslator, type Translator } from '../translation/translator.js';
import { addDocument, addOutput, type Batch, endOutput, recordKind, recordOctets } from './batch.js';
import { carriedFields } from './carried-fields.js';
import { countTranslation, noCounts } from './counts.js';
import { lineOf } from './output-text.js';
import type { TranslateSettings } from './settings.js';
import type { ErrorReport, RejectedRecord, TranslatedBatch, WarnedRecord } from './translated-batch.js';

/** Translates whole batches, in whatever thread it was made. */
export class BatchTranslator {
  readonly #settings: TranslateSettings;
  readonly #translator: Translator;
  readonly #usedFields: readonly string[];
  /** Our own field among those carried; undefined where none are */
  readonly #ownField: string | undefined;

  constructor(settings: TranslateSettings) {
    const { keys, serviceReferenceVariant, schemaVersion, pretty, debugInfo, verify, require, onInvalid, fields, to } = settings;
    this.#settings = settings;
    this.#usedFields = [fields.messageField, fields.variantField];
    this.#ownField = to === 'ndjson' ? settings.resultField : undefined;
    this.#translator = createTranslator({
      schemaVersion,
      pretty,
      debugInfo,
      verify,
      require,
      onInvalid,
      ...(keys === undefined ? {} : { keys: new KeyDirectory(keys) }),
      ...(serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant }),
    });
  }

  translate(batch: Batch): TranslatedBatch {
    const { separate, tellsWarnings } = this.#settings;
    const counts = noCounts();
    const rejections: RejectedRecord[] = [];
    const warned: WarnedRecord[] = [];
    const useCases: string[] = [];
    batch.outputEnd = 0;
    for (let index = 0; index < batch.count; index++) {
      const translation = this.#translateRecord(batch, index, rejections);
      endOutput(batch, index);
      if (separate) useCases.push(translation?.useCase ?? '');
      if (translation === undefined) continue;
      countTranslation(counts, translation);
      const { useCase, warnings } = translation;
      if (tellsWarnings && warnings.length > 0) warned.push({ index, useCase, warnings });
    }
    return { batch, useCases, counts, rejections, warned };
  }

  /** @returns undefined where there is no translation */
  #translateRecord(batch: Batch, index: number, rejections: RejectedRecord[]): MessageTranslation | OctetTranslation | undefined {
    const kind = recordKind(batch, index);
    if (kind === undefined) return undefined;
    const octets = recordOctets(batch, index);
    try {
      const message = readMessage(kind, octets, this.#settings.fields);
      const fields = message.json === undefined ? '' : carriedFields(message.json, this.#usedFields, this.#ownField);
      if (this.#ownField === undefined && !message.isDuis) {
        const translation = this.#translator.translateToOctets(message.message, perMessage(message));
        addDocument(batch, translation.octets);
        return translation;
      }
      const translation = translateMessage(message, this.#translator, this.#settings);
      addOutput(batch, this.#ownField === undefined ? `${translation.xml}\n` : lineOf(translation, fields, this.#ownField));
      return translation;
    } catch (error) {
      const fields = this.#settings.inLine && kind !== 'binary' ? this.#fieldsOfRejected(trimmed(textOf(octets))) : '';
      rejections.push({ index, error: errorReport(error), fields });
      return undefined;
    }
  }

  /** The fields to be carried, as far as the line has any */
  #fieldsOfRejected(line: string): string {
    try {
      const record: unknown = JSON.parse(line);
      const isObject = typeof record === 'object' && record !== null && !Array.isArray(record);
      return isObject ? carriedFields(line, this.#usedFields, this.#ownField) : '';
    } catch {
      return '';
    }
  }
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8');
}

/** What an error says, in a form that any thread and any file takes */
export function errorReport(error: unknown): ErrorReport {
  const { code, message, offset, context, retryable } = gbcsErrorOf(error);
  return {
    code,
    reason: message,
    ...(offset === undefined ? {} : { offset }),
    ...(context === '' ? {} : { context }),
    ...(retryable ? { retryable } : {}),
  };
}
