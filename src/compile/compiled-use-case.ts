import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Places } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import type { Writer } from '../writer/writer.js';
import type { Step } from './steps.js';

/** A use case compiled once; holds where the values of the message at hand stand until it reads the next one. */
export interface CompiledUseCase {
  readonly useCase: UseCase;
  /** Where the sources of its rows stand in the message read last */
  readonly places: Places;
  /** Reads the payload and notes where everything stands. @throws DecodeError where the payload is not whole */
  read(c: PayloadCursor, reading: Reading): void;
  /** Whether the message read last answers something, and every access result, ZCL status and response code in it is a success */
  readonly success: boolean;
  /** Warns where the message read last confirms less than it seems to; none for ASN.1. @param at first octet of the payload */
  readonly warnOfAnswers: ((reading: Reading, at: number) => void) | undefined;
  /** Writes what stands in the `…Rsp` element */
  readonly rows: Step;
  /** Writes what stands in DebugInfo; none for ASN.1 */
  readonly debugInfo: ((writer: Writer) => void) | undefined;
}
