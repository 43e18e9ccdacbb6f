import type { Form } from '../../mappings/vocabulary/form.js';
import { pooled } from './pool.js';

// Kinds of forms
export const WHOLE = 1;
export const DECIMAL = 2;
export const SECONDS = 3;
export const WORDS = 4;
export const TEXT = 5;

/** Numbers of one form: its kind, then by kind: first, last, minus; places; first, last; place of the words, how many; first octet, most, whether it is cut */
const SIZE = 4;

/** Numbers of all forms, one after the other: what a mix of messages is bound by is how many places of the memory it looks at */
let numbers = new Float64Array(SIZE << 8);
/** The same as integers of 32 bits, the nearest to those beyond: values that are such integers are written without floating point */
let integers = new Int32Array(SIZE << 8);
let used = 0;

/** Place in the pool and length of each word, form by form; length 0 where there is none */
let words = new Int32Array(1 << 10);
let wordsUsed = 0;

/** Words that stand for themselves, of ASCII; the converter writes others */
const PLAIN = /^[ !#-%'-;=?-~]+$/;

/** The numbers of all forms; the array is another one after a form was added */
export const formNumbers = (): Float64Array => numbers;
export const formIntegers = (): Int32Array => integers;
export const formWords = (): Int32Array => words;

/** @returns where the numbers of the form stand */
export function addForm(form: Form): number {
  if (used + SIZE > numbers.length) {
    const grown = new Float64Array(2 * numbers.length);
    grown.set(numbers);
    numbers = grown;
    integers = Int32Array.from(grown, nearestInteger);
  }
  const at = used;
  used += SIZE;
  numbers.set(numbersOf(form), at);
  for (let i = at; i < used; i++) integers[i] = nearestInteger(numbers[i]);
  return at;
}

const nearestInteger = (number: number): number => Math.max(-0x80000000, Math.min(0x7fffffff, number));

/** @throws RangeError for a number to take off that has no integer of 32 bits: unlike a bound, the nearest one would write another number */
function numbersOf(form: Form): number[] {
  switch (form.kind) {
    case 'whole':
      if ((form.minus | 0) !== form.minus) throw new RangeError(`${form.minus} to take off, where integers of 32 bits can be`);
      return [WHOLE, form.first, form.last, form.minus];
    case 'decimal':
      return [DECIMAL, form.places];
    case 'seconds':
      return [SECONDS, form.first, form.last];
    case 'words':
      return [WORDS, ...addWords(form.words)];
    case 'text':
      return [TEXT, form.from, form.most, Number(form.cut)];
  }
}

/** By their numbers from 0 on. @returns where they stand, and how many numbers there are */
function addWords(byNumber: ReadonlyMap<number, string>): [at: number, count: number] {
  const plain = [...byNumber].filter(([, word]) => PLAIN.test(word));
  const count = Math.max(-1, ...plain.map(([number]) => number)) + 1;
  const at = wordsUsed;
  wordsUsed += 2 * count;
  if (wordsUsed > words.length) {
    const grown = new Int32Array(2 * wordsUsed);
    grown.set(words);
    words = grown;
  }
  for (const [number, word] of plain) {
    words[at + 2 * number] = pooled(word);
    words[at + 2 * number + 1] = word.length;
  }
  return [at, count];
}
