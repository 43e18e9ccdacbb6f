import { hexNumber } from '../hex.js';
import { type Named, named } from '../named.js';
import { Places } from '../places.js';
import { ABSENT } from '../slots.js';
import type { Carrier, Value } from '../source.js';
import { type FieldIndexer, FieldShape, type Fields, fields } from './field-shapes.js';
import { zclValue } from './zcl-value.js';

/** The value that stands with one number in keyed fields. */
class KeyedValue implements Carrier {
  readonly encoding = 'GBZ';
  readonly label: string | undefined = undefined;

  value(): Value {
    return zclValue();
  }
}

/** Pairs of a number and a value to the end of the command, in any order; `entry` names the value that stands with a number. Others are told of. */
export class KeyedFields extends FieldShape {
  /** Sources by the number that stands before them */
  readonly entries: ReadonlyMap<number, Named<KeyedValue>>;

  /** @param pair number and value, as they stand in each entry; @param numbers of the entries that have a meaning */
  constructor(
    readonly pair: Fields<{ readonly number: FieldShape; readonly value: FieldShape }>,
    numbers: readonly number[],
  ) {
    super();
    this.entries = new Map(numbers.map((number) => [number, named(`entry ${hexNumber(number, 4)}`, new KeyedValue())]));
  }

  /**
   * The value with this number; where it stands several times, the last one
   * @throws RangeError for a number that the fields were not made with
   */
  entry(number: number): Named<KeyedValue> {
    const entry = this.entries.get(number);
    if (entry === undefined) throw new RangeError(`no entry ${hexNumber(number, 4)}: name its number where the fields are made`);
    return entry;
  }

  override place(places: Places, path: string): FieldIndexer {
    const slotOf = new Map([...this.entries].map(([key, source]) => [key, places.slot(source, `${path} / ${source.label}`)]));
    const entryPlaces = new Places(places);
    const entryPath = `${path} / entry`;
    const indexer = this.pair.place(entryPlaces, entryPath);
    const keySlot = entryPlaces.slot(this.pair.of.number, `${entryPath} / number`);
    const valueSlot = entryPlaces.slot(this.pair.of.value, `${entryPath} / value`);
    const key = zclValue();
    return (c) => {
      while (c.at < c.end) {
        indexer(c);
        const { slots } = c;
        const { findings } = c.scratch;
        key.locate(c.octets, slots, keySlot);
        const number = key.integer();
        const slot = number === undefined ? undefined : slotOf.get(Number(number));
        if (slot === undefined) {
          const called = number === undefined ? 'an entry whose number is not available' : `entry ${hexNumber(Number(number), 4)}`;
          findings.add('NO_PLACE', `the schema has no place for ${called}: it is left out`, `${path} / ${called}`, key.at);
          continue;
        }
        if (slots.typeOf(slot) !== ABSENT)
          findings.add('REPEATED', 'the entry is given again: this one is left out', path, slots.atOf(slot));
        slots.set(slot, slots.typeOf(valueSlot), slots.atOf(valueSlot), slots.endOf(valueSlot));
      }
    };
  }
}

/** Pairs of number and value, of fixed size, to the end of the command. @param numbers of the entries that have a meaning */
export const keyed = (number: FieldShape, value: FieldShape, numbers: readonly number[]): KeyedFields =>
  Object.freeze(new KeyedFields(fields({ number, value }), numbers));
