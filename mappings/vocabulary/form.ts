/**
 * How a converter writes values, told by data. Documents are full of these, and what writes octets does so without a call of the converter.
 * A value that a form has no text for is left to the converter, which says why.
 */
export type Form = WholeForm | DecimalForm | SecondsForm | WordsForm | TextForm;

/** A number less another one, where that is from first to last */
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

/** Octets as the characters that they are, without trailing NULs, where all are of ASCII and stand for themselves */
export interface TextForm {
  readonly kind: 'text';
  /** Octets of the value that come before */
  readonly from: number;
  /** How many there may be; where there are more the text is not told by the form */
  readonly most: number;
  /** Whether it ends after so many octets, whatever comes after them */
  readonly cut: boolean;
}

export const textForm = (most = Number.POSITIVE_INFINITY, from = 0, cut = false): TextForm => ({ kind: 'text', from, most, cut });
