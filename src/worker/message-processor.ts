import { hash } from 'node:crypto';
import { OptionError } from '../given/errors.js';
import { MESSAGE_FIELDS, type MessageFields } from '../input/read-message.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { type MessageTranslation, translateMessage, translateMessageAsync } from '../stream/message-translation.js';
import type { Options } from '../translation/options.js';
import { createTranslator, type Translator } from '../translation/translator.js';
import { messageInBody } from './delivered-body.js';
import type { DeliveredMessage, ProcessedDocument, ProcessedRejection, ProcessOutcome } from './delivered-message.js';
import { rejectionProperties, translationProperties } from './message-properties.js';

/** How messages of a broker are translated, as for `createTranslator`, and what is made of them */
export interface ProcessorOptions extends Options, Partial<MessageFields> {
  /** Documents in XML, or the result in JSON: the document and what is known of it; xml */
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
  readonly #to: 'xml' | 'json';

  /** @throws OptionError for a value that an option does not have */
  constructor(options: ProcessorOptions = {}) {
    this.#translator = createTranslator(options);
    const { to = 'xml', messageField, variantField } = options;
    if (to !== 'xml' && to !== 'json') throw new OptionError('to', 'can be xml, json');
    this.#to = to;
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
        return this.#document(message, translateMessage(given, this.#translator));
      } catch (error) {
        if (error instanceof AsynchronousKeyStoreError) return this.#processLater(message, given);
        throw error;
      }
    } catch (error) {
      return failed(message, error);
    }
  }

  async #processLater(
    message: DeliveredMessage,
    given: Parameters<typeof translateMessage>[0] | Promise<Parameters<typeof translateMessage>[0]>,
  ): Promise<ProcessOutcome> {
    try {
      return this.#document(message, await translateMessageAsync(await given, this.#translator));
    } catch (error) {
      return failed(message, error);
    }
  }

  #document(message: DeliveredMessage, translation: MessageTranslation): ProcessedDocument {
    const isXml = this.#to === 'xml';
    return {
      outcome: 'document',
      ...identity(message),
      body: isXml ? translation.xml : resultText(translation),
      contentType: isXml ? 'application/xml' : 'application/json',
      properties: translationProperties(translation),
    };
  }
}

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

function resultText(translation: MessageTranslation): string {
  // the fragments stand in the document already
  const { fragments: _fragments, ...result } = translation;
  return JSON.stringify(result, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}
