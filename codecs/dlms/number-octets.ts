import { type OctetField, type OctetSource, type OctetSources, octetSources } from '../octet-fields.js';
import type { Places } from '../places.js';
import type { DataIndexer } from './data-indexer.js';
import { DONT_CARE, FIXED_SIZE, INTEGERS, NULL_DATA } from './data-types.js';
import { DataShape } from './shapes.js';

export class LongUnsignedOctets<Fields = unknown> extends DataShape {
  constructor(readonly of: OctetSources<'DLMS COSEM', Fields>) {
    super();
  }

  override place(places: Places, path: string): DataIndexer {
    const whole = places.slot(this, path);
    const [highOctet, lowOctet] = Object.values<OctetSource>(this.of);
    const high = places.slot(highOctet, `${path} / ${highOctet.label}`);
    const low = places.slot(lowOctet, `${path} / ${lowOctet.label}`);
    return (c, type) => {
      if (type === NULL_DATA || type === DONT_CARE) return;
      if (!INTEGERS.has(type)) c.fail(path, c.at - 1, `a long-unsigned expected, data type ${type} found`);
      const at = c.skip(FIXED_SIZE[type], path);
      c.slots.set(whole, type, at, c.at);
      // of a number of another size the low octet is the last one, and the others are the high part
      c.slots.set(high, highOctet.type, at, c.at - 1);
      c.slots.set(low, lowOctet.type, c.at - 1, c.at);
    };
  }
}

/** A long-unsigned, or a number of any other integer type, whose two octets have a meaning each: `longUnsignedOctets({ switchNumber: unsignedField(1), action: unsignedField(1) })` */
export const longUnsignedOctets = <Fields extends Readonly<Record<string, OctetField>>>(fields: Fields): LongUnsignedOctets<Fields> =>
  Object.freeze(new LongUnsignedOctets<Fields>(octetSources('DLMS COSEM', fields)));
