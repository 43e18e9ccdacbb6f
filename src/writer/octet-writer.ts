import { counterText, smallCounter } from '../../codecs/envelope/counters.js';
import type { Value } from '../../codecs/source.js';
import { dateTimeText } from '../../codecs/time/date-time.js';
import { putDateTime } from '../../codecs/time/time-octets.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import type { Frame } from './frame.js';
import { MarkupSink } from './markup-sink.js';
import type { Passage } from './passage.js';
import { writeEmptyFrame, writePassage } from './step-by-step.js';
import { endTagAt, endTagLength, startTagAt, startTagLength, type Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import type { PreparedElements, Writer } from './writer.js';

const QUOTE = 0x22;
const SLASH = 0x2f;
const GREATER = 0x3e;

/** Writes a document as octets: markup copied from the pool, values where they can straight as octets. The text is made once at the end. */
export class OctetWriter extends MarkupSink implements Writer {
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
    this.#startTag(tag);
    this.#contents[depth] = this.at;
  }

  attribute(name: AttributeName, text: string): void {
    this.#beginAttribute(name);
    this.attributeText(text);
    this.#endAttribute();
  }

  count(name: AttributeName, count: number): void {
    this.#beginAttribute(name);
    this.integer(count);
    this.#endAttribute();
  }

  close(tag: Tag): void {
    if (this.#contents[--this.#depth] === this.at) this.#endEmpty();
    else this.#endTag(tag);
  }

  pass(passage: Passage): void {
    const { closed, opened, closeLength } = passage;
    // where the first that closes is not empty, none is
    if (closed.length > 0 && this.#contents[this.#depth - 1] === this.at) {
      writePassage(this, passage);
      return;
    }
    const start = this.at + closeLength;
    this.literal(passage.at, passage.length);
    this.#depth -= closed.length;
    this.#enter(opened, opened.length, start);
  }

  closeOptional(tag: Tag): boolean {
    const depth = --this.#depth;
    if (this.#contents[depth] === this.at) {
      this.at = this.#starts[depth];
      return false;
    }
    this.#endTag(tag);
    return true;
  }

  drop(_tag: Tag): void {
    this.at = this.#starts[--this.#depth];
  }

  content(as: TextSource, value: Value, reading: Reading): boolean {
    return as.put(value, this, reading);
  }

  characters(text: string): void {
    this.elementText(text);
  }

  digits(text: string): void {
    this.asciiText(text);
  }

  leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const start = this.at;
    this.#startTag(tag);
    return this.#contentOf(tag, start, as, value, reading);
  }

  framed(frame: Frame, as: TextSource, value: Value, reading: Reading): boolean {
    const start = this.at;
    this.literal(frame.startAt, frame.startLength);
    const contents = this.at;
    const stands = as.put(value, this, reading);
    if (!stands || this.at === contents) {
      // without a text the elements around may be empty as well
      this.at = start;
      writeEmptyFrame(this, frame, stands);
      return stands;
    }
    this.literal(frame.endAt, frame.endLength);
    const remaining = frame.opened.length - frame.closed.length;
    if (remaining > 0) this.#enter(frame.opened, remaining, start);
    else this.#depth += remaining;
    return true;
  }

  emptyFrame(frame: Frame): void {
    const { opened, closed } = frame;
    // where the first that closes is not empty, none is
    if (opened.length > 0 || this.#contents[this.#depth - 1] === this.at) writeEmptyFrame(this, frame);
    else {
      this.literal(frame.closeAt, frame.closeLength);
      this.#depth -= closed.length;
    }
  }

  /** Notes the first ones of elements that were opened at once as open. @param start where the first of them begins */
  #enter(opened: readonly Tag[], count: number, start: number): void {
    let at = start;
    for (let i = 0; i < count; i++) {
      this.#starts[this.#depth] = at;
      at += startTagLength(opened[i]);
      this.#contents[this.#depth++] = at;
    }
  }

  /** Text and end of the element whose start tag was just written. @param start where that begins: all is taken back where there is no text */
  #contentOf(tag: Tag, start: number, as: TextSource, value: Value, reading: Reading): boolean {
    const contents = this.at;
    if (!as.put(value, this, reading)) {
      this.at = start;
      return false;
    }
    if (this.at === contents) this.#endEmpty();
    else this.#endTag(tag);
    return true;
  }

  countedLeaf(tag: Tag, name: AttributeName, count: number, as: TextSource, value: Value, reading: Reading): boolean {
    const start = this.at;
    this.literal(startTagAt(tag), startTagLength(tag) - 1);
    this.literal(name.at, name.length);
    this.integer(count);
    this.#endStartTag();
    return this.#contentOf(tag, start, as, value, reading);
  }

  element(tag: Tag, text: string): void {
    this.#startTag(tag);
    if (text === '') this.#endEmpty();
    else {
      this.text(text);
      this.#endTag(tag);
    }
  }

  string(tag: Tag, text: string): void {
    this.#startTag(tag);
    if (text === '') this.#endEmpty();
    else {
      this.elementText(text);
      this.#endTag(tag);
    }
  }

  eui(tag: Tag, octets: Uint8Array, at: number): void {
    this.#startTag(tag);
    this.euiOctets(octets, at);
    this.#endTag(tag);
  }

  counter(tag: Tag, octets: Uint8Array, at: number): void {
    const number = smallCounter(octets, at);
    if (number < 0) {
      this.element(tag, counterText(octets, at));
      return;
    }
    this.#startTag(tag);
    this.integer(number);
    this.#endTag(tag);
  }

  dateTime(tag: Tag, octets: Uint8Array, at: number): boolean {
    const start = this.at;
    this.#startTag(tag);
    if (putDateTime(this, octets, at)) {
      this.#endTag(tag);
      return true;
    }
    this.at = start;
    const text = dateTimeText(octets, at);
    if (text === undefined) return false;
    this.element(tag, text);
    return true;
  }

  prepared({ at, length }: PreparedElements): void {
    this.literal(at, length);
  }

  /** Begins an attribute in place of the `>` of the start tag just written */
  #beginAttribute({ at, length }: AttributeName): void {
    this.at--;
    this.literal(at, length);
  }

  #endAttribute(): void {
    this.#endStartTag();
    this.#contents[this.#depth - 1] = this.at;
  }

  /** After the text of an attribute */
  #endStartTag(): void {
    this.room(2);
    this.octets[this.at++] = QUOTE;
    this.octets[this.at++] = GREATER;
  }

  #startTag(tag: Tag): void {
    this.literal(startTagAt(tag), startTagLength(tag));
  }

  #endTag(tag: Tag): void {
    this.literal(endTagAt(tag), endTagLength(tag));
  }

  /** Makes the start tag just written that of an empty element */
  #endEmpty(): void {
    this.room(2);
    this.octets[this.at - 1] = SLASH;
    this.octets[this.at++] = GREATER;
  }
}
