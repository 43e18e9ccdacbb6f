import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { filesAt, type Source, standardInput } from '../input/node/sources.js';
import { keyFolderProblem, missingPathText } from './path-problems.js';

/** The inputs of a command: files and folders, standard input where there are none, or for `-` */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<Source> {
  if (paths.length === 0) yield standardInput();
  for (const path of paths) {
    if (path === '-') yield standardInput();
    else yield* filesAt(path);
  }
}

/** Ends the command where a path of its command line leads nowhere */
export function checkPaths(paths: readonly string[], command: Command): void {
  for (const path of paths) {
    if (path !== '-' && !existsSync(path)) command.error(`error: ${missingPathText(path, command.name())}`);
  }
}

/** `--from`, how the input holds messages */
export const fromOption = (): Option =>
  new Option('--from <kind>', 'how the input holds messages')
    .choices(['auto', 'hex', 'base64', 'binary', 'duis', 'ndjson'])
    .default('auto');

/** `--keys`, a key directory */
export const keysOption = (): Option =>
  new Option('--keys <folder>', 'keys and certificates: <eui>-ka.pem, <eui>-ka.key, …').argParser((path: string) => {
    const problem = keyFolderProblem(path);
    if (problem !== undefined) throw new InvalidArgumentError(problem);
    return path;
  });
