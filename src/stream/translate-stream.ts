import { PassThrough, Transform, type TransformCallback } from 'node:stream';
import type { GbcsError } from '../../codecs/errors.js';
import type { MessageTranslator } from '../duis/message-translator.js';
import type { DuisReading } from '../duis/read-duis.js';
import type { XmlLimits } from '../duis/xml/read-xml.js';
import { InputError, OptionError } from '../given/errors.js';
import { isOctets, requireObject, typeName } from '../given/given.js';
import { readRecords } from '../input/node/read-records.js';
import { type InputMessage, isDocument, MESSAGE_FIELDS, type MessageFields, rawOf, readMessage } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';
import { createTranslator, type Options } from '../node/translator.js';
import { inOctets, type MessageOctets, OctetTranslator, type TranslatesToOctets } from './form-translators.js';
import { gbcsErrorOf } from './gbcs-error-of.js';
import { type MessageTranslation, translateMessage, translateMessageAsync } from './message-translation.js';
import { OrderedOutputs } from './ordered-outputs.js';

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

/** A message that was translated, with where it stood in the input */
export type StreamTranslation = MessageTranslation & { readonly position: StreamPosition };

/** The same, of a stream whose option `output` is `octets` */
export type StreamOctets = MessageOctets & { readonly position: StreamPosition };

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
  /** Whether documents are text, `xml`, as they are by default, or `octets` in UTF-8, of which no text is made: for what writes them to files or sockets */
  readonly output?: 'xml' | 'octets';
  /** How many messages may wait at the same time for a key store that answers with promises; 16 */
  readonly concurrency?: number;
  /** Bounds of XML documents */
  readonly limits?: XmlLimits;
}

/** What is read from a translate stream */
export type StreamOutput = StreamTranslation | StreamRejection;

/** What is read from one whose option `output` is `octets` */
export type StreamOctetOutput = StreamOctets | StreamRejection;

type Output = StreamOutput | StreamOctetOutput;

const FROM: readonly TranslateStreamOptions['from'][] = ['messages', 'auto', 'hex', 'base64', 'text', 'ndjson', 'binary', 'duis'];

/** Stands for null, which no stream takes: to Node.js it is the end */
const NULL = Symbol('null');

type WriteCallback = (error: Error | null | undefined) => void;

/**
 * A stream that messages are written to, and from which one translation or rejection for each is read, in order. It takes no more than
 * its reader takes off it, so that an input of any length needs the memory of a few messages. While one message waits for a key
 * store that answers with promises, those behind it go on, `concurrency` of them at most.
 */
export class TranslateStream extends Transform {
  readonly #translator: MessageTranslator;
  readonly #isOctets: boolean;
  readonly #reading: DuisReading;
  readonly #fields: MessageFields;
  /** Chunks on their way to being split; undefined where each write is a message */
  readonly #chunks: PassThrough | undefined;
  readonly #splitting: Promise<void> | undefined;
  /** Whether the key store has answered with a promise */
  #isLater = false;
  #messages = 0;
  readonly #concurrency: number;
  readonly #outputs = new OrderedOutputs<Output>((output) => {
    this.#isFull = !this.push(output);
  });
  /** Whether the reader takes no more until it asks again */
  #isFull = false;
  /** Goes on with the next message, once there is room for it */
  #resume: (() => void) | undefined;
  /** Ends the stream, once all outputs are given out */
  #end: (() => void) | undefined;

  /** @throws OptionError for a value that an option does not have */
  constructor(options: TranslateStreamOptions = {}) {
    super({ objectMode: true });
    requireObject(options, 'what stands for options');
    const { translator = createTranslator(options), from = 'messages', output = 'xml' } = options;
    const { concurrency = 16, messageField, variantField } = options;
    if (!Number.isSafeInteger(concurrency) || concurrency < 1) throw new OptionError('concurrency', 'is a whole number from 1');
    if (typeof translator?.translate !== 'function' || typeof translator.translateAsync !== 'function')
      throw new OptionError('translator', `is a translator, and not ${typeName(translator)}`);
    if (!FROM.includes(from)) throw new OptionError('from', `can be ${FROM.join(', ')}`);
    if (output !== 'xml' && output !== 'octets') throw new OptionError('output', 'can be xml, octets');
    this.#isOctets = output === 'octets';
    this.#concurrency = concurrency;
    this.#translator = this.#isOctets ? toOctets(translator) : translator;
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

  /** As of every stream, but null is a record of a wrong type like any other */
  override write(written: unknown, done?: WriteCallback): boolean;
  override write(written: unknown, encoding: BufferEncoding, done?: WriteCallback): boolean;
  override write(written: unknown, ...rest: [(BufferEncoding | WriteCallback)?, WriteCallback?]): boolean {
    return super.write(written === null ? NULL : written, ...(rest as [BufferEncoding, WriteCallback?]));
  }

  override _transform(given: unknown, _encoding: BufferEncoding, done: TransformCallback): void {
    const written = given === NULL ? null : given;
    const chunks = this.#chunks;
    if (chunks !== undefined) {
      if (typeof written !== 'string' && !(written instanceof Uint8Array)) {
        this.#add(rejectionOf(written, 'a chunk of an input is a Uint8Array or a string', ++this.#messages));
        done();
        return;
      }
      if (chunks.write(written)) done();
      else chunks.once('drain', () => done());
      return;
    }
    this.#add(this.#outputOf(written));
    this.#whenRoom(done);
  }

  override _flush(done: TransformCallback): void {
    this.#chunks?.end();
    const end = () => {
      this.#end = done;
      this.#finish();
    };
    if (this.#splitting === undefined) end();
    else this.#splitting.then(end);
  }

  override _read(size: number): void {
    this.#isFull = false;
    this.#goOn();
    super._read(size);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#chunks?.destroy();
    const resume = this.#resume;
    this.#resume = undefined;
    resume?.();
    done(error);
  }

  #outputOf(written: unknown): Output | Promise<Output> {
    const given = givenMessage(written);
    const message = ++this.#messages;
    if (given === undefined)
      return rejectionOf(written, 'a message is a Uint8Array, a string, or an object with one of these as its message', message);
    return this.#output(messageRecord(given), { message });
  }

  #output(record: MessageRecord, position: StreamPosition): Output | Promise<Output> {
    if (this.#isLater) return this.#outputLater(record.kept(), position);
    let input: InputMessage | undefined;
    try {
      input = record.read();
      return this.#given(translateMessage(input, this.#translator, this.#reading), position);
    } catch (error) {
      if (input === undefined || !(error instanceof AsynchronousKeyStoreError)) return rejection(error, record, input, position);
      this.#isLater = true;
      return this.#outputLater(record.kept(), position);
    }
  }

  async #outputLater(record: MessageRecord, position: StreamPosition): Promise<Output> {
    let input: InputMessage | undefined;
    try {
      input = record.read();
      return this.#given(await translateMessageAsync(input, this.#translator, this.#reading), position);
    } catch (error) {
      return rejection(error, record, input, position);
    }
  }

  #given(translation: MessageTranslation, position: StreamPosition): StreamTranslation | StreamOctets {
    return this.#isOctets ? { ...inOctets(translation), position } : { ...translation, position };
  }

  #add(output: Output | Promise<Output>): void {
    this.#outputs.add(output)?.then(
      () => {
        this.#goOn();
        this.#finish();
      },
      (error: Error) => this.destroy(error),
    );
  }

  /** Whether the reader takes more, and not too many messages wait for keys */
  get #hasRoom(): boolean {
    return !this.#isFull && this.#outputs.length < this.#concurrency;
  }

  /** At once where there is room, or nobody to wait for */
  #whenRoom(resume: () => void): void {
    if (this.#hasRoom || this.destroyed) resume();
    else this.#resume = resume;
  }

  #finish(): void {
    if (this.#end === undefined || this.#outputs.length > 0) return;
    const end = this.#end;
    this.#end = undefined;
    end();
  }

  #goOn(): void {
    if (this.#resume === undefined || !this.#hasRoom) return;
    const resume = this.#resume;
    this.#resume = undefined;
    resume();
  }

  async #split(chunks: AsyncIterable<Uint8Array>, from: InputKind | 'auto'): Promise<void> {
    for await (const { kind, records } of readRecords(chunks, from)) {
      for (const { octets, offset, line, error } of records) {
        const position = { message: ++this.#messages, offset, ...(line === undefined ? {} : { line }) };
        const recordOf = (own: Uint8Array): MessageRecord => ({
          read: () => {
            if (error !== undefined) throw error;
            return readMessage(kind, own, this.#fields);
          },
          raw: () => rawOf(kind, own),
          kept: () => recordOf(Uint8Array.from(own)),
        });
        this.#add(this.#output(recordOf(octets), position));
        if (!this.#hasRoom) await new Promise<void>((resume) => this.#whenRoom(resume));
        if (this.destroyed) return;
      }
    }
  }
}

/** @throws OptionError where it does not translate to octets */
function toOctets(translator: MessageTranslator): OctetTranslator {
  if (!('translateToOctets' in translator)) throw new OptionError('translator', 'is one with translateToOctets where the output is octets');
  return new OctetTranslator(translator as TranslatesToOctets);
}

/** One message that was written, or that was found in an input */
interface MessageRecord {
  /** @throws GbcsError where it is none */
  read(): InputMessage;
  /** As it came */
  raw(): Uint8Array | string;
  /** The same, of octets that stay as they are while it waits, whatever the writer does with its own */
  kept(): MessageRecord;
}

function messageRecord(given: GivenMessage): MessageRecord {
  const { message } = given;
  const record: MessageRecord = {
    read: () => ({ ...given, isDuis: isDocument(message) }),
    raw: () => message,
    kept: () => (typeof message === 'string' ? record : messageRecord({ ...given, message: Uint8Array.from(message) })),
  };
  return record;
}

function rejection(error: unknown, record: MessageRecord, input: InputMessage | undefined, position: StreamPosition): StreamRejection {
  const fields = input?.fields;
  return { error: gbcsErrorOf(error), raw: record.raw(), position, ...(fields === undefined ? {} : { fields }) };
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

/** As JSON, where there is any of it */
function shownAsText(written: unknown): string {
  try {
    return JSON.stringify(written) ?? String(written);
  } catch {
    return String(written);
  }
}

function givenMessage(written: unknown): GivenMessage | undefined {
  if (typeof written === 'string' || isOctets(written)) return { message: written };
  const message = (written as Partial<GivenMessage> | null)?.message;
  return typeof message === 'string' || isOctets(message) ? (written as GivenMessage) : undefined;
}
