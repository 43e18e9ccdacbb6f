import type { XmlAttribute, XmlEvents, XmlLimits } from './xml-events.js';

const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

const DECLARATION = /^<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?(?: standalone="(?:yes|no)")?\?>/;

/** What an ASCII character may be in a name: 1 its first or a further one, 2 a further one */
const NAME = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_') NAME[character.charCodeAt(0)] = 1;
for (const character of '0123456789.-') NAME[character.charCodeAt(0)] = 2;

/** Up to what is escaped, a tag, a bracket (`]]>` must not stand in text), controls, surrogates, private use and what is no character */
const PLAIN_TEXT = /[\t\n -%'-;=-\\^-~\xa0-\ud7ff]*/y;

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;
const AMPERSAND = 38;
const APOSTROPHE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const LOWER_X = 120;
const DELETE = 127;
/** What follows are surrogates, private use and what is no character */
const LAST_PLAIN = 0xd7ff;

const NO_ATTRIBUTES: readonly never[] = Object.freeze([]);

/** An attribute while it is read: its namespace is known once all declarations of its element are */
type ReadAttribute = { -readonly [K in keyof XmlAttribute]: XmlAttribute[K] };

/**
 * Reads a document that is plain: well-formed, within the limits, of elements, attributes and text in which nothing is escaped, without
 * comments, processing instructions, CDATA and the like. That is how documents come, and it takes a fraction of the time of a parser for everything.
 * @returns false as soon as something is not plain, be it well-formed or not: that is for the parser to say, from the start of the document
 */
export function readPlainXml(text: string, events: XmlEvents, limits: XmlLimits): boolean {
  return new PlainReader(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, events, limits).read();
}

class PlainReader {
  #at = 0;
  /** Names and declared namespaces of the elements that are open */
  readonly #names: string[] = [];
  readonly #prefixesBefore: number[] = [];
  readonly #prefixes: string[] = [];
  readonly #uris: string[] = [];

  constructor(
    private readonly text: string,
    private readonly events: XmlEvents,
    private readonly limits: XmlLimits,
  ) {}

  /** @returns whether the document is plain */
  read(): boolean {
    const { text } = this;
    if (text.startsWith('<?xml')) {
      const declaration = DECLARATION.exec(text);
      if (declaration === null) return false;
      this.#at = declaration[0].length;
    }
    let hasRoot = false;
    for (;;) {
      const isOutside = this.#names.length === 0;
      const tagAt = this.#plainTextEnd();
      if (tagAt === text.length) return isOutside && hasRoot && this.#isSpace(this.#at, tagAt);
      if (text.charCodeAt(tagAt) !== LESS || (isOutside && !this.#isSpace(this.#at, tagAt))) return false;
      if (tagAt > this.#at && !isOutside) this.events.text(text.slice(this.#at, tagAt));
      this.#at = tagAt + 1;
      const isRead = text.charCodeAt(this.#at) === SLASH ? this.#endTag() : !(isOutside && hasRoot) && this.#startTag();
      if (!isRead) return false;
      hasRoot = true;
    }
  }

  #endTag(): boolean {
    const name = this.#names.pop();
    if (name === undefined || !this.text.startsWith(name, this.#at + 1)) return false;
    this.#at = this.#pastSpace(this.#at + 1 + name.length);
    if (this.text.charCodeAt(this.#at++) !== GREATER) return false;
    this.#endElement();
    return true;
  }

  #endElement(): void {
    const before = this.#prefixesBefore.pop() as number;
    if (before < this.#prefixes.length) {
      this.#prefixes.length = before;
      this.#uris.length = before;
    }
    this.events.close();
  }

  #startTag(): boolean {
    const { text, limits } = this;
    const name = this.#name();
    if (name === undefined || this.#names.length >= limits.depth) return false;
    this.#prefixesBefore.push(this.#prefixes.length);
    let attributes: ReadAttribute[] | undefined;
    for (;;) {
      const before = this.#at;
      this.#at = this.#pastSpace(before);
      const character = text.charCodeAt(this.#at);
      if (character === GREATER || character === SLASH) break;
      if (this.#at === before) return false;
      const attribute = this.#attribute();
      attributes ??= [];
      if (attribute === undefined || attributes.push(attribute) > limits.attributes) return false;
    }
    const isEmpty = text.charCodeAt(this.#at) === SLASH;
    if (isEmpty && text.charCodeAt(++this.#at) !== GREATER) return false;
    this.#at++;
    const colon = name.indexOf(':');
    const uri = this.#uriOf(colon < 0 ? '' : name.slice(0, colon)) ?? (colon < 0 ? '' : undefined);
    if (uri === undefined || (attributes !== undefined && !this.#resolve(attributes))) return false;
    this.events.open({ uri, local: colon < 0 ? name : name.slice(colon + 1), attributes: attributes ?? NO_ATTRIBUTES });
    if (isEmpty) this.#endElement();
    else this.#names.push(name);
    return true;
  }

  /** An attribute whose namespace is not known yet; a declaration is noted */
  #attribute(): ReadAttribute | undefined {
    const { text } = this;
    const name = this.#name();
    if (name === undefined || text.charCodeAt(this.#at) !== EQUALS) return undefined;
    const quote = text.charCodeAt(this.#at + 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const from = this.#at + 2;
    const end = text.indexOf(quote === QUOTE ? '"' : "'", from);
    if (end < 0 || end - from > this.limits.attributeLength || !this.#isPlainValue(from, end)) return undefined;
    this.#at = end + 1;
    const value = text.slice(from, end);
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    if (name === 'xmlns' || prefix === 'xmlns') {
      const isRefused = value.trim() !== value || (prefix !== '' && value === '') || value === XMLNS_NAMESPACE || value === XML_NAMESPACE;
      if (isRefused) return undefined;
      this.#prefixes.push(prefix === '' ? '' : name.slice(colon + 1));
      this.#uris.push(value);
    }
    return { name, prefix, local: name.slice(colon + 1), uri: '', value };
  }

  /** Gives attributes their namespaces. @returns false where one has none, or two have one name */
  #resolve(attributes: readonly ReadAttribute[]): boolean {
    for (let i = 0; i < attributes.length; i++) {
      const attribute = attributes[i] as ReadAttribute;
      const { name, prefix, local } = attribute;
      const uri = name === 'xmlns' || prefix === 'xmlns' ? XMLNS_NAMESPACE : prefix === '' ? '' : this.#uriOf(prefix);
      if (uri === undefined) return false;
      attribute.uri = uri;
      for (let before = 0; before < i; before++) {
        const other = attributes[before] as ReadAttribute;
        // two prefixes may be of one namespace
        if (other.name === name || (prefix !== '' && other.local === local && other.uri === uri)) return false;
      }
    }
    return true;
  }

  #uriOf(prefix: string): string | undefined {
    const at = this.#prefixes.lastIndexOf(prefix);
    return at < 0 ? undefined : this.#uris[at];
  }

  /** An ASCII name with one colon at the most. Undefined for any other, and for those that begin with xml, which is reserved */
  #name(): string | undefined {
    const { text } = this;
    const from = this.#at;
    let at = from;
    let partAt = at;
    for (; ; at++) {
      const character = text.charCodeAt(at);
      const part = character < 128 ? NAME[character] : 0;
      if (part === 0 && (character !== COLON || partAt !== from)) break;
      if (part !== 1 && at === partAt) return undefined;
      if (character === COLON) partAt = at + 1;
    }
    if (at === partAt || text.charCodeAt(at) > DELETE || text.charCodeAt(at) === COLON) return undefined;
    this.#at = at;
    const name = text.slice(from, at);
    const mayBeReserved = (text.charCodeAt(from) | 0x20) === LOWER_X;
    return mayBeReserved && /^xml/i.test(name) && !/^xmlns(:(?!xml)|$)/i.test(name) ? undefined : name;
  }

  #pastSpace(from: number): number {
    let at = from;
    for (let character = this.text.charCodeAt(at); character === SPACE || character === LINE_FEED || character === TAB; )
      character = this.text.charCodeAt(++at);
    return at;
  }

  #isSpace(from: number, end: number): boolean {
    return this.#pastSpace(from) >= end;
  }

  #plainTextEnd(): number {
    PLAIN_TEXT.lastIndex = this.#at;
    PLAIN_TEXT.test(this.text);
    return PLAIN_TEXT.lastIndex;
  }

  #isPlainValue(from: number, end: number): boolean {
    for (let at = from; at < end; at++) {
      const character = this.text.charCodeAt(at);
      if (character < SPACE || character === AMPERSAND || character === LESS) return false;
      if (character >= DELETE && (character < 160 || character > LAST_PLAIN)) return false;
    }
    return true;
  }
}
