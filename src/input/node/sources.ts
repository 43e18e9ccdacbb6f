import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { RecordError } from '../record-error.js';

/** Octets read from a file at a time */
const READ_LENGTH = 256 * 1024;

/** Something that is read from front to back */
export interface Source {
  /** Path, or `-` for standard input */
  readonly name: string;
  /** Octets, where that is known beforehand */
  readonly size?: number;
  /** Whether it may go on for as long as its writer likes, so that what has come is not to wait for more */
  readonly isLive: boolean;
  /**
   * @param signal ends the reading early, as if there were no more
   * @throws RecordError (`INPUT_FILE`) where it can't be read
   */
  chunks(signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** Standard input */
export function standardInput(): Source {
  return { name: '-', isLive: true, chunks: (signal) => readable('standard input', process.stdin, signal) };
}

/**
 * The files at a path: itself, or where it is a folder those in it and in its folders, by name. Names that start with a dot are
 * passed over. An entry of a folder that can't be read (a link that leads nowhere or back, a named pipe, a name that is not UTF-8), and a
 * folder without files, is a source whose chunks are an error.
 * @throws RecordError (`INPUT_FILE`) where there is nothing at the path
 */
export async function* filesAt(path: string): AsyncGenerator<Source> {
  const stats = await stat(path).catch((cause: Error) => {
    throw cannotBeRead(path, cause);
  });
  if (stats.isDirectory()) yield* filesOf(path, [identity(stats)]);
  else yield fileSource(path, stats.size, !stats.isFile());
}

/** @param within the folder and those that it was reached through */
async function* filesOf(folder: string, within: readonly string[]): AsyncGenerator<Source> {
  let names: Buffer[];
  try {
    names = await readdir(folder, { encoding: 'buffer' });
  } catch (cause) {
    yield unreadable(folder, cannotBeRead(folder, cause as Error));
    return;
  }
  const shown = names.filter((name) => name[0] !== DOT).sort(Buffer.compare);
  if (shown.length === 0) {
    yield unreadable(folder, new RecordError('INPUT_EMPTY', `${folder} is empty: there is no file in it`, { context: folder }));
  }
  for (const name of shown) yield* entry(folder, name, within);
}

const DOT = 0x2e;

async function* entry(folder: string, name: Buffer, within: readonly string[]): AsyncGenerator<Source> {
  const path = join(folder, name.toString());
  const refused = (problem: string) => unreadable(path, new RecordError('INPUT_FILE', `${path} ${problem}`, { context: path }));
  if (!name.equals(Buffer.from(name.toString()))) {
    yield refused('is not read: its name is not UTF-8, so that no output could name it; rename it');
    return;
  }
  const stats = await stat(path).catch((cause: Error) => cannotBeRead(path, cause));
  if (stats instanceof RecordError) yield unreadable(path, stats);
  else if (stats.isDirectory()) {
    if (within.includes(identity(stats))) yield refused('is not read: it is a link back to a folder that it is in');
    else yield* filesOf(path, [...within, identity(stats)]);
  } else if (stats.isFile()) yield fileSource(path, stats.size, false);
  else
    yield refused(
      'is not read: in a folder only files are, for a named pipe, a socket or a device may keep one waiting; give it by itself',
    );
}

/** Tells a folder from all others, by whatever path it was reached */
function identity({ dev, ino }: { dev: number; ino: number }): string {
  return `${dev}:${ino}`;
}

function fileSource(path: string, size: number, isLive: boolean): Source {
  return { name: path, size, isLive, chunks: (signal) => readable(path, createReadStream(path, { highWaterMark: READ_LENGTH }), signal) };
}

/** A source that gives nothing but why */
function unreadable(path: string, error: RecordError): Source {
  const chunks = (): AsyncIterable<Uint8Array> => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
  });
  return { name: path, size: 0, isLive: false, chunks };
}

function cannotBeRead(name: string, cause: Error): RecordError {
  return new RecordError('INPUT_FILE', `${name} can't be read: ${cause.message}`, { context: name, cause });
}

async function* readable(name: string, stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* addAbortSignal(signal, stream);
  } catch (cause) {
    if (signal.aborted) return;
    throw cannotBeRead(name, cause as Error);
  }
}
