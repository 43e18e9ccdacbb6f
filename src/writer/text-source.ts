import type { Value } from '../../codecs/source.js';
import { putDateTimeOfSeconds } from '../../codecs/time/time-octets.js';
import type { Converter } from '../../mappings/vocabulary/converters.js';
import { endOfText } from '../../mappings/vocabulary/decoded-text.js';
import { type Form, wordsForm } from '../../mappings/vocabulary/form.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { needsEscape } from './escape.js';
import { addForm, DECIMAL, formIntegers, formNumbers, formWords, TEXT, WHOLE, WORDS } from './form-table.js';
import type { MarkupSink } from './markup-sink.js';

/** Stands for the place of a form where there is none */
const NONE = -1;
/** Words of numbers below this are found by the number */
const TABLED = 256;

type Put = (value: Value, sink: MarkupSink, reading: Reading) => boolean;

/**
 * A converter as writers take it: of one shape for all, knowing whether its texts may need escaping. Values with a form are written
 * without a call of the converter: calls of a hundred converters from one place are the dearest part of a small element.
 */
export class TextSource {
  readonly write: (value: Value, reading: Reading) => string | undefined;
  readonly #convert: Put;
  /** Where the numbers of its form stand */
  readonly #form: number;
  /** Where words have large numbers: the small ones that they stand under instead */
  readonly #small: ReadonlyMap<number, number> | undefined;

  constructor({ write, put, type, words, form }: Converter) {
    const escaped = type === 'string' && (words === undefined || words.some(needsEscape));
    this.write = write;
    this.#convert = put ?? viaText(write, escaped);
    this.#small = form?.kind === 'words' ? smallNumbers(form.words) : undefined;
    this.#form = form === undefined ? NONE : addForm(this.#small === undefined ? form : renumbered(form, this.#small));
  }

  /** Writes straight into octets. @returns false, with nothing written, where there is no text */
  put(value: Value, sink: MarkupSink, reading: Reading): boolean {
    return (this.#form !== NONE && this.#putByForm(value, sink)) || this.#convert(value, sink, reading);
  }

  /** @returns false, with nothing written, where the form has no text for it */
  #putByForm(value: Value, sink: MarkupSink): boolean {
    const integers = formIntegers();
    const form = this.#form;
    const kind = integers[form];
    if (kind === TEXT) return putText(value, integers[form + 1], integers[form + 2], integers[form + 3] > 0, sink);
    const n = value.integer();
    if (typeof n !== 'number') return false;
    if (kind === WORDS) return putWord(this.#small === undefined ? n : this.#small.get(n), integers[form + 1], integers[form + 2], sink);
    if (kind === DECIMAL) {
      sink.decimal(n, integers[form + 1]);
      return true;
    }
    const small = n | 0;
    return small === n ? this.#putWithin(small, integers, kind, sink) : this.#putWithin(n, formNumbers(), kind, sink);
  }

  /** @param numbers of all forms */
  #putWithin(n: number, numbers: Int32Array | Float64Array, kind: number, sink: MarkupSink): boolean {
    const form = this.#form;
    const number = n - numbers[form + 3];
    if (!(number >= numbers[form + 1] && number <= numbers[form + 2])) return false;
    if (kind === WHOLE) sink.integer(number);
    else putDateTimeOfSeconds(sink, number);
    return true;
  }
}

/** @param from octets of the value that come before; @param most how long the text is at most, and where it is cut then */
function putText({ octets, at, end }: Value, from: number, most: number, cut: boolean, sink: MarkupSink): boolean {
  const start = at + from;
  const last = endOfText(octets, start, cut ? Math.min(end, start + most) : end);
  return last > start && last - start <= most && sink.plainOctets(octets, start, last);
}

/** The word of a number, of so many that stand together */
function putWord(number: number | undefined, at: number, count: number, sink: MarkupSink): boolean {
  if (number === undefined || !(number >= 0 && number < count)) return false;
  const words = formWords();
  const length = words[at + 2 * number + 1];
  if (length === 0) return false;
  sink.literal(words[at + 2 * number], length);
  return true;
}

/** Numbers from 0 on in place of large ones; undefined where no number is large, or below 0 */
function smallNumbers(words: ReadonlyMap<number, string>): ReadonlyMap<number, number> | undefined {
  const numbers = [...words.keys()];
  return numbers.every((number) => number >= 0 && number < TABLED) ? undefined : new Map(numbers.map((number, i) => [number, i]));
}

const renumbered = (form: Form, small: ReadonlyMap<number, number>): Form =>
  form.kind === 'words' ? wordsForm(new Map([...form.words].map(([number, word]) => [small.get(number) ?? number, word]))) : form;

const viaText =
  (write: TextSource['write'], escaped: boolean): Put =>
  (value, sink, reading) => {
    const text = write(value, reading);
    if (text === undefined) return false;
    if (escaped) sink.elementText(text);
    else sink.text(text);
    return true;
  };
