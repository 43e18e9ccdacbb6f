import { hexNumber } from '../hex.js';
import { Places } from '../places.js';
import { ABSENT } from '../slots.js';
import type { Encoding, Source, Value } from '../source.js';
import { type FieldIndexer, FieldShape, fields } from './field-shapes.js';
import { zclValue } from './zcl-value.js';

/** The value that stands with one number in keyed fields. */
class KeyedValue implements Source {
  readonly encoding: Encoding = 'GBZ';

  constructor(readonly label: string) {}

  value(): Value {
    return zclValue();
  }
}

/** Pairs of a number and a value to the end of the command, in any order; `of` names the value that stands with a number. Others are told of. */
export class KeyedFields extends FieldShape {
  /** Sources by the number that stands before them, see of() */
  readonly values = new Map<number, KeyedValue>();

  constructor(
    private readonly key: FieldShape,
    readonly entry: FieldShape,
    private readonly entryValue: FieldShape,
  ) {
    super();
  }

  /** The value with this number; where it stands several times, the last one */
  of(key: number): Source {
    let source = this.values.get(key);
    if (source === undefined) {
      source = new KeyedValue(`${this.label} ${key.toString(16).toUpperCase()}`);
      this.values.set(key, source);
    }
    return source;
  }

  override place(places: Places, path: string): FieldIndexer {
    const slotOf = new Map([...this.values].map(([key, source]) => [key, places.slot(source, `${path} / ${source.label}`)]));
    const entryPlaces = new Places(places);
    const indexer = this.entry.place(entryPlaces, `${path} / entry`);
    const keySlot = entryPlaces.slot(this.key);
    const valueSlot = entryPlaces.slot(this.entryValue);
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

/** Pairs of number and value, of fixed size, to the end of the command. */
export const keyed = (number: FieldShape, value: FieldShape): KeyedFields => new KeyedFields(number, fields({ number, value }), value);
