import type { OptionModel, ProgramModel, Values } from './model.js';

/** A script that completes the command line in fish */
export function fishScript({ name, options, commands }: ProgramModel): string {
  const line = (...words: readonly string[]): string => `complete -c ${name} ${words.filter((word) => word !== '').join(' ')}\n`;
  const ofCommand = (command: string): string => `-n ${quoted(`__fish_seen_subcommand_from ${command}`)}`;
  const described = (description: string): string => `-d ${quoted(description)}`;
  const optionLine = (condition: string, option: OptionModel): string =>
    line(condition, flagsOf(option), option.values === undefined ? '' : offered(option.values), described(option.description));
  return [
    `# Completion of ${name} in fish. To have it in each shell: ${name} completion fish > ~/.config/fish/completions/${name}.fish\n\n`,
    line('-f'),
    ...options.map((option) => optionLine('', option)),
    ...commands.map((command) => line('-n __fish_use_subcommand', `-a ${command.name}`, described(command.description))),
    ...commands.flatMap((command) => [
      ...command.options.map((option) => optionLine(ofCommand(command.name), option)),
      ...(command.values === undefined || command.values.kind === 'anything'
        ? []
        : [line(ofCommand(command.name), argumentsOffered(command.values))]),
    ]),
  ].join('');
}

const flagsOf = ({ flags }: OptionModel): string =>
  flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ');

/** What the value of an option may be */
function offered(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `-x -a ${quoted(values.words.join(' '))}`;
    case 'list':
      return `-x -a ${quoted(`(__fish_append , ${values.words.join(' ')})`)}`;
    case 'files':
      return '-r -F';
    case 'folders':
      return `-x -a '(__fish_complete_directories)'`;
    case 'anything':
      return '-x';
  }
}

const argumentsOffered = (values: Values): string => (values.kind === 'files' ? '-F' : offered(values).replace('-x ', ''));

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
