import { encodeLength } from '../axdr.js';
import { concatenate, unsignedOctets } from '../octets.js';

/** Octets of the contents by tag, of the types that log entries have */
const SIZES: Readonly<Record<number, number>> = { 0: 0, 3: 1, 5: 4, 6: 4, 13: 1, 15: 1, 16: 2, 17: 1, 18: 2, 20: 8, 21: 8, 22: 1 };
const ARRAY = 1;
const STRUCTURE = 2;
const BIT_STRING = 4;
const STRINGS: ReadonlySet<number> = new Set([BIT_STRING, 9, 10, 12]);

/** One value: the type description that it follows, its octets without tags, and the octet after its last */
interface Untagged {
  readonly description: Uint8Array;
  readonly contents: Uint8Array;
  readonly end: number;
}

/** @returns undefined for a value that no type description is for: an array whose entries differ in type */
function untagged(octets: Uint8Array, at: number): Untagged | undefined {
  const tag = octets[at];
  if (tag === STRUCTURE || tag === ARRAY) return several(octets, at, tag);
  const length = octets[at + 1];
  const isString = STRINGS.has(tag);
  if (!isString && SIZES[tag] === undefined) return undefined;
  // none of ours is longer than the short form of a length says
  const size = isString ? 1 + (tag === BIT_STRING ? (length + 7) >> 3 : length) : SIZES[tag];
  if (isString && length > 0x7f) return undefined;
  const end = at + 1 + size;
  return { description: unsignedOctets(tag, 1), contents: octets.subarray(at + 1, end), end };
}

function several(octets: Uint8Array, at: number, tag: number): Untagged | undefined {
  const count = octets[at + 1];
  const members: Untagged[] = [];
  let end = at + 2;
  for (let i = 0; i < count; i++) {
    const member = untagged(octets, end);
    if (member === undefined) return undefined;
    members.push(member);
    end = member.end;
  }
  const contents = concatenate(...members.map((member) => member.contents));
  const descriptions = members.map(({ description }) => description);
  if (tag === STRUCTURE) return { description: concatenate(unsignedOctets(tag, 1), encodeLength(count), ...descriptions), contents, end };
  if (count === 0 || !descriptions.every((description) => same(description, descriptions[0]))) return undefined;
  return { description: concatenate(unsignedOctets(tag, 1), unsignedOctets(count, 2), descriptions[0]), contents, end };
}

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a.buffer, a.byteOffset, a.length).equals(b);

/** The compact array of encoded entries; undefined where they are not of one type */
export function compacted(entries: readonly Uint8Array[]): Uint8Array | undefined {
  const parts = entries.map((entry) => untagged(entry, 0));
  const [first] = parts;
  if (first === undefined || !parts.every((part) => part !== undefined && same(part.description, first.description))) return undefined;
  const contents = concatenate(...parts.map((part) => (part as Untagged).contents));
  return concatenate(unsignedOctets(19, 1), first.description, encodeLength(contents.length), contents);
}
