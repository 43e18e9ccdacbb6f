import { writeFileSync } from 'node:fs';
import { IN_LINE } from './outputs.js';
import { writeOut } from './write-out.js';

/**
 * Writes a text that is at hand as a whole to a file, or to standard output for `-`.
 * @param overwrites whether a file that is there already is written over
 * @throws Error where the file is there, or can't be written
 */
export async function writeWhole(path: string, text: string, overwrites: boolean): Promise<void> {
  if (path === IN_LINE) {
    await writeOut(process.stdout, text);
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
