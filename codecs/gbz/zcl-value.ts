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

/** By size in octets: the number after the largest unsigned one, and the most negative signed one */
const BOUND: readonly number[] = [0, 2 ** 8, 2 ** 16, 2 ** 24, 2 ** 32, 2 ** 40, 2 ** 48];
const HALF: readonly number[] = BOUND.map((bound) => bound / 2);

/** A value in ZCL: little-endian. Not-available values read as undefined. */
export const zclValue = (): LocatedValue => new LocatedValue(readZcl);

function readZcl({ type, octets, at, path }: LocatedValue): number | bigint | undefined {
  const reading = READING[type];
  if (reading === 0)
    throw new DecodeError(path, at, `a number expected, data type ${type.toString(16).toUpperCase().padStart(2, '0')} found`);
  const size = FIXED_SIZE[type];
  if (size > 6) return wide(octets, at, size, reading);
  const value = unsigned(octets, at, size);
  if (reading === UNSIGNED) return value === BOUND[size] - 1 ? undefined : value;
  if (reading === SIGNED && value >= HALF[size]) return value === HALF[size] ? undefined : value - BOUND[size];
  return value;
}

/** Of up to six octets */
function unsigned(octets: Uint8Array, at: number, size: number): number {
  switch (size) {
    case 1:
      return octets[at];
    case 2:
      return octets[at] | (octets[at + 1] << 8);
    case 3:
      return octets[at] | (octets[at + 1] << 8) | (octets[at + 2] << 16);
  }
  const low = (octets[at] | (octets[at + 1] << 8) | (octets[at + 2] << 16) | (octets[at + 3] << 24)) >>> 0;
  if (size === 4) return low;
  return low + (size === 5 ? octets[at + 4] : octets[at + 4] | (octets[at + 5] << 8)) * 0x100000000;
}

/** Of seven or eight octets */
function wide(octets: Uint8Array, at: number, size: number, reading: number): bigint | undefined {
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(octets[at + i]);
  const bound = 1n << BigInt(8 * size);
  if (reading === UNSIGNED) return value === bound - 1n ? undefined : value;
  if (reading === SIGNED && value >= bound / 2n) return value === bound / 2n ? undefined : value - bound;
  return value;
}
