import { counterText } from '../../codecs/envelope/counters.js';
import { euiText } from '../../codecs/envelope/eui.js';
import type { Value } from '../../codecs/source.js';
import { DATE_TIME_OCTETS, dateTimeText } from '../../codecs/time/date-time.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import type { DocumentLine, LineAttribute, Place } from './document-line.js';
import type { Frame } from './frame.js';
import type { Passage } from './passage.js';
import { writeEmptyFrame, writeFramed, writePassage } from './step-by-step.js';
import { namesOf, type Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import type { PreparedElements, Writer } from './writer.js';

/** A line that is still being written */
interface OpenLine extends DocumentLine {
  kind: DocumentLine['kind'];
  attributes: readonly LineAttribute[];
  text: string;
  places: readonly Place[];
}

/** Octets of an EUI-64, and of a counter */
const LONG = 8;
const NONE: readonly never[] = Object.freeze([]);

/** Writes a document line by line, and notes of each element and attribute which octets it is made of. */
export class LinesWriter implements Writer {
  readonly lines: DocumentLine[] = [];
  /** Where the open elements begin */
  readonly #open: number[] = [];
  /** What elements are made of that say nothing of it themselves */
  #around: readonly Place[] = NONE;

  open(tag: Tag): void {
    this.#open.push(this.lines.length);
    this.lines.push({
      kind: 'start',
      depth: this.#open.length - 1,
      name: namesOf(tag).name,
      attributes: constantAttributes(tag),
      text: '',
      places: NONE,
    });
  }

  attribute({ name }: AttributeName, text: string, from?: Place): void {
    const line = this.#innermost;
    line.attributes = [...line.attributes, { name, text, places: from === undefined ? this.#around : [placeOf(from)] }];
  }

  count(name: AttributeName, count: number): void {
    this.attribute(name, String(count));
  }

  close(tag: Tag): void {
    const at = this.#open.pop() as number;
    if (at === this.lines.length - 1) (this.lines[at] as OpenLine).kind = 'whole';
    else this.lines.push({ kind: 'end', depth: this.#open.length, name: namesOf(tag).name, attributes: NONE, text: '', places: NONE });
  }

  closeOptional(tag: Tag): boolean {
    const at = this.#open.at(-1) as number;
    const stands = at < this.lines.length - 1 || this.#innermost.text !== '';
    if (stands) this.close(tag);
    else this.drop(tag);
    return stands;
  }

  drop(_tag: Tag): void {
    this.lines.length = this.#open.pop() as number;
  }

  content(as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.characters(text, [value]);
    return true;
  }

  characters(text: string, from?: readonly (Place | undefined)[]): void {
    const line = this.#innermost;
    line.text = text;
    line.places = this.#placesOf(from);
  }

  digits(text: string): void {
    this.characters(text);
  }

  leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.element(tag, text, [value]);
    return true;
  }

  framed(frame: Frame, as: TextSource, value: Value, reading: Reading): boolean {
    return writeFramed(this, frame, as, value, reading);
  }

  pass(passage: Passage): void {
    writePassage(this, passage);
  }

  emptyFrame(frame: Frame): void {
    writeEmptyFrame(this, frame);
  }

  countedLeaf(tag: Tag, name: AttributeName, count: number, as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.open(tag);
    this.count(name, count);
    this.characters(text, [value]);
    this.close(tag);
    return true;
  }

  element(tag: Tag, text: string, from?: readonly (Place | undefined)[]): void {
    const attributes = constantAttributes(tag);
    this.lines.push({ kind: 'whole', depth: this.#open.length, name: namesOf(tag).name, attributes, text, places: this.#placesOf(from) });
  }

  string(tag: Tag, text: string, from?: readonly (Place | undefined)[]): void {
    this.element(tag, text, from);
  }

  eui(tag: Tag, octets: Uint8Array, at: number): void {
    this.element(tag, euiText(octets, at), [{ at, end: at + LONG }]);
  }

  counter(tag: Tag, octets: Uint8Array, at: number): void {
    this.element(tag, counterText(octets, at), [{ at, end: at + LONG }]);
  }

  dateTime(tag: Tag, octets: Uint8Array, at: number): boolean {
    const text = dateTimeText(octets, at);
    if (text !== undefined) this.element(tag, text, [{ at, end: at + DATE_TIME_OCTETS }]);
    return text !== undefined;
  }

  prepared({ write }: PreparedElements, at?: number): void {
    const around = this.#around;
    this.#around = at === undefined ? NONE : [{ at, end: at + 1 }];
    write(this, at);
    this.#around = around;
  }

  get #innermost(): OpenLine {
    return this.lines[this.#open.at(-1) as number] as OpenLine;
  }

  /** Values are used again for others: what they say of their place is kept, not they */
  #placesOf(from: readonly (Place | undefined)[] | undefined): readonly Place[] {
    return from === undefined ? this.#around : from.flatMap((place) => (place === undefined ? [] : [placeOf(place)]));
  }
}

const placeOf = ({ at, end }: Place): Place => ({ at, end });

function constantAttributes(tag: Tag): readonly LineAttribute[] {
  const { attributes } = namesOf(tag);
  const names = Object.keys(attributes);
  return names.length === 0 ? NONE : names.map((name) => ({ name, text: attributes[name] ?? '', places: NONE }));
}
