import { CommanderError } from 'commander';
import { gbcsMmc } from './gbcs-mmc.js';
import { StalledReaderError } from './output-error.js';
import { systemErrorText } from './system-error-text.js';

/** Exit status for a command line that can't be followed, and for what keeps a run from starting or going on */
const CANNOT_RUN = 2;

/** Runs `gbcs-mmc` with the words after its name on a command line. The exit status is left in `process.exitCode`. */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    await gbcsMmc().parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : CANNOT_RUN;
    } else {
      process.exitCode = CANNOT_RUN;
      process.stderr.write(`gbcs-mmc: ${systemErrorText(error as Error)}\n`, () => {
        if (error instanceof StalledReaderError) process.exit();
      });
    }
  }
}
