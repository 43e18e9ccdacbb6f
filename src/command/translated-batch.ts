import type { ErrorCode } from '../../codecs/codes.js';
import type { Warning } from '../translation/translation.js';
import type { Batch } from './batch.js';
import type { Counts } from './counts.js';

/** An error as it goes from one thread to another and into the errors file */
export interface ErrorReport {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly offset?: number;
  readonly context?: string;
  /** Where the same message may be translated when it is tried again */
  readonly retryable?: true;
}

/** A record that holds no message that can be translated */
export interface RejectedRecord {
  /** Of the batch, from 0 */
  readonly index: number;
  readonly error: ErrorReport;
  /** Members of a JSON object: the fields that come along with it, where rejections stand in line */
  readonly fields: string;
}

/** The warnings of one document */
export interface WarnedRecord {
  /** Of the batch, from 0 */
  readonly index: number;
  readonly useCase: string;
  readonly warnings: readonly Warning[];
}

/** What became of a batch */
export interface TranslatedBatch {
  /** The batch itself, given back with its output */
  readonly batch: Batch;
  /** Where each record becomes a file: its use case, empty where it was rejected */
  readonly useCases: readonly string[];
  readonly counts: Counts;
  readonly rejections: readonly RejectedRecord[];
  /** Where warnings are to be told */
  readonly warned: readonly WarnedRecord[];
}
