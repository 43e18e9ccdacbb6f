import type { OctetField } from '../octet-fields.js';
import type { Places } from '../source.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, LONG_UNSIGNED, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';

export class LongUnsignedOctets extends DataShape {
  constructor(
    private readonly high: OctetField,
    private readonly low: OctetField,
  ) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const { slots } = places;
    const whole = places.slot(this, path);
    const high = places.slot(this.high, `${path} / ${this.high.label}`);
    const low = places.slot(this.low, `${path} / ${this.low.label}`);
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (type !== LONG_UNSIGNED) c.fail(path, c.at - 1, `a long-unsigned expected, data type ${type} found`);
      const at = c.skip(2, path);
      slots.set(whole, type, at, at + 2);
      slots.set(high, this.high.type, at, at + 1);
      slots.set(low, this.low.type, at + 1, at + 2);
    };
  }
}

/** A long-unsigned whose two octets have a meaning each: `longUnsignedOctets({ switchNumber: unsignedField(1), action: unsignedField(1) })` */
export function longUnsignedOctets<Fields extends Record<string, OctetField>>(fields: Fields): DataShape & Fields {
  for (const [name, field] of Object.entries(fields)) field.label ||= name;
  const [high, low] = Object.values(fields);
  return Object.assign(new LongUnsignedOctets(high, low), fields);
}
