import { OutputError } from './output-error.js';
import { endOf, type Line, type Pieces, upTo, wholePieces, withLines } from './pieces.js';
import type { Sink } from './sink.js';

/** Gives what came of a batch to one output after the other, each only what those before it have taken whole. */
export class Giving {
  /** Records of which all is whole in each output so far, and in one at least */
  whole: number;
  furthest = 0;
  failure: OutputError | undefined;

  /**
   * @param first number of the first message of the batch, of all messages of the run
   * @param count its messages
   */
  constructor(
    private readonly first: number,
    private readonly count: number,
  ) {
    this.whole = count;
  }

  async give(pieces: Pieces, write: (pieces: Pieces) => Promise<void>): Promise<void> {
    const due = this.whole === this.count ? pieces : upTo(pieces, this.whole);
    try {
      await write(due);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      this.whole = wholePieces(due, error.written);
      const cut = error.written - endOf(due, this.whole);
      this.failure ??= cut === 0 ? error : error.cutWithin(this.first + this.whole, cut);
    }
    this.furthest = Math.max(this.furthest, this.whole);
  }

  async giveLines(lines: readonly Line[], sink: Sink): Promise<void> {
    if (lines.length === 0) return;
    const none: Pieces = { octets: new Uint8Array(0), ends: new Uint32Array(this.count) };
    await this.give(withLines(none, lines), ({ octets }) => sink.write(octets));
  }
}
