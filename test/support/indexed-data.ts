import { type DataShape, readWhole } from '../../codecs/dlms/shapes.js';
import { PayloadCursor } from '../../codecs/payload-cursor.js';
import { Slots } from '../../codecs/slots.js';
import { Places, type RepeatedSource, type Source, type Value } from '../../codecs/source.js';
import { hex } from '../encoder/octets.js';

/** Data that a shape has gone over */
export interface IndexedData {
  /** The value of a source of the shape; undefined where the data has none */
  value(source: Source): Value | undefined;
  /** What a function gives for each entry of a repeated source */
  each<Result>(source: RepeatedSource, read: (entry: IndexedData) => Result): Result[];
}

function indexed(octets: Uint8Array, places: Places): IndexedData {
  return {
    value(source) {
      const place = places.find(source);
      if (place === undefined) throw new Error(`no place for ${source.label}`);
      const value = source.value();
      return value.locate(octets, place.slots, place.slot) ? value : undefined;
    },
    each(source, read) {
      const repeated = places.entries(source);
      if (repeated === undefined) throw new Error(`no entries of ${source.label}`);
      repeated.entries.open(octets);
      const results = [];
      while (repeated.entries.next()) results.push(read(indexed(octets, repeated.places)));
      return results;
    },
  };
}

/** Goes over one encoded value, in hex, as a use case does that has this shape at its first item. @throws DecodeError as the shape does */
export function indexData(shape: DataShape, encoded: string): IndexedData {
  const octets = hex(encoded);
  const places = new Places(new Slots());
  const indexer = shape.place(places, 'item 1');
  readWhole(new PayloadCursor(octets), indexer, 'item 1');
  return indexed(octets, places);
}
