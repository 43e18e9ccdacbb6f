import { Command } from 'commander';
import { nearest } from '../text/nearest.js';
import { painterFor } from './colour.js';
import { topicText } from './topics/topic-text.js';
import { TOPICS, type Topic } from './topics/topics.js';
import { writeOut } from './write-out.js';

/** `gbcs-mmc help [COMMAND | TOPIC | topics]` */
export function helpCommand(): Command {
  return new Command('help')
    .description('help on a command or a topic; `gbcs-mmc help topics` lists the topics')
    .argument('[word]', 'a command, a topic, or the word topics')
    .action(showHelp);
}

function showHelp(word: string | undefined, _: object, command: Command): void {
  const program = command.parent as Command;
  const paint = painterFor(process.stdout, command.optsWithGlobals<{ color?: boolean }>().color);
  if (word === undefined) return program.outputHelp();
  const asked = program.commands.find((known) => known.name() === word);
  if (asked !== undefined && asked !== command) return asked.outputHelp();
  if (word === 'topics' || asked === command) return writeOut(process.stdout, listText());
  const topic = word.toLowerCase();
  if (!isTopic(topic)) {
    const similar = nearest(word, [...program.commands.map((known) => known.name()), ...Object.keys(TOPICS)]);
    return command.error(`error: there is no help on '${word}'${similar.length === 0 ? '' : `\n(Did you mean ${similar.join(' or ')}?)`}`);
  }
  writeOut(process.stdout, `${topicText(topic).replace(/^[A-Z][A-Z ,-]+$/gm, (heading) => paint('heading', heading))}\n`);
}

const isTopic = (word: string): word is Topic => Object.hasOwn(TOPICS, word);

function listText(): string {
  const topics = Object.entries(TOPICS);
  const width = Math.max(...topics.map(([name]) => name.length)) + 2;
  const lines = topics.map(([name, about]) => `  ${name.padEnd(width)}${about}\n`);
  return `Topics, each shown by \`gbcs-mmc help TOPIC\`:\n\n${lines.join('')}\nA command is shown by \`gbcs-mmc help COMMAND\`, a code by \`gbcs-mmc explain CODE\`.\n`;
}
