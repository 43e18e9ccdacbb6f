import type { InputKind } from '../input/record.js';
import { type Batch, recordOctets } from './batch.js';
import type { Output, Pieces } from './output.js';
import { OutputError } from './output-error.js';
import type { InputPosition } from './position.js';
import type { Progress } from './progress.js';
import type { Rejection } from './rejections.js';
import type { Sink } from './sink.js';
import type { Summary } from './summary.js';
import type { ErrorReport, TranslatedBatch, WarnedRecord } from './translated-batch.js';

/** What is known of a record before it is translated */
export interface Origin {
  readonly position: InputPosition;
  readonly kind: InputKind;
  readonly error?: ErrorReport;
}

/** Where rejections go to: a line each in line with documents or to a sink of their own, or just told */
export type RejectionsOutput =
  | { readonly line: (rejection: Rejection) => string; readonly to: 'documents' | Sink }
  | { readonly tell: (rejection: Rejection) => void };

/** Where all goes that comes of messages */
export interface Outputs {
  readonly documents: Output;
  readonly rejections: RejectionsOutput;
  readonly warnings?: Sink;
}

/** Gives what came of messages to the outputs, in order, and knows up to where it is whole in all of them. */
export class Delivery {
  readonly #outputs: Outputs;
  readonly #summary: Summary;
  readonly #progress: Progress | undefined;
  readonly #translateAgain: (batch: Batch) => TranslatedBatch;
  #last: InputPosition | undefined;
  #furthest: InputPosition | undefined;

  /** @param translateAgain translates a batch in this thread */
  constructor(outputs: Outputs, summary: Summary, translateAgain: (batch: Batch) => TranslatedBatch, progress?: Progress) {
    this.#outputs = outputs;
    this.#summary = summary;
    this.#translateAgain = translateAgain;
    this.#progress = progress;
  }

  /** The last message of which all that came is whole in all outputs */
  get last(): InputPosition | undefined {
    return this.#last;
  }

  /** The last message of which all that came is whole in one output at least */
  get furthest(): InputPosition | undefined {
    return this.#furthest;
  }

  /**
   * @returns the batch, delivered
   * @throws OutputError where an output takes no more; what it and the others have taken till then is counted
   */
  async deliver(translated: TranslatedBatch, origins: readonly Origin[]): Promise<Batch> {
    const { batch } = translated;
    const rejections = rejectionsOf(translated, origins);
    const giving = new Giving(origins);
    await this.#give(giving, translated, rejections);
    const { whole, furthest, failure } = giving;
    const { counts } = failure === undefined ? translated : this.#translateAgain({ ...batch, count: whole });
    this.#summary.addCounts(counts);
    for (const rejection of rejections) if (rejection.index < whole) this.#countRejection(rejection);
    this.#progress?.messages(whole);
    if (whole > 0) this.#last = origins[whole - 1].position;
    if (furthest > 0) this.#furthest = origins[furthest - 1].position;
    if (failure !== undefined) throw failure;
    return batch;
  }

  async #give(giving: Giving, { batch, useCases, warned }: TranslatedBatch, rejections: readonly Rejection[]): Promise<void> {
    const { documents, warnings, rejections: rejected } = this.#outputs;
    const { origins } = giving;
    const texts: Pieces = { octets: batch.output.subarray(0, batch.outputEnd), ends: batch.outputEnds.subarray(0, origins.length) };
    const lines = 'line' in rejected ? rejections.map((rejection) => ({ index: rejection.index, line: rejected.line(rejection) })) : [];
    const isInLine = 'line' in rejected && rejected.to === 'documents';
    await giving.give(isInLine && lines.length > 0 ? withLines(texts, lines) : texts, (pieces) =>
      documents.write(pieces, (index) => ({ position: origins[index].position, useCase: useCases[index] })),
    );
    if ('line' in rejected && rejected.to !== 'documents') await giving.giveLines(lines, rejected.to);
    if (warnings !== undefined) await giving.giveLines(warningLines(warned, origins), warnings);
  }

  #countRejection(rejection: Rejection): void {
    const { rejections } = this.#outputs;
    if ('tell' in rejections) rejections.tell(rejection);
    this.#summary.addRejection(rejection.error);
  }
}

/** A line that a record gives to an output */
interface Line {
  readonly index: number;
  readonly line: string;
}

/** Gives what came of a batch to one output after the other, each only what those before it have taken whole. */
class Giving {
  /** Records of which all is whole in each output so far, and in one at least */
  whole: number;
  furthest = 0;
  failure: OutputError | undefined;

  constructor(readonly origins: readonly Origin[]) {
    this.whole = origins.length;
  }

  async give(pieces: Pieces, write: (pieces: Pieces) => Promise<void>): Promise<void> {
    const due = this.whole === this.origins.length ? pieces : upTo(pieces, this.whole);
    try {
      await write(due);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      this.whole = wholePieces(due, error.written);
      const cut = error.written - endOf(due, this.whole);
      this.failure ??= cut === 0 ? error : error.cutWithin(this.origins[this.whole].position.message, cut);
    }
    this.furthest = Math.max(this.furthest, this.whole);
  }

  async giveLines(lines: readonly Line[], sink: Sink): Promise<void> {
    if (lines.length === 0) return;
    const none: Pieces = { octets: new Uint8Array(0), ends: new Uint32Array(this.origins.length) };
    await this.give(withLines(none, lines), ({ octets }) => sink.write(octets));
  }
}

function rejectionsOf({ batch, rejections }: TranslatedBatch, origins: readonly Origin[]): Rejection[] {
  const found = new Map(rejections.map((rejection) => [rejection.index, rejection]));
  return origins.flatMap(({ position, kind, error: refusal }, index) => {
    const rejected = found.get(index);
    const error = refusal ?? rejected?.error;
    if (error === undefined) return [];
    return [{ index, error, position, octets: recordOctets(batch, index), kind, fields: rejected?.fields ?? '' }];
  });
}

function warningLines(warned: readonly WarnedRecord[], origins: readonly Origin[]): Line[] {
  return warned.map(({ index, useCase, warnings }) => {
    const { position } = origins[index];
    const lines = warnings.map(
      ({ code, offset, context, message: reason }) => `${JSON.stringify({ code, offset, context, reason, useCase, position })}\n`,
    );
    return { index, line: lines.join('') };
  });
}

/** Pieces with lines behind those of their records */
function withLines({ octets, ends }: Pieces, lines: readonly Line[]): Pieces {
  const parts: Uint8Array[] = [];
  const moved = Uint32Array.from(ends);
  let at = 0;
  let added = 0;
  let from = 0;
  for (const { index, line } of lines) {
    const text = Buffer.from(line);
    parts.push(octets.subarray(at, ends[index]), text);
    at = ends[index];
    for (; from < index; from++) moved[from] += added;
    added += text.length;
  }
  for (; from < moved.length; from++) moved[from] += added;
  parts.push(octets.subarray(at));
  return { octets: Buffer.concat(parts), ends: moved };
}

const endOf = ({ ends }: Pieces, count: number): number => (count === 0 ? 0 : ends[count - 1]);

function upTo(pieces: Pieces, count: number): Pieces {
  return { octets: pieces.octets.subarray(0, endOf(pieces, count)), ends: Array.from(pieces.ends).slice(0, count) };
}

/** How many pieces, from the first, an output that took so many octets has whole */
function wholePieces({ ends }: Pieces, written: number): number {
  let count = 0;
  while (count < ends.length && ends[count] <= written) count++;
  return count;
}
