import { DecodeError } from '../errors.js';
import type { PayloadCursor } from '../payload-cursor.js';
import type { Places } from '../places.js';
import type { DerOutcome } from './outcome.js';
import { type DerShape, readAccepted } from './shape.js';

const PATH = 'ASN.1 payload';

/**
 * Compiles what reads a payload that is one DER element of the shape, and nothing after it.
 * The reader throws DecodeError where the payload is not whole or not of the shape.
 */
export function derPayload(shape: DerShape, places: Places): (c: PayloadCursor, outcome: DerOutcome) => void {
  const indexer = shape.place(places, PATH);
  return (c, outcome) => {
    outcome.clear();
    indexer(c, readAccepted(c, shape, PATH), outcome);
    if (c.at !== c.end) throw new DecodeError(PATH, c.at, `${c.end - c.at} octets left over`);
  };
}
