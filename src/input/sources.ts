import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { RecordError } from './record-error.js';

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
 * passed over.
 * @throws RecordError (`INPUT_FILE`) where there is nothing at the path
 */
export async function* filesAt(path: string): AsyncGenerator<Source> {
  const stats = await stat(path).catch((cause: Error) => {
    throw new RecordError('INPUT_FILE', `${path} can't be read: ${cause.message}`, { context: path, cause });
  });
  if (!stats.isDirectory()) {
    const chunks = (signal: AbortSignal) => readable(path, createReadStream(path, { highWaterMark: READ_LENGTH }), signal);
    yield { name: path, size: stats.size, isLive: !stats.isFile(), chunks };
    return;
  }
  const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort();
  for (const name of names) yield* filesAt(join(path, name));
}

async function* readable(name: string, stream: Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* addAbortSignal(signal, stream);
  } catch (cause) {
    if (signal.aborted) return;
    throw new RecordError('INPUT_FILE', `${name} can't be read: ${(cause as Error).message}`, { context: name, cause });
  }
}
