import { latin1Text } from '../../codecs/octet-text.js';
import { octetAt } from '../../codecs/octets.js';
import { trimmed } from '../given/octets-of-text.js';
import type { Backlog } from './backlog.js';
import { BacklogSplitter } from './backlog-splitter.js';
import { type InputRecord, RECORD_LIMIT } from './record.js';
import { RecordError } from './record-error.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ESCAPE = 0x1b;
/** Byte order mark and no-break space in UTF-8 */
const MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xc2, 0xa0],
];
/** Smallest first and last octet of these */
const FIRST_OF_MARKS = 0xc2;
const LAST_OF_MARKS = 0xa0;
/** Octets at most of a line that may hold colours of a terminal alone */
const COLOURS_LENGTH = 80;

/**
 * One record per line, whether LF, CR LF or CR ends it. What stands around it for nothing (white space, a no-break space, a byte order
 * mark, NUL, Ctrl-Z) and empty lines are passed over.
 */
export class LineSplitter extends BacklogSplitter {
  #line = 0;
  readonly #feeds = new NextOctet(LINE_FEED);
  readonly #returns = new NextOctet(CARRIAGE_RETURN);
  /** Within a line of which a part went out already */
  #continues = false;
  /** Behind a CR: a LF that follows is part of the same line end */
  #behindReturn = false;

  constructor(limit = RECORD_LIMIT) {
    super(limit);
  }

  override restart(): void {
    super.restart();
    this.#continues = false;
    this.#behindReturn = false;
  }

  override next(): InputRecord | undefined {
    const backlog = this.backlog;
    for (;;) {
      if (this.#behindReturn && backlog.length > 0) {
        if (backlog.octets[backlog.at] === LINE_FEED) backlog.at++;
        this.#behindReturn = false;
      }
      const found = this.#lineEnd();
      const isLine = found >= 0;
      const end = isLine ? found : backlog.end;
      const isTooLong = end - backlog.at > this.limit;
      if (!isLine && !isTooLong && (!this.finished || backlog.length === 0)) return undefined;
      const record = isTooLong || this.#continues ? this.#part(end, isLine) : this.#wholeLine(end, isLine);
      if (record !== undefined) return record;
    }
  }

  /** The next LF or CR, or -1 */
  #lineEnd(): number {
    const feed = this.#feeds.next(this.backlog);
    const carriage = this.#returns.next(this.backlog);
    return feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed;
  }

  #wholeLine(end: number, isLine: boolean): InputRecord | undefined {
    const backlog = this.backlog;
    this.#line++;
    const { octets } = backlog;
    let from = backlog.at;
    let to = end;
    for (let length = 1; length > 0 && from < to; from += length) length = isSpace(octetAt(octets, from)) ? 1 : markAt(octets, from, to);
    for (let length = 1; length > 0 && to > from; to -= length)
      length = isSpace(octetAt(octets, to - 1)) ? 1 : markBefore(octets, to, from);
    const offset = backlog.offset(from);
    const line = octets.subarray(from, to);
    this.#endLine(end, isLine);
    return line.length === 0 || isOfColours(line) ? undefined : { octets: line, offset, line: this.#line };
  }

  /** A part of a line beyond the limit, as large as allowed */
  #part(end: number, isLine: boolean): InputRecord | undefined {
    const backlog = this.backlog;
    if (!this.#continues) this.#line++;
    const offset = backlog.offset(backlog.at);
    const octets = backlog.take(Math.min(end, backlog.at + this.limit));
    this.#continues = backlog.at < end || !isLine;
    if (!this.#continues) this.#endLine(end, isLine);
    if (octets.length === 0) return undefined;
    return {
      octets,
      offset,
      line: this.#line,
      error: new RecordError('INPUT_RECORD_SIZE', `part of a line of more than ${this.limit} octets`),
    };
  }

  #endLine(end: number, isLine: boolean): void {
    const backlog = this.backlog;
    this.#behindReturn = isLine && backlog.octets[end] === CARRIAGE_RETURN;
    backlog.at = isLine ? end + 1 : end;
  }
}

/** Where an octet stands next. Nothing is looked through twice, however many others stand before it. */
class NextOctet {
  /** As offsets in the input */
  #found = -1;
  #searched = 0;

  constructor(private readonly octet: number) {}

  /** Place in the backlog, or -1 */
  next(backlog: Backlog): number {
    const base = backlog.offset(0);
    const at = base + backlog.at;
    if (this.#found >= at) return this.#found - base;
    if (this.#searched < at) this.#searched = at;
    const found = backlog.indexOf(this.octet, this.#searched - base);
    this.#searched = base + (found < 0 ? backlog.end : found + 1);
    if (found >= 0) this.#found = base + found;
    return found;
  }
}

function isSpace(octet: number): boolean {
  return octet === 0x20 || (octet >= 0x09 && octet <= 0x0d) || octet === 0 || octet === 0x1a;
}

/** Octets of the mark that starts at `at`, 0 where none does */
function markAt(octets: Uint8Array, at: number, end: number): number {
  if (octetAt(octets, at) < FIRST_OF_MARKS) return 0;
  return MARKS.find((mark) => at + mark.length <= end && mark.every((octet, i) => octets[at + i] === octet))?.length ?? 0;
}

/** Octets of the mark that ends before `end`, 0 where none does */
function markBefore(octets: Uint8Array, end: number, start: number): number {
  if (octetAt(octets, end - 1) < LAST_OF_MARKS) return 0;
  return MARKS.find((mark) => end - mark.length >= start && markAt(octets, end - mark.length, end) === mark.length)?.length ?? 0;
}

function isOfColours(line: Uint8Array): boolean {
  return line[0] === ESCAPE && line.length <= COLOURS_LENGTH && trimmed(latin1Text(line)) === '';
}
