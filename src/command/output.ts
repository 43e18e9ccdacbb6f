import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberAt } from '../../codecs/number-at.js';
import type { DocumentNames } from './document-names.js';
import { makeFolder } from './make-folder.js';
import { OutputError } from './output-error.js';
import type { Pieces } from './pieces.js';
import type { InputPosition } from './position.js';
import type { Sink } from './sink.js';

/** Where the record of a piece stood, and the use case of its document; empty where it has none */
export interface PieceOrigin {
  readonly position: InputPosition;
  readonly useCase: string;
}

/** Takes documents. */
export interface Output {
  /**
   * @param recordAt the record of a piece, by its index
   * @throws OutputError
   */
  write(pieces: Pieces, recordAt: (index: number) => PieceOrigin): Promise<void>;
}

/** One behind the other */
export class JoinedOutput implements Output {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  async write({ octets }: Pieces): Promise<void> {
    if (octets.length > 0) await this.#sink.write(octets);
  }
}

/** A file for each document. What is there already stays, unless that is asked for. */
export class FolderOutput implements Output {
  readonly #folder: string;
  readonly #names: DocumentNames;
  readonly #overwrites: boolean;

  constructor(folder: string, names: DocumentNames, overwrites: boolean) {
    makeFolder(folder);
    this.#folder = folder;
    this.#names = names;
    this.#overwrites = overwrites;
  }

  async write({ octets, ends }: Pieces, recordAt: (index: number) => PieceOrigin): Promise<void> {
    let at = 0;
    for (let index = 0; index < ends.length; index++) {
      const end = numberAt(ends, index);
      if (end === at) continue;
      const { position, useCase } = recordAt(index);
      this.#writeFile(join(this.#folder, this.#names.nameOf(position, useCase)), octets.subarray(at, end), at);
      at = end;
    }
  }

  #writeFile(path: string, octets: Uint8Array, written: number): void {
    const fail = (error: unknown) => {
      const { code, message } = error as NodeJS.ErrnoException;
      const problem = code === 'EEXIST' ? 'is there already: --force writes over it, another --out-dir keeps it' : message;
      return new OutputError(path, problem, written, error);
    };
    let file: number;
    try {
      // a new file, so that what other names the old one has keep what they hold
      if (this.#overwrites) rmSync(path, { force: true });
      file = openSync(path, 'wx');
    } catch (error) {
      throw fail(error);
    }
    try {
      try {
        writeFileSync(file, octets);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      rmSync(path, { force: true });
      throw fail(error);
    }
  }
}
