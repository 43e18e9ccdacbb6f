import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { ProcessedDocument, ProcessedRejection } from '../delivered-message.js';
import { GrowingPause } from '../growing-pause.js';
import type { ChannelWriter } from './channel-writer.js';
import type { Target } from './target.js';

/** What came of a delivery, to be sent on */
export interface Result {
  readonly delivery: ConsumeMessage;
  /** When the delivery arrived, of performance.now() */
  readonly arrived: number;
  readonly outcome: ProcessedDocument<Uint8Array> | ProcessedRejection;
  /** Of its first sending, and of its last; 0 before */
  order: number;
  sequence: number;
  /** Whether the delivery went back to its queue, so that it is no longer to be acknowledged */
  isReturned: boolean;
}

/** What a publisher tells */
export interface ResultEvents {
  /** The broker has confirmed a result */
  readonly taken: (result: Result) => void;
  /** The broker has refused one: it and those behind it wait. @param pause milliseconds until it is tried again */
  readonly refused: (result: Result, reason: 'unroutable' | 'refused', pause: number) => void;
  /** The broker takes results again */
  readonly resumed: () => void;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Characters that are left of a message ID, where it was cut to the 255 octets that AMQP has room for */
const ID_LENGTH = 84;

/**
 * Sends results with mandatory routing, and takes none for done before the broker has confirmed it. Where one comes back (unroutable), or a
 * queue refuses it, nothing further is sent until it, tried again with a growing pause, was taken.
 */
export class ResultPublisher {
  readonly #sender: Pick<ChannelWriter, 'publish'>;
  readonly #targets: { readonly document: Target; readonly rejection: Target };
  readonly #ordered: boolean;
  readonly #events: ResultEvents;
  /** By sequence number, which is that of the broker's confirmations */
  readonly #unconfirmed = new Map<number, Result>();
  /** Message IDs of those that came back, as `knownBy` has them */
  readonly #unroutable = new Set<string>();
  /** Results that wait to be sent, in order */
  #waiting: Result[] = [];
  /** Those that the broker refused, to be sent again before all that wait */
  #refused: Result[] = [];
  readonly #pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
  #timer: NodeJS.Timeout | undefined;
  /** Whether nothing is sent but the one result that tells if the broker takes results again */
  #isPaused = false;
  #sequence = 0;
  #isClosed = false;

  /**
   * @param channel tells what became of what was sent
   * @param sender sends on that channel
   */
  constructor(
    channel: ConfirmChannel,
    sender: Pick<ChannelWriter, 'publish'>,
    { documents, rejections, ordered }: { documents: Target; rejections: Target; ordered: boolean },
    events: ResultEvents,
  ) {
    this.#sender = sender;
    this.#targets = { document: documents, rejection: rejections };
    this.#ordered = ordered;
    this.#events = events;
    channel.on('return', ({ properties }) => {
      this.#unroutable.add(knownBy(properties.messageId));
    });
    channel.on('ack', ({ deliveryTag, multiple }) => this.#confirmed(deliveryTag, multiple, true));
    channel.on('nack', ({ deliveryTag, multiple }) => this.#confirmed(deliveryTag, multiple, false));
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** Results that the broker has not confirmed */
  get size(): number {
    return this.#unconfirmed.size + this.#waiting.length + this.#refused.length;
  }

  publish(result: Result): void {
    if (this.#isClosed) return;
    if (this.#isPaused || (this.#ordered && this.#unconfirmed.size > 0)) this.#waiting.push(result);
    else this.#send(result);
  }

  /** Gives back the deliveries of all results that wait; the first of them stays, to try whether the broker takes results again */
  giveBack(returnDelivery: (delivery: ConsumeMessage) => void): void {
    const [first, ...others] = [...this.#refused, ...this.#waiting];
    if (first === undefined) return;
    for (const result of [first, ...others]) if (!result.isReturned) returnDelivery(result.delivery);
    first.isReturned = true;
    this.#refused = [first];
    this.#waiting = [];
  }

  /** The channel is gone, and what was not confirmed with it: it will be delivered again */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #send(result: Result): void {
    const { outcome } = result;
    const { messageId, correlationId, contentType, properties, body } = outcome;
    const sequence = ++this.#sequence;
    const { exchange, routingKey = keyOf(outcome) } = this.#targets[outcome.outcome];
    if (result.order === 0) result.order = sequence;
    result.sequence = sequence;
    this.#unconfirmed.set(sequence, result);
    this.#sender.publish({
      exchange,
      routingKey,
      body: typeof body === 'string' ? Buffer.from(body) : body,
      contentType,
      contentEncoding: outcome.outcome === 'rejection' ? outcome.contentEncoding : undefined,
      headers: properties,
      correlationId,
      messageId,
      timestamp: Math.floor(Date.now() / 1000),
      type: outcome.outcome,
    });
  }

  /** @param withBefore whether all before it are meant too */
  #confirmed(sequence: number, withBefore: boolean, isTaken: boolean): void {
    if (!withBefore) {
      const result = this.#unconfirmed.get(sequence);
      if (result !== undefined) this.#settled(result, isTaken);
      return;
    }
    for (const [before, result] of this.#unconfirmed) {
      if (before > sequence) return;
      this.#settled(result, isTaken);
    }
  }

  #settled(result: Result, isTaken: boolean): void {
    if (this.#isClosed) return;
    this.#unconfirmed.delete(result.sequence);
    // a result that comes back does so before it is confirmed; one with the ID of another is sent twice rather than never
    const isUnroutable = this.#unroutable.size > 0 && this.#unroutable.has(knownBy(result.outcome.messageId));
    if (isUnroutable || !isTaken) {
      this.#refuse(result, isUnroutable ? 'unroutable' : 'refused');
      return;
    }
    this.#events.taken(result);
    if (this.#isPaused && this.#timer === undefined) this.#resume();
    else if (this.#ordered && !this.#isPaused) this.#sendNext();
  }

  #refuse(result: Result, reason: 'unroutable' | 'refused'): void {
    this.#refused.push(result);
    this.#isPaused = true;
    if (this.#timer !== undefined) return;
    const pause = this.#pause.next();
    this.#timer = setTimeout(() => this.#tryAgain(), pause);
    this.#events.refused(result, reason, pause);
  }

  #tryAgain(): void {
    if (this.#unconfirmed.size > 0) {
      // those that were sent along with it come first: they may be refused as well
      this.#timer = setTimeout(() => this.#tryAgain(), FIRST_PAUSE);
      return;
    }
    this.#timer = undefined;
    this.#unroutable.clear();
    this.#refused.sort((one, other) => one.order - other.order);
    const first = this.#refused.shift();
    if (first !== undefined) this.#send(first);
  }

  /** Sends all that waits, in order */
  #resume(): void {
    this.#isPaused = false;
    this.#pause.reset();
    this.#waiting = [...this.#refused, ...this.#waiting];
    this.#refused = [];
    if (this.#ordered) this.#sendNext();
    else for (const result of this.#waiting.splice(0)) this.publish(result);
    if (!this.#isPaused) this.#events.resumed();
  }

  #sendNext(): void {
    const next = this.#waiting.shift();
    if (next !== undefined) this.publish(next);
  }
}

/** What a result that comes back is known by: its message ID, which is that of several where publishers gave it to several messages */
const knownBy = (messageId: string): string => messageId.slice(0, ID_LENGTH);

function keyOf(outcome: Result['outcome']): string {
  return outcome.outcome === 'document' ? String(outcome.properties['use-case']) : outcome.code;
}
