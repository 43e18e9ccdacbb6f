import type { XmlElement } from './xml-events.js';

/** The octets of a document in ASCII; of any other, its UTF-16 code units */
export type CodeUnits = Uint8Array | Uint16Array;

/** A name as it stands in documents: an ASCII name with one colon at the most */
export interface XmlName {
  readonly name: string;
  /** Empty where it has none */
  readonly prefix: string;
  readonly local: string;
  readonly units: Uint8Array;
  /** The prefix that an attribute of this name declares; empty for the default namespace, undefined for any other attribute */
  readonly declares: string | undefined;
  /** Whether it begins with xml, which is reserved, and declares no namespace */
  readonly isReserved: boolean;
  /** The namespace that an attribute of this name declared last */
  declared: string;
  /** The element of this name, without attributes, that was read last */
  element: XmlElement | undefined;
}

const NO_ATTRIBUTES: readonly never[] = Object.freeze([]);

/** Names of documents are few and come again and again: so many are kept, and of two with the same place the one that came last */
const PLACES = 1024;
/** Longer ones, and longer namespaces, of which documents have none, are not kept */
const LONGEST = 64;
const kept: (XmlName | undefined)[] = Array.from({ length: PLACES }, () => undefined);

/**
 * The name that stands in a document, one object for a name as long as it is kept.
 * @param localAt behind the colon, or where the name begins
 * @param hash of its code units
 */
export function nameAt(units: CodeUnits, from: number, end: number, localAt: number, hash: number): XmlName {
  const place = (hash ^ (hash >>> 10)) & (PLACES - 1);
  const known = kept[place];
  if (known !== undefined && known.units.length === end - from && standsAt(known, units, from)) return known;
  const name = named(units.subarray(from, end), localAt - from);
  if (end - from <= LONGEST) kept[place] = name;
  return name;
}

/** Whether the code units of a name stand in a document at a place */
export function standsAt({ units: own }: XmlName, units: CodeUnits, from: number): boolean {
  const { length } = own;
  for (let i = 0; i < length; i++) if (own[i] !== units[from + i]) return false;
  return true;
}

function named(units: CodeUnits, localAt: number): XmlName {
  const name = interned(Array.from(units, (unit) => String.fromCharCode(unit)).join(''));
  const prefix = interned(name.slice(0, Math.max(localAt - 1, 0)));
  const local = interned(name.slice(localAt));
  const declares = name === 'xmlns' ? '' : prefix === 'xmlns' ? local : undefined;
  const isReserved = /^xml/i.test(name) && !/^xmlns(:(?!xml)|$)/i.test(name);
  return { name, prefix, local, units: Uint8Array.from(units), declares, isReserved, declared: '', element: undefined };
}

/** The namespace that an attribute declares: the same string where it declared that before, so that comparing namespaces takes no time */
export function declaredBy(name: XmlName, uri: string): string {
  if (name.declared === uri) return name.declared;
  if (uri.length <= LONGEST) name.declared = interned(uri);
  return uri.length <= LONGEST ? name.declared : uri;
}

/** The element of a name without attributes: the same object where it was in the same namespace before */
export function bareElement(name: XmlName, uri: string): XmlElement {
  if (name.element !== undefined && name.element.uri === uri) return name.element;
  const element: XmlElement = { uri, local: name.local, attributes: NO_ATTRIBUTES };
  if (uri.length <= LONGEST) name.element = element;
  return element;
}

/**
 * The one string that there is for a text that is a name of a property: two of them are compared by identity, and looked up without reading
 * them. Nor is it part of a document, which would be kept with it.
 */
export const interned = (text: string): string => Object.keys({ [text]: true })[0] as string;
