import { hash } from 'node:crypto';
import { OptionError } from '../given/errors.js';
import { type InputMessage, MESSAGE_FIELDS, type MessageFields } from '../input/read-message.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';
import { createTranslator, type Options, type Translator } from '../node/translator.js';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import { messageInBody } from './delivered-body.js';
import type { DeliveredMessage, ProcessedDocument, ProcessedRejection, ProcessLater, ProcessOutcome } from './delivered-message.js';
import { type Documents, inOctets, JsonDocuments, type MadeDocument, XmlDocuments } from './documents.js';
import { rejectionProperties } from './message-properties.js';

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
  readonly #documents: Documents;

  /** @throws OptionError for a value that an option does not have */
  constructor(options: ProcessorOptions = {}) {
    this.#translator = createTranslator(options);
    const { to = 'xml', messageField, variantField } = options;
    if (to !== 'xml' && to !== 'json') throw new OptionError('to', 'can be xml, json');
    this.#documents = new (to === 'json' ? JsonDocuments : XmlDocuments)(this.#translator);
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
    return this.#process(
      message,
      (given) => this.#documents.of(given),
      (given) => this.#documents.ofLater(given),
    );
  }

  /** As `process`, with the document in octets, which saves making a text of them */
  processToOctets(message: DeliveredMessage): ProcessOutcome<Uint8Array> | Promise<ProcessOutcome<Uint8Array>> {
    return this.#process(
      message,
      (given) => this.#documents.octetsOf(given),
      async (given) => inOctets(await this.#documents.ofLater(given)),
    );
  }

  #process<Body extends string | Uint8Array>(
    message: DeliveredMessage,
    now: (given: InputMessage) => MadeDocument<Body>,
    later: (given: InputMessage) => Promise<MadeDocument<Body>>,
  ): ProcessOutcome<Body> | Promise<ProcessOutcome<Body>> {
    try {
      const body = typeof message.body === 'string' ? Buffer.from(message.body) : message.body;
      const given = messageInBody(body, message.contentType, this.#fields);
      if (given instanceof Promise) return processLater(message, given, later);
      try {
        return document(message, now(given));
      } catch (error) {
        if (error instanceof AsynchronousKeyStoreError) return processLater(message, given, later);
        throw error;
      }
    } catch (error) {
      return failed(message, error);
    }
  }
}

async function processLater<Body extends string | Uint8Array>(
  message: DeliveredMessage,
  given: InputMessage | Promise<InputMessage>,
  later: (given: InputMessage) => Promise<MadeDocument<Body>>,
): Promise<ProcessOutcome<Body>> {
  try {
    return document(message, await later(await given));
  } catch (error) {
    return failed(message, error);
  }
}

function document<Body extends string | Uint8Array>(
  message: DeliveredMessage,
  { body, contentType, properties }: MadeDocument<Body>,
): ProcessedDocument<Body> {
  const { messageId, correlationId } = identity(message);
  return { outcome: 'document', messageId, correlationId, body, contentType, properties };
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

function failed(message: DeliveredMessage, thrown: unknown): ProcessedRejection | ProcessLater {
  const error = gbcsErrorOf(thrown);
  if (error.retryable) return { outcome: 'retry', code: error.code, reason: error.message };
  return rejection(message, error);
}

function identity({ body, messageId, correlationId }: DeliveredMessage): { messageId: string; correlationId: string } {
  const id = messageId ?? `sha256-${hash('sha256', body)}`;
  return { messageId: id, correlationId: correlationId ?? id };
}
