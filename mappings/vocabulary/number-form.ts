/**
 * How a converter writes whole numbers, told by data. Documents are full of these, and what writes octets does so without a call of the
 * converter. A number that a form has no text for is left to the converter, which says why.
 */
export type NumberForm = WholeForm | DecimalForm | SecondsForm | WordsForm;

/** The number less another one, where that is from first to last */
export interface WholeForm {
  readonly kind: 'whole';
  readonly first: number;
  readonly last: number;
  readonly minus: number;
}

/** The shortest decimal with the point so many places from the end, 0 to 15 */
export interface DecimalForm {
  readonly kind: 'decimal';
  readonly places: number;
}

/** Seconds since 2000-01-01T00:00:00Z, from first to last */
export interface SecondsForm {
  readonly kind: 'seconds';
  readonly first: number;
  readonly last: number;
}

/** A word for some numbers */
export interface WordsForm {
  readonly kind: 'words';
  readonly words: ReadonlyMap<number, string>;
}

export const wholeForm = (first = Number.NEGATIVE_INFINITY, last = Number.POSITIVE_INFINITY, minus = 0): WholeForm => ({
  kind: 'whole',
  first,
  last,
  minus,
});

export const wordsForm = (words: ReadonlyMap<number, string>): WordsForm => ({ kind: 'words', words });
