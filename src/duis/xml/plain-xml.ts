import { bareElement, type CodeUnits, declaredBy, nameAt, standsAt, type XmlName } from './names.js';
import type { XmlAttribute, XmlEvents, XmlLimits } from './xml-events.js';

const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

const DECLARATION = /<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")?\?>/y;

/** What an ASCII character may be in a name: its first or a further one, a further one, or what stands behind the prefix */
const ANYWHERE = 1;
const FURTHER = 2;
const BEHIND_PREFIX = 3;
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') NAME[character.charCodeAt(0)] = ANYWHERE;
for (const character of '0123456789.-') NAME[character.charCodeAt(0)] = FURTHER;
NAME[':'.charCodeAt(0)] = BEHIND_PREFIX;

/**
 * What ASCII characters are plain, in text and in values of attributes. What is escaped is not, nor are tags, controls and, in text,
 * brackets (`]]>` must not stand in it); in values, white space other than spaces is read as spaces
 */
const PLAIN_TEXT = new Uint8Array(128).fill(1, 0x20, 0x7f);
const PLAIN_VALUE = PLAIN_TEXT.slice();
for (const character of '\t\n') PLAIN_TEXT[character.charCodeAt(0)] = 1;
for (const character of '&<]') PLAIN_TEXT[character.charCodeAt(0)] = 0;
for (const character of '&<') PLAIN_VALUE[character.charCodeAt(0)] = 0;

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
/** Further controls stand before, surrogates, private use and what is no character behind */
const FIRST_PLAIN = 0xa0;
const LAST_PLAIN = 0xd7ff;

/** An attribute while it is read: its namespace is known once all declarations of its element are */
type ReadAttribute = { -readonly [K in keyof XmlAttribute]: XmlAttribute[K] };

const NONE: readonly never[] = Object.freeze([]);

const utf8 = new TextEncoder();

/**
 * Reads a document that is plain: well-formed, within the limits, of elements, attributes and text in which nothing is escaped, without
 * comments, processing instructions, CDATA and the like. That is how documents come, and it takes a fraction of the time of a parser for everything.
 * @param octets those that the text was decoded from, where they are at hand
 * @returns false as soon as something is not plain, be it well-formed or not: that is for the parser to say, from the start of the document
 */
export function readPlainXml(text: string, events: XmlEvents, limits: XmlLimits, octets?: Uint8Array): boolean {
  if (!text.includes('\r')) return new PlainReader(text, codeUnits(text, octets), events, limits).read();
  const normal = text.replace(/\r\n?/g, '\n');
  return new PlainReader(normal, codeUnits(normal), events, limits).read();
}

function codeUnits(text: string, octets: Uint8Array = utf8.encode(text)): CodeUnits {
  if (octets.length === text.length) return octets;
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

class PlainReader {
  #at = 0;
  /** Names and declared namespaces of the elements that are open */
  readonly #names: XmlName[] = [];
  readonly #prefixesBefore: number[] = [];
  readonly #prefixes: string[] = [];
  readonly #uris: string[] = [];

  constructor(
    private readonly text: string,
    private readonly units: CodeUnits,
    private readonly events: XmlEvents,
    private readonly limits: XmlLimits,
  ) {}

  /** @returns whether the document is plain */
  read(): boolean {
    const { text, units } = this;
    if (text.startsWith('<?xml')) {
      DECLARATION.lastIndex = 0;
      if (!DECLARATION.test(text)) return false;
      this.#at = DECLARATION.lastIndex;
    }
    let hasRoot = false;
    for (;;) {
      const isOutside = this.#names.length === 0;
      const tagAt = this.#plainTextEnd();
      if (tagAt === units.length) return isOutside && hasRoot && this.#isSpace(tagAt);
      if (units[tagAt] !== LESS || (isOutside && !this.#isSpace(tagAt))) return false;
      if (tagAt > this.#at && !isOutside) this.events.text(text.slice(this.#at, tagAt));
      this.#at = tagAt + 1;
      const isRead = this.#isAt(SLASH) ? this.#endTag() : !(isOutside && hasRoot) && this.#startTag();
      if (!isRead) return false;
      hasRoot = true;
    }
  }

  #endTag(): boolean {
    const name = this.#names.pop();
    if (name === undefined || !standsAt(name, this.units, this.#at + 1)) return false;
    this.#at += 1 + name.units.length;
    this.#passSpace();
    if (!this.#isAt(GREATER)) return false;
    this.#at++;
    this.#endElement();
    return true;
  }

  #endElement(): void {
    const before = this.#prefixesBefore.pop() as number;
    while (before < this.#prefixes.length) {
      this.#prefixes.pop();
      this.#uris.pop();
    }
    this.events.close();
  }

  #startTag(): boolean {
    const name = this.#name();
    if (name === undefined || this.#names.length >= this.limits.depth) return false;
    this.#prefixesBefore.push(this.#prefixes.length);
    const attributes = this.#isAt(GREATER) ? NONE : this.#attributes();
    if (attributes === undefined) return false;
    const isEmpty = this.#isAt(SLASH);
    if (isEmpty) this.#at++;
    if (!this.#isAt(GREATER)) return false;
    this.#at++;
    const uri = this.#uriOf(name.prefix) ?? (name.prefix === '' ? '' : undefined);
    if (uri === undefined || !this.#resolve(attributes)) return false;
    this.events.open(attributes.length === 0 ? bareElement(name, uri) : { uri, local: name.local, attributes });
    if (isEmpty) this.#endElement();
    else this.#names.push(name);
    return true;
  }

  /** Attributes up to the end of the tag, whose namespaces are not known yet. Undefined where something is not plain */
  #attributes(): readonly ReadAttribute[] | undefined {
    const attributes: ReadAttribute[] = [];
    for (;;) {
      const before = this.#at;
      this.#passSpace();
      if (this.#isAt(GREATER) || this.#isAt(SLASH)) return attributes;
      const attribute = this.#at === before ? undefined : this.#attribute();
      if (attribute === undefined || attributes.push(attribute) > this.limits.attributes) return undefined;
    }
  }

  /** A declaration is noted, too */
  #attribute(): ReadAttribute | undefined {
    const { text, units } = this;
    const written = this.#name();
    if (written === undefined || !this.#isAt(EQUALS)) return undefined;
    const from = this.#at + 2;
    const quote = units[from - 1];
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const end = this.#plainValueEnd(from, quote);
    if (end === units.length || units[end] !== quote || end - from > this.limits.attributeLength) return undefined;
    this.#at = end + 1;
    const value = text.slice(from, end);
    const { name, prefix, local, declares } = written;
    if (declares !== undefined) {
      const isRefused = value.trim() !== value || (declares !== '' && value === '') || value === XMLNS_NAMESPACE || value === XML_NAMESPACE;
      if (isRefused) return undefined;
      this.#prefixes.push(declares);
      this.#uris.push(declaredBy(written, value));
    }
    return { name, prefix, local, uri: declares === undefined ? '' : XMLNS_NAMESPACE, value };
  }

  /** Gives attributes their namespaces. @returns false where one has none, or two have one name */
  #resolve(attributes: readonly ReadAttribute[]): boolean {
    for (let i = 0; i < attributes.length; i++) {
      const attribute = attributes[i] as ReadAttribute;
      const { name, prefix, local } = attribute;
      if (prefix !== '' && attribute.uri === '') {
        const uri = this.#uriOf(prefix);
        if (uri === undefined) return false;
        attribute.uri = uri;
      }
      for (let before = 0; before < i; before++) {
        const other = attributes[before] as ReadAttribute;
        // two prefixes may be of one namespace
        if (other.name === name || (prefix !== '' && other.local === local && other.uri === attribute.uri)) return false;
      }
    }
    return true;
  }

  #uriOf(prefix: string): string | undefined {
    const prefixes = this.#prefixes;
    for (let i = prefixes.length - 1; i >= 0; i--) if (prefixes[i] === prefix) return this.#uris[i];
    return undefined;
  }

  /** A name that is not reserved. Undefined where none stands here, or one that is not of ASCII or has several colons */
  #name(): XmlName | undefined {
    const { units } = this;
    const { length } = units;
    const parts = NAME;
    const from = this.#at;
    let partAt = from;
    let hash = 0;
    let at = from;
    for (; at < length; at++) {
      const unit = units[at] as number;
      if (unit > 127) return undefined;
      const part = parts[unit];
      if (part === 0) break;
      if (part !== ANYWHERE) {
        if (at === partAt || (part === BEHIND_PREFIX && partAt !== from)) return undefined;
        if (part === BEHIND_PREFIX) partAt = at + 1;
      }
      hash = (Math.imul(hash, 31) + unit) | 0;
    }
    if (at === partAt) return undefined;
    this.#at = at;
    const name = nameAt(units, from, at, partAt, hash);
    return name.isReserved ? undefined : name;
  }

  #isAt(unit: number): boolean {
    return this.#at < this.units.length && this.units[this.#at] === unit;
  }

  #passSpace(): void {
    while (this.#isAt(SPACE) || this.#isAt(LINE_FEED) || this.#isAt(TAB)) this.#at++;
  }

  /** Whether nothing but space stands up to there */
  #isSpace(end: number): boolean {
    this.#passSpace();
    return this.#at >= end;
  }

  #plainTextEnd(): number {
    const { units } = this;
    const { length } = units;
    const plain = PLAIN_TEXT;
    let at = this.#at;
    while (at < length && isPlain(units[at] as number, plain)) at++;
    return at;
  }

  #plainValueEnd(from: number, quote: number): number {
    const { units } = this;
    const { length } = units;
    const plain = PLAIN_VALUE;
    let at = from;
    while (at < length && units[at] !== quote && isPlain(units[at] as number, plain)) at++;
    return at;
  }
}

const isPlain = (unit: number, ascii: Uint8Array): boolean => (unit < 128 ? ascii[unit] === 1 : unit >= FIRST_PLAIN && unit <= LAST_PLAIN);
