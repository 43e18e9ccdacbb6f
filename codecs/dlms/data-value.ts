import { DecodeError } from '../errors.js';
import { LocatedValue } from '../source.js';
import {
  BCD,
  BIT_STRING,
  BOOLEAN,
  DONT_CARE,
  DOUBLE_LONG,
  DOUBLE_LONG_UNSIGNED,
  ENUM,
  INTEGER,
  LONG,
  LONG_UNSIGNED,
  LONG64,
  LONG64_UNSIGNED,
  NULL_DATA,
  UNSIGNED,
} from './data-types.js';

/** Octets of the longest number, and of the longest bit-string that is one */
const MAXIMUM_OCTETS = 8;

/** A value in A-XDR (IEC 61334-6): big-endian, two's complement. */
export class DataValue extends LocatedValue {
  /** @throws DecodeError for a type that is no number, and a bit-string of more than 64 bits */
  integer(): number | bigint | undefined {
    const o = this.octets;
    const at = this.at;
    switch (this.type) {
      case DOUBLE_LONG_UNSIGNED:
        return ((o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3]) >>> 0;
      case DOUBLE_LONG:
        return (o[at] << 24) | (o[at + 1] << 16) | (o[at + 2] << 8) | o[at + 3];
      case UNSIGNED:
      case ENUM:
      case BOOLEAN:
      case BCD:
        return o[at];
      case INTEGER:
        return (o[at] << 24) >> 24;
      case LONG_UNSIGNED:
        return (o[at] << 8) | o[at + 1];
      case LONG:
        return ((o[at] << 24) | (o[at + 1] << 16)) >> 16;
      case LONG64_UNSIGNED:
        return this.#sixtyFour();
      case LONG64:
        return BigInt.asIntN(64, this.#sixtyFour());
      case BIT_STRING:
        return this.#bits();
      case NULL_DATA:
      case DONT_CARE:
        return undefined;
      default:
        throw new DecodeError(this.path, at, `a number expected, data type ${this.type} found`);
    }
  }

  /** Bits of whole octets as a number: the last one is bit 0 */
  #bits(): number | bigint {
    const octets = this.end - this.at;
    if (octets > MAXIMUM_OCTETS) throw new DecodeError(this.path, this.at, `a number expected, a bit-string of ${octets} octets found`);
    let bits = 0n;
    for (let at = this.at; at < this.end; at++) bits = (bits << 8n) | BigInt(this.octets[at]);
    return bits <= Number.MAX_SAFE_INTEGER ? Number(bits) : bits;
  }

  #sixtyFour(): bigint {
    return new DataView(this.octets.buffer, this.octets.byteOffset).getBigUint64(this.at);
  }
}
