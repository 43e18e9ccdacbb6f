import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those around it, where they are not there.
 * One by one: asked for all, Node.js tries for ever where a file system takes no folders and says of a new one that it is not there (/proc).
 * @throws as mkdirSync
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    const around = dirname(path);
    if (code !== 'ENOENT' || around === path) throw error;
    makeFolder(around);
    mkdirSync(path);
  }
}
