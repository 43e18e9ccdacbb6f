import type { RepeatedSource, Source } from '../../../codecs/source.js';

/** What goes over rows, kind by kind, and learns what they write and what from: a listing, a search for what a message carries. */
export interface RowVisitor {
  /** An element with a text, an empty element or an attribute (`…/@index`), and the values that its text comes from */
  leaf(path: string, sources: readonly Source[]): void;
  /** An attribute that always has this text, where the source has a value */
  constant(path: string, text: string, source: Source): void;
  /** An attribute that counts the entries of an array */
  position(path: string, array: RepeatedSource): void;
  /** A value that decides what is written at the path */
  condition(path: string, source: Source): void;
  /**
   * Rows for each entry of an array, which is itself an array in each entry of `within` where that is given
   * @param visitEntry goes over the rows of one entry, as often as it is called
   */
  entries(array: RepeatedSource, within: RepeatedSource | undefined, visitEntry: () => void): void;
}
