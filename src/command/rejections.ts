import { closeSync, openSync, writeSync } from 'node:fs';
import { rawOf } from '../input/read-message.js';
import type { InputKind } from '../input/record.js';
import type { ErrorReport } from './translated-batch.js';

/** Rejections shown one by one where no file takes them */
const SHOWN = 20;

/** Where a rejected message stood */
export interface InputPosition {
  /** Path of the file, or `-` */
  readonly source: string;
  /** Of all messages of the run, from 1 */
  readonly message: number;
  /** Octet of the source, after decompression */
  readonly offset: number;
  /** From 1, where the source has lines */
  readonly line?: number;
}

/** Takes the messages that could not be translated. */
export interface Rejections {
  add(error: ErrorReport, position: InputPosition, octets: Uint8Array, kind: InputKind | undefined): void;
  close(): void;
}

/** A line of JSON for each, with the message as it came: text where it was text, else hex. */
export class RejectionsFile implements Rejections {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add({ code, offset, context, reason }: ErrorReport, position: InputPosition, octets: Uint8Array, kind: InputKind | undefined): void {
    const raw = rawOf(kind ?? 'binary', octets);
    const shown =
      typeof raw === 'string' ? { encoding: 'text', raw } : { encoding: 'hex', raw: Buffer.from(raw).toString('hex').toUpperCase() };
    writeSync(this.#file, `${JSON.stringify({ code, offset, context, reason, position, ...shown })}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** The first few, a line each, for a reader; at the end, because a progress bar may have the terminal until then. */
export class ShownRejections implements Rejections {
  readonly #write: (text: string) => void;
  readonly #shown: string[] = [];
  #count = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add({ code, reason }: ErrorReport, { source, message, offset, line }: InputPosition): void {
    if (++this.#count > SHOWN) return;
    const place = line === undefined ? `offset ${offset}` : `line ${line}`;
    this.#shown.push(`message ${message} (${source}, ${place}): ${code}: ${reason}\n`);
  }

  close(): void {
    if (this.#count > SHOWN)
      this.#shown.push(`${this.#count - SHOWN} more are not shown: --errors FILE keeps them all, with the messages\n`);
    this.#write(this.#shown.join(''));
  }
}
