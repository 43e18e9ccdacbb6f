import { type ExpectedAnswers, GbzOutcomes } from '../../codecs/gbz/components.js';
import { GbzReader } from '../../codecs/gbz/payload.js';
import { type OpenBlock, PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places, type Source, type Value } from '../../codecs/source.js';

/** A GBZ payload that was read, and what the sources name in it */
export interface ReadPayload {
  readonly outcomes: GbzOutcomes;
  readonly cursor: PayloadCursor;
  /** The value of a source of the payload's own scope; undefined where the payload has none */
  value(source: Source): Value | undefined;
  /** What `read` makes of each entry of a repeated source */
  entries<Read>(source: Source, read: (value: (of: Source) => Value | undefined, places: Places) => Read): Read[];
}

/** The number of a value; undefined where there is none or it is not available */
export const numberOf = (value: Value | undefined): number | bigint | undefined => value?.integer();

const reading =
  (octets: Uint8Array, places: Places) =>
  (source: Source): Value | undefined => {
    const place = places.find(source);
    if (place === undefined) throw new Error(`nothing holds ${source.label}`);
    const value = source.value();
    return value.locate(octets, place.slots, place.slot) ? value : undefined;
  };

/** Walks the entries of a repeated source in the scope given */
export function entriesOf<Read>(
  octets: Uint8Array,
  places: Places,
  source: Source,
  read: (value: (of: Source) => Value | undefined, places: Places) => Read,
): Read[] {
  const repeated = places.entries(source);
  if (repeated === undefined) throw new Error(`nothing holds the entries of ${source.label}`);
  const found: Read[] = [];
  repeated.entries.open(octets);
  while (repeated.entries.next()) found.push(read(reading(octets, repeated.places), repeated.places));
  return found;
}

/** Reads a GBZ payload for the sources given. @throws DecodeError where it is not whole */
export function readPayload(octets: Uint8Array, sources: readonly Source[], expected?: ExpectedAnswers, open?: OpenBlock): ReadPayload {
  const places = new Places(new Slots());
  const outcomes = new GbzOutcomes(expected);
  const reader = new GbzReader(sources, places);
  const cursor = new PayloadCursor(octets).start(octets, 0, octets.length, open);
  reader.read(cursor, outcomes);
  return {
    outcomes,
    cursor,
    value: (source) => reading(cursor.octets, places)(source),
    entries: (source, read) => entriesOf(cursor.octets, places, source, read),
  };
}
