import { readMessage } from '../input/read-message.js';
import { KeyDirectory } from '../keys/key-directory.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, translateMessage } from '../stream/message-translation.js';
import { createTranslator, type Translator } from '../translator.js';
import { addOutput, type Batch, recordKind, recordOctets } from './batch.js';
import { outputOf } from './output-text.js';
import type { TranslateSettings } from './settings.js';
import type { ErrorReport, Tally, TranslatedBatch } from './translated-batch.js';

/** Translates whole batches, in whatever thread it was made. */
export class BatchTranslator {
  readonly #settings: TranslateSettings;
  readonly #translator: Translator;

  constructor(settings: TranslateSettings) {
    const { keys, serviceReferenceVariant, schemaVersion, pretty, debugInfo, verify, onInvalid } = settings;
    this.#settings = settings;
    this.#translator = createTranslator({
      schemaVersion,
      pretty,
      debugInfo,
      verify,
      onInvalid,
      ...(keys === undefined ? {} : { keys: new KeyDirectory(keys) }),
      ...(serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant }),
    });
  }

  translate(batch: Batch): TranslatedBatch {
    const { separate } = this.#settings;
    const tallies = new Map<string, Tally>();
    const rejections: { index: number; error: ErrorReport }[] = [];
    const files: { name: string; end: number }[] = [];
    batch.outputEnd = 0;
    for (let index = 0; index < batch.count; index++) {
      const useCase = this.#translateRecord(batch, index, tallies, rejections);
      if (separate) files.push({ name: useCase.replace(/[^\w.-]+/g, '-'), end: batch.outputEnd });
    }
    return { batch, files, tallies, rejections };
  }

  /** @returns the use case, or an empty text where there is no translation */
  #translateRecord(batch: Batch, index: number, tallies: Map<string, Tally>, rejections: { index: number; error: ErrorReport }[]): string {
    const kind = recordKind(batch, index);
    if (kind === undefined) return '';
    try {
      const message = readMessage(kind, recordOctets(batch, index), this.#settings.fields);
      const translation = translateMessage(message, this.#translator, this.#settings);
      addOutput(batch, outputOf(translation, this.#settings.to));
      count(tallies, translation);
      return translation.useCase;
    } catch (error) {
      rejections.push({ index, error: errorReport(error) });
      return '';
    }
  }
}

/** What an error says, in a form that any thread and any file takes */
export function errorReport(error: unknown): ErrorReport {
  const { code, message, offset, context } = gbcsErrorOf(error);
  return { code, reason: message, ...(offset === undefined ? {} : { offset }), ...(context === '' ? {} : { context }) };
}

function count(tallies: Map<string, Tally>, { useCase, serviceReferenceVariant, encrypted, warnings }: MessageTranslation): void {
  const key = serviceReferenceVariant === undefined ? useCase : `${useCase} ${serviceReferenceVariant}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { count: 0, encrypted: 0, warned: 0 };
    tallies.set(key, tally);
  }
  tally.count++;
  if (encrypted) tally.encrypted++;
  if (warnings.length > 0) tally.warned++;
}
