import { InvalidArgumentError, type Option } from 'commander';
import { suggesting } from './completion/suggestions.js';

const CHECKS = ['mac', 'signature'] as const;
const REQUIREMENTS = ['mac', 'signature', 'plaintext'] as const;

/** Makes an option, with flags and description: one of a command, or a setting of a worker */
type OptionMaker = (flags: string, description: string) => Option;

/** `--verify`, what is checked of a message */
export const verifyOption = (make: OptionMaker): Option =>
  wordsOption(make('--verify <checks>', 'what to check: mac, signature, or both with a comma'), CHECKS, 'neither');

/** `--require`, what a message must have */
export const requireOption = (make: OptionMaker): Option =>
  wordsOption(
    make('--require <what>', 'reject messages without it: a valid mac, a valid signature, plaintext; several with commas'),
    REQUIREMENTS,
    'nothing',
  );

function wordsOption<Word extends string>(option: Option, words: readonly Word[], none: string): Option {
  const neither = Object.fromEntries(words.map((word) => [word, false]));
  return suggesting(option.argParser((text) => named(text, words)).default(neither, none), { words: () => words, isList: true });
}

/** Which of the words stand in a text, with commas between them */
function named<Word extends string>(text: string, words: readonly Word[]): Record<Word, boolean> {
  const given = text.split(',').map((word) => word.trim());
  if (given.some((word) => !(words as readonly string[]).includes(word)))
    throw new InvalidArgumentError(`${words.join(', ')} are known, with commas between several`);
  return Object.fromEntries(words.map((word) => [word, given.includes(word)])) as Record<Word, boolean>;
}
