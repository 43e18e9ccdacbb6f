import { InvalidArgumentError } from 'commander';

export const CHECKS = ['mac', 'signature'] as const;
export const REQUIREMENTS = ['mac', 'signature', 'plaintext'] as const;

/** Which of the words stand in a text, with commas between them */
export function named<Word extends string>(text: string, words: readonly Word[]): Record<Word, boolean> {
  const given = text.split(',').map((word) => word.trim());
  if (given.some((word) => !(words as readonly string[]).includes(word)))
    throw new InvalidArgumentError(`${words.join(', ')} are known, with commas between several`);
  return Object.fromEntries(words.map((word) => [word, given.includes(word)])) as Record<Word, boolean>;
}
