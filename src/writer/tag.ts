import { escapeAttribute } from './escape.js';
import { pooled } from './pool.js';

/** Attributes that every element of a tag has, by name */
export type ConstantAttributes = Readonly<Record<string, string>>;

const NO_ATTRIBUTES: ConstantAttributes = Object.freeze({});

/** An element name with constant attributes and its markup in the pool. There is one for each in the process: see tagOf. */
export class Tag {
  /** Start tag and, right after it, end tag in the pool */
  readonly at: number;
  /** Octets of the start tag with its `>` */
  readonly openLength: number;
  readonly closeLength: number;

  /** @param namespace the declaration that the root element has, with a space in front */
  constructor(
    readonly name: string,
    readonly attributes: ConstantAttributes,
    namespace = '',
  ) {
    let open = `<ra:${name}${namespace}`;
    for (const attribute in attributes) open += ` ${attribute}="${escapeAttribute(attributes[attribute])}"`;
    open += '>';
    const close = `</ra:${name}>`;
    this.at = pooled(open + close);
    this.openLength = open.length;
    this.closeLength = close.length;
  }
}

const tags = new Map<string, Tag>();

/** The one tag with this name and these attributes. What makes tags of a message's values must not keep them: give attributes to the writer. */
export function tagOf(name: string, attributes: ConstantAttributes = NO_ATTRIBUTES): Tag {
  const key = `${name}${JSON.stringify(attributes)}`;
  let tag = tags.get(key);
  if (tag === undefined) {
    tag = new Tag(name, attributes);
    tags.set(key, tag);
  }
  return tag;
}
