import { BacklogSplitter } from './backlog-splitter.js';
import { type InputRecord, RECORD_LIMIT } from './record.js';
import { RecordError } from './record-error.js';

const LINE_FEED = 0x0a;
const MARK = [0xef, 0xbb, 0xbf];

/** One record per line; white space around it and empty lines are passed over. */
export class LineSplitter extends BacklogSplitter {
  #line = 0;
  /** Octets behind the start of the line that hold no line end */
  #searched = 0;
  /** Within a line of which a part went out already */
  #continues = false;

  constructor(limit = RECORD_LIMIT) {
    super(limit);
  }

  override next(): InputRecord | undefined {
    const backlog = this.backlog;
    for (;;) {
      const found = backlog.octets.indexOf(LINE_FEED, backlog.at + this.#searched);
      const isLine = found >= 0 && found < backlog.end;
      const end = isLine ? found : backlog.end;
      const isTooLong = end - backlog.at > this.limit;
      if (!isLine && !isTooLong && (!this.finished || backlog.length === 0)) {
        this.#searched = backlog.length;
        return undefined;
      }
      this.#searched = 0;
      const record = isTooLong || this.#continues ? this.#part(end, isLine) : this.#wholeLine(end, isLine);
      if (record !== undefined) return record;
    }
  }

  #wholeLine(end: number, isLine: boolean): InputRecord | undefined {
    const backlog = this.backlog;
    this.#line++;
    const { octets } = backlog;
    let from = backlog.at;
    let to = end;
    if (backlog.offset(from) === 0 && MARK.every((octet, i) => octets[from + i] === octet)) from += MARK.length;
    while (from < to && isSpace(octets[from])) from++;
    while (to > from && isSpace(octets[to - 1])) to--;
    const offset = backlog.offset(from);
    const line = octets.subarray(from, to);
    backlog.at = isLine ? end + 1 : end;
    return line.length === 0 ? undefined : { octets: line, offset, line: this.#line };
  }

  /** A part of a line beyond the limit, as large as allowed */
  #part(end: number, isLine: boolean): InputRecord | undefined {
    const backlog = this.backlog;
    if (!this.#continues) this.#line++;
    const offset = backlog.offset(backlog.at);
    const octets = backlog.take(Math.min(end, backlog.at + this.limit));
    this.#continues = backlog.at < end || !isLine;
    if (!this.#continues) backlog.at++;
    if (octets.length === 0) return undefined;
    return {
      octets,
      offset,
      line: this.#line,
      error: new RecordError('INPUT_RECORD_SIZE', `part of a line of more than ${this.limit} octets`),
    };
  }
}

function isSpace(octet: number): boolean {
  return octet === 0x20 || (octet >= 0x09 && octet <= 0x0d);
}
