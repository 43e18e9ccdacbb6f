import { fstatSync, readdirSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What a path or a descriptor stands for */
export interface Standing {
  /** Device and number of the file, the same under each of its names */
  readonly id: string;
  readonly isFile: boolean;
  readonly isFolder: boolean;
  /** A terminal or the null device, where nothing stays that could be written over */
  readonly isDevice: boolean;
}

/** Links to follow at most, so that a loop of them ends */
const LINKS = 40;

/** What stands at a path, or is open as a descriptor; undefined where there is nothing, or nothing that can be looked at */
export function standingAt(path: string | number): Standing | undefined {
  try {
    const stats = typeof path === 'number' ? fstatSync(path, { bigint: true }) : statSync(path, { bigint: true });
    return {
      id: `${stats.dev}:${stats.ino}`,
      isFile: stats.isFile(),
      isFolder: stats.isDirectory(),
      isDevice: stats.isCharacterDevice(),
    };
  } catch {
    return undefined;
  }
}

/** Where a path leads to without links, whether something is there or not */
export function realPath(path: string, links = LINKS): string {
  const whole = resolve(path);
  try {
    return realpathSync.native(whole);
  } catch {
    const folder = dirname(whole);
    if (folder === whole || links === 0) return whole;
    const target = linkTarget(whole);
    return target === undefined ? join(realPath(folder, links), basename(whole)) : realPath(resolve(folder, target), links - 1);
  }
}

/** The folders that a path lies in, innermost first */
export function* foldersAround(path: string): Generator<string> {
  let whole = resolve(path);
  for (let folder = dirname(whole); folder !== whole; folder = dirname(folder)) {
    yield folder;
    whole = folder;
  }
}

/** All that is in a folder and in its folders, links followed; what can't be looked at is passed over */
export function* allWithin(folder: string, seen = new Set<string>()): Generator<[path: string, standing: Standing]> {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const standing = standingAt(path);
    if (standing === undefined) continue;
    yield [path, standing];
    if (!standing.isFolder || seen.has(standing.id)) continue;
    seen.add(standing.id);
    yield* allWithin(path, seen);
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
