import type { Cursor } from '../../codecs/cursor.js';
import { DecodeError, type GbcsError } from '../../codecs/errors.js';
import { AUTHENTICATION_TAG, type OpenBlock, SECURITY_HEADER } from '../../codecs/payload-cursor.js';
import { isOfMessage } from './error-of-message.js';
import type { InspectedField } from './inspected-field.js';
import { octetCount } from './values-in-words.js';

const NONE: readonly never[] = Object.freeze([]);
const NO_OCTETS = new Uint8Array(0);

/** What has been found out of one message so far. Fields are added in the order of their octets. */
export class Inspection {
  readonly fields: InspectedField[] = [];
  /** Octet after the last field */
  at = 0;
  /** The names of the parts around what is read, each with a separator after it, and how many they are */
  #around = '';
  #depth = 0;
  #decrypted = false;

  /**
   * @param octets the message; with the plaintext of blocks once they are decrypted
   * @param open see OpenBlock; it may throw a GbcsError
   * @param whyClosed what is said of blocks that it does not open
   */
  constructor(
    public octets: Uint8Array,
    private readonly open: OpenBlock,
    private readonly whyClosed: string,
  ) {}

  field(name: string, at: number, end: number, value = ''): void {
    this.#add(this.#fieldOf(name, at, end, value), end);
  }

  /** A part of the message that only holds others */
  part<Result>(name: string, value: string, read: () => Result): Result {
    this.#add(this.#fieldOf(name, this.at, this.at, value), this.at);
    return this.inside(name, read);
  }

  /** What stands inside the field of this name. @throws DecodeError with the name in its path */
  inside<Result>(name: string, read: () => Result): Result {
    const around = this.#around;
    this.#around = `${around}${name} / `;
    this.#depth++;
    try {
      return read();
    } catch (error) {
      throw error instanceof DecodeError ? error.within(name) : error;
    } finally {
      this.#around = around;
      this.#depth--;
    }
  }

  /** Says why the octets up to `end` were not read */
  fail(error: GbcsError, end: number): void {
    this.#add({ ...this.#fieldOf('not read', Math.min(this.at, end), end, error.message), error }, end);
  }

  /**
   * A protected block at the cursor, of so many octets, and what its plaintext holds where there is a key.
   * @throws DecodeError where it is too short for security header and authentication tag, or plaintext is left over
   */
  block(c: Cursor, length: number, readPlaintext: () => void): void {
    const at = c.skip(length, 'protected block');
    const { end: outerEnd, at: end } = c;
    if (length < SECURITY_HEADER + AUTHENTICATION_TAG) c.fail('protected block', at, `${length} octets`);
    this.field('security control', at, at + 1, 'authenticated and encrypted, suite 1');
    this.field('invocation counter', at + 1, at + SECURITY_HEADER);
    c.at = at + SECURITY_HEADER;
    c.end = end - AUTHENTICATION_TAG;
    if (this.#opened(c, at, end)) {
      this.#decrypted = true;
      readPlaintext();
      if (c.at !== c.end) c.fail('plaintext', c.at, `${c.end - c.at} octets left over`);
      this.#decrypted = false;
    }
    this.field('authentication tag', end - AUTHENTICATION_TAG, end);
    c.at = end;
    c.end = outerEnd;
  }

  #opened(c: Cursor, at: number, end: number): boolean {
    let opened: Uint8Array | undefined;
    try {
      opened = this.open(this.octets, at, end);
    } catch (error) {
      if (!isOfMessage(error)) throw error;
      this.fail(error, c.end);
      return false;
    }
    if (opened === undefined) this.field('ciphertext', c.at, c.end, `${octetCount(c.end - c.at)}: ${this.whyClosed}`);
    else this.octets = c.octets = opened;
    return opened !== undefined;
  }

  #fieldOf(name: string, at: number, end: number, value: string): InspectedField {
    const octets = at === end ? NO_OCTETS : this.octets.subarray(at, end);
    const path = this.#around + name;
    return { offset: at, octets, name, path, depth: this.#depth, value, decrypted: this.#decrypted, elements: NONE };
  }

  #add(field: InspectedField, end: number): void {
    this.fields.push(field);
    this.at = end;
  }
}
