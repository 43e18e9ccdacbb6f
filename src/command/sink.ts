import { closeSync, constants, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { OutputError, StalledReaderError } from './output-error.js';

/** Time in which a reader may still take what is written after the run was told to end, in milliseconds */
const LAST_PATIENCE = 5000;

/** Takes octets, in order: a file or a stream. */
export interface Sink {
  /**
   * Gives octets, which may be changed again once it resolves.
   * @throws OutputError, with the count of octets that were taken
   */
  write(octets: Uint8Array): Promise<void>;
  /** @throws OutputError where that shows that the file is not whole */
  close(): void;
}

/** A file, by path or as a descriptor that is open already. It tells to the octet what a full disk still took. */
export class FileSink implements Sink {
  readonly #name: string;
  readonly #file: number;
  readonly #isOwn: boolean;

  /** @param file a descriptor; without one the file is opened, and holds what it held until it is cleared */
  constructor(name: string, file?: number) {
    this.#name = name;
    this.#isOwn = file === undefined;
    this.#file = file ?? openSync(name, constants.O_WRONLY | constants.O_CREAT);
  }

  /** Takes away what the file held */
  clear(): void {
    if (fstatSync(this.#file).isFile()) ftruncateSync(this.#file);
  }

  async write(octets: Uint8Array): Promise<void> {
    let at = 0;
    try {
      // a disk that runs full takes a part and says nothing; the next write fails
      while (at < octets.length) at += writeSync(this.#file, octets, at);
    } catch (error) {
      throw new OutputError(this.#name, (error as Error).message, at, error);
    }
  }

  close(): void {
    if (!this.#isOwn) return;
    try {
      closeSync(this.#file);
    } catch (error) {
      throw new OutputError(this.#name, `may be cut: ${(error as Error).message}`, 0, error);
    }
  }
}

/** A pipe, a socket or a terminal. Waits until it has taken what is written, so that a slow reader slows all down. */
export class StreamSink implements Sink {
  readonly #stream: NodeJS.WritableStream;
  readonly #signal: AbortSignal;
  readonly #patience: number;

  /**
   * @param signal tells that the run is to end, so that a reader that takes nothing is not waited for much longer
   * @param patience how long, in milliseconds
   */
  constructor(stream: NodeJS.WritableStream, signal: AbortSignal, patience = LAST_PATIENCE) {
    this.#stream = stream;
    this.#signal = signal;
    this.#patience = patience;
  }

  async write(octets: Uint8Array): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    let lose = (): void => {};
    try {
      await new Promise<void>((resolve, reject) => {
        lose = () => {
          patience = setTimeout(() => reject(new StalledReaderError()), this.#patience);
        };
        if (this.#signal.aborted) lose();
        else this.#signal.addEventListener('abort', lose);
        this.#stream.write(octets, (error?: Error | null) => {
          if (error && !isReaderGone(error)) reject(new OutputError('standard output', error.message, 0, error));
          else resolve();
        });
      });
    } finally {
      this.#signal.removeEventListener('abort', lose);
      clearTimeout(patience);
    }
  }

  close(): void {}
}

/** Standard output, as a file where it is one: streams of files lose what a full disk has no room for */
export function standardOutput(stream: typeof process.stdout, signal: AbortSignal): Sink {
  if (typeof stream.fd !== 'number' || stream.isTTY) return new StreamSink(stream, signal);
  const stats = fstatSync(stream.fd);
  const isStream = stats.isFIFO() || stats.isSocket();
  return isStream ? new StreamSink(stream, signal) : new FileSink('standard output', stream.fd);
}

/** Whether an error says that the reader of a stream is gone, who has all it wanted */
export function isReaderGone({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
