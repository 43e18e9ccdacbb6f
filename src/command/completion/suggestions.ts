import type { Argument, Option } from 'commander';

/** Words that may stand in an argument or an option, where others may as well */
export interface Suggestions {
  /** Asked for when a script is made */
  readonly words: () => readonly string[];
  /** Whether several may stand there, with commas between them */
  readonly isList: boolean;
}

const known = new WeakMap<Argument | Option, Suggestions>();

/** Notes the words that a shell is to offer. @returns what was given */
export function suggesting<Given extends Argument | Option>(given: Given, suggestions: Suggestions): Given {
  known.set(given, suggestions);
  return given;
}

export const suggestionsFor = (given: Argument | Option): Suggestions | undefined => known.get(given);
