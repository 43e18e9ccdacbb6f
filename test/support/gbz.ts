import { type ExpectedAnswers, GbzOutcomes } from '../../codecs/gbz/components.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { type OpenBlock, PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import { Scratch } from '../../codecs/scratch.js';
import type { Carrier, Source, Value } from '../../codecs/source.js';

/** A GBZ payload that was read, and what the sources name in it */
export interface ReadPayload {
  readonly outcomes: GbzOutcomes;
  readonly cursor: PayloadCursor;
  /** The value of a source of the payload's own scope; undefined where the payload has none */
  value(source: Carrier): Value | undefined;
  /** What `read` makes of each entry of a repeated source */
  entries<Read>(source: Carrier, read: (value: (of: Carrier) => Value | undefined, places: Places) => Read): Read[];
}

/** The number of a value; undefined where there is none or it is not available */
export const numberOf = (value: Value | undefined): number | bigint | undefined => value?.integer();

const reading =
  ({ octets, slots }: PayloadCursor, places: Places) =>
  (source: Carrier): Value | undefined => {
    const slot = places.find(source);
    if (slot === undefined) throw new Error(`nothing holds ${source.label}`);
    const value = source.value();
    return value.locate(octets, slots, slot) ? value : undefined;
  };

/** Walks the entries of a repeated source in the scope given */
export function entriesOf<Read>(
  cursor: PayloadCursor,
  places: Places,
  source: Carrier,
  read: (value: (of: Carrier) => Value | undefined, places: Places) => Read,
): Read[] {
  const repeated = places.entries(source);
  if (repeated === undefined) throw new Error(`nothing holds the entries of ${source.label}`);
  const found: Read[] = [];
  const walk = cursor.scratch.walks[repeated.walk];
  walk.open(cursor.octets);
  while (walk.next()) found.push(read(reading(cursor, repeated.places), repeated.places));
  return found;
}

/** Reads a GBZ payload for the sources given. @throws DecodeError where it is not whole */
export function readPayload(octets: Uint8Array, sources: readonly Source[], expected?: ExpectedAnswers, open?: OpenBlock): ReadPayload {
  const places = new Places();
  const outcomes = new GbzOutcomes();
  outcomes.expect(expected);
  const reader = new GbzReader(sources, places);
  const scratch = new Scratch();
  scratch.start(places.room);
  const cursor = new PayloadCursor(scratch).start(octets, 0, octets.length, open);
  reader.read(cursor, outcomes);
  return {
    outcomes,
    cursor,
    value: (source) => reading(cursor, places)(source),
    entries: (source, read) => entriesOf(cursor, places, source, read),
  };
}
