import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TranslatedBatch } from './translated-batch.js';

/** Takes what was translated. */
export interface Output {
  /** @param first number of the batch's first message, of all messages of the run, from 1 */
  write(translated: TranslatedBatch, first: number): Promise<void>;
}

/** A stream, such as standard output. Waits until it has taken what is written, so that a slow reader slows all down. */
export class StreamOutput implements Output {
  readonly #stream: NodeJS.WritableStream;

  constructor(stream: NodeJS.WritableStream) {
    this.#stream = stream;
  }

  async write({ batch }: TranslatedBatch): Promise<void> {
    if (batch.outputEnd === 0) return;
    const output = batch.output.subarray(0, batch.outputEnd);
    // a write that failed is told to the stream's listeners for errors
    await new Promise<void>((resolve) => this.#stream.write(output, () => resolve()));
  }
}

/** A file for each document: the number of its message and the use case, `00000012-ECS17b.xml`. */
export class FolderOutput implements Output {
  readonly #folder: string;
  readonly #ending: string;

  constructor(folder: string, to: 'xml' | 'ndjson') {
    mkdirSync(folder, { recursive: true });
    this.#folder = folder;
    this.#ending = to === 'xml' ? 'xml' : 'json';
  }

  async write({ batch, files }: TranslatedBatch, first: number): Promise<void> {
    let at = 0;
    files.forEach(({ name, end }, index) => {
      const number = String(first + index).padStart(8, '0');
      if (name !== '') writeFileSync(join(this.#folder, `${number}-${name}.${this.#ending}`), batch.output.subarray(at, end));
      at = end;
    });
  }
}
