import type { InputMessage } from '../input/read-message.js';
import type { Translator } from '../node/translator.js';
import { type DataOutcome, DataOutcomes, jsonOf } from '../stream/data-outcome.js';
import { type MessageTranslation, perMessage, translateMessage, translateMessageAsync } from '../stream/message-translation.js';
import type { ProcessedDocument } from './delivered-message.js';
import { translationProperties } from './message-properties.js';

/** A document and what goes beside it, but for what the delivery says */
export type MadeDocument<Body extends string | Uint8Array = string> = Pick<ProcessedDocument<Body>, 'body' | 'contentType' | 'properties'>;

/** Makes documents of messages. */
export interface Documents {
  /** @throws GbcsError; AsynchronousKeyStoreError where the key store answers with a promise */
  of(given: InputMessage): MadeDocument;
  /** As `of`, in octets, which are the caller's own */
  octetsOf(given: InputMessage): MadeDocument<Uint8Array>;
  /** As `of`, for key stores that answer later */
  ofLater(given: InputMessage): Promise<MadeDocument>;
}

/** The same document in octets */
export const inOctets = ({ body, ...beside }: MadeDocument): MadeDocument<Uint8Array> => ({ ...beside, body: Buffer.from(body) });

/** Documents in XML. */
export class XmlDocuments implements Documents {
  constructor(private readonly translator: Translator) {}

  of(given: InputMessage): MadeDocument {
    return ofTranslation(translateMessage(given, this.translator));
  }

  octetsOf(given: InputMessage): MadeDocument<Uint8Array> {
    if (given.isDuis) return inOctets(this.of(given));
    const translation = this.translator.translateToOctets(given.message, perMessage(given));
    return { body: Buffer.from(translation.octets), contentType: 'application/xml', properties: translationProperties(translation) };
  }

  async ofLater(given: InputMessage): Promise<MadeDocument> {
    return ofTranslation(await translateMessageAsync(given, this.translator));
  }
}

/** What is known of each message and its plain data, in JSON, with the fields of an NDJSON body beside it. */
export class JsonDocuments implements Documents {
  readonly #outcomes: DataOutcomes;

  constructor(translator: Translator) {
    this.#outcomes = new DataOutcomes(translator);
  }

  of(given: InputMessage): MadeDocument {
    return ofData(this.#outcomes.of(given), given);
  }

  octetsOf(given: InputMessage): MadeDocument<Uint8Array> {
    return inOctets(this.of(given));
  }

  async ofLater(given: InputMessage): Promise<MadeDocument> {
    return ofData(await this.#outcomes.ofLater(given), given);
  }
}

const ofTranslation = (translation: MessageTranslation): MadeDocument => ({
  body: translation.xml,
  contentType: 'application/xml',
  properties: translationProperties(translation),
});

const ofData = (outcome: DataOutcome, { fields }: InputMessage): MadeDocument => ({
  body: jsonOf(outcome, fields),
  contentType: 'application/json',
  properties: 'useCase' in outcome ? translationProperties(outcome) : { kind: outcome.kind },
});
