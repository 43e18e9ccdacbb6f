import { trimmed } from '../given/octets-of-text.js';
import { type InputMessage, readMessage } from '../input/read-message.js';
import { KeyDirectory } from '../keys/node/key-directory.js';
import { createTranslator, type Translator } from '../node/translator.js';
import { csvHeader } from '../rows/csv-text.js';
import { type DataOutcome, DataOutcomes } from '../stream/data-outcome.js';
import { inOctets, type MessageOctets, OctetTranslator } from '../stream/form-translators.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, perMessage, translateMessage } from '../stream/message-translation.js';
import type { MessageHead } from '../translation/message-head.js';
import type { OctetTranslation, Outcome as RowsOutcome } from '../translation/translation.js';
import { addDocument, addOutput, type Batch, endOutput, recordKind, recordOctets } from './batch.js';
import { carriedFields } from './carried-fields.js';
import { type Counts, countDocument, countHead, countTranslation, noCounts } from './counts.js';
import { Filter, headOfInput, saysNoMessage } from './filter.js';
import { dataLineOf, lineOf } from './output-text.js';
import { RowLines } from './row-lines.js';
import type { TranslateSettings } from './settings.js';
import type { ErrorReport, RejectedRecord, TranslatedBatch, WarnedRecord } from './translated-batch.js';

/** Translates whole batches, in whatever thread it was made. */
export class BatchTranslator {
  readonly #settings: TranslateSettings;
  readonly #translator: Translator;
  /** For DUIS documents */
  readonly #ofDocuments: OctetTranslator;
  readonly #usedFields: readonly string[];
  /** Our own field among those carried; undefined where none are */
  readonly #ownField: string | undefined;
  /** Undefined where documents are written as text */
  readonly #data: DataOutcomes | undefined;
  /** Undefined where no rows are written */
  readonly #rows: RowLines | undefined;
  /** Undefined where all messages are wanted */
  readonly #filter: Filter | undefined;

  constructor(settings: TranslateSettings) {
    const { keys, serviceReferenceVariant, schemaVersion, pretty, debugInfo, verify, require, onInvalid, fields, to } = settings;
    this.#settings = settings;
    this.#usedFields = [fields.messageField, fields.variantField];
    this.#ownField = to === 'xml' || to === 'csv' ? undefined : settings.resultField;
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
    this.#ofDocuments = new OctetTranslator(this.#translator);
    const { table, wanted } = settings;
    this.#rows = to === 'csv' ? new RowLines(this.#translator, table, settings) : undefined;
    this.#filter = wanted === undefined ? undefined : new Filter(wanted);
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
      const outcome = this.#translateRecord(batch, index, rejections, counts);
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
  #translateRecord(batch: Batch, index: number, rejections: RejectedRecord[], counts: Counts): Outcome | undefined {
    const kind = recordKind(batch, index);
    if (kind === undefined) return undefined;
    const octets = recordOctets(batch, index);
    const start = batch.outputEnd;
    try {
      const message = readMessage(kind, octets, this.#settings.fields);
      if (!this.#isTranslated(message, counts)) return undefined;
      const fields = message.json === undefined ? '' : carriedFields(message.json, this.#usedFields, this.#ownField);
      if (this.#rows !== undefined) return this.#rowsOf(this.#rows, message, batch);
      if (this.#ownField === undefined) {
        const translation = message.isDuis
          ? inOctets(translateMessage(message, this.#ofDocuments, this.#settings))
          : this.#translator.translateToOctets(message.message, perMessage(message));
        addDocument(batch, translation.octets);
        return translation;
      }
      const { outcome, text } = this.#outcomeOf(message, fields, this.#ownField);
      addOutput(batch, text);
      return outcome;
    } catch (error) {
      batch.outputEnd = start;
      const fields = this.#settings.inLine && kind !== 'binary' ? this.#fieldsOfRejected(trimmed(textOf(octets))) : '';
      rejections.push({ index, error: errorReport(error), fields });
      return undefined;
    }
  }

  /** Each file has a header; a message without rows has none */
  #rowsOf(rows: RowLines, message: InputMessage, batch: Batch): RowsOutcome {
    let isFirst = this.#settings.separate;
    return rows.of(message, (lines) => {
      if (isFirst) addOutput(batch, csvHeader());
      isFirst = false;
      addOutput(batch, lines);
    });
  }

  /** Whether a message is wanted, and not only counted. One whose head can't be read is, so that it is rejected for that */
  #isTranslated(message: InputMessage, counts: Counts): boolean {
    const { stats } = this.#settings;
    const filter = this.#filter;
    if (filter === undefined && !stats) return true;
    const head = this.#headOf(message);
    const passing = head === undefined ? 'not wanted' : (filter?.passing(head) ?? 'wanted');
    if (passing === 'not wanted') counts.filtered++;
    if (passing === 'timeless') counts.timeless++;
    if (stats && head !== undefined && passing !== 'not wanted') countHead(counts, head);
    return passing !== 'not wanted' && !stats;
  }

  /** Undefined of a DUIS document that brings no message, where some messages are wanted */
  #headOf(message: InputMessage): MessageHead | undefined {
    try {
      return headOfInput(message);
    } catch (error) {
      if (this.#filter !== undefined && saysNoMessage(error)) return undefined;
      throw error;
    }
  }

  #outcomeOf(message: InputMessage, fields: string, ownField: string): { outcome: Outcome; text: string } {
    if (this.#data !== undefined) {
      const outcome = this.#data.of(message);
      return { outcome, text: dataLineOf(outcome, fields, ownField) };
    }
    const outcome = translateMessage(message, this.#translator, this.#settings);
    return { outcome, text: lineOf(outcome, fields, ownField) };
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

type Outcome = MessageTranslation | MessageOctets | OctetTranslation | DataOutcome | RowsOutcome;

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
