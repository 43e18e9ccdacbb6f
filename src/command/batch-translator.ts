import { trimmed } from '../given/octets-of-text.js';
import { type InputMessage, readMessage } from '../input/read-message.js';
import { KeyDirectory } from '../keys/key-directory.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, translateMessage } from '../stream/message-translation.js';
import { createTranslator, type Translator } from '../translation/translator.js';
import { addOutput, type Batch, endOutput, recordKind, recordOctets } from './batch.js';
import { carriedFields } from './carried-fields.js';
import { countDocument, countTranslation, noCounts } from './counts.js';
import { type DataOutcome, DataOutcomes } from './data-outcome.js';
import { dataLineOf, lineOf } from './output-text.js';
import type { TranslateSettings } from './settings.js';
import type { ErrorReport, RejectedRecord, TranslatedBatch, WarnedRecord } from './translated-batch.js';

/** Translates whole batches, in whatever thread it was made. */
export class BatchTranslator {
  readonly #settings: TranslateSettings;
  readonly #translator: Translator;
  readonly #usedFields: readonly string[];
  /** Our own field among those carried; undefined where none are */
  readonly #ownField: string | undefined;
  /** Undefined where documents are written as text */
  readonly #data: DataOutcomes | undefined;

  constructor(settings: TranslateSettings) {
    const { keys, serviceReferenceVariant, schemaVersion, pretty, debugInfo, verify, require, onInvalid, fields, to } = settings;
    this.#settings = settings;
    this.#usedFields = [fields.messageField, fields.variantField];
    this.#ownField = to === 'xml' ? undefined : settings.resultField;
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
    this.#data = to === 'json' ? new DataOutcomes(this.#translator, settings) : undefined;
  }

  translate(batch: Batch): TranslatedBatch {
    const { separate, tellsWarnings } = this.#settings;
    const counts = noCounts();
    const rejections: RejectedRecord[] = [];
    const warned: WarnedRecord[] = [];
    const useCases: string[] = [];
    batch.outputEnd = 0;
    for (let index = 0; index < batch.count; index++) {
      const outcome = this.#translateRecord(batch, index, rejections);
      endOutput(batch, index);
      if (separate) useCases.push(outcome === undefined ? '' : useCaseOf(outcome));
      if (outcome === undefined) continue;
      if (!('useCase' in outcome)) {
        countDocument(counts, useCaseOf(outcome));
        continue;
      }
      countTranslation(counts, outcome);
      const { useCase, warnings } = outcome;
      if (tellsWarnings && warnings.length > 0) warned.push({ index, useCase, warnings });
    }
    return { batch, useCases, counts, rejections, warned };
  }

  /** @returns undefined where there is no translation */
  #translateRecord(batch: Batch, index: number, rejections: RejectedRecord[]): Outcome | undefined {
    const kind = recordKind(batch, index);
    if (kind === undefined) return undefined;
    const octets = recordOctets(batch, index);
    try {
      const message = readMessage(kind, octets, this.#settings.fields);
      const fields = message.json === undefined ? '' : carriedFields(message.json, this.#usedFields, this.#ownField);
      const { outcome, text } = this.#outcomeOf(message, fields);
      addOutput(batch, text);
      return outcome;
    } catch (error) {
      const fields = this.#settings.inLine && kind !== 'binary' ? this.#fieldsOfRejected(trimmed(textOf(octets))) : '';
      rejections.push({ index, error: errorReport(error), fields });
      return undefined;
    }
  }

  #outcomeOf(message: InputMessage, fields: string): { outcome: Outcome; text: string } {
    const ownField = this.#ownField;
    if (this.#data !== undefined && ownField !== undefined) {
      const outcome = this.#data.of(message);
      return { outcome, text: dataLineOf(outcome, fields, ownField) };
    }
    const outcome = translateMessage(message, this.#translator, this.#settings);
    return { outcome, text: ownField === undefined ? `${outcome.xml}\n` : lineOf(outcome, fields, ownField) };
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

type Outcome = MessageTranslation | DataOutcome;

/** By which documents are named and counted */
const useCaseOf = (outcome: Outcome): string => ('useCase' in outcome ? outcome.useCase : `DUIS ${outcome.kind}`);

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
