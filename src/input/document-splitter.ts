import { BacklogSplitter } from './backlog-splitter.js';
import { type InputRecord, RECORD_LIMIT } from './record.js';
import { RecordError } from './record-error.js';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;

/** Sections in which a `<` is no tag, by how they start, with what ends them */
const SECTIONS: ReadonlyMap<string, string> = new Map([
  ['!--', '-->'],
  ['![CDATA[', ']]>'],
  ['?', '?>'],
]);

/** Local names of the root elements of DUIS documents */
const ROOTS: ReadonlySet<string> = new Set(['Response', 'Request', 'SMETS1SignedResponse', 'S1SPAlert']);
/** Last letters of these: most tags are no root, and are told by that */
const ROOT_ENDS: ReadonlySet<number> = new Set([...ROOTS].map((name) => name.charCodeAt(name.length - 1)));

const NOT_COMPLETE = -1;
const GOES_ON = -2;

/**
 * One record per document of an input of XML documents one after the other. A document goes to the end of its root element;
 * where that is damaged, to the XML declaration or root element of the next one, so that one damaged document is one record.
 * Only names of tags are looked at: whether a record is well-formed is for the reading of it to say.
 */
export class DocumentSplitter extends BacklogSplitter {
  /** Octets from the start of the document that are looked through */
  #searched = 0;
  /** What ends the section at hand; a tag in it counts for nothing */
  #sectionEnd: string | undefined;
  /** Name of the root element, prefix included, once its tag has come */
  #root: string | undefined;
  #hasDeclaration = false;

  constructor(limit = RECORD_LIMIT) {
    super(limit);
  }

  override next(): InputRecord | undefined {
    const backlog = this.backlog;
    if (this.#searched === 0) this.#skipSpace();
    if (backlog.length === 0) return undefined;
    const end = this.#documentEnd();
    if (end >= 0 && end - backlog.at <= this.limit) return this.#record(end);
    if (backlog.length > this.limit) return this.#record(backlog.at + this.limit, true);
    return this.finished ? this.#record(backlog.end) : undefined;
  }

  #record(end: number, isTooLong = false): InputRecord {
    const backlog = this.backlog;
    const offset = backlog.offset(backlog.at);
    const octets = backlog.take(end);
    this.#searched = 0;
    this.#sectionEnd = undefined;
    this.#root = undefined;
    this.#hasDeclaration = false;
    if (!isTooLong) return { octets, offset };
    return { octets, offset, error: new RecordError('INPUT_RECORD_SIZE', `part of a document of more than ${this.limit} octets`) };
  }

  #skipSpace(): void {
    const { octets, end } = this.backlog;
    let { at } = this.backlog;
    while (at < end && octets[at] <= 0x20) at++;
    this.backlog.at = at;
  }

  /** Octet after the document at hand, or NOT_COMPLETE */
  #documentEnd(): number {
    const { octets, at, end } = this.backlog;
    let next = at + this.#searched;
    for (;;) {
      if (this.#sectionEnd !== undefined) {
        const found = indexWithin(octets, this.#sectionEnd, next, end);
        if (found < 0) return this.#wait(Math.max(next, end - this.#sectionEnd.length));
        next = found + this.#sectionEnd.length;
        this.#sectionEnd = undefined;
      }
      const tag = indexWithin(octets, LESS_THAN, next, end);
      if (tag < 0) return this.#wait(end);
      const close = indexWithin(octets, GREATER_THAN, tag, end);
      if (close < 0) return this.#wait(tag);
      const documentEnd = this.#tag(tag, close);
      if (documentEnd !== GOES_ON) return documentEnd;
      next = tag + 1;
    }
  }

  #wait(from: number): number {
    this.#searched = from - this.backlog.at;
    return NOT_COMPLETE;
  }

  /** What the tag, or the section, between `<` and the first `>` behind it says about the end of the document */
  #tag(tag: number, close: number): number {
    const { octets } = this.backlog;
    const first = octets[tag + 1];
    if (first === EXCLAMATION || first === QUESTION) return this.#section(tag);
    const isEnd = first === SLASH;
    const from = isEnd ? tag + 2 : tag + 1;
    let nameEnd = from;
    while (nameEnd < close && octets[nameEnd] > 0x20 && octets[nameEnd] !== SLASH) nameEnd++;
    if (!ROOT_ENDS.has(octets[nameEnd - 1])) return GOES_ON;
    const name = octets.toString('latin1', from, nameEnd);
    const local = name.slice(name.indexOf(':') + 1);
    if (!ROOTS.has(local)) return GOES_ON;
    if (isEnd) return this.#root === undefined || this.#root === name ? close + 1 : GOES_ON;
    if (this.#root !== undefined) return this.#startsAnother(local, nameEnd, close) ? tag : GOES_ON;
    this.#root = name;
    return octets[close - 1] === SLASH ? close + 1 : GOES_ON;
  }

  #section(tag: number): number {
    const { octets } = this.backlog;
    for (const [start, end] of SECTIONS) {
      if (octets.toString('latin1', tag + 1, tag + 1 + start.length) === start) this.#sectionEnd = end;
    }
    if (!/^\?xml\s/.test(octets.toString('latin1', tag + 1, tag + 6))) return GOES_ON;
    if (this.#root !== undefined || this.#hasDeclaration) return tag;
    this.#hasDeclaration = true;
    return GOES_ON;
  }

  /** Whether a root element inside a document shows that the document's end is missing. A request for a WAN matrix is quoted in its response. */
  #startsAnother(local: string, nameEnd: number, close: number): boolean {
    return (
      local === 'Response' || (local === 'Request' && this.backlog.octets.toString('latin1', nameEnd, close).includes('schemaVersion'))
    );
  }
}

function indexWithin(octets: Buffer, value: number | string, from: number, end: number): number {
  const found = octets.indexOf(value, from);
  return found < 0 || found + (typeof value === 'string' ? value.length : 1) > end ? -1 : found;
}
