import type { Value } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import { endOfText } from './decoded-text.js';
import { leftOut, numberOf } from './numbers.js';
import type { Reading } from './reading.js';
import type { Combination } from './rows.js';

/** Auxiliary controllers of a device */
const CONTROLLERS = 5;
const HIGHEST_LEVEL = 100;
/** High half octet of the direction and number of an APC: output, input */
const INPUT = 2;

const outOfRange =
  (what: string): Converter['write'] =>
  (value, reading) =>
    leftOut(value, reading, 'VALUE_OUT_OF_RANGE', `${value.integer()} is no ${what}`);

const noController = outOfRange(`auxiliary controller number from 1 to ${CONTROLLERS}`);
const noLevel = outOfRange(`level from 0 to ${HIGHEST_LEVEL}`);

/** Number of the controller, 1 to 5, in the low half octet of an APC's direction and number */
export const auxiliaryControllerNumber: Converter = {
  type: 'integer',
  range: [1, CONTROLLERS],
  write(value, reading) {
    const number = Number(value.integer()) & 0x0f;
    return number >= 1 && number <= CONTROLLERS ? String(number) : noController(value, reading);
  },
};

/** Whether the high half octet of an APC's direction and number says input from the controlled load; warns where it says neither that nor output */
export function isInput(value: Value, reading: Reading): boolean {
  const direction = Number(value.integer()) >> 4;
  // 0 is the number of an ALCS
  if (direction > INPUT) leftOut(value, reading, 'ENUMERATION_VALUE', `direction ${direction} is neither output nor input`);
  return direction === INPUT;
}

/** Level in percent, 0 to 100 */
export const auxiliaryControllerLevel: Converter = {
  type: 'integer',
  range: [0, HIGHEST_LEVEL],
  write(value, reading) {
    const level = numberOf(value, reading);
    if (level === undefined) return undefined;
    return level >= 0 && level <= HIGHEST_LEVEL ? String(level) : noLevel(value, reading);
  },
};

/** Level in the low seven bits of a command; in the entries of a calendar the high bit is set */
const LEVEL_BITS = 0x7f;

/** Whether direction and number are those of an APC: an ALCS has its number alone */
export const isApc = (value: Value): boolean => Number(value.integer()) >> 4 !== 0;

/** Level in percent that a command has for an APC, of a row with the sources direction and number, low octet; none for an ALCS */
export const commandedLevel: Combination = {
  type: 'integer',
  range: [0, HIGHEST_LEVEL],
  write([controller, low], reading) {
    if (controller === undefined || low === undefined || !isApc(controller)) return undefined;
    const level = Number(low.integer()) & LEVEL_BITS;
    return level <= HIGHEST_LEVEL ? String(level) : noLevel(low, reading);
  },
};

const noLevelInState = (value: Value, reading: Reading): undefined =>
  leftOut(value, reading, 'VALUE_OUT_OF_RANGE', `no level from 0 to ${HIGHEST_LEVEL} in the state`);

/**
 * Level that the JSON object of a state and associated information has under a name, as a number or in digits. Where that is
 * no level, a warning tells; what can't be read out stands in the information itself, which goes into the document whole.
 */
export const levelInState = (name: 'outputState' | 'inputState'): Converter => ({
  type: 'integer',
  range: [0, HIGHEST_LEVEL],
  write(value, reading) {
    const { octets, at, end } = value;
    const found = member(utf8.decode(octets.subarray(at, endOfText(octets, at, end))), name);
    const level = typeof found === 'string' && DIGITS.test(found) ? Number(found) : found;
    if (level === undefined || level === null) return undefined;
    return Number.isInteger(level) && Number(level) >= 0 && Number(level) <= HIGHEST_LEVEL ? String(level) : noLevelInState(value, reading);
  },
});

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const DIGITS = /^\d{1,3}$/;

/** What the JSON object has under a name; undefined for any text that is no such object */
function member(json: string, name: string): unknown {
  // most texts there begin with something else, and an exception costs as much as some messages
  if (!json.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(json)?.[name];
  } catch {
    return undefined;
  }
}
