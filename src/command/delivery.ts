import type { InputKind } from '../input/record.js';
import { type Batch, recordOctets } from './batch.js';
import { Giving } from './giving.js';
import type { Output } from './output.js';
import { type Line, type Pieces, withLines } from './pieces.js';
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

/** The origin of a record of a batch. @throws RangeError where the batch has no such record */
export function originOf(origins: readonly Origin[], index: number): Origin {
  const origin = origins[index];
  if (origin === undefined) throw new RangeError(`record ${index} of a batch of ${origins.length}`);
  return origin;
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
    const giving = new Giving(originOf(origins, 0).position.message, origins.length);
    await this.#give(giving, translated, origins, rejections);
    const { whole, furthest, failure } = giving;
    const { counts } = failure === undefined ? translated : this.#translateAgain({ ...batch, count: whole });
    this.#summary.addCounts(counts);
    for (const rejection of rejections) if (rejection.index < whole) this.#countRejection(rejection);
    this.#progress?.messages(whole);
    if (whole > 0) this.#last = originOf(origins, whole - 1).position;
    if (furthest > 0) this.#furthest = originOf(origins, furthest - 1).position;
    if (failure !== undefined) throw failure;
    return batch;
  }

  async #give(
    giving: Giving,
    { batch, useCases, warned }: TranslatedBatch,
    origins: readonly Origin[],
    rejections: readonly Rejection[],
  ): Promise<void> {
    const { documents, warnings, rejections: rejected } = this.#outputs;
    const texts: Pieces = { octets: batch.output.subarray(0, batch.outputEnd), ends: batch.outputEnds.subarray(0, origins.length) };
    const lines = 'line' in rejected ? rejections.map((rejection) => ({ index: rejection.index, line: rejected.line(rejection) })) : [];
    const isInLine = 'line' in rejected && rejected.to === 'documents';
    await giving.give(isInLine && lines.length > 0 ? withLines(texts, lines) : texts, (pieces) =>
      documents.write(pieces, (index) => ({ position: originOf(origins, index).position, useCase: useCases[index] ?? '' })),
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
    const { position } = originOf(origins, index);
    const lines = warnings.map(
      ({ code, offset, context, message: reason }) => `${JSON.stringify({ code, offset, context, reason, useCase, position })}\n`,
    );
    return { index, line: lines.join('') };
  });
}
