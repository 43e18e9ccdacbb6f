import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import { InputError } from '../given/errors.js';
import { typeName } from '../given/given.js';
import type { Options } from '../translation/options.js';
import type { PerMessage, Translation, Warning } from '../translation/translation.js';
import type { PlainObject } from '../writer/plain-data.js';
import { compareFacts } from './compare.js';
import type { DeviceMessageKind, DuisFacts, OtherDocumentKind } from './duis-document.js';
import { DuisError } from './duis-error.js';
import type { Checks, MessageTranslator } from './message-translator.js';
import { type DuisReading, type ReadDocument, readDocument } from './read-duis.js';
import { isNeededByDcc } from './returned-responses.js';
import { type Smets1Translation, translateSmets1 } from './translate-smets1.js';

/** A document that brought a message of a SMETS2+ device, and the message translated */
export interface DuisTranslation {
  readonly kind: Exclude<DeviceMessageKind, 'smets1-response' | 'smets1-alert' | 'returned-local-response'>;
  readonly element: string;
  readonly facts: DuisFacts;
  /** Its warnings tell where envelope and message differ, too */
  readonly translation: Translation;
}

/** Service request 8.13: the response or alert of a command that was delivered locally */
export interface ReturnedLocalResponse {
  readonly kind: 'returned-local-response';
  readonly element: string;
  readonly facts: DuisFacts;
  readonly translation: Translation;
  /** Whether it is one that the DCC needs, for its own records, when a command was delivered locally */
  readonly neededByDcc: boolean;
}

/** What an S1SP sent, in the form of all others */
export interface Smets1Result {
  readonly kind: 'smets1-response' | 'smets1-alert';
  readonly element: string;
  readonly facts: DuisFacts;
  readonly translation: Smets1Translation;
}

/** A document that brought no message of a device */
export interface DuisWithoutMessage {
  readonly kind: OtherDocumentKind;
  /** The element that tells it: `DSPInventory`, `PowerOutageEvent`, … */
  readonly element: string;
  readonly facts: DuisFacts;
  /**
   * All that a response, or an alert of an S1SP, says, as plain data (but for the payload): names are those of the DUIS schema, texts
   * and numbers as its types have them, lists arrays. None of a request.
   */
  readonly content?: PlainObject;
  /** The command that a pre-command, a local command or a signed pre-command holds */
  readonly payload?: Uint8Array;
}

/** What a DUIS document turned out to be. `'translation' in result` tells whether it brought a message. */
export type DuisResult = DuisTranslation | ReturnedLocalResponse | Smets1Result | DuisWithoutMessage;

/** Kinds whose payload is a message of a device */
const WITH_MESSAGE: ReadonlySet<string> = new Set<DeviceMessageKind>([
  'response',
  'scheduled-response',
  'future-dated-alert',
  'cin-response',
  'device-alert',
  'returned-local-response',
]);

/** Options of a translator, and bounds of the documents it is given */
export type DuisOptions<Keys = unknown> = Options<Keys> & Pick<DuisReading, 'limits'>;

/** What translates DUIS documents by a translator, or by options that one is made with */
export interface DuisTranslator<Keys> {
  /**
   * Translates the message that a DUIS document brings. The service reference variant of the envelope goes to the
   * translator; for a returned local response, whose envelope names 8.13, and where the envelope's is not known (a warning
   * `ENVELOPE_VARIANT`), it follows from the message code.
   * @param by a translator, or options to make one with; for more than a few documents, a translator keeps what is made anew each time
   * @throws XmlInputError, DuisError, and what the translator throws
   */
  translateDuis(xml: string | Uint8Array, by?: MessageTranslator | DuisOptions<Keys>, reading?: DuisReading): DuisResult;

  /** As `translateDuis`, for key stores that answer later */
  translateDuisAsync(xml: string | Uint8Array, by?: MessageTranslator | DuisOptions<Keys>, reading?: DuisReading): Promise<DuisResult>;
}

export function duisTranslatorBy<Keys>(createTranslator: (options: Options<Keys>) => MessageTranslator): DuisTranslator<Keys> {
  const translatorOf = (by: MessageTranslator | DuisOptions<Keys>) => (isTranslator(by) ? by : createTranslator(by));
  return {
    translateDuis(xml, by = {}, reading = readingOf(by)) {
      const document = readDocument(xml, reading);
      const message = messageOf(document);
      if (message === undefined) return withoutTranslator(document, checksOf(by));
      return withTranslation(document, translatorOf(by).translate(message, perMessage(document)));
    },
    async translateDuisAsync(xml, by = {}, reading = readingOf(by)) {
      const document = readDocument(xml, reading);
      const message = messageOf(document);
      if (message === undefined) return withoutTranslator(document, checksOf(by));
      return withTranslation(document, await translatorOf(by).translateAsync(message, perMessage(document)));
    },
  };
}

function isTranslator(by: MessageTranslator | DuisOptions): by is MessageTranslator {
  if (typeof by !== 'object' || by === null)
    throw new InputError(`what translates is a translator or options for one, and not ${typeName(by)}`);
  return 'translate' in by;
}

const readingOf = (by: MessageTranslator | DuisOptions): DuisReading => (isTranslator(by) ? {} : by);
const checksOf = (by: MessageTranslator | DuisOptions): Checks => (isTranslator(by) ? (by.checks ?? {}) : by);

/** A message that a DUIS document brings, with what the envelope knows of it */
export interface DeviceMessage {
  readonly message: Uint8Array;
  readonly perMessage: PerMessage;
}

/**
 * The message that a DUIS document brings, untranslated.
 * @throws XmlInputError; DuisError, `DUIS_NO_MESSAGE` for a document that brings none of a SMETS2+ device
 */
export function deviceMessageOf(xml: string | Uint8Array, reading: DuisReading = {}): DeviceMessage {
  const document = readDocument(xml, reading);
  const message = messageOf(document);
  if (message !== undefined) return { message, perMessage: perMessage(document) };
  throw new DuisError(
    'DUIS_NO_MESSAGE',
    document.element,
    `a DUIS document of the kind ${document.kind}, which brings no message of a device`,
  );
}

function messageOf({ kind, element, payload }: ReadDocument): Uint8Array | undefined {
  if (!WITH_MESSAGE.has(kind)) return undefined;
  if (payload === undefined) throw new DuisError('DUIS_STRUCTURE', element, 'holds no message in base64');
  return payload;
}

function perMessage(document: ReadDocument): PerMessage {
  const { kind, facts } = document;
  const { serviceReferenceVariant } = facts;
  if (kind === 'returned-local-response' || serviceReferenceVariant === undefined || hasUnknownVariant(document)) return {};
  return { serviceReferenceVariant };
}

/** Whether the envelope names a service request variant that a later schema version may bring: the message code tells the use case all the same */
function hasUnknownVariant({ kind, facts: { serviceReferenceVariant } }: ReadDocument): boolean {
  return (
    kind !== 'returned-local-response' && serviceReferenceVariant !== undefined && !SERVICE_REQUEST_VARIANTS.has(serviceReferenceVariant)
  );
}

function unknownVariant({ facts }: ReadDocument): Warning {
  const message = `the envelope says service request variant ${facts.serviceReferenceVariant}, which is not known here: the message code decides`;
  return { code: 'ENVELOPE_VARIANT', message, context: 'ServiceReferenceVariant' };
}

function withoutTranslator({ kind, element, facts, payload, content, smets1 }: ReadDocument, checks: Checks): DuisResult {
  if (smets1 !== undefined)
    return { kind: kind as Smets1Result['kind'], element, facts, translation: translateSmets1(smets1, facts, checks) };
  return {
    kind: kind as OtherDocumentKind,
    element,
    facts,
    ...(content === undefined ? {} : { content: content.data() }),
    ...(payload === undefined ? {} : { payload }),
  };
}

function withTranslation(document: ReadDocument, translation: Translation): DuisTranslation | ReturnedLocalResponse {
  const { kind, element, facts } = document;
  const differences = compareFacts(facts, translation, kind === 'returned-local-response');
  if (hasUnknownVariant(document)) differences.push(unknownVariant(document));
  const compared = differences.length === 0 ? translation : { ...translation, warnings: [...translation.warnings, ...differences] };
  if (kind !== 'returned-local-response') return { kind: kind as DuisTranslation['kind'], element, facts, translation: compared };
  return { kind, element, facts, translation: compared, neededByDcc: isNeededByDcc(translation) };
}
