import type { Batch } from './batch.js';

/** An error as it goes from one thread to another and into the errors file */
export interface ErrorReport {
  readonly code: string;
  readonly reason: string;
  readonly offset?: number;
  readonly context?: string;
}

/** How often something was translated, and how */
export interface Tally {
  count: number;
  /** Documents in which protected blocks stand as they came */
  encrypted: number;
  /** Documents with warnings */
  warned: number;
}

/** What became of a batch */
export interface TranslatedBatch {
  /** The batch itself, given back with its output */
  readonly batch: Batch;
  /** Where each record becomes a file: its name without ending, empty where it was rejected, and the end of its octets in `output` */
  readonly files: readonly { readonly name: string; readonly end: number }[];
  /** By use case and service request variant: `ECS17b 4.1.1` */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly rejections: readonly { readonly index: number; readonly error: ErrorReport }[];
}
