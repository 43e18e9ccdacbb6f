import { DecodeError } from './errors.js';
import { type Encoding, LocatedValue, type Source, type Value } from './source.js';

/** Types of the fields of plain octet layouts */
export const UNSIGNED_FIELD = 1;
export const SIGNED_FIELD = 2;
export const OCTETS_FIELD = 3;

/** A big-endian field of fixed size in octets that have no encoding of their own. */
class FieldValue extends LocatedValue {
  integer(): number | bigint {
    if (this.type === OCTETS_FIELD) throw new DecodeError('field', this.at, 'a number expected, octets found');
    const size = this.end - this.at;
    if (size > 6) {
      let wide = 0n;
      for (let at = this.at; at < this.end; at++) wide = (wide << 8n) | BigInt(this.octets[at]);
      return this.type === SIGNED_FIELD ? BigInt.asIntN(8 * size, wide) : wide;
    }
    let value = 0;
    for (let at = this.at; at < this.end; at++) value = value * 256 + this.octets[at];
    return this.type === SIGNED_FIELD && value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value;
  }
}

/** One field of a layout of plain octets; `octets` is -1 for one that goes on to the end. */
export class OctetField implements Source {
  readonly encoding: Encoding;
  label = '';

  constructor(
    readonly type: number,
    readonly octets: number,
    encoding: Encoding = 'DLMS COSEM',
  ) {
    this.encoding = encoding;
  }

  value(): Value {
    return new FieldValue();
  }
}

/** An unsigned number of so many octets, big-endian */
export const unsignedField = (octets: number): OctetField => new OctetField(UNSIGNED_FIELD, octets);
/** A two's complement number of so many octets, big-endian */
export const signedField = (octets: number): OctetField => new OctetField(SIGNED_FIELD, octets);
/** Octets as they are; with no count, all that are left */
export const octetsField = (octets = -1): OctetField => new OctetField(OCTETS_FIELD, octets);
