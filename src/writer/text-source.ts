import type { Value } from '../../codecs/source.js';
import { putDateTimeOfSeconds } from '../../codecs/time/time-octets.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import { endOfText } from '../../mappings/vocabulary/decoded-text.js';
import type { Form } from '../../mappings/vocabulary/form.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { needsEscape } from './escape.js';
import type { MarkupSink } from './markup-sink.js';
import { pooled } from './pool.js';

// Kinds of forms
const NONE = 0;
const WHOLE = 1;
const DECIMAL = 2;
const SECONDS = 3;
const WORDS = 4;
const TEXT = 5;

/** Words of numbers below this stand in a table */
const TABLED = 256;
const NO_WORDS = new Int32Array(0);

type Put = (value: Value, sink: MarkupSink, reading: Reading) => boolean;

/**
 * A converter as writers take it: of one shape for all, knowing whether its texts may need escaping. Values with a form are written
 * without a call of the converter: calls of a hundred converters from one place are the dearest part of a small element.
 */
export class TextSource {
  readonly write: (value: Value, reading: Reading) => string | undefined;
  readonly #convert: Put;
  #kind = NONE;
  /** Least and greatest number of the form; of a text where it starts in the value, and how long it is at most */
  #first = 0;
  #last = 0;
  /** What is taken off a number, and places of a decimal */
  #minus = 0;
  #places = 0;
  /** Whether a text ends with its last octet, whatever comes after it */
  #cut = false;
  /** Place in the pool and length of the word of each number; length 0 where it has none */
  #words: Int32Array = NO_WORDS;

  constructor(as: Converter) {
    this.write = as.write;
    const escaped = as.type === 'string' && (as.words === undefined || as.words.some(needsEscape));
    this.#convert = as.put ?? viaText(this.write, escaped);
    if (as.form !== undefined && (!escaped || as.form.kind === 'text')) this.#take(as.form);
  }

  #take(form: Form): void {
    switch (form.kind) {
      case 'whole':
        this.#kind = WHOLE;
        this.#first = form.first;
        this.#last = form.last;
        this.#minus = form.minus;
        break;
      case 'decimal':
        this.#kind = DECIMAL;
        this.#places = form.places;
        break;
      case 'seconds':
        this.#kind = SECONDS;
        this.#first = form.first;
        this.#last = form.last;
        break;
      case 'words':
        this.#kind = WORDS;
        this.#words = tableOf(form.words);
        break;
      case 'text':
        this.#kind = TEXT;
        this.#first = form.from;
        this.#last = form.most;
        this.#cut = form.cut;
    }
  }

  /** Writes straight into octets. @returns false, with nothing written, where there is no text */
  put(value: Value, sink: MarkupSink, reading: Reading): boolean {
    if (this.#kind === TEXT) {
      if (this.#putText(value, sink)) return true;
    } else if (this.#kind !== NONE) {
      const n = value.integer();
      if (typeof n === 'number' && this.#putNumber(n, sink)) return true;
    }
    return this.#convert(value, sink, reading);
  }

  /** @returns false, with nothing written, where the form has no text for it */
  #putText({ octets, at, end }: Value, sink: MarkupSink): boolean {
    const from = at + this.#first;
    const last = endOfText(octets, from, this.#cut ? Math.min(end, from + this.#last) : end);
    return last > from && last - from <= this.#last && sink.plainOctets(octets, from, last);
  }

  /** @returns false, with nothing written, where the form has no text for it */
  #putNumber(n: number, sink: MarkupSink): boolean {
    if (this.#kind === WORDS) {
      const words = this.#words;
      if (!(n >= 0 && 2 * n < words.length) || words[2 * n + 1] === 0) return false;
      sink.literal(words[2 * n], words[2 * n + 1]);
      return true;
    }
    if (this.#kind === DECIMAL) {
      sink.decimal(n, this.#places);
      return true;
    }
    const number = n - this.#minus;
    if (!(number >= this.#first && number <= this.#last)) return false;
    if (this.#kind === WHOLE) sink.integer(number);
    else putDateTimeOfSeconds(sink, number);
    return true;
  }
}

function tableOf(words: ReadonlyMap<number, string>): Int32Array {
  const numbers = [...words.keys()].filter((number) => number >= 0 && number < TABLED);
  const table = new Int32Array(2 * (Math.max(-1, ...numbers) + 1));
  for (const number of numbers) {
    const word = words.get(number) ?? '';
    table[2 * number] = pooled(word);
    table[2 * number + 1] = word.length;
  }
  return table;
}

const viaText =
  (write: TextSource['write'], escaped: boolean): Put =>
  (value, sink, reading) => {
    const text = write(value, reading);
    if (text === undefined) return false;
    if (escaped) sink.elementText(text);
    else sink.text(text);
    return true;
  };
