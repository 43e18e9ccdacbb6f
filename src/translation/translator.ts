import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { readWholeMessage } from '../../codecs/envelope/envelope.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import { InputError } from '../given/errors.js';
import { octetsOf, requireObject } from '../given/given.js';
import { blockOpener } from '../keys/block-opener.js';
import { MissingKeyError } from '../keys/errors.js';
import { type KeyAnswers, KeyRing } from '../keys/key-ring.js';
import type { ProtectedBlock } from '../keys/protected-block.js';
import { describeBlock } from '../keys/protected-block.js';
import { DocumentWriter } from '../writer/document-writer.js';
import { OctetWriter } from '../writer/octet-writer.js';
import type { Writer } from '../writer/writer.js';
import { CurrentMessage } from './current-message.js';
import { closeMessage, openMessage, rootTag } from './document.js';
import { EncryptedError } from './errors.js';
import { type GivenFragment, isProtected, messageOfFragments } from './fragment-message.js';
import { fragmentsOf, writeFragments } from './fragments.js';
import { writeHeader } from './header.js';
import { planOf } from './message-plans.js';
import { checkOptions, type DebugInfoOption, type Options } from './options.js';
import type { Fragment, PerMessage, SchemaVersion, Translation } from './translation.js';
import { Verification } from './verification.js';

const NO_LOOK_UPS = Object.freeze({ hits: 0, misses: 0 });
const NOTHING: readonly never[] = Object.freeze([]);

/** How one pass over a message goes */
interface Pass {
  readonly open: OpenBlock;
  /** Whether plaintext stands anywhere where ciphertext stood, so that MAC and signature can't be checked */
  readonly decrypted: boolean;
  /** What a key store that answers with promises has answered for the message */
  readonly answers?: KeyAnswers;
  /** The fragments that the message was put together from, in a second pass */
  readonly given?: readonly GivenFragment[];
}

/** Translates messages one after the other. One translator serves any number of them; it keeps compiled mappings, keys and buffers. */
export class Translator {
  /** What the options ask of every message */
  readonly checks: Pick<Options, 'verify' | 'require'>;
  readonly #current = new CurrentMessage();
  readonly #text = new OctetWriter();
  readonly #debugInfo: DebugInfoOption;
  readonly #schemaVersion: SchemaVersion;
  readonly #pretty: boolean;
  readonly #variant: string | undefined;
  readonly #keys: KeyRing | undefined;
  readonly #openBlock: OpenBlock | undefined;
  readonly #verification: Verification;
  readonly #requiresPlaintext: boolean;
  /** Decryption here, with the keys of the key store */
  readonly #inline: Pass;

  /** @throws OptionError for a value that an option does not have */
  constructor(options: Options = {}) {
    checkOptions(options);
    const { schemaVersion = '5.4', debugInfo = 'always', pretty = false, keys } = options;
    const { verify = {}, require = {} } = options;
    this.checks = { verify, require };
    this.#schemaVersion = schemaVersion;
    this.#debugInfo = debugInfo === true ? 'always' : debugInfo === false ? 'never' : debugInfo;
    this.#pretty = pretty;
    this.#variant = options.serviceReferenceVariant;
    this.#keys = keys === undefined ? undefined : new KeyRing(keys);
    this.#openBlock = this.#keys && blockOpener(this.#keys, this.#current.envelope);
    this.#verification = new Verification(this.#keys, options);
    this.#requiresPlaintext = options.require?.plaintext ?? false;
    this.#inline = { open: this.#open, decrypted: false };
  }

  /** How often the shared secret of two parties was kept from an earlier message, and how often it was not; both 0 without keys */
  get secretLookUps(): { readonly hits: number; readonly misses: number } {
    return this.#keys?.secretLookUps ?? NO_LOOK_UPS;
  }

  /**
   * Translates one message.
   * @param message octets, or text in hex or base64
   * @throws InputError, DecodeError, UnknownMessageCodeError, NotAResponseError, VariantError, DecryptionError, VerificationError,
   * UnverifiedError, EncryptedError; AsynchronousKeyStoreError where the key store answers with a promise
   */
  translate(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Translation {
    return this.#toText(octetsOf(message), perMessage, this.#inline);
  }

  /**
   * Translates one message with a key store that may answer with promises.
   * @throws as translate
   */
  async translateAsync(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): Promise<Translation> {
    const octets = octetsOf(message);
    if (this.#keys === undefined) return this.#toText(octets, perMessage, this.#inline);
    return this.#keys.awaiting((answers) => this.#toText(octets, perMessage, { ...this.#inline, answers }));
  }

  /**
   * Translates one message to a document of xmlbuilder2, to embed, query or print.
   * @throws as translate
   */
  toDocument(message: Uint8Array | string, perMessage: PerMessage = NO_KNOWLEDGE): XMLBuilder {
    const writer = new DocumentWriter();
    this.#translate(octetsOf(message), perMessage, writer, this.#inline);
    return writer.document;
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

  readonly #open: OpenBlock = (octets, at, end) => {
    if (this.#keys === undefined || this.#current.cursor.closed) return undefined;
    const opened = this.#openBlock?.(octets, at, end);
    if (opened === undefined) this.#warnOfMissingKey(this.#keys, at);
    return opened;
  };

  #warnOfMissingKey(keys: KeyRing, at: number): void {
    const missing = keys.missingKey(this.#current.envelope);
    if (missing !== undefined)
      this.#current.warn('MISSING_KEY', `${missing.message}: what is protected stays closed`, 'protected block', at);
  }

  #toText(octets: Uint8Array, perMessage: PerMessage, pass: Pass): Translation {
    if (this.#pretty) {
      const writer = new DocumentWriter();
      const translation = this.#translate(octets, perMessage, writer, pass);
      return { ...translation, xml: writer.indented() };
    }
    this.#text.reset();
    return this.#translate(octets, perMessage, this.#text, pass);
  }

  #translate(octets: Uint8Array, perMessage: PerMessage, writer: Writer, { open, decrypted, answers, given }: Pass): Translation {
    requireObject(perMessage, 'what is known of a message');
    const current = this.#current;
    current.start(octets);
    this.#keys?.start(answers);
    const { envelope, cursor } = current;
    readWholeMessage(octets, envelope);
    const plan = planOf(current);
    const chosen = plan.variant(perMessage.serviceReferenceVariant ?? this.#variant);
    if (chosen?.warning !== undefined) current.add(chosen.warning);
    const { mac, signature } = this.#verification.check(current, plan.criticality, decrypted);
    cursor.start(octets, envelope.contentAt, envelope.contentEnd, open);
    plan.read(cursor, current);
    current.octets = cursor.octets;
    const fragments = cursor.closed ? (given ?? fragmentsOf(octets, envelope.at, envelope.end, cursor.blocks, plan.fragments)) : NOTHING;
    const protectedBlocks = cursor.closed ? this.#closedBlocks(fragments) : NOTHING;
    if (cursor.closed && this.#requiresPlaintext) throw this.#stillEncrypted(protectedBlocks[0], given !== undefined);
    const root = rootTag(this.#schemaVersion);
    writer.open(root);
    writeHeader(writer, envelope, chosen?.variant, plan.gas, this.#schemaVersion);
    openMessage(writer, plan.message);
    if (cursor.closed) writeFragments(writer, fragments);
    else plan.write(writer, current, { chosen, debugInfo: this.#debugInfo });
    closeMessage(writer, plan.message);
    writer.close(root);
    return {
      xml: this.#text.xml,
      messageCode: envelope.messageCode,
      useCase: plan.useCase,
      serviceReferenceVariant: chosen?.variant,
      kind: plan.kind,
      encrypted: cursor.closed,
      protectedBlocks,
      fragments,
      warnings: current.warnings,
      mac,
      signature,
    };
  }

  #stillEncrypted({ offset }: ProtectedBlock, isGiven: boolean): EncryptedError {
    if (isGiven) return new EncryptedError('its fragment is marked encrypted', offset);
    const missing = this.#keys?.missingKey(this.#current.envelope);
    return new EncryptedError(
      missing?.message ?? 'the option keys gives no key store',
      offset,
      missing && new MissingKeyError(missing.key, missing.lookedIn),
    );
  }

  /** What it takes to decrypt each fragment that is still encrypted; the protected ones stand in the order of the blocks */
  #closedBlocks(fragments: readonly Fragment[]): ProtectedBlock[] {
    const { envelope, cursor } = this.#current;
    const blocks = fragments.filter(isProtected);
    if (2 * blocks.length !== cursor.blocks.length)
      throw new InputError('the fragments are cut at other places than the protected blocks of the message');
    return blocks.flatMap(({ format, sequence }, i) =>
      format === 'encrypted' ? [describeBlock(envelope, cursor.blocks[2 * i], cursor.blocks[2 * i + 1], sequence)] : [],
    );
  }
}

const NO_KNOWLEDGE: PerMessage = Object.freeze({});

/** A translator with these options. */
export const createTranslator = (options: Options = {}): Translator => new Translator(options);
