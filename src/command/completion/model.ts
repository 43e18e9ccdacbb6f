import type { Argument, Command, Option } from 'commander';
import { suggestionsFor } from './suggestions.js';

/** What may stand in an argument, or as the value of an option */
export type Values =
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] }
  | { readonly kind: 'files' | 'folders' | 'anything' };

/** An option of a command line */
export interface OptionModel {
  /** `--keys`, or `-h` and `--help` */
  readonly flags: readonly string[];
  readonly description: string;
  /** Undefined of a flag without a value */
  readonly values: Values | undefined;
}

export interface CommandModel {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionModel[];
  /** What all its arguments are; undefined where it has none */
  readonly values: Values | undefined;
}

/** What shells need to know of a program */
export interface ProgramModel {
  readonly name: string;
  /** Options that every command has */
  readonly options: readonly OptionModel[];
  readonly commands: readonly CommandModel[];
}

export function programModel(program: Command): ProgramModel {
  const help = { flags: ['-h', '--help'], description: 'show help', values: undefined };
  return {
    name: program.name(),
    options: [...optionsOf(program), help],
    commands: program.commands.map((command) => {
      const [argument] = command.registeredArguments;
      return {
        name: command.name(),
        description: command.description(),
        options: optionsOf(command),
        values: argument === undefined ? undefined : argumentValues(argument),
      };
    }),
  };
}

const optionsOf = (command: Command): OptionModel[] =>
  command.options
    .filter(({ hidden }) => !hidden)
    .map((option) => ({
      flags: [option.short, option.long].filter((flag) => flag !== undefined),
      description: option.description,
      values: option.isBoolean() || option.negate ? undefined : optionValues(option),
    }));

/** Words, or what the name in the flags says: `--errors <file>`, `--keys <folder>` */
function optionValues(option: Option): Values {
  const words = wordsOf(option, option.argChoices);
  if (words !== undefined) return words;
  if (option.flags.endsWith('<file>')) return { kind: 'files' };
  return { kind: option.flags.endsWith('<folder>') ? 'folders' : 'anything' };
}

function argumentValues(argument: Argument): Values {
  return wordsOf(argument, argument.argChoices) ?? { kind: argument.description.startsWith('file') ? 'files' : 'anything' };
}

function wordsOf(given: Argument | Option, choices: readonly string[] | undefined): Values | undefined {
  if (choices !== undefined) return { kind: 'words', words: choices };
  const suggestions = suggestionsFor(given);
  return suggestions && { kind: suggestions.isList ? 'list' : 'words', words: suggestions.words() };
}
