import type { OctetField } from '../octet-fields.js';
import type { Places } from '../places.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, FIXED_SIZE, INTEGERS, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';

export class LongUnsignedOctets extends DataShape {
  constructor(
    private readonly high: OctetField,
    private readonly low: OctetField,
  ) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const whole = places.slot(this, path);
    const high = places.slot(this.high, `${path} / ${this.high.label}`);
    const low = places.slot(this.low, `${path} / ${this.low.label}`);
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (!INTEGERS.has(type)) c.fail(path, c.at - 1, `a long-unsigned expected, data type ${type} found`);
      const at = c.skip(FIXED_SIZE[type], path);
      c.slots.set(whole, type, at, c.at);
      // of a number of another size the low octet is the last one, and the others are the high part
      c.slots.set(high, this.high.type, at, c.at - 1);
      c.slots.set(low, this.low.type, c.at - 1, c.at);
    };
  }
}

/** A long-unsigned, or a number of any other integer type, whose two octets have a meaning each: `longUnsignedOctets({ switchNumber: unsignedField(1), action: unsignedField(1) })` */
export function longUnsignedOctets<Fields extends Record<string, OctetField>>(fields: Fields): DataShape & Fields {
  for (const [name, field] of Object.entries(fields)) field.label ||= name;
  const [high, low] = Object.values(fields);
  return Object.assign(new LongUnsignedOctets(high, low), fields);
}
