import { type DataShape, readWhole } from '../../codecs/dlms/shapes.js';
import { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Places } from '../../codecs/places.js';
import { Scratch } from '../../codecs/scratch.js';
import type { Carrier, Value } from '../../codecs/source.js';
import { hex } from '../encoder/octets.js';

/** Data that a shape has gone over */
export interface IndexedData {
  /** The value of a source of the shape; undefined where the data has none */
  value(source: Carrier): Value | undefined;
  /** What a function gives for each entry of a repeated source */
  each<Result>(source: Carrier, read: (entry: IndexedData) => Result): Result[];
}

function indexed(octets: Uint8Array, places: Places, scratch: Scratch): IndexedData {
  return {
    value(source) {
      const slot = places.find(source);
      if (slot === undefined) throw new Error(`no place for ${source.label}`);
      const value = source.value();
      return value.locate(octets, scratch.slots, slot) ? value : undefined;
    },
    each(source, read) {
      const repeated = places.entries(source);
      if (repeated === undefined) throw new Error(`no entries of ${source.label}`);
      const walk = scratch.walks[repeated.walk];
      walk.open(octets);
      const results = [];
      while (walk.next()) results.push(read(indexed(octets, repeated.places, scratch)));
      return results;
    },
  };
}

/** Goes over one encoded value, in hex, as a use case does that has this shape at its first item. @throws DecodeError as the shape does */
export function indexData(shape: DataShape, encoded: string): IndexedData {
  const octets = hex(encoded);
  const places = new Places();
  const indexer = shape.place(places, 'item 1');
  const scratch = new Scratch();
  scratch.start(places.room);
  readWhole(new PayloadCursor(scratch).start(octets), indexer, 'item 1');
  return indexed(octets, places, scratch);
}
