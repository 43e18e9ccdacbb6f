import { HEX } from '../../codecs/hex.js';
import { InputError } from '../given/errors.js';
import { requireObject, typeName } from '../given/given.js';
import { type Paint, plain } from '../text/paint.js';
import { ElementText } from './element-text.js';
import type { InspectedField } from './inspected-field.js';
import { type LeftOut, leftOut } from './left-out.js';

/** How fields are shown */
export interface InspectionTextOptions {
  /** Whether all entries of long lists are shown, and the elements made of them with their whole paths */
  readonly full?: boolean;
  /** Marks parts of a line, with colours of a terminal for instance */
  readonly paint?: Paint;
}

/** Octets that a line has room for */
const ROOM = 12;
const HEX_WIDTH = 3 * ROOM - 1;

/**
 * A line for each field: offset in hex, octets in hex (cut off where they are many), name, what they say, the elements made of it after an
 * arrow. Of more than sixteen entries of a list the first five and the last two.
 * @throws InputError for what are no fields
 */
export function inspectionText(fields: readonly InspectedField[], options: InspectionTextOptions = {}): string {
  if (!Array.isArray(fields)) throw new InputError(`fields are an array, and not ${typeName(fields)}`);
  requireObject(options, 'what stands for options');
  const { full = false, paint = plain } = options;
  const last = fields[fields.length - 1];
  const width = last !== undefined && last.offset + last.octets.length > 0xffff ? 6 : 4;
  const elements = new ElementText(full);
  const skips: ReadonlyMap<number, LeftOut> = full ? new Map() : leftOut(fields);
  const lines: string[] = [];
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index] as InspectedField;
    const skip = skips.get(index);
    if (skip === undefined) lines.push(lineOf(field, width, elements.of(field), paint));
    else {
      lines.push(`${' '.repeat(width + 1)} ${' '.repeat(HEX_WIDTH)}  ${'  '.repeat(field.depth)}${paint('faint', leftOutText(skip))}`);
      index = skip.end - 1;
    }
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** `… 19,049 left out (--full shows all): entry 6 to 19,054` */
function leftOutText({ name, from, to }: LeftOut): string {
  return `… ${grouped(to - from + 1)} left out (--full shows all): ${name} ${grouped(from)} to ${grouped(to)}`;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

function lineOf(
  { offset, octets, name, depth, value, decrypted, error }: InspectedField,
  width: number,
  made: string,
  paint: Paint,
): string {
  const place = offset.toString(16).toUpperCase().padStart(width, '0');
  const says = error === undefined ? value : paint('bad', `error: ${value}`);
  const mark = decrypted ? '*' : ' ';
  const shownName = paint('name', shortName(name));
  const shownMade = made === '' ? '' : ` → ${paint('good', made)}`;
  return `${paint('faint', place)}${mark} ${hexOf(octets).padEnd(HEX_WIDTH)}  ${'  '.repeat(depth)}${shownName}${says === '' ? '' : `: ${says}`}${shownMade}`.trimEnd();
}

/** The indentation tells what it is a member of */
const shortName = (name: string): string => name.replace(/^structure member (?=\d)/, 'member ');

/** All octets where they fit, else the first ones and an ellipsis */
function hexOf(octets: Uint8Array): string {
  const shown = octets.length <= ROOM ? octets : octets.subarray(0, ROOM - 1);
  const hex = Array.from(shown, (octet) => HEX[octet]).join(' ');
  return octets.length <= ROOM ? hex : `${hex} …`;
}
