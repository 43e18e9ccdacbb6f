import { DecodeError } from '../errors.js';
import { LocatedValue } from '../source.js';
import { BOOLEAN, FIXED_SIZE, UTC_TIME } from './data-types.js';

const UNSIGNED = 1;
const SIGNED = 2;
const BITS = 3;

/** How a number of each type reads: 0 is no number; unsigned types have all ones for not available, signed ones the most negative number, bitmaps none */
const READING: Uint8Array = (() => {
  const reading = new Uint8Array(256);
  reading.fill(BITS, 0x08, 0x10);
  reading[BOOLEAN] = UNSIGNED;
  reading.fill(BITS, 0x18, 0x20);
  reading.fill(UNSIGNED, 0x20, 0x28);
  reading.fill(SIGNED, 0x28, 0x30);
  reading[0x30] = UNSIGNED;
  reading[0x31] = UNSIGNED;
  reading[UTC_TIME] = UNSIGNED;
  reading[0xe8] = UNSIGNED;
  reading[0xe9] = UNSIGNED;
  return reading;
})();

/** A value in ZCL: little-endian. Not-available values read as undefined. */
export class ZclValue extends LocatedValue {
  integer(): number | bigint | undefined {
    const { octets, at, type } = this;
    const reading = READING[type];
    if (reading === 0)
      throw new DecodeError('value', at, `a number expected, data type ${type.toString(16).toUpperCase().padStart(2, '0')} found`);
    const size = FIXED_SIZE[type];
    if (size > 6) return this.#wide(size, reading);
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + octets[at + i];
    const bound = 2 ** (8 * size);
    if (reading === UNSIGNED) return value === bound - 1 ? undefined : value;
    if (reading === SIGNED && value >= bound / 2) return value === bound / 2 ? undefined : value - bound;
    return value;
  }

  #wide(size: number, reading: number): bigint | undefined {
    let value = 0n;
    for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(this.octets[this.at + i]);
    const bound = 1n << BigInt(8 * size);
    if (reading === UNSIGNED) return value === bound - 1n ? undefined : value;
    if (reading === SIGNED && value >= bound / 2n) return value === bound / 2n ? undefined : value - bound;
    return value;
  }
}
