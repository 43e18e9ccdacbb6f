import { escapeAttribute, escapeText } from './escape.js';
import { MMC_NAMESPACE } from './namespace.js';

/** Octets of a message: the first, and the one after the last */
export interface Place {
  readonly at: number;
  readonly end: number;
}

/** An attribute of an element, with the octets that it is made of */
export interface LineAttribute {
  readonly name: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/** One line of a document as people read it: a start tag, an end tag, or an element that holds no others */
export interface DocumentLine {
  readonly kind: 'start' | 'end' | 'whole';
  /** How many elements are around it */
  readonly depth: number;
  /** Of the element, without prefix */
  readonly name: string;
  /** None of an end tag */
  readonly attributes: readonly LineAttribute[];
  /** What the element holds, as it is before escaping */
  readonly text: string;
  /** The octets that its text is made of; none where it is not made of any */
  readonly places: readonly Place[];
}

/** A line as it stands in a document, without indentation */
export function lineText({ kind, depth, name, attributes, text }: DocumentLine): string {
  if (kind === 'end') return `</ra:${name}>`;
  let tag = `<ra:${name}`;
  if (depth === 0) tag += ` xmlns:ra="${MMC_NAMESPACE}"`;
  for (const attribute of attributes) tag += ` ${attribute.name}="${escapeAttribute(attribute.text)}"`;
  if (kind === 'start') return `${tag}>`;
  return text === '' ? `${tag}/>` : `${tag}>${escapeText(text)}</ra:${name}>`;
}
