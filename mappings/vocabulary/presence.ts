import type { Encoding, Source } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import type { Combination, EntryCondition } from './rows.js';

/** A number that the table knows, where the message has the value */
export const constantNumber = (number: number): Converter => ({
  type: 'integer',
  range: [number, number],
  constant: String(number),
  write: () => String(number),
});

/** As the first of the values of its row that the message has: an attribute that an access response gives twice. A warning tells of others. */
export const firstGiven = ({ constant: _, ...as }: Converter): Combination => ({
  ...as,
  write(values, reading) {
    const given = values.find((value) => value !== undefined);
    if (given === undefined) return undefined;
    const other = values.find((value) => value !== undefined && value.integer() !== given.integer());
    if (other !== undefined)
      reading.warn(
        'VALUES_DIFFER',
        `${other.integer()} where ${given.integer()} is given before, which is output`,
        given.readFor,
        other.at,
      );
    return as.write(given, reading);
  },
});

/** A number that the table knows, where the message has any of the values of its row */
export const numberWhereAny = (number: number): Combination => ({
  type: 'integer',
  range: [number, number],
  write: (values) => (values.some((value) => value !== undefined) ? String(number) : undefined),
});

/** Entries of which the converter can write a value, that the schema demands as an attribute; it warns of others, which are passed over */
export const expressible = <Of extends Encoding>(source: Source<Of>, as: Converter): EntryCondition<Of> => ({
  source,
  holds: (value, reading) => as.write(value, reading) !== undefined,
});
