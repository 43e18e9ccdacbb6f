import { Envelope, readEnvelope } from '../../codecs/envelope/envelope.js';
import { DecodeError } from '../../codecs/errors.js';
import { BacklogSplitter } from './backlog-splitter.js';
import { nextMessageStart, START_LENGTH, startsMessage } from './message-start.js';
import type { InputRecord } from './record.js';
import { RecordError } from './record-error.js';

/** Most octets of one message; the largest logs have less than a quarter of that */
const MESSAGE_LIMIT = 1024 * 1024;

const WAIT = -1;
const DAMAGED = -2;

/**
 * One record per message of an input of messages with nothing between them: each tells its own length. Where one is damaged so
 * that it doesn't, its octets up to the next start of a message are one record with an error.
 */
export class BinarySplitter extends BacklogSplitter {
  readonly #envelope = new Envelope();
  /** Why the octets at hand are no message, once that is clear */
  #damage: RecordError | undefined;
  /** Octets from the first one not taken in which no further message starts */
  #searched = 1;

  constructor(limit = MESSAGE_LIMIT) {
    super(limit);
  }

  override next(): InputRecord | undefined {
    const backlog = this.backlog;
    if (backlog.length === 0) return undefined;
    const offset = backlog.offset(backlog.at);
    if (this.#damage === undefined) {
      const end = this.#messageEnd();
      if (end === WAIT) return undefined;
      if (end !== DAMAGED) return { octets: backlog.take(end), offset };
    }
    const end = this.#damageEnd();
    if (end === WAIT) return undefined;
    const error = this.#damage as RecordError;
    this.#damage = undefined;
    this.#searched = 1;
    return { octets: backlog.take(end), offset, error };
  }

  #messageEnd(): number {
    const { octets, at, end } = this.backlog;
    const bound = Math.min(end, at + this.limit);
    let messageEnd: number;
    try {
      messageEnd = readEnvelope(octets.subarray(0, bound), this.#envelope, at).end;
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      const endsEarly = error.offset === bound || error.context === 'MAC header / length';
      if (endsEarly && bound === end && !this.finished) return WAIT;
      this.#damage = damagedBy(error, at);
      return DAMAGED;
    }
    if (!this.finished && end - messageEnd < START_LENGTH) return WAIT;
    if (messageEnd === end || startsMessage(octets, messageEnd, end)) return messageEnd;
    // What follows is no message: either that one is damaged, or this one is short of octets and its length takes in the next
    const start = nextMessageStart(octets, at + 1, messageEnd, end);
    if (start < 0) return messageEnd;
    this.#damage = new RecordError('INPUT_DAMAGED', `damaged message: another one starts at its octet ${start - at}`, {
      offset: start - at,
    });
    return DAMAGED;
  }

  /** Where the next message starts, or as far as a record may go */
  #damageEnd(): number {
    const { octets, at, end, length } = this.backlog;
    const bound = at + this.limit;
    const start = nextMessageStart(octets, at + this.#searched, bound + 1, end);
    if (start >= 0) return start;
    if (length >= this.limit + START_LENGTH) return bound;
    this.#searched = Math.max(1, length - START_LENGTH);
    return this.finished ? Math.min(end, bound) : WAIT;
  }
}

function damagedBy(error: DecodeError, at: number): RecordError {
  const offset = (error.offset as number) - at;
  return new RecordError('INPUT_DAMAGED', `damaged message: ${error.context} at offset ${offset}: ${error.problem}`, {
    offset,
    context: error.context,
  });
}
