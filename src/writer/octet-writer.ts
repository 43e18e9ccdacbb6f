import { counterText, smallCounter } from '../../codecs/envelope/counters.js';
import { OctetSink } from '../../codecs/octet-sink.js';
import type { Value } from '../../codecs/source.js';
import { dateTimeText } from '../../codecs/time/date-time.js';
import { putDateTime } from '../../codecs/time/time-octets.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { escapeAttribute, escapeText } from './escape.js';
import { poolOctets, poolView } from './pool.js';
import type { Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import type { PreparedElements, Writer } from './writer.js';

/** Markup up to this long is copied eight octets at a time */
const SHORT = 320;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** Writes a document as octets: markup copied from the pool, values where they can straight as octets. The text is made once at the end. */
export class OctetWriter extends OctetSink implements Writer {
  /** How many elements are open */
  #depth = 0;
  /** For each open element where its start tag begins, and where what is in it begins */
  #starts = new Int32Array(32);
  #contents = new Int32Array(32);

  override reset(): void {
    super.reset();
    this.#depth = 0;
  }

  /** The document so far */
  get xml(): string {
    return this.written;
  }

  open(tag: Tag): void {
    const depth = this.#depth++;
    this.#starts[depth] = this.at;
    this.#literal(tag.at, tag.openLength);
    this.#contents[depth] = this.at;
  }

  attribute(name: string, text: string): void {
    // over the `>` of the start tag
    this.at--;
    this.character(SPACE);
    this.text(name);
    this.character(EQUALS);
    this.character(QUOTE);
    this.text(escapeAttribute(text));
    this.character(QUOTE);
    this.character(GREATER);
    this.#contents[this.#depth - 1] = this.at;
  }

  close(tag: Tag): void {
    if (this.#contents[--this.#depth] === this.at) this.#endEmpty();
    else this.#literal(tag.at + tag.openLength, tag.closeLength);
  }

  closeOptional(tag: Tag): boolean {
    const depth = --this.#depth;
    if (this.#contents[depth] === this.at) {
      this.at = this.#starts[depth];
      return false;
    }
    this.#literal(tag.at + tag.openLength, tag.closeLength);
    return true;
  }

  drop(_tag: Tag): void {
    this.at = this.#starts[--this.#depth];
  }

  content(as: TextSource, value: Value, reading: Reading): boolean {
    return as.put(value, this, reading);
  }

  characters(text: string): void {
    this.text(escapeText(text));
  }

  leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const start = this.at;
    this.#literal(tag.at, tag.openLength);
    const contents = this.at;
    if (!as.put(value, this, reading)) {
      this.at = start;
      return false;
    }
    if (this.at === contents) this.#endEmpty();
    else this.#literal(tag.at + tag.openLength, tag.closeLength);
    return true;
  }

  element(tag: Tag, text: string): void {
    this.#literal(tag.at, tag.openLength);
    if (text === '') this.#endEmpty();
    else {
      this.text(text);
      this.#literal(tag.at + tag.openLength, tag.closeLength);
    }
  }

  string(tag: Tag, text: string): void {
    this.element(tag, escapeText(text));
  }

  eui(tag: Tag, octets: Uint8Array, at: number): void {
    this.#literal(tag.at, tag.openLength);
    this.euiOctets(octets, at);
    this.#literal(tag.at + tag.openLength, tag.closeLength);
  }

  counter(tag: Tag, octets: Uint8Array, at: number): void {
    const number = smallCounter(octets, at);
    if (number < 0) {
      this.element(tag, counterText(octets, at));
      return;
    }
    this.#literal(tag.at, tag.openLength);
    this.integer(number);
    this.#literal(tag.at + tag.openLength, tag.closeLength);
  }

  dateTime(tag: Tag, octets: Uint8Array, at: number): boolean {
    const start = this.at;
    this.#literal(tag.at, tag.openLength);
    if (putDateTime(this, octets, at)) {
      this.#literal(tag.at + tag.openLength, tag.closeLength);
      return true;
    }
    this.at = start;
    const text = dateTimeText(octets, at);
    if (text === undefined) return false;
    this.element(tag, text);
    return true;
  }

  prepared({ at, length }: PreparedElements): void {
    this.#literal(at, length);
  }

  /** Makes the start tag just written that of an empty element */
  #endEmpty(): void {
    this.room(2);
    this.octets[this.at - 1] = SLASH;
    this.octets[this.at++] = GREATER;
  }

  #literal(from: number, length: number): void {
    this.room(length);
    const { at, view } = this;
    if (length <= SHORT) {
      const source = poolView();
      // no eight octets of ASCII are a NaN, which would not be copied octet by octet
      for (let i = 0; i < length; i += 8) view.setFloat64(at + i, source.getFloat64(from + i, true), true);
    } else this.octets.set(poolOctets().subarray(from, from + length), at);
    this.at = at + length;
  }
}
