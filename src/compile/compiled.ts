import type { AlertHead } from '../../codecs/alert-head.js';
import type { DerOutcome } from '../../codecs/der/outcome.js';
import type { AccessResults } from '../../codecs/dlms/access-response.js';
import type { GbzOutcomes } from '../../codecs/gbz/components.js';
import type { PayloadCursor } from '../../codecs/payload-cursor.js';
import type { Places } from '../../codecs/places.js';
import type { Room } from '../../codecs/scratch.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { Row } from '../../mappings/vocabulary/rows.js';

/** What reading a payload finds beside the places of its values. Belongs to the message at hand. */
export interface PayloadOutcomes extends Reading {
  readonly results: AccessResults;
  readonly outcomes: GbzOutcomes;
  readonly der: DerOutcome;
  readonly head: AlertHead;
}

/** Rows compiled once for the process, with the places of their sources; nothing of a message is in it. */
export interface CompiledRows {
  readonly rows: readonly Row[];
  readonly places: Places;
  readonly room: Room;
  /** Where the program stands in the store */
  readonly program: number;
}

/** A payload that is read in one pass */
export interface CompiledPayload extends CompiledRows {
  /** Notes where everything stands. @throws DecodeError where the payload is not whole */
  read(c: PayloadCursor, into: PayloadOutcomes): void;
}
