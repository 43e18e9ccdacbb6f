import { concatenate, hex } from '../encoder/octets.js';
import type { Random } from '../support/random.js';
import { leaf, Part } from './parts.js';
import { PartReader } from './read-parts.js';

/** Values at which numbers, lengths, counts, tags and signs change their meaning */
const BOUNDARIES: readonly number[] = [0x00, 0x01, 0x02, 0x09, 0x13, 0x7f, 0x80, 0x81, 0x84, 0xfe, 0xff];

/** Numbers that counts and lengths may claim */
const CLAIMS: readonly number[] = [0, 1, 2, 127, 128, 255, 256, 1000, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1];

/** DLMS data that stands in place of another: of every type, deep, large, and of arrays of nothing */
const STRANGERS: readonly Uint8Array[] = [
  '00',
  'FF',
  '01 00',
  '02 00',
  '03 FF',
  '04 00',
  '04 40 FFFFFFFFFFFFFFFF',
  `04 820200 ${'A5'.repeat(64)}`,
  '05 80000000',
  '05 FFFFFFFF',
  '05 FFFEAE7F',
  '06 FFFFFFFF',
  '06 FFFFFFFE',
  '09 00',
  '09 01 FF',
  `09 0C ${'FF'.repeat(12)}`,
  '09 0C 07E8020AFF18003CFF800000',
  '09 0C 0000000000000000000000FF',
  '09 05 07E8021EFF',
  '09 04 18000000',
  `09 81C8 ${'3C'.repeat(200)}`,
  '0A 05 3C26223E27',
  '0A 02 C328',
  '0C 04 00010B1F',
  '0D 99',
  '0F 80',
  '10 8000',
  '11 FF',
  '12 FFFF',
  '13 00 00',
  '13 11 03 010203',
  '13 01 FFFF 01 FFFF 00 00',
  '13 02 02 09 01 FFFF 01 0000 09 04 01 41 01 42',
  `13 02 28 ${'00'.repeat(39)} 11 20 ${'07'.repeat(32)}`,
  `13 02 28 ${'00'.repeat(39)} 09 20 ${'00'.repeat(32)}`,
  '14 8000000000000000',
  '14 000000045D964B80',
  '15 FFFFFFFFFFFFFFFF',
  '15 0020000000000001',
  '16 FF',
  '17 7FC00000',
  '18 7FF0000000000000',
  `19 ${'FF'.repeat(12)}`,
  '1A FFFFFFFFFF',
  '1B FFFFFFFF',
  '1C 00',
  `${'01 01 '.repeat(17)}00`,
  `${'02 02 00 '.repeat(15)}00`,
].map(hex);

/** The first octets, up to before `length` */
export const truncated = (octets: Uint8Array, length: number): Uint8Array => octets.subarray(0, length);

export function withOctet(octets: Uint8Array, at: number, value: number): Uint8Array {
  const altered = Uint8Array.from(octets);
  altered[at] = value;
  return altered;
}

/** One octet set to a boundary value, or to any */
export function withAnyOctet(octets: Uint8Array, random: Random): Uint8Array {
  if (octets.length === 0) return octets;
  const value = random.below(3) === 0 ? random.pick(BOUNDARIES) : random.below(256);
  return withOctet(octets, random.below(octets.length), value);
}

/** Alters the structure of a payload, once or twice: counts, types, lengths, nesting, order, repetition of its parts */
export function withOtherStructure(payload: Uint8Array, random: Random): Uint8Array {
  const whole = new PartReader(payload).payload();
  for (let left = 1 + random.below(2); left > 0; left--) alterPart(whole, random);
  return whole.encode();
}

function alterPart(whole: Part, random: Random): void {
  const parts = whole.all();
  const part = random.pick(parts);
  const parents = parts.filter(({ children }) => children.length > 0);
  const parent = parents.length === 0 ? whole : random.pick(parents);
  const at = random.below(parent.children.length);
  switch (random.below(11)) {
    case 0:
      part.claimed = random.pick(CLAIMS);
      break;
    case 1:
      part.claimed = Math.max(0, part.children.length + random.pick([-1, 1]));
      break;
    case 2:
      if (part.lead.length > 0) part.lead = withAnyOctet(part.lead, random);
      break;
    case 3:
      repeat(parent, at, random);
      break;
    case 4:
      parent.children.splice(at, 1);
      break;
    case 5:
      parent.children.reverse();
      break;
    case 6: {
      const [child] = parent.children.splice(at, 1);
      if (child !== undefined) parent.children.splice(random.below(parent.children.length + 1), 0, child);
      break;
    }
    case 7:
    case 8:
      if (parent.children.length > 0) parent.children[at] = leaf(random.pick(STRANGERS));
      break;
    case 9:
      nest(parent, at, random);
      break;
    case 10:
      // a part of one place at another
      if (parent.children.length > 0) parent.children[at] = random.pick(parts).copy();
      break;
  }
}

/** Entries beyond which a message is longer than any that comes over the air */
const MOST_OCTETS = 16_384;

function repeat(parent: Part, at: number, random: Random): void {
  const child = parent.children[at];
  if (child === undefined) return;
  // a part may hold many that have no octets
  const size = Math.max(child.encode().length, child.all().length);
  const times = Math.min(random.pick([1, 2, 20, 255, 1000, 5000]), Math.floor(MOST_OCTETS / size));
  parent.children.splice(at, 0, ...Array.from({ length: times }, () => child.copy()));
}

/** Arrays, structures or sequences around a part */
function nest(parent: Part, at: number, random: Random): void {
  let child = parent.children[at];
  if (child === undefined) return;
  const tag = random.pick([0x01, 0x02, 0x30]);
  for (let left = random.pick([1, 2, 14, 16, 17, 40]); left > 0; left--)
    child = new Part(Uint8Array.of(tag), tag === 0x30 ? 'length' : 'count', [child]);
  parent.children[at] = child;
}

/** Octets taken out, put in or repeated at one place, without regard to what they are */
export function withOtherOctets(octets: Uint8Array, random: Random): Uint8Array {
  const at = random.below(octets.length + 1);
  const some = Math.min(1 + random.below(8), octets.length - at);
  switch (random.below(3)) {
    case 0:
      return concatenate(octets.subarray(0, at), octets.subarray(at + some));
    case 1:
      return concatenate(
        octets.subarray(0, at),
        Uint8Array.from({ length: 1 + random.below(4) }, () => random.below(256)),
        octets.subarray(at),
      );
    default:
      return concatenate(octets.subarray(0, at + some), octets.subarray(at, at + some), octets.subarray(at + some));
  }
}
