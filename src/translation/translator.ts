import { readWholeMessage } from '../../codecs/envelope/envelope.js';
import { numberAt } from '../../codecs/number-at.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import { WITH_CLOCK_STATUS } from '../../mappings/schema/versions.js';
import { InputError } from '../given/errors.js';
import { octetsOf, requireObject } from '../given/given.js';
import { MissingKeyError } from '../keys/errors.js';
import { describeBlock, type ProtectedBlock } from '../keys/protected-block.js';
import type { KeyAnswers, KeyRing, MakeKeyRing } from '../keys/ring.js';
import type { Table, TableRow } from '../rows/table-row.js';
import { hasAlerts, hasResponse } from '../rows/tables.js';
import { DataWriter } from '../writer/data-writer.js';
import { indented } from '../writer/indented.js';
import { LinesWriter } from '../writer/lines-writer.js';
import type { Decimals } from '../writer/plain-data.js';
import type { Writer } from '../writer/writer.js';
import { CurrentMessage } from './current-message.js';
import { type DocumentFrame, documentFrames } from './document.js';
import { EncryptedError } from './errors.js';
import { type GivenFragment, isProtected, messageOfFragments } from './fragment-message.js';
import { fragmentsOf, writeFragments } from './fragments.js';
import { writeHeader } from './header.js';
import type { MessagePlan } from './message-plan.js';
import { planOf } from './message-plans.js';
import { rowsOf } from './message-rows.js';
import { checkDecimals, checkOptions, checkTable, type DebugInfoOption, type Options } from './options.js';
import { outcomeOf, type Written, withOctets, withText } from './outcome.js';
import type { ChosenVariant } from './service-request-variant.js';
import type {
  DataOf,
  DataOptions,
  DataTranslation,
  Fragment,
  LineTranslation,
  OctetTranslation,
  Outcome,
  PerMessage,
  Translation,
} from './translation.js';
import { type Verdicts, Verification } from './verification.js';

const NO_LOOK_UPS = Object.freeze({ hits: 0, misses: 0 });
const encoder = new TextEncoder();
const NOTHING: readonly never[] = Object.freeze([]);

/** How one pass over a message goes */
interface Pass {
  /** What opens protected blocks; where it isn't given they are decrypted here */
  readonly open?: OpenBlock;
  /** Whether plaintext stands anywhere where ciphertext stood, so that MAC and signature can't be checked */
  readonly decrypted: boolean;
  /** What a key store that answers with promises has answered for the message */
  readonly answers?: KeyAnswers;
  /** The fragments that the message was put together from, in a second pass */
  readonly given?: readonly GivenFragment[];
}

/** Decryption here, with the keys of the key store */
const HERE: Pass = { decrypted: false };

/** A message that has been read and checked */
interface ReadMessage {
  readonly plan: MessagePlan;
  readonly chosen: ChosenVariant | undefined;
  readonly verdicts: Verdicts;
}

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings, keys and buffers. */
export class Translator<Keys = never> {
  /** What the options ask of every message */
  readonly checks: Pick<Options, 'verify' | 'require'>;
  /** What no message is at: a key store may call the translator again, while the message that it is asked for waits */
  readonly #free: CurrentMessage[] = [];
  readonly #debugInfo: DebugInfoOption;
  /** What is around the parts of its documents, by kind of message */
  readonly #frames: Readonly<Record<MessagePlan['kind'], DocumentFrame>>;
  /** Whether its schema version has attributes for what time stamps say of their clock */
  readonly #hasClockStatus: boolean;
  readonly #pretty: boolean;
  readonly #variant: string | undefined;
  readonly #keys: KeyRing | undefined;
  readonly #verification: Verification;
  readonly #requiresPlaintext: boolean;

  /**
   * @param makeKeyRing what works with the keys given
   * @throws OptionError for a value that an option does not have
   */
  constructor(options: Options<Keys>, makeKeyRing: MakeKeyRing<Keys>) {
    checkOptions(options);
    const { schemaVersion = '5.4', debugInfo = 'always', pretty = false, keys } = options;
    const { verify = {}, require = {} } = options;
    this.checks = { verify, require };
    this.#frames = documentFrames(schemaVersion);
    this.#hasClockStatus = WITH_CLOCK_STATUS.has(schemaVersion);
    this.#debugInfo = debugInfo === true ? 'always' : debugInfo === false ? 'never' : debugInfo;
    this.#pretty = pretty;
    this.#variant = options.serviceReferenceVariant;
    this.#keys = keys === undefined ? undefined : makeKeyRing(keys, options);
    this.#verification = new Verification(this.#keys, options);
    this.#requiresPlaintext = options.require?.plaintext ?? false;
  }

  /** How often the shared secret of two parties was kept from an earlier message, and how often it was not; both 0 without keys */
  get secretLookUps(): { readonly hits: number; readonly misses: number } {
    return this.#keys?.secretLookUps() ?? NO_LOOK_UPS;
  }

  /**
   * Translates one message.
   * @param message octets, or text in hex or base64
   * @throws InputError, DecodeError, UnknownMessageCodeError, NotAResponseError, VariantError, DecryptionError, VerificationError,
   * UnverifiedError, EncryptedError; AsynchronousKeyStoreError where the key store answers with a promise
   */
  translate(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Translation {
    return this.#toText(octetsOf(message), perMessage, HERE);
  }

  /**
   * Translates one message with a key store that may answer with promises.
   * @throws as translate
   */
  async translateAsync(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Promise<Translation> {
    return this.#awaiting(message, (octets, pass) => this.#toText(octets, perMessage, pass));
  }

  /**
   * Translates one message to the octets of its document in UTF-8, without making a text of them.
   * @returns octets that stay as they are until the translator is called again: copy what is to be kept longer
   * @throws as translate
   */
  translateToOctets(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): OctetTranslation {
    return this.#toOctets(octetsOf(message), perMessage, HERE);
  }

  /**
   * As translateToOctets, with a key store that may answer with promises. The octets are the caller's own: before a promise is
   * taken up, another message that waited for a key may be translated.
   * @throws as translate
   */
  async translateToOctetsAsync(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Promise<OctetTranslation> {
    return this.#awaiting(message, (octets, pass) => {
      const translation = this.#toOctets(octets, perMessage, pass);
      return { ...translation, octets: translation.octets.slice() };
    });
  }

  /**
   * Translates one message to plain data: the members of objects are the elements and attributes of the document by their names, each
   * of the type that the schema gives it (see DataOptions for decimals). An element in SMETSData or Payload is told by its `name`.
   * @throws as translate; OptionError for a value that an option does not have
   */
  toData<As extends Decimals = 'strings'>(message: Uint8Array | string, how: DataOptions<As> = NO_KNOWLEDGE): DataOf<As> {
    return this.translateToData(message, how).data;
  }

  /**
   * Translates one message to plain data, with what else is known of it.
   * @throws as toData
   */
  translateToData<As extends Decimals = 'strings'>(message: Uint8Array | string, how: DataOptions<As> = NO_KNOWLEDGE): DataTranslation<As> {
    return this.#toDataOf(octetsOf(message), how, HERE);
  }

  /**
   * As translateToData, with a key store that may answer with promises.
   * @throws as toData
   */
  async translateToDataAsync<As extends Decimals = 'strings'>(
    message: Uint8Array | string,
    how: DataOptions<As> = NO_KNOWLEDGE,
  ): Promise<DataTranslation<As>> {
    return this.#awaiting(message, (octets, pass) => this.#toDataOf(octets, how, pass));
  }

  /**
   * Translates one message to the lines of its document, with the octets that each element and attribute is made of; those of protected
   * blocks are offsets of the plaintext, which stands where the ciphertext stood.
   * @throws as translate
   */
  translateToLines(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): LineTranslation {
    return this.#toLines(octetsOf(message), perMessage, HERE);
  }

  /**
   * As translateToLines, with a key store that may answer with promises.
   * @throws as translate
   */
  async translateToLinesAsync(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Promise<LineTranslation> {
    return this.#awaiting(message, (octets, pass) => this.#toLines(octets, perMessage, pass));
  }

  /**
   * The rows that a message gives to a table, one after the other, straight from its octets: a log of any length takes no more memory than
   * one of its entries. Other messages may be translated meanwhile; the octets must stay as they are. A message of which the table has
   * nothing gives no rows.
   * @returns an iterator; what it returns in the end is what else is known of the message, with its warnings
   * @throws OptionError for a table that there is not; while rows are taken, as translate, and EncryptedError where they are closed for want of a key
   */
  rows(message: Uint8Array | string, table: Table, perMessage: PerMessage = NO_KNOWLEDGE): Generator<TableRow, Outcome, void> {
    checkTable(table);
    return this.#rows(octetsOf(message), table, perMessage);
  }

  *#rows(octets: Uint8Array, table: Table, perMessage: PerMessage): Generator<TableRow, Outcome, void> {
    const current = this.#begin(HERE);
    try {
      const { plan, chosen, verdicts } = this.#readBeside(current, octets, perMessage);
      const { closed } = current.cursor;
      const fragments = closed ? fragmentsHere(current, plan) : NOTHING;
      const protectedBlocks = closed ? closedBlocks(current, fragments) : NOTHING;
      const response = chosen?.response;
      if (plan.kind === 'alert' ? hasAlerts(table) : response !== undefined && hasResponse(table, response)) {
        if (closed) throw this.#stillEncrypted(current, protectedBlocks, false);
        yield* rowsOf(current, plan, table, response, verdicts);
      }
      return { ...outcomeOf(current, { plan, variant: chosen?.variant, verdicts, protectedBlocks, fragments }), table } as Outcome;
    } finally {
      this.#free.push(current);
    }
  }

  /** Reads a message that stays at hand while others are read */
  #readBeside(current: CurrentMessage, octets: Uint8Array, perMessage: PerMessage): ReadMessage {
    try {
      return this.#read(current, octets, perMessage, HERE);
    } finally {
      this.#keys?.resume(current.interrupted);
    }
  }

  /**
   * Second pass over a message whose protected blocks were decrypted elsewhere: its fragments, the encrypted ones replaced
   * by their plaintext and marked plain. Gives the document that decryption here would have given. Where a block is still
   * encrypted, the document holds the fragments as they were given. MAC and signature are over the ciphertext, so with plaintext in its
   * place both are `unchecked`, and a translator that requires them rejects what was decrypted elsewhere: the first pass checks them.
   * @throws InputError where fragments are missing; else as translate
   */
  translateFragments(fragments: readonly Fragment[], perMessage: PerMessage = NO_KNOWLEDGE): Translation {
    const { octets, fragments: given, closed, opened } = messageOfFragments(fragments);
    const open: OpenBlock = (plaintext, at) => (closed.has(at) ? undefined : plaintext);
    return this.#toText(octets, perMessage, { open, decrypted: opened, given });
  }

  async #awaiting<T>(message: Uint8Array | string, run: (octets: Uint8Array, pass: Pass) => T): Promise<T> {
    const octets = octetsOf(message);
    if (this.#keys === undefined) return run(octets, HERE);
    return this.#keys.awaiting((answers) => run(octets, { decrypted: false, answers }));
  }

  #toText(octets: Uint8Array, perMessage: PerMessage, pass: Pass): Translation {
    const current = this.#begin(pass);
    try {
      const written = this.#translate(current, octets, perMessage, current.text, pass);
      const xml = current.text.written;
      return withText(current, written, this.#pretty ? indented(xml) : xml);
    } finally {
      this.#end(current);
    }
  }

  #toOctets(octets: Uint8Array, perMessage: PerMessage, pass: Pass): OctetTranslation {
    const current = this.#begin(pass);
    try {
      const written = this.#translate(current, octets, perMessage, current.text, pass);
      const document = this.#pretty ? encoder.encode(indented(current.text.written)) : current.text.writtenOctets;
      return withOctets(current, written, document);
    } finally {
      this.#end(current);
    }
  }

  /**
   * Translates one message to what the writer makes.
   * @throws as translate
   */
  protected writeTo(writer: Writer, message: Uint8Array | string, perMessage: PerMessage): void {
    const octets = octetsOf(message);
    const current = this.#begin(HERE);
    try {
      this.#translate(current, octets, perMessage, writer, HERE);
    } finally {
      this.#end(current);
    }
  }

  #begin({ answers }: Pass): CurrentMessage {
    const current = this.#free.pop() ?? new CurrentMessage(this.#keys);
    current.interrupted = this.#keys?.start(answers);
    return current;
  }

  #end(current: CurrentMessage): void {
    this.#keys?.resume(current.interrupted);
    this.#free.push(current);
  }

  #toDataOf<As extends Decimals>(octets: Uint8Array, how: DataOptions<As>, pass: Pass): DataTranslation<As> {
    requireObject(how, 'what is known of a message');
    checkDecimals(how.decimals);
    const writer = new DataWriter(how.decimals);
    const current = this.#begin(pass);
    try {
      const written = this.#translate(current, octets, how, writer, pass);
      return { ...outcomeOf(current, written), data: writer.data as unknown as DataOf<As> };
    } finally {
      this.#end(current);
    }
  }

  #toLines(octets: Uint8Array, perMessage: PerMessage, pass: Pass): LineTranslation {
    const writer = new LinesWriter();
    const current = this.#begin(pass);
    try {
      const written = this.#translate(current, octets, perMessage, writer, pass);
      return { ...outcomeOf(current, written), lines: writer.lines };
    } finally {
      this.#end(current);
    }
  }

  /** Reads and checks a message, all but what it gives */
  #read(current: CurrentMessage, octets: Uint8Array, perMessage: PerMessage, pass: Pass): ReadMessage {
    requireObject(perMessage, 'what is known of a message');
    current.start(octets);
    const { envelope, cursor } = current;
    readWholeMessage(octets, envelope);
    const plan = planOf(current);
    const chosen = plan.variant(perMessage.serviceReferenceVariant ?? this.#variant);
    if (chosen?.warning !== undefined) current.add(chosen.warning);
    const verdicts = this.#verification.check(current, plan.criticality, pass.decrypted);
    cursor.start(octets, envelope.contentAt, envelope.contentEnd, pass.open ?? current.open);
    plan.read(cursor, current);
    current.octets = cursor.octets;
    return { plan, chosen, verdicts };
  }

  #translate(current: CurrentMessage, octets: Uint8Array, perMessage: PerMessage, writer: Writer, pass: Pass): Written {
    const { plan, chosen, verdicts } = this.#read(current, octets, perMessage, pass);
    const { envelope, cursor } = current;
    const fragments = cursor.closed ? (pass.given ?? fragmentsHere(current, plan)) : NOTHING;
    const protectedBlocks = cursor.closed ? closedBlocks(current, fragments) : NOTHING;
    if (cursor.closed && this.#requiresPlaintext) throw this.#stillEncrypted(current, protectedBlocks, pass.given !== undefined);
    const frame = plan.kind === 'alert' ? this.#frames.alert : this.#frames.response;
    writer.pass(frame.beforeHeader);
    writeHeader(writer, envelope, chosen?.variant, plan.gas && this.#hasClockStatus, current);
    writer.pass(frame.beforeMessage);
    if (cursor.closed) writeFragments(writer, fragments);
    else plan.write(writer, current, chosen, this.#debugInfo);
    writer.pass(frame.afterMessage);
    return { plan, variant: chosen?.variant, verdicts, protectedBlocks, fragments };
  }

  #stillEncrypted({ envelope, cursor }: CurrentMessage, [first]: readonly ProtectedBlock[], isGiven: boolean): EncryptedError {
    const offset = first?.offset ?? numberAt(cursor.blocks, 0) - envelope.at;
    if (isGiven) return new EncryptedError('its fragment is marked encrypted', offset);
    const missing = this.#keys?.missingKey(envelope);
    return new EncryptedError(
      missing?.message ?? 'the option keys gives no key store',
      offset,
      missing && new MissingKeyError(missing.key, missing.lookedIn),
    );
  }
}

/** The message that was read, in parts */
function fragmentsHere({ envelope, cursor }: CurrentMessage, { fragments }: MessagePlan): Fragment[] {
  return fragmentsOf(envelope, cursor.blocks, fragments);
}

/** What it takes to decrypt each fragment that is still encrypted; the protected ones stand in the order of the blocks */
function closedBlocks({ envelope, cursor }: CurrentMessage, fragments: readonly Fragment[]): ProtectedBlock[] {
  const { blocks } = cursor;
  const described: ProtectedBlock[] = [];
  let block = 0;
  for (const fragment of fragments) {
    if (!isProtected(fragment)) continue;
    if (2 * block < blocks.length && fragment.format === 'encrypted')
      described.push(
        describeBlock(envelope, numberAt(blocks, 2 * block), numberAt(blocks, 2 * block + 1), fragment.sequence, described[0]),
      );
    block++;
  }
  if (2 * block !== blocks.length) throw new InputError('the fragments are cut at other places than the protected blocks of the message');
  return described;
}

const NO_KNOWLEDGE: PerMessage = Object.freeze({});
