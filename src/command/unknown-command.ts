import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { startsInText } from '../input/text-start.js';
import { nearest } from '../text/nearest.js';

/** Codes that `gbcs-mmc explain` knows: four hex digits, service request variants, use cases */
const CODE = /^(0x[0-9a-f]{1,4}|[0-9a-f]{4}|\d+\.\d+(\.\d+)?|[a-z]*cs\d+\w*|dbch\d+|[A-Z]+_[A-Z_]+)$/i;

/** What is said of a first word that is no command */
export function unknownCommandText(word: string, commands: readonly Command[]): string {
  const problem = `unknown command '${shortened(word)}'`;
  const [similar] = nearest(
    word,
    commands.map((command) => command.name()),
  );
  if (similar !== undefined) return `${problem}\n(Did you mean ${similar}?)`;
  if (startsInText(word) !== undefined) return `${problem}: that is a message. Give it as input: echo MESSAGE | gbcs-mmc translate`;
  if (existsSync(word)) return `${problem}: that is a file or folder. Say what to do with it: gbcs-mmc translate ${word}`;
  if (CODE.test(word)) return `${problem}: for what a code stands, say gbcs-mmc explain ${word}`;
  return problem;
}

/** A message that stands on the command line by mistake is long */
export const shortened = (word: string): string => (word.length > 40 ? `${word.slice(0, 39)}…` : word);
