import { Command, CommanderError } from 'commander';
import { consumeCommand } from './consume.js';
import { inspectCommand } from './inspect.js';
import { listCommand } from './list.js';
import { StalledReaderError } from './output-error.js';
import { pageCommand } from './page.js';
import { translateCommand } from './translate.js';

/** Exit status for a command line that can't be followed, and for what keeps a run from starting or going on */
const CANNOT_RUN = 2;

/** Runs `gbcs-mmc` with the words after its name on a command line. The exit status is left in `process.exitCode`. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const program = new Command('gbcs-mmc')
    .description('translates GBCS messages of GB smart meters to Message Mapping Catalogue (MMC) Output Format XML')
    .addCommand(translateCommand())
    .addCommand(consumeCommand())
    .addCommand(inspectCommand())
    .addCommand(listCommand())
    .addCommand(pageCommand());
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError('(--help shows the options)');
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : CANNOT_RUN;
    } else {
      process.exitCode = CANNOT_RUN;
      process.stderr.write(`gbcs-mmc: ${(error as Error).message}\n`, () => {
        if (error instanceof StalledReaderError) process.exit();
      });
    }
  }
}
