import { latin1Text } from '../../codecs/octet-text.js';
import { octetAt } from '../../codecs/octets.js';
import { BacklogSplitter } from './backlog-splitter.js';
import { LONGEST_START, localName, ROOT_ENDS, ROOTS, SECTIONS, type Section } from './document-marks.js';
import { OuterNamespaces } from './outer-namespaces.js';
import { type InputRecord, RECORD_LIMIT } from './record.js';
import { RecordError } from './record-error.js';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const NUL = 0;
const CONTROL_Z = 0x1a;
/** Byte order mark in UTF-8 */
const MARK = [0xef, 0xbb, 0xbf];

/** Octets of an XML declaration at most, where it is damaged */
const DECLARATION_LENGTH = 200;

/** What the octets of the record at hand are part of */
type Within =
  /** None yet: white space, comments and processing instructions were passed over */
  | 'nothing'
  /** What no document can be made of: text, other elements, a document whose start is damaged */
  | 'other'
  /** A document whose root element has not come: behind the XML declaration, or a document type */
  | 'prolog'
  | 'document type'
  | 'document';

const NOT_COMPLETE = -1;
const GOES_ON = -2;

/**
 * One record per document of an input of XML documents one after the other. A document goes to the end of its root element; where
 * that is damaged, to the XML declaration or root element of the next one, so that one damaged document is one record. Comments and
 * processing instructions between documents are passed over; text and other elements there, a wrapper around documents for
 * instance, are records by themselves; the namespaces that such elements declare go with the documents. Only names of tags are looked at:
 * whether a record is well-formed is for the reading of it to say.
 *
 * The input is taken apart at each `<`, before which every tag and the end of every section must stand, so that no octet is looked at more
 * than a few times whatever is missing.
 */
export class DocumentSplitter extends BacklogSplitter {
  #within: Within = 'nothing';
  /** Octets from the start of the record that are done with */
  #done = 0;
  /** Octets from the start of the record that hold no end of the tag at hand */
  #searched = 0;
  /** The section at hand; a tag in it counts for nothing */
  #section: Section | undefined;
  /** Name of the root element, prefix included, and the octet behind it from the start of the record */
  #root = '';
  #rootNameEnd = 0;
  readonly #outer = new OuterNamespaces();

  constructor(limit = RECORD_LIMIT) {
    super(limit);
  }

  override next(): InputRecord | undefined {
    const backlog = this.backlog;
    const end = this.#recordEnd();
    if (end >= 0) return this.#record(end);
    if (backlog.length > this.limit) return this.#tooLong();
    return this.finished && backlog.length > 0 ? this.#record(backlog.end) : undefined;
  }

  #record(end: number): InputRecord {
    const backlog = this.backlog;
    const offset = backlog.offset(backlog.at);
    const isText = this.#within === 'other' && backlog.indexOf(LESS_THAN, backlog.at, end) < 0;
    const octets = backlog.take(end);
    let length = octets.length;
    while (isSpace(octetAt(octets, length - 1))) length--;
    const part = octets.subarray(0, length);
    const record = { octets: this.#within === 'document' ? this.#outer.addTo(part, this.#rootNameEnd) : part, offset };
    this.#startOver();
    return isText ? { ...record, error: new RecordError('INPUT_TEXT', 'text outside of XML documents') } : record;
  }

  /** As much of a record as is allowed */
  #tooLong(): InputRecord {
    const backlog = this.backlog;
    const offset = backlog.offset(backlog.at);
    const octets = backlog.take(backlog.at + this.limit);
    this.#startOver();
    return { octets, offset, error: new RecordError('INPUT_RECORD_SIZE', `part of a document of more than ${this.limit} octets`) };
  }

  #startOver(): void {
    this.#within = 'nothing';
    this.#done = 0;
    this.#searched = 0;
    this.#section = undefined;
    this.#root = '';
  }

  /** Octet after the record at hand, or NOT_COMPLETE */
  #recordEnd(): number {
    const backlog = this.backlog;
    for (;;) {
      if (this.#within === 'nothing' && this.#done === 0) this.#skipSpace();
      const { octets, at } = backlog;
      const end = Math.min(backlog.end, at + this.limit);
      const from = at + this.#done;
      if (from >= end) return NOT_COMPLETE;
      let recordEnd: number;
      if (this.#section !== undefined) recordEnd = this.#inSection(this.#section, from, end);
      else recordEnd = octets[from] === LESS_THAN ? this.#tag(from, end) : this.#text(from, end);
      if (recordEnd !== GOES_ON) return recordEnd;
    }
  }

  /** White space, byte order marks, NUL and Ctrl-Z before a record; what may be the start of a mark waits for the rest of it */
  #skipSpace(): void {
    const { octets, end } = this.backlog;
    let { at } = this.backlog;
    for (;;) {
      if (at < end && (isSpace(octetAt(octets, at)) || octets[at] === NUL || octets[at] === CONTROL_Z)) at++;
      else if (at + 2 < end && octets[at] === MARK[0] && octets[at + 1] === MARK[1] && octets[at + 2] === MARK[2]) at += 3;
      else break;
    }
    this.backlog.at = at;
  }

  /** Passes over what stands before the next `<` */
  #text(from: number, end: number): number {
    const { octets, at } = this.backlog;
    if (this.#within === 'nothing' && octets[from] === MARK[0] && end - from < MARK.length && !this.finished) return NOT_COMPLETE;
    const tag = this.backlog.indexOf(LESS_THAN, from, end);
    const to = tag < 0 ? end : tag;
    if (this.#within === 'nothing' || this.#within === 'prolog') {
      for (let i = from; i < to; i++) {
        if (isSpace(octetAt(octets, i))) continue;
        this.#within = 'other';
        break;
      }
    }
    this.#done = to - at;
    return GOES_ON;
  }

  /** What stands in a section before its end or the next `<`, whichever comes first */
  #inSection(section: Section, from: number, end: number): number {
    const { backlog } = this;
    const { at, octets } = backlog;
    if (octets[from] === LESS_THAN) {
      const starts = this.#startsDocument(from, end);
      if (starts === undefined) return NOT_COMPLETE;
      if (starts) this.#breakOff();
      else this.#done++;
      return GOES_ON;
    }
    const next = backlog.indexOf(LESS_THAN, from, end);
    const to = next < 0 ? end : next;
    const { end: mark, forbidden = mark } = section;
    const found = backlog.indexOf(forbidden, from, to);
    if (found >= 0 && (found + mark.length <= to || next >= 0)) {
      this.#done = found - at;
      if (latin1Text(octets, found, found + mark.length) === mark) this.#endSection(found + mark.length);
      else this.#breakOff();
      return GOES_ON;
    }
    if (next >= 0) {
      this.#done = next - at;
      return GOES_ON;
    }
    this.#done = Math.max(from, to - mark.length + 1) - at;
    return NOT_COMPLETE;
  }

  #endSection(end: number): void {
    const { backlog } = this;
    this.#section = undefined;
    if (this.#within !== 'nothing') {
      this.#done = end - backlog.at;
      return;
    }
    backlog.at = end;
    this.#startOver();
  }

  /** A section whose end is missing is none, so that it hides no document */
  #breakOff(): void {
    this.#section = undefined;
    if (this.#within === 'nothing') this.#within = 'other';
  }

  /** Whether the XML declaration or the root element of a document stands here; undefined where that has not come as a whole */
  #startsDocument(tag: number, end: number): boolean | undefined {
    const { octets } = this.backlog;
    const close = this.#tagEnd(tag, end);
    if (close === undefined) return undefined;
    const text = latin1Text(octets, tag, Math.min(close, tag + DECLARATION_LENGTH));
    return /^<\?xml\s/.test(text) || (ROOTS.has(localName(/^<[^\s/>]*/.exec(text)?.[0].slice(1) ?? '')) && text.includes('schemaVersion'));
  }

  /** Where the tag ends, before the next `<` at the latest; undefined where neither has come */
  #tagEnd(tag: number, end: number): number | undefined {
    const { backlog } = this;
    const { at, octets } = backlog;
    for (let i = Math.max(tag + 1, at + this.#searched); i < end; i++) {
      const octet = octets[i];
      if (octet === GREATER_THAN || octet === LESS_THAN) return i;
    }
    if (this.finished && end === backlog.end) return end;
    this.#searched = end - at;
    return undefined;
  }

  /** What a tag, or the start of a section, says about the end of the record */
  #tag(tag: number, end: number): number {
    const { octets, at } = this.backlog;
    const close = this.#tagEnd(tag, end);
    const first = octets[tag + 1];
    if (first === EXCLAMATION || first === QUESTION) {
      if (close === undefined && end - tag < LONGEST_START) return NOT_COMPLETE;
      return this.#sectionStart(tag, end);
    }
    if (close === undefined) return NOT_COMPLETE;
    const isWhole = octets[close] === GREATER_THAN && close < end;
    this.#done = (isWhole ? close + 1 : close) - at;
    const isEnd = first === SLASH;
    const from = isEnd ? tag + 2 : tag + 1;
    let nameEnd = from;
    while (nameEnd < close && octetAt(octets, nameEnd) > 0x20 && octets[nameEnd] !== SLASH) nameEnd++;
    const name = ROOT_ENDS.has(octetAt(octets, nameEnd - 1)) ? latin1Text(octets, from, nameEnd) : '';
    const local = localName(name);
    if (!ROOTS.has(local)) return this.#otherTag(isEnd, nameEnd, isWhole ? close : nameEnd);
    if (isEnd) return this.#rootEnd(name, isWhole ? close + 1 : GOES_ON);
    if (this.#within !== 'document') this.#rootNameEnd = nameEnd - at;
    return this.#rootStart(name, tag, isWhole && octets[close - 1] === SLASH ? close + 1 : GOES_ON, () =>
      latin1Text(octets, nameEnd, close).includes('schemaVersion'),
    );
  }

  #otherTag(isEnd: boolean, nameEnd: number, close: number): number {
    if (this.#within === 'nothing' || this.#within === 'prolog') this.#within = 'other';
    if (this.#within !== 'other') return GOES_ON;
    if (isEnd) this.#outer.closeElement();
    else this.#outer.openElement(latin1Text(this.backlog.octets, nameEnd, close));
    return GOES_ON;
  }

  #rootEnd(name: string, end: number): number {
    if (this.#within === 'document') return this.#root === name ? end : GOES_ON;
    this.#within = 'other';
    return end;
  }

  /** @param end octet after an element without content, else GOES_ON */
  #rootStart(name: string, tag: number, end: number, hasSchemaVersion: () => boolean): number {
    if (this.#within === 'other' && !this.#endsDeclaration(tag)) return tag;
    if (this.#within !== 'document') {
      this.#within = 'document';
      this.#root = name;
      return end;
    }
    // inside a document it shows that the document's end is missing; but a request for a WAN matrix is quoted in its response, that of an
    // S1SP stands in one, and a damaged tag may look like a root element
    const local = localName(name);
    return (local === 'Response' || local === 'Request') && hasSchemaVersion() ? tag : GOES_ON;
  }

  /** Whether what stands before a root element is its XML declaration, damaged */
  #endsDeclaration(tag: number): boolean {
    const { octets, at } = this.backlog;
    return tag - at <= DECLARATION_LENGTH && latin1Text(octets, at, tag).trimEnd().endsWith('?>');
  }

  #sectionStart(tag: number, end: number): number {
    const { octets, at } = this.backlog;
    const text = latin1Text(octets, tag, Math.min(end, tag + LONGEST_START));
    const section = SECTIONS.find(({ start }) => text.startsWith(start));
    if (/^<\?xml\s/.test(text)) {
      if (this.#within !== 'nothing') return tag;
      this.#outer.clear();
      this.#within = 'prolog';
    } else if (section === undefined && (this.#within === 'nothing' || this.#within === 'prolog')) {
      this.#within = 'document type';
    }
    this.#section = section;
    this.#done = tag + (section?.start.length ?? 1) - at;
    return GOES_ON;
  }
}

function isSpace(octet: number): boolean {
  return octet === 0x20 || (octet >= 0x09 && octet <= 0x0d);
}
