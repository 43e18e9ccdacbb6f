import { PassThrough, Transform, type TransformCallback } from 'node:stream';
import type { GbcsError } from '../../codecs/errors.js';
import { InputError } from '../errors.js';
import { type InputMessage, isDocument, MESSAGE_FIELDS, type MessageFields, rawOf, readMessage } from '../input/read-message.js';
import { readRecords } from '../input/read-records.js';
import type { InputKind } from '../input/record.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';
import type { DuisReading } from '../northbound/duis/read-duis.js';
import type { MessageTranslator } from '../northbound/message-translator.js';
import type { XmlLimits } from '../northbound/xml/read-xml.js';
import type { Options } from '../options.js';
import { createTranslator } from '../translator.js';
import { gbcsErrorOf } from './gbcs-error-of.js';
import { type MessageTranslation, translateMessage, translateMessageAsync } from './message-translation.js';

/** Where a message came in what was written to a stream */
export interface StreamPosition {
  /** Of the message, from 1 */
  readonly message: number;
  /** Octet of the input, after decompression, where the input was split here */
  readonly offset?: number;
  /** Line of the input, from 1, where it has lines and was split here */
  readonly line?: number;
}

/** A message with what its writer knows about it */
export interface GivenMessage {
  /** Octets, hex or base64, or a DUIS document */
  readonly message: Uint8Array | string;
  /** Service request variant that it answers */
  readonly variant?: string;
  /** Carried to the translation or rejection as they are */
  readonly fields?: Readonly<Record<string, unknown>>;
}

export type StreamTranslation = MessageTranslation & { readonly position: StreamPosition };

/** A message that could not be translated; told from a translation by its `error` */
export interface StreamRejection {
  readonly error: GbcsError;
  /** As it came; what is of no type that a message has, as JSON */
  readonly raw: Uint8Array | string;
  readonly position: StreamPosition;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** How messages are translated, as for `createTranslator`, and what is written to the stream */
export interface TranslateStreamOptions extends Options, Partial<MessageFields> {
  /** Translates in place of a translator made with the options above */
  readonly translator?: MessageTranslator;
  /**
   * `messages`, the default: each write is one message. Anything else: what is written are chunks of an input, which is decompressed
   * and split here; `auto` tells its kind.
   */
  readonly from?: 'messages' | 'auto' | InputKind;
  /** Bounds of XML documents */
  readonly limits?: XmlLimits;
}

/** What is read from a translate stream */
export type StreamOutput = StreamTranslation | StreamRejection;

/**
 * A stream that messages are written to, and from which one translation or rejection for each is read, in order. It takes no more than
 * its reader takes off it, so that an input of any length needs the memory of a few messages.
 */
export class TranslateStream extends Transform {
  readonly #translator: MessageTranslator;
  readonly #reading: DuisReading;
  readonly #fields: MessageFields;
  /** Chunks on their way to being split; undefined where each write is a message */
  readonly #chunks: PassThrough | undefined;
  readonly #splitting: Promise<void> | undefined;
  /** Whether the key store has answered with a promise */
  #isLater = false;
  #messages = 0;
  /** Waits for the reader */
  #resume: (() => void) | undefined;

  constructor(options: TranslateStreamOptions = {}) {
    super({ objectMode: true });
    const { translator = createTranslator(options), from = 'messages', messageField, variantField } = options;
    this.#translator = translator;
    this.#reading = options;
    this.#fields = {
      messageField: messageField ?? MESSAGE_FIELDS.messageField,
      variantField: variantField ?? MESSAGE_FIELDS.variantField,
    };
    if (from === 'messages') return;
    this.#chunks = new PassThrough();
    this.#splitting = this.#split(this.#chunks, from).catch((error: Error) => {
      this.destroy(error);
    });
  }

  override _transform(written: unknown, _encoding: BufferEncoding, done: TransformCallback): void {
    const chunks = this.#chunks;
    if (chunks !== undefined) {
      if (typeof written !== 'string' && !(written instanceof Uint8Array)) {
        done(null, rejectionOf(written, 'a chunk of an input is a Uint8Array or a string', ++this.#messages));
        return;
      }
      if (chunks.write(written)) done();
      else chunks.once('drain', () => done());
      return;
    }
    const given = givenMessage(written);
    if (given === undefined) {
      done(
        null,
        rejectionOf(written, 'a message is a Uint8Array, a string, or an object with one of these as its message', ++this.#messages),
      );
      return;
    }
    const { message } = given;
    const read = (): InputMessage => ({ ...given, isDuis: isDocument(message) });
    const output = this.#output(read, () => message, { message: ++this.#messages });
    if (output instanceof Promise) output.then((later) => done(null, later), done);
    else done(null, output);
  }

  override _flush(done: TransformCallback): void {
    this.#chunks?.end();
    if (this.#splitting === undefined) done();
    else this.#splitting.then(() => done());
  }

  override _read(size: number): void {
    const resume = this.#resume;
    this.#resume = undefined;
    resume?.();
    super._read(size);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#chunks?.destroy();
    this.#resume?.();
    done(error);
  }

  #output(read: () => InputMessage, raw: () => Uint8Array | string, position: StreamPosition): StreamOutput | Promise<StreamOutput> {
    let input: InputMessage | undefined;
    const translated = (translation: MessageTranslation): StreamTranslation => ({ ...translation, position });
    const rejected = (error: unknown): StreamRejection => {
      const fields = input?.fields;
      return { error: gbcsErrorOf(error), raw: raw(), position, ...(fields === undefined ? {} : { fields }) };
    };
    try {
      input = read();
      if (!this.#isLater) return translated(translateMessage(input, this.#translator, this.#reading));
    } catch (error) {
      if (input === undefined || !(error instanceof AsynchronousKeyStoreError)) return rejected(error);
      this.#isLater = true;
    }
    return translateMessageAsync(input, this.#translator, this.#reading).then(translated, rejected);
  }

  async #split(chunks: AsyncIterable<Uint8Array>, from: InputKind | 'auto'): Promise<void> {
    for await (const { kind, records } of readRecords(chunks, from)) {
      for (const { octets, offset, line, error } of records) {
        const position = { message: ++this.#messages, offset, ...(line === undefined ? {} : { line }) };
        const read = () => {
          if (error !== undefined) throw error;
          return readMessage(kind, octets, this.#fields);
        };
        const output = this.#output(read, () => rawOf(kind, octets), position);
        const isTaken = this.push(output instanceof Promise ? await output : output);
        if (!isTaken && !this.destroyed) {
          await new Promise<void>((resume) => {
            this.#resume = resume;
          });
        }
        if (this.destroyed) return;
      }
    }
  }
}

/** What was written that is no message at all: a record of the wrong type costs itself, not the stream */
function rejectionOf(written: unknown, expected: string, message: number): StreamRejection {
  const given: Partial<GivenMessage> = typeof written === 'object' && written !== null ? written : {};
  const wrong = 'message' in given ? given.message : written;
  return {
    error: new InputError(`${expected}, and not ${typeName(wrong)}`),
    raw: shownAsText(written),
    position: { message },
    ...(given.fields === undefined ? {} : { fields: given.fields }),
  };
}

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : `of the type ${typeof value}`);

/** As JSON, where there is any of it */
function shownAsText(written: unknown): string {
  try {
    return JSON.stringify(written) ?? String(written);
  } catch {
    return String(written);
  }
}

function givenMessage(written: unknown): GivenMessage | undefined {
  if (typeof written === 'string' || written instanceof Uint8Array) return { message: written };
  const message = (written as Partial<GivenMessage> | null)?.message;
  return typeof message === 'string' || message instanceof Uint8Array ? (written as GivenMessage) : undefined;
}
