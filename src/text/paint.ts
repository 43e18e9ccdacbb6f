/** What words in a text are, so that a terminal can show them apart */
export type Part = 'heading' | 'name' | 'faint' | 'good' | 'bad' | 'changed';

/** Marks words in a text for what they are: with colours on a terminal, not at all elsewhere */
export type Paint = (part: Part, words: string) => string;

/** For a text that goes to a file, a pipe or a page */
export const plain: Paint = (_, words) => words;
