import { hash } from 'node:crypto';
import { OptionError } from '../given/errors.js';
import { type InputMessage, MESSAGE_FIELDS, type MessageFields } from '../input/read-message.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';
import { createTranslator, type Options, type Translator } from '../node/translator.js';
import { type DataOutcome, DataOutcomes, jsonOf } from '../stream/data-outcome.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, translateMessage, translateMessageAsync } from '../stream/message-translation.js';
import { messageInBody } from './delivered-body.js';
import type { DeliveredMessage, ProcessedDocument, ProcessedRejection, ProcessOutcome } from './delivered-message.js';
import { rejectionProperties, translationProperties } from './message-properties.js';

/** How messages of a broker are translated, as for `createTranslator`, and what is made of them */
export interface ProcessorOptions extends Options, Partial<MessageFields> {
  /** Documents in XML, or what is known of them and their plain data in JSON, as of `translate --to json`; xml */
  readonly to?: 'xml' | 'json';
}

/**
 * Makes of each message that a broker delivers what is to be sent on: a document, or a rejection with the body as it came; or says that
 * the message is to be given again, because a key store failed. It never throws for a message, and knows no broker: who
 * uses it sends on what came of a message, and acknowledges the message once the broker has that.
 */
export class MessageProcessor {
  readonly #translator: Translator;
  readonly #fields: MessageFields;
  /** Undefined where documents are given in XML */
  readonly #data: DataOutcomes | undefined;

  /** @throws OptionError for a value that an option does not have */
  constructor(options: ProcessorOptions = {}) {
    this.#translator = createTranslator(options);
    const { to = 'xml', messageField, variantField } = options;
    if (to !== 'xml' && to !== 'json') throw new OptionError('to', 'can be xml, json');
    this.#data = to === 'json' ? new DataOutcomes(this.#translator) : undefined;
    this.#fields = {
      messageField: messageField ?? MESSAGE_FIELDS.messageField,
      variantField: variantField ?? MESSAGE_FIELDS.variantField,
    };
  }

  /** How often the shared secret of two parties was kept from an earlier message, and how often it was not */
  get secretLookUps(): { readonly hits: number; readonly misses: number } {
    return this.#translator.secretLookUps;
  }

  /**
   * What comes of a message.
   * @returns a promise where a key store answers with one, and for a body in gzip or UTF-16
   */
  process(message: DeliveredMessage): ProcessOutcome | Promise<ProcessOutcome> {
    try {
      const body = typeof message.body === 'string' ? Buffer.from(message.body) : message.body;
      const given = messageInBody(body, message.contentType, this.#fields);
      if (given instanceof Promise) return this.#processLater(message, given);
      try {
        if (this.#data !== undefined) return dataDocument(message, this.#data.of(given), given);
        return xmlDocument(message, translateMessage(given, this.#translator));
      } catch (error) {
        if (error instanceof AsynchronousKeyStoreError) return this.#processLater(message, given);
        throw error;
      }
    } catch (error) {
      return failed(message, error);
    }
  }

  async #processLater(message: DeliveredMessage, given: InputMessage | Promise<InputMessage>): Promise<ProcessOutcome> {
    try {
      const input = await given;
      if (this.#data !== undefined) return dataDocument(message, await this.#data.ofLater(input), input);
      return xmlDocument(message, await translateMessageAsync(input, this.#translator));
    } catch (error) {
      return failed(message, error);
    }
  }
}

const xmlDocument = (message: DeliveredMessage, translation: MessageTranslation): ProcessedDocument => ({
  outcome: 'document',
  ...identity(message),
  body: translation.xml,
  contentType: 'application/xml',
  properties: translationProperties(translation),
});

/** With the fields of an NDJSON body beside it */
const dataDocument = (message: DeliveredMessage, outcome: DataOutcome, { fields }: InputMessage): ProcessedDocument => ({
  outcome: 'document',
  ...identity(message),
  body: jsonOf(outcome, fields),
  contentType: 'application/json',
  properties: 'useCase' in outcome ? translationProperties(outcome) : { kind: outcome.kind },
});

/** A rejection of a message for an error */
export function rejection(
  message: DeliveredMessage,
  error: { code: string; message: string; offset?: number | undefined; context: string },
): ProcessedRejection {
  const { body, contentType, contentEncoding } = message;
  const properties = rejectionProperties(error);
  return { outcome: 'rejection', ...identity(message), code: error.code, body, contentType, contentEncoding, properties };
}

function failed(message: DeliveredMessage, thrown: unknown): ProcessOutcome {
  const error = gbcsErrorOf(thrown);
  if (error.retryable) return { outcome: 'retry', code: error.code, reason: error.message };
  return rejection(message, error);
}

function identity({ body, messageId, correlationId }: DeliveredMessage): { messageId: string; correlationId: string } {
  const id = messageId ?? `sha256-${hash('sha256', body)}`;
  return { messageId: id, correlationId: correlationId ?? id };
}
