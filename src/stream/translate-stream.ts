import { Duplex, PassThrough } from 'node:stream';
import type { GbcsError } from '../../codecs/errors.js';
import { type InputMessage, isDocument, MESSAGE_FIELDS, type MessageFields, rawOf, readMessage } from '../input/read-message.js';
import { readRecords } from '../input/read-records.js';
import type { InputKind } from '../input/record.js';
import type { DuisReading } from '../northbound/duis/read-duis.js';
import type { MessageTranslator } from '../northbound/message-translator.js';
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
  /** As it came */
  readonly raw: Uint8Array | string;
  readonly position: StreamPosition;
  readonly fields?: Readonly<Record<string, unknown>>;
}

export interface TranslateStreamOptions extends DuisReading {
  readonly translator: MessageTranslator;
  /** Whether the translator's key store answers later; messages are translated one after the other even so */
  readonly asynchronous?: boolean;
  /**
   * `messages`: each write is one message. Anything else: what is written are chunks of an input, which is decompressed and split
   * here; `auto` tells its kind.
   */
  readonly from?: 'messages' | 'auto' | InputKind;
  readonly fields?: Partial<MessageFields>;
}

/** What is read from a translate stream */
export type StreamOutput = StreamTranslation | StreamRejection;

/**
 * A stream that messages are written to, and from which one translation or rejection for each is read, in order. It takes no more than
 * its reader takes off it, so that an input of any length needs the memory of a few messages.
 */
export class TranslateStream extends Duplex {
  readonly #options: TranslateStreamOptions;
  readonly #fields: MessageFields;
  /** Chunks on their way to being split; undefined where each write is a message */
  readonly #chunks: PassThrough | undefined;
  #messages = 0;
  /** Waits for the reader */
  #resume: (() => void) | undefined;

  constructor(options: TranslateStreamOptions) {
    super({ objectMode: true });
    this.#options = options;
    this.#fields = { ...MESSAGE_FIELDS, ...options.fields };
    const { from = 'messages' } = options;
    if (from === 'messages') return;
    this.#chunks = new PassThrough({ writableObjectMode: false, readableObjectMode: false });
    this.#split(this.#chunks, from).then(
      () => this.push(null),
      (error: Error) => this.destroy(error),
    );
  }

  override _write(written: unknown, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    const chunks = this.#chunks;
    if (chunks !== undefined) {
      if (chunks.write(written)) done();
      else chunks.once('drain', () => done());
      return;
    }
    const given = givenMessage(written);
    if (given === undefined) {
      done(new TypeError('a message is a Uint8Array, a string, or an object with one of these as its message'));
      return;
    }
    const { message } = given;
    const read = (): InputMessage => ({ ...given, isDuis: isDocument(message) });
    const output = this.#output(read, () => message, { message: ++this.#messages });
    if (output instanceof Promise) output.then((later) => this.#deliver(later, done), done);
    else this.#deliver(output, done);
  }

  override _final(done: (error?: Error | null) => void): void {
    if (this.#chunks === undefined) this.push(null);
    else this.#chunks.end();
    done();
  }

  override _read(): void {
    const resume = this.#resume;
    this.#resume = undefined;
    resume?.();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#chunks?.destroy();
    this._read();
    done(error);
  }

  #output(read: () => InputMessage, raw: () => Uint8Array | string, position: StreamPosition): StreamOutput | Promise<StreamOutput> {
    const { translator, asynchronous = false } = this.#options;
    let input: InputMessage | undefined;
    const rejected = (error: unknown): StreamRejection => {
      const fields = input?.fields;
      return { error: gbcsErrorOf(error), raw: raw(), position, ...(fields === undefined ? {} : { fields }) };
    };
    try {
      input = read();
      if (!asynchronous) return { ...translateMessage(input, translator, this.#options), position };
      return translateMessageAsync(input, translator, this.#options).then((translation) => ({ ...translation, position }), rejected);
    } catch (error) {
      return rejected(error);
    }
  }

  #deliver(output: StreamOutput, done: () => void): void {
    if (this.push(output)) done();
    else this.#resume = done;
  }

  async #split(chunks: AsyncIterable<Uint8Array>, from: InputKind | 'auto'): Promise<void> {
    for await (const { kind, records } of readRecords(chunks, from)) {
      for (const record of records) {
        const { octets, offset, line, error } = record;
        const position = { message: ++this.#messages, offset, ...(line === undefined ? {} : { line }) };
        const read = () => {
          if (error !== undefined) throw error;
          return readMessage(kind, octets, this.#fields);
        };
        const output = this.#output(read, () => rawOf(kind, octets), position);
        const settled = output instanceof Promise ? await output : output;
        await new Promise<void>((resume) => this.#deliver(settled, resume));
        if (this.destroyed) return;
      }
    }
  }
}

function givenMessage(written: unknown): GivenMessage | undefined {
  if (typeof written === 'string' || written instanceof Uint8Array) return { message: written };
  const message = (written as Partial<GivenMessage> | null)?.message;
  return typeof message === 'string' || message instanceof Uint8Array ? (written as GivenMessage) : undefined;
}
