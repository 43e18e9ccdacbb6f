import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { standingAt } from './files.js';

/** What an error of the system says of a file, and what to try; what any other error says itself */
export function systemErrorText(error: Error): string {
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && syscall === 'mkdir') return `${path}: no folder can be made there (${code}): choose another place`;
  return code === undefined || path === undefined ? error.message : (fileProblem(code, path) ?? error.message);
}

function fileProblem(code: string, path: string): string | undefined {
  switch (code) {
    case 'ENOENT':
      return `${path}: ${existsSync(dirname(path)) ? 'there is no such file' : `there is no folder ${dirname(path)}: make it, or choose another place`}`;
    case 'EISDIR':
      return `${path} is a folder: give the name of a file`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path}: ${fileOnTheWay(path)} is a file, where a folder is needed`;
    case 'EACCES':
    case 'EPERM':
      return `${path} can't be opened: you have no right to it (${code})`;
    case 'EROFS':
      return `${path} can't be written: its file system is read-only (${code})`;
    default:
      return undefined;
  }
}

function fileOnTheWay(path: string): string {
  const way: string[] = [path];
  for (let folder = dirname(path); folder !== way[0]; folder = dirname(folder)) way.unshift(folder);
  return way.find((place) => standingAt(place)?.isFolder === false) ?? path;
}
