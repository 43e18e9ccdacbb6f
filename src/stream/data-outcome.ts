import { dataOfDocument } from '../duis/document-data.js';
import type { DuisFacts, OtherDocumentKind } from '../duis/duis-document.js';
import type { DuisReading } from '../duis/read-duis.js';
import type { DuisResult } from '../duis/translate-duis.js';
import type { InputMessage } from '../input/read-message.js';
import { translateDuis, translateDuisAsync } from '../node/duis.js';
import type { Translator } from '../node/translator.js';
import type { DataTranslation } from '../translation/translation.js';
import type { PlainObject } from '../writer/plain-data.js';
import { DataTranslator, type WithData } from './form-translators.js';
import { type MessageTranslation, perMessage, type TranslatedEnvelope } from './message-translation.js';

/** A translation to plain data, with what its envelope said */
export type TranslatedData = Omit<MessageTranslation, 'xml' | 'fragments'> & Pick<DataTranslation, 'data'>;

/** A DUIS document that brought no message of a device, as data */
export interface DocumentContent {
  readonly kind: OtherDocumentKind;
  readonly element: string;
  readonly facts: DuisFacts;
  readonly content?: PlainObject;
  /** The command that it holds, in hex */
  readonly payload?: string;
}

export type DataOutcome = TranslatedData | DocumentContent;

/** Translates messages, and DUIS documents with one or without, to plain data. */
export class DataOutcomes {
  readonly #ofDocuments: DataTranslator;

  constructor(
    private readonly translator: Translator,
    private readonly reading?: DuisReading,
  ) {
    this.#ofDocuments = new DataTranslator(translator);
  }

  /** @throws GbcsError */
  of(input: InputMessage): DataOutcome {
    const { message, isDuis } = input;
    if (isDuis) return ofDocument(translateDuis(message, this.#ofDocuments, this.reading));
    return withoutFragments(this.translator.translateToData(message, perMessage(input)));
  }

  /** As `of`, for key stores that answer later */
  async ofLater(input: InputMessage): Promise<DataOutcome> {
    const { message, isDuis } = input;
    if (isDuis) return ofDocument(await translateDuisAsync(message, this.#ofDocuments, this.reading));
    return withoutFragments(await this.translator.translateToDataAsync(message, perMessage(input)));
  }
}

function ofDocument(result: DuisResult): DataOutcome {
  const { kind, element, facts } = result;
  if (!('translation' in result)) {
    const { content, payload } = result;
    return {
      ...{ kind: result.kind, element, facts },
      ...(content === undefined ? {} : { content }),
      ...(payload === undefined ? {} : { payload: hex(payload) }),
    };
  }
  const neededByDcc = 'neededByDcc' in result ? { neededByDcc: result.neededByDcc } : {};
  const envelope: TranslatedEnvelope = { kind, ...facts, ...neededByDcc };
  const { translation } = result;
  if (translation.useCase !== 'SMETS1') return { ...withoutFragments(translation as WithData), envelope };
  return { ...withoutFragments(translation), data: dataOfDocument(translation.xml), envelope };
}

/** An outcome in JSON: integers that can pass 2^53 are decimal strings there. @param fields what stands beside it */
export const jsonOf = (outcome: DataOutcome, fields?: InputMessage['fields']): string =>
  JSON.stringify(fields === undefined ? outcome : { ...outcome, fields }, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );

function withoutFragments<Facts extends object>(translation: Facts): Omit<Facts, 'xml' | 'fragments'> {
  // the fragments stand in the data already
  const { xml: _xml, fragments: _fragments, ...facts } = { xml: '', fragments: [], ...translation };
  return facts as unknown as Omit<Facts, 'xml' | 'fragments'>;
}

const hex = (octets: Uint8Array): string => Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('hex').toUpperCase();
