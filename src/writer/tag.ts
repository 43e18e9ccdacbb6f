import { escapeAttribute } from './escape.js';
import { pooled, poolOctets } from './pool.js';

/** Attributes that every element of a tag has, by name */
export type ConstantAttributes = Readonly<Record<string, string>>;

const NO_ATTRIBUTES: ConstantAttributes = Object.freeze({});

declare const TAG: unique symbol;

/**
 * An element name with constant attributes: the place of its markup in the pool. Before the start tag, and right after it the end tag,
 * stand the lengths of both and the number of its names, so that a tag that is written is looked for at one place of the memory only.
 */
export type Tag = number & { readonly [TAG]: true };

/** What a tag is called */
export interface TagNames {
  readonly name: string;
  readonly attributes: ConstantAttributes;
}

/** Octets before the start tag: length of the start tag with its `>`, that of the end tag, number of the names */
const OPEN_LENGTH = 0;
const CLOSE_LENGTH = 2;
const NAMES = 4;
const HEAD = 6;
/** Numbers there have two octets of seven bits: all octets of the pool are ASCII */
const BITS = 7;
const LAST = (1 << (2 * BITS)) - 1;

const allNames: TagNames[] = [];

function digits(number: number): string {
  if (number > LAST) throw new RangeError(`${number} where the head of a tag has room for ${LAST}`);
  return String.fromCharCode(number & ((1 << BITS) - 1), number >> BITS);
}

const numberAt = (pool: Uint8Array, at: number): number => pool[at] | (pool[at + 1] << BITS);

/** A tag of its own. @param namespace the declaration that the root element has, with a space in front */
export function makeTag(name: string, attributes: ConstantAttributes, namespace = ''): Tag {
  let open = `<ra:${name}${namespace}`;
  for (const attribute in attributes) open += ` ${attribute}="${escapeAttribute(attributes[attribute])}"`;
  open += '>';
  const close = `</ra:${name}>`;
  const number = allNames.push({ name, attributes }) - 1;
  return pooled(digits(open.length) + digits(close.length) + digits(number) + open + close) as Tag;
}

const tags = new Map<string, Tag>();

/** The one tag with this name and these attributes. What makes tags of a message's values must not keep them: give attributes to the writer. */
export function tagOf(name: string, attributes: ConstantAttributes = NO_ATTRIBUTES): Tag {
  const key = `${name}${JSON.stringify(attributes)}`;
  let tag = tags.get(key);
  if (tag === undefined) {
    tag = makeTag(name, attributes);
    tags.set(key, tag);
  }
  return tag;
}

export const namesOf = (tag: Tag): TagNames => allNames[numberAt(poolOctets(), tag + NAMES)];

/** Place of the start tag in the pool, and its length with its `>` */
export const startTagAt = (tag: Tag): number => tag + HEAD;
export const startTagLength = (tag: Tag): number => numberAt(poolOctets(), tag + OPEN_LENGTH);

/** Place of the end tag in the pool, and its length */
export const endTagAt = (tag: Tag): number => tag + HEAD + startTagLength(tag);
export const endTagLength = (tag: Tag): number => numberAt(poolOctets(), tag + CLOSE_LENGTH);
