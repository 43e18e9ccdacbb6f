import { HEX } from '../../codecs/hex.js';
import { InputError } from '../errors.js';
import { typeName } from '../given.js';
import type { InspectedField } from './inspected-field.js';

/** Octets that a line has room for */
const ROOM = 12;
const HEX_WIDTH = 3 * ROOM - 1;

/** A line for each field: offset in hex, octets in hex (cut off where they are many), name, what they say, the elements made of it after an arrow. @throws InputError for what are no fields */
export function inspectionText(fields: readonly InspectedField[]): string {
  if (!Array.isArray(fields)) throw new InputError(`fields are an array, and not ${typeName(fields)}`);
  const last = fields[fields.length - 1];
  const width = last !== undefined && last.offset + last.octets.length > 0xffff ? 6 : 4;
  return fields.map((field) => `${lineOf(field, width)}\n`).join('');
}

function lineOf({ offset, octets, name, depth, value, decrypted, elements, error }: InspectedField, width: number): string {
  const place = offset.toString(16).toUpperCase().padStart(width, '0');
  const says = error === undefined ? value : `error: ${value}`;
  const made =
    elements.length === 0 ? '' : ` → ${elements.map(({ path, text }) => (text === '' ? path : `${path} = ${shortened(text)}`)).join(', ')}`;
  const mark = decrypted ? '*' : ' ';
  return `${place}${mark} ${hexOf(octets).padEnd(HEX_WIDTH)}  ${'  '.repeat(depth)}${name}${says === '' ? '' : `: ${says}`}${made}`.trimEnd();
}

/** Characters of an element that a line has room for */
const TEXT_ROOM = 60;

const shortened = (text: string): string => (text.length <= TEXT_ROOM ? text : `${text.slice(0, TEXT_ROOM - 1)}…`);

/** All octets where they fit, else the first ones and an ellipsis */
function hexOf(octets: Uint8Array): string {
  const shown = octets.length <= ROOM ? octets : octets.subarray(0, ROOM - 1);
  const hex = Array.from(shown, (octet) => HEX[octet]).join(' ');
  return octets.length <= ROOM ? hex : `${hex} …`;
}
