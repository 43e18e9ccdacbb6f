import type { DuisFacts, DuisKind } from '../duis/duis-document.js';
import { DuisError } from '../duis/duis-error.js';
import type { MessageTranslator } from '../duis/message-translator.js';
import type { DuisReading } from '../duis/read-duis.js';
import type { DuisResult } from '../duis/translate-duis.js';
import type { Smets1Translation } from '../duis/translate-smets1.js';
import type { InputMessage } from '../input/read-message.js';
import { translateDuis, translateDuisAsync } from '../node/duis.js';
import type { PerMessage, Translation } from '../translation/translation.js';

/** What the DUIS document around a message said */
export interface TranslatedEnvelope extends DuisFacts {
  readonly kind: DuisKind;
  /** Of a returned local response only */
  readonly neededByDcc?: boolean;
}

/** A translation, with what came along with the message */
export type MessageTranslation = (Translation | Smets1Translation) & {
  /** Where the message came in a DUIS document */
  readonly envelope?: TranslatedEnvelope;
  /** Further fields of its NDJSON record, or those that the caller gave */
  readonly fields?: Readonly<Record<string, unknown>>;
};

/**
 * Translates one message of an input, or the one that a DUIS document brings.
 * @throws GbcsError; `DUIS_NO_MESSAGE` for a document that brings none, which its message calls by kind
 */
export function translateMessage(input: InputMessage, translator: MessageTranslator, reading?: DuisReading): MessageTranslation {
  if (input.isDuis) return withFields(ofDocument(translateDuis(input.message, translator, reading)), input);
  return withFields(translator.translate(input.message, perMessage(input)), input);
}

/** As `translateMessage`, for key stores that answer later */
export async function translateMessageAsync(
  input: InputMessage,
  translator: MessageTranslator,
  reading?: DuisReading,
): Promise<MessageTranslation> {
  if (input.isDuis) return withFields(ofDocument(await translateDuisAsync(input.message, translator, reading)), input);
  return withFields(await translator.translateAsync(input.message, perMessage(input)), input);
}

const NOTHING_KNOWN: PerMessage = Object.freeze({});

/** What came along with a message that its translation takes */
export function perMessage({ variant }: InputMessage): PerMessage {
  return variant === undefined ? NOTHING_KNOWN : { serviceReferenceVariant: variant };
}

function withFields(translation: MessageTranslation, { fields }: InputMessage): MessageTranslation {
  return fields === undefined ? translation : { ...translation, fields };
}

function ofDocument(result: DuisResult): MessageTranslation {
  const { kind, element, facts } = result;
  if (!('translation' in result)) {
    throw new DuisError('DUIS_NO_MESSAGE', element, `a DUIS document of the kind ${kind}, which brings no message of a device`);
  }
  const neededByDcc = 'neededByDcc' in result ? { neededByDcc: result.neededByDcc } : {};
  return { ...result.translation, envelope: { kind, ...facts, ...neededByDcc } };
}
