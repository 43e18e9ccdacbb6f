import { Command, Option } from 'commander';
import { hasColours, painterFor } from './colour.js';
import { completionCommand } from './completion-command.js';
import { consumeCommand } from './consume.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { helpCommand } from './help.js';
import { inspectCommand } from './inspect.js';
import { listCommand } from './list.js';
import { pageCommand } from './page.js';
import { translateCommand } from './translate.js';
import { unknownCommandText } from './unknown-command.js';
import { VERSION } from './version.js';

/** Flags that all commands have */
export interface CommonFlags {
  readonly color?: boolean;
}

/** `gbcs-mmc` with all its commands and their options */
export function gbcsMmc(): Command {
  const program = new Command('gbcs-mmc')
    .description('translates GBCS messages of GB smart meters to Message Mapping Catalogue (MMC) Output Format XML')
    .version(VERSION, '-v, --version', 'show the version')
    .addOption(new Option('--color', 'colours, also where the output is no terminal'))
    .addOption(new Option('--no-color', 'no colours'))
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .addCommand(translateCommand())
    .addCommand(consumeCommand())
    .addCommand(inspectCommand())
    .addCommand(diffCommand())
    .addCommand(explainCommand())
    .addCommand(listCommand())
    .addCommand(pageCommand())
    .addCommand(completionCommand())
    .addCommand(helpCommand());
  const wanted = (): boolean | undefined => program.opts<CommonFlags>().color;
  program
    .configureOutput({
      getOutHasColors: () => hasColours(process.stdout, wanted()),
      getErrHasColors: () => hasColours(process.stderr, wanted()),
      outputError: (text, write) =>
        write(withoutValue(text, program.commands).replace(/^error:/, painterFor(process.stderr, wanted())('bad', 'error:'))),
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (words) => painted('heading', words),
      styleOptionTerm: (words) => painted('name', words),
      styleSubcommandTerm: (words) => painted('name', words),
      styleArgumentTerm: (words) => painted('name', words),
    })
    .exitOverride()
    .showHelpAfterError('(gbcs-mmc --help shows the commands)')
    .on('command:*', ([word = '']: string[]) => program.error(`error: ${unknownCommandText(word, program.commands)}`));
  for (const command of program.commands) {
    const name = command.name();
    const more = name === 'help' ? 'help topics lists the topics' : `${name} --help shows the options`;
    command.copyInheritedSettings(program).showHelpAfterError(`(gbcs-mmc ${more})`);
  }
  return program;
}

/** Says of `--pretty=yes` what is wrong with it: Commander takes it for an option that it doesn't know */
const withoutValue = (text: string, commands: readonly Command[]): string =>
  text.replace(/unknown option '(--[\w-]+)=.*'/, (unknown, flag: string) =>
    commands.some(({ options }) => options.some(({ long }) => long === flag)) ? `${unknown}: ${flag} takes no value` : unknown,
  );

/** Commander takes colours away again from help that goes where there are none */
const painted = painterFor({}, true);

const EXAMPLES = `
Examples:
  gbcs-mmc translate messages.txt > documents.xml
  gbcs-mmc translate --keys keys --verify mac,signature --errors rejected.ndjson dump.gz > documents.xml
  gbcs-mmc inspect --keys keys message.b64
  gbcs-mmc explain ECS17b 8F1F

\`gbcs-mmc help topics\` lists further help: inputs, keys, checks, outputs, errors …`;
