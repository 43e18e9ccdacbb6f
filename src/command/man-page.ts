import type { Argument, Command, Option } from 'commander';
import { wrapped } from '../text/wrapped.js';
import { topicText } from './topics/topic-text.js';

/** Sections that are the texts of topics */
const SECTIONS = ['status', 'environment', 'inputs', 'keys', 'checks'] as const;

/** The manual page of a program (man(7)), with all its commands and their options */
export function manPage(program: Command, version: string): string {
  const name = program.name();
  return `${[
    `.TH ${name.toUpperCase().replaceAll('-', '\\-')} 1 "" "${name} ${version}" "User Commands"`,
    '.SH NAME',
    `${escaped(name)} \\- ${escaped(program.description())}`,
    '.SH SYNOPSIS',
    ...program.commands.flatMap((command, i) => [...(i === 0 ? [] : ['.br']), synopsis(name, command)]),
    '.SH DESCRIPTION',
    flowing(
      `${capital(program.description())}: what devices answer to service requests, and their alerts. Each command reads what it is given and writes to standard output, messages for a reader to standard error.`,
    ),
    '.SH COMMANDS',
    ...program.commands.flatMap((command) => commandLines(name, command)),
    '.SH GLOBAL OPTIONS',
    ...program.options.flatMap(optionLines),
    ...optionLines({ flags: '-h, --help', description: 'show help' }),
    ...SECTIONS.flatMap((topic) => topicLines(topicText(topic))),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(([example, explained]) => ['.TP', `.B ${escaped(example)}`, flowing(explained)]),
    '.SH SEE ALSO',
    flowing(`${name} help topics lists further help, ${name} help errors and ${name} help warnings all codes with what to do.`),
  ].join('\n')}\n`;
}

const EXAMPLES = [
  ['gbcs-mmc translate messages.txt > documents.xml', 'A document for each message, a line each.'],
  [
    'gbcs-mmc translate --keys keys --verify mac,signature --errors rejected.ndjson dump.gz > documents.xml',
    'With what is protected, each MAC and signature checked, and rejected messages kept.',
  ],
  ['gbcs-mmc translate --keys keys --to csv --table profile dump.txt > rows.csv', 'Half-hourly values as rows.'],
  ['gbcs-mmc inspect --keys keys message.b64', 'A message octet by octet.'],
  ['gbcs-mmc diff --ignore counters,signatures a.b64 b.b64', 'What differs between two messages.'],
  ['gbcs-mmc explain 8F1F 0x0027 ECS17b 4.1.1', 'What codes stand for.'],
  ['GBCS_MMC_URL=amqp://localhost gbcs-mmc consume --declare --keys keys', 'A worker on a queue.'],
] as const;

const synopsis = (program: string, command: Command): string =>
  [
    `.B ${escaped(`${program} ${command.name()}`)}`,
    escaped(['[options]', ...command.registeredArguments.map(argumentText)].join(' ')),
  ].join('\n');

const argumentText = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
};

function commandLines(program: string, command: Command): string[] {
  const described = command.registeredArguments.filter(({ description }) => description !== '');
  return [
    `.SS ${escaped(`${program} ${command.name()} ${command.registeredArguments.map(argumentText).join(' ')}`.trim())}`,
    flowing(`${capital(command.description())}.`),
    ...described.flatMap((argument) => [
      '.TP',
      `.I ${escaped(argument.name())}`,
      flowing(argument.description + choicesText(argument.argChoices)),
    ]),
    ...command.options.filter(({ hidden }) => !hidden).flatMap(optionLines),
  ];
}

function optionLines(option: Pick<Option, 'flags' | 'description'> & Partial<Option>): string[] {
  const { flags, description, argChoices, defaultValue, defaultValueDescription, envVar } = option;
  const byDefault =
    defaultValueDescription ?? (typeof defaultValue === 'string' || typeof defaultValue === 'number' ? String(defaultValue) : undefined);
  const more = [byDefault && `default: ${byDefault}`, envVar && `environment: ${envVar}`].filter(Boolean);
  return [
    '.TP',
    `.B ${escaped(flags)}`,
    flowing(`${description}${choicesText(argChoices)}${more.length === 0 ? '' : ` (${more.join('; ')})`}`),
  ];
}

const choicesText = (choices: readonly string[] | undefined): string => (choices === undefined ? '' : `: ${choices.join(', ')}`);

/** A topic: headings in capitals, paragraphs, and lines that keep their form */
function topicLines(text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\n{2,}/)) {
    if (/^[A-Z][A-Z ,-]+$/.test(paragraph)) lines.push(`.SH ${escaped(paragraph)}`);
    else if (/^ {2}|\n {2}/.test(paragraph)) lines.push('.PP', '.nf', ...paragraph.split('\n').map(escaped), '.fi');
    else lines.push('.PP', flowing(paragraph.replaceAll('\n', ' ')));
  }
  // a paragraph right behind a heading begins by itself
  return lines.filter((line, i) => !(line === '.PP' && lines[i - 1]?.startsWith('.SH')));
}

/** Columns of the page's source for text that flows */
const WIDTH = 72;

/** Text that flows; what is longer than a line is broken in the source too */
const flowing = (text: string): string => wrapped(text, WIDTH).map(escaped).join('\n');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Backslashes, hyphens and characters at the beginning of a line that roff takes for its own; what is no ASCII by its name */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll('→', '\\(->')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '')
    .replace(/^\./, '\\&.')
    .replace(/[^\0-\x7f]/g, (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`);
