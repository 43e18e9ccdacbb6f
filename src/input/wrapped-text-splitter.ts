import { joined, latin1Text, octetsOfLatin1 } from '../../codecs/octet-text.js';
import { octetsOfDigits64, octetsOfPairs } from '../../codecs/text-digits.js';
import { withoutMarks } from '../given/octets-of-text.js';
import { BinarySplitter } from './binary-splitter.js';
import { LineSplitter } from './line-splitter.js';
import type { InputRecord, Splitter } from './record.js';
import { RecordError } from './record-error.js';
import { startsInText, type TextEncoding } from './text-start.js';
import { isOfEncoding } from './wrapping.js';

/** What reads digits; a digit's place in the octets: so many digits make so many octets; what stands for a digit that can't be read; what is no digit, and what stands between digits */
const ENCODINGS = {
  hex: { read: octetsOfPairs, digits: 2, octets: 1, filler: '0', wrong: /[^0-9A-Fa-f]/, between: /0x|[:,"'`-]/gi },
  base64: { read: octetsOfDigits64, digits: 4, octets: 3, filler: 'A', wrong: /[^A-Za-z0-9+/_-]/, between: /["'`]/g },
} as const;

const LINE_FEED = octetsOfLatin1('\n');

/** Lines, and unreadable octets, that are kept at most although their octets are taken, so that the rest needn't be moved for each */
const KEPT = 1024;

/** A line of the text, and where its octets start among all */
interface Line {
  readonly start: number;
  readonly line: number;
  readonly offset: number;
  readonly text: Uint8Array;
}

/** An octet of which a digit can't be read */
interface UnreadableOctet {
  readonly at: number;
  readonly line: number;
  readonly character: number;
}

/**
 * One record per message of a text in hex or base64 in which messages are wrapped over lines, each by itself or all as they follow each other:
 * the text is decoded, and its octets split as those of an input in binary are. A message with a digit that can't be read is a
 * record with an error. The octets of a record are those of its message; of one with an error, the lines of text that it stands in.
 */
export class WrappedTextSplitter implements Splitter {
  readonly #encoding: TextEncoding;
  readonly #lines = new LineSplitter();
  readonly #messages = new BinarySplitter();
  /** Lines of which octets are not taken yet, and unreadable octets in them */
  #taken: Line[] = [];
  #firstTaken = 0;
  #unreadable: UnreadableOctet[] = [];
  #firstUnreadable = 0;
  /** Octets decoded so far */
  #length = 0;
  /** Digits that the next line completes to an octet */
  #carried = '';
  /** Of the first line of those that belong together; the last one of them is shorter */
  #width = 0;
  #lastLine = 0;

  constructor(encoding: TextEncoding) {
    this.#encoding = encoding;
  }

  push(chunk: Uint8Array): void {
    this.#lines.push(chunk);
    this.#decodeLines();
  }

  finish(): void {
    this.#lines.finish();
    this.#decodeLines();
    this.#messages.push(this.#rest());
    this.#messages.finish();
  }

  restart(): void {
    this.#lines.restart();
    this.#messages.restart();
    this.#width = 0;
  }

  next(): InputRecord | undefined {
    const record = this.#messages.next();
    if (record === undefined) return undefined;
    const { offset: start, octets } = record;
    const end = start + octets.length;
    const lines = this.#linesOf(start, end);
    const unreadable = this.#unreadableIn(start, end);
    const [first] = lines;
    if (first === undefined) throw new RangeError(`no line of text holds the octets from ${start} on`);
    const { line, offset } = first;
    const error = unreadable === undefined ? record.error : this.#noDigit(unreadable);
    if (error === undefined) return { octets, offset, line };
    return { octets: textOf(lines), offset, line, error };
  }

  /** Lines in which these octets stand. Records come in order, so that what stands before the first of the lines is not needed again. */
  #linesOf(start: number, end: number): Line[] {
    const lines = this.#taken;
    let first = this.#firstTaken;
    while (startOf(lines[first + 1]) <= start) first++;
    let behind = first + 1;
    while (startOf(lines[behind]) < end) behind++;
    const found = lines.slice(first, behind);
    this.#firstTaken = behind - 1;
    if (this.#firstTaken > KEPT) {
      this.#taken = lines.slice(this.#firstTaken);
      this.#firstTaken = 0;
    }
    return found;
  }

  #unreadableIn(start: number, end: number): UnreadableOctet | undefined {
    const all = this.#unreadable;
    let next = this.#firstUnreadable;
    while (placeOf(all[next]) < start) next++;
    const found = placeOf(all[next]) < end ? all[next] : undefined;
    while (placeOf(all[next]) < end) next++;
    this.#firstUnreadable = next;
    if (next > KEPT) {
      this.#unreadable = all.slice(next);
      this.#firstUnreadable = 0;
    }
    return found;
  }

  #decodeLines(): void {
    const parts: Uint8Array[] = [];
    for (let record = this.#lines.next(); record !== undefined; record = this.#lines.next()) {
      const { octets, offset, line = 0 } = record;
      const text = latin1Text(octets);
      const isOther = !isOfEncoding(text, this.#encoding);
      if (isOther || line !== this.#lastLine + 1 || startsInText(text) !== undefined) {
        parts.push(this.#rest());
        this.#width = 0;
      }
      this.#lastLine = line;
      this.#taken.push({ start: this.#length, line, offset, text: Uint8Array.from(octets) });
      parts.push(isOther ? this.#otherLine(octets, line) : this.#decodeLine(text, line));
    }
    this.#messages.push(joined(parts));
  }

  /** A heading, or what else is no text of the encoding: octets of no message, so that they are not lost */
  #otherLine(octets: Uint8Array, line: number): Uint8Array {
    this.#unreadable.push({ at: this.#length, line, character: 1 });
    this.#length += octets.length;
    return Uint8Array.from(octets);
  }

  #decodeLine(text: string, line: number): Uint8Array {
    const { digits, octets, wrong, between, filler } = ENCODINGS[this.#encoding];
    let plain = withoutMarks(text);
    if (wrong.test(plain)) plain = plain.replace(between, '');
    const padding = /={1,2}$/.exec(plain)?.[0].length ?? 0;
    plain = plain.slice(0, plain.length - padding);
    if (wrong.test(plain)) {
      const before = this.#carried.length;
      // what makes the line longer than it should be was put in, what does not stands in place of a digit
      let surplus = this.#width === 0 ? 0 : plain.length + padding - this.#width;
      plain = Array.from(plain, (character, i) => {
        if (!wrong.test(character)) return character;
        this.#unreadable.push({ at: this.#length + Math.floor(((before + i) * octets) / digits), line, character: i + 1 });
        return surplus-- > 0 ? '' : filler;
      }).join('');
    }
    if (this.#width === 0) this.#width = plain.length + padding;
    const isLast = plain.length + padding < this.#width || padding > 0;
    const isAligned = this.#width % digits === 0;
    if (isLast) this.#width = 0;
    const all = this.#carried + plain;
    const whole = isLast || isAligned ? all.length : all.length - (all.length % digits);
    this.#carried = all.slice(whole);
    return this.#decoded(all.slice(0, whole), line);
  }

  /** Octets of digits; half an octet is one that can't be read */
  #decoded(text: string, line: number): Uint8Array {
    const { digits, octets, filler, read } = ENCODINGS[this.#encoding];
    const isHalf = text.length % digits === 1;
    const decoded = read(isHalf ? text + filler.repeat(digits - 1) : text);
    if (isHalf) this.#unreadable.push({ at: this.#length + Math.floor((text.length * octets) / digits), line, character: text.length });
    this.#length += decoded.length;
    return decoded;
  }

  /** Octets of what was carried, where no line goes on with it */
  #rest(): Uint8Array {
    const carried = this.#carried;
    this.#carried = '';
    return this.#decoded(carried, this.#lastLine);
  }

  #noDigit({ line, character }: UnreadableOctet): RecordError {
    return new RecordError('INPUT_TEXT', `no ${this.#encoding} digit in line ${line}, at character ${character}`, {
      context: this.#encoding,
    });
  }
}

/** Where a line or an unreadable octet stands, behind all others where there is none */
const startOf = (line: Line | undefined): number => line?.start ?? Number.POSITIVE_INFINITY;
const placeOf = (octet: UnreadableOctet | undefined): number => octet?.at ?? Number.POSITIVE_INFINITY;

function textOf(lines: readonly Line[]): Uint8Array {
  return joined(lines.flatMap(({ text }, i) => (i === 0 ? [text] : [LINE_FEED, text])));
}
