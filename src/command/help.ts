import { Argument, Command } from 'commander';
import { nearest } from '../text/nearest.js';
import { painterFor } from './colour.js';
import { suggesting } from './completion/suggestions.js';
import { topicText } from './topics/topic-text.js';
import { TOPICS, type Topic } from './topics/topics.js';
import { writeOut } from './write-out.js';

/** `gbcs-mmc help [COMMAND | TOPIC | topics]` */
export function helpCommand(): Command {
  const command = new Command('help');
  const words = (): string[] => ['topics', ...Object.keys(TOPICS), ...(command.parent?.commands ?? []).map((known) => known.name())];
  return command
    .description('help on a command or a topic; `gbcs-mmc help topics` lists the topics')
    .addArgument(
      suggesting(new Argument('[word]', 'a command, a topic, or the word topics'), {
        words,
        isList: false,
      }),
    )
    .action(showHelp);
}

async function showHelp(word: string | undefined, _: object, command: Command): Promise<void> {
  const program = command.parent as Command;
  const asked = word === undefined ? program : program.commands.find((known) => known.name() === word);
  const topic = word?.toLowerCase() ?? '';
  if (asked !== undefined && asked !== command) asked.outputHelp();
  else if (asked === command || topic === 'topics') await writeOut(process.stdout, listText());
  else if (isTopic(topic)) await writeOut(process.stdout, withHeadings(topicText(topic), command));
  else command.error(`error: there is no help on '${word}'${similarText(topic, program)}`);
}

const isTopic = (word: string): word is Topic => Object.hasOwn(TOPICS, word);

function similarText(word: string, program: Command): string {
  const similar = nearest(word, [...program.commands.map((known) => known.name()), ...Object.keys(TOPICS)]);
  return similar.length === 0 ? '' : `\n(Did you mean ${similar.join(' or ')}?)`;
}

function withHeadings(text: string, command: Command): string {
  const paint = painterFor(process.stdout, command.optsWithGlobals<{ color?: boolean }>().color);
  return `${text.replace(/^[A-Z][A-Z ,-]+$/gm, (heading) => paint('heading', heading))}\n`;
}

function listText(): string {
  const topics = Object.entries(TOPICS);
  const width = Math.max(...topics.map(([name]) => name.length)) + 2;
  const lines = topics.map(([name, about]) => `  ${name.padEnd(width)}${about}\n`);
  return `Topics, each shown by \`gbcs-mmc help TOPIC\`:\n\n${lines.join('')}\nA command is shown by \`gbcs-mmc help COMMAND\`, a code by \`gbcs-mmc explain CODE\`.\n`;
}
