import { writeFileSync } from 'node:fs';
import { IN_LINE } from './outputs.js';
import { isReaderGone } from './sink.js';

/**
 * Writes a text that is at hand as a whole to a file, or to standard output for `-`.
 * @param overwrites whether a file that is there already is written over
 * @throws Error where the file is there, or can't be written
 */
export async function writeWhole(path: string, text: string, overwrites: boolean): Promise<void> {
  if (path === IN_LINE) {
    await writeOut(text);
    return;
  }
  try {
    writeFileSync(path, text, { flag: overwrites ? 'w' : 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new Error(`${path} is there already: --force writes over it`);
    throw error;
  }
}

function writeOut(text: string): Promise<void> {
  const { stdout } = process;
  return new Promise((resolve, reject) => {
    // a reader that is gone has all it wanted
    const end = (error?: Error | null): void => (error && !isReaderGone(error) ? reject(error) : resolve());
    stdout.once('error', end);
    stdout.write(text, end);
  });
}
