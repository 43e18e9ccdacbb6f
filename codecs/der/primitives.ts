import type { Cursor } from '../cursor.js';
import { altered } from '../named.js';
import type { Places } from '../places.js';
import { readInteger } from './der-value.js';
import { readContentsEnd } from './element.js';
import { type DerIndexer, TaggedShape } from './shape.js';
import * as types from './tags.js';

/** Makes sure that contents are what their type allows. @throws DecodeError */
type Check = (c: Cursor, at: number, end: number, path: string) => void;

/** A type without elements inside. */
export class Primitive extends TaggedShape {
  /** True for an integer that says whether something succeeded: 0, or anything else */
  readonly responseCode: boolean = false;

  constructor(
    readonly type: number,
    typeName: string,
    readonly check: Check,
  ) {
    super(type, typeName);
  }

  override place(places: Places, path: string): DerIndexer {
    const slot = places.slot(this, path);
    const { type, check, responseCode } = this;
    // the first octet of a bit string says how many bits of its last octet are not used
    const lead = type === types.BIT_STRING ? 1 : 0;
    return (c, _, outcome) => {
      const end = readContentsEnd(c, path);
      const { at } = c;
      check(c, at, end, path);
      if (responseCode && readInteger(c.octets, at, end) !== 0) outcome.success = false;
      c.slots.set(slot, type, at + lead, end);
      c.at = end;
    };
  }
}

const primitive = (type: number, typeName: string, check: Check): Primitive => Object.freeze(new Primitive(type, typeName, check));

/** Limits of an integer, both included */
export interface Range {
  readonly from: number | bigint;
  readonly to: number | bigint;
}

const size = (octets: number): Check => {
  return (c, at, end, path) => {
    if (end - at !== octets) c.fail(path, at, `${octets} octets expected, ${end - at} found`);
  };
};

const notEmpty: Check = (c, at, end, path) => {
  if (end === at) c.fail(path, at, 'at least one octet expected, none found');
};

/** Numbers of 64 bits, signed or not: the largest that any GBCS structure has */
const SIXTY_FOUR_BITS: Range = { from: -(2n ** 63n), to: 2n ** 64n - 1n };
/** Octets that such a number takes at most, with the zero that keeps it positive */
const LARGEST_NUMBER = 9;

const within = ({ from, to }: Range): Check => {
  // numbers compare with numbers many times faster than with a bigint; one too large for them is never at a limit
  const least = Number(from);
  const greatest = Number(to);
  return (c, at, end, path) => {
    notEmpty(c, at, end, path);
    if (end - at > LARGEST_NUMBER) c.fail(path, at, `a number of up to 64 bits expected, one of ${end - at} octets found`);
    const value = readInteger(c.octets, at, end);
    const isWithin = typeof value === 'number' ? value >= least && value <= greatest : value >= from && value <= to;
    if (!isWithin) c.fail(path, at, `${value} is not within ${from} to ${to}`);
  };
};

/** An INTEGER, within the limits, or of 64 bits where none are given */
export const integer = (range = SIXTY_FOUR_BITS): Primitive => primitive(types.INTEGER, 'INTEGER', within(range));

export const enumerated = (): Primitive => primitive(types.ENUMERATED, 'ENUMERATED', within(SIXTY_FOUR_BITS));

/** The INTEGER or ENUMERATED, which says whether something succeeded: 0 does, anything else does not. */
export const responseCode = (shape: Primitive): Primitive => altered(shape, { responseCode: true });

export const nullValue = (): Primitive => primitive(types.NULL, 'NULL', size(0));

const anySize: Check = () => {};

/** An OCTET STRING, of so many octets where the number is given */
export const octetString = (octets?: number): Primitive =>
  primitive(types.OCTET_STRING, 'OCTET STRING', octets === undefined ? anySize : size(octets));

/** A BIT STRING; its value begins after the octet that counts the bits not used */
export const bitString = (): Primitive =>
  primitive(types.BIT_STRING, 'BIT STRING', (c, at, end, path) => {
    notEmpty(c, at, end, path);
    const unused = c.octets[at];
    if (unused > 7 || (unused > 0 && end - at === 1)) c.fail(path, at, `${unused} bits not used, of ${8 * (end - at - 1)}`);
  });

const DATE_AND_TIME_DIGITS = 14;
const POINT = 0x2e;
const Z = 0x5a;
const isDigit = (octet: number): boolean => octet >= 0x30 && octet <= 0x39;

/** A GeneralizedTime in UTC to the second or finer: `YYYYMMDDhhmmssZ`, `YYYYMMDDhhmmss.fZ` (X.690, 11.7) */
export const generalizedTime = (): Primitive =>
  primitive(types.GENERALIZED_TIME, 'GeneralizedTime', (c, at, end, path) => {
    const { octets } = c;
    const digits = at + DATE_AND_TIME_DIGITS;
    if (digits >= end || octets[end - 1] !== Z) c.fail(path, at, 'YYYYMMDDhhmmssZ expected');
    for (let i = at; i < end - 1; i++) {
      const inPlace = i === digits ? octets[i] === POINT && i < end - 2 : isDigit(octets[i]);
      if (!inPlace) c.fail(path, i, 'YYYYMMDDhhmmssZ expected');
    }
  });
