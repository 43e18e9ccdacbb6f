import type { ConsumeMessage } from 'amqplib';
import type { ProcessLater } from '../delivered-message.js';
import type { OctetOutcome } from '../processors.js';
import type { DeliveryProcessing } from './delivery-processing.js';

/** A delivery on its way to an outcome */
export interface Turn {
  readonly delivery: ConsumeMessage;
  /** Of performance.now() */
  readonly arrived: number;
  outcome: OctetOutcome | undefined;
  /** Whether a thread has it */
  isAtWork: boolean;
}

/** What is told of deliveries */
export interface TurnEvents {
  /** What came of the delivery that is at the front, to be sent on */
  readonly settled: (delivery: ConsumeMessage, arrived: number, outcome: Exclude<OctetOutcome, ProcessLater>) => void;
  /** A key store failed for the one at the front: nothing goes on until it is told to */
  readonly held: (failure: ProcessLater) => void;
  /** A thread ended with messages that it had */
  readonly failed: (error: Error) => void;
}

/** Deliveries of which nothing was sent on yet: they are processed, and what came of them is given on, in the order of their arrival */
export class Turns {
  readonly #processing: DeliveryProcessing;
  readonly #events: TurnEvents;
  /** In order of arrival */
  #turns: Turn[] = [];
  /** Those among them that are still to be processed, in order */
  #ahead: Turn[] = [];
  #isHeld = false;
  #isClosed = false;

  constructor(processing: DeliveryProcessing, events: TurnEvents) {
    this.#processing = processing;
    this.#events = events;
  }

  get size(): number {
    return this.#turns.length;
  }

  get first(): Turn | undefined {
    return this.#turns[0];
  }

  add(delivery: ConsumeMessage): void {
    const turn: Turn = { delivery, arrived: performance.now(), outcome: undefined, isAtWork: false };
    this.#turns.push(turn);
    this.#ahead.push(turn);
  }

  /** Processes those that are ahead for so many milliseconds. @returns whether any are left */
  processFor(milliseconds: number): boolean {
    const end = performance.now() + milliseconds;
    while (!this.#isClosed && !this.#isHeld) {
      const turn = this.#ahead.shift();
      if (turn === undefined) return false;
      this.process(turn, this.#advance);
      if (performance.now() > end) return this.#ahead.length > 0;
    }
    return false;
  }

  /** Processes one. @param done is called when it has an outcome: at once, or later where a thread has it */
  process(turn: Turn, done: () => void): void {
    turn.outcome = undefined;
    const outcome = this.#processing.outcomeOf(turn.delivery);
    if (!(outcome instanceof Promise)) {
      turn.outcome = outcome;
      done();
      return;
    }
    turn.isAtWork = true;
    outcome.then((later) => {
      turn.isAtWork = false;
      turn.outcome = later;
      if (!this.#isClosed) done();
    }, this.#events.failed);
  }

  /** Goes on: the key store works again */
  resume(): void {
    this.#isHeld = false;
    this.#ahead = this.#turns.filter(({ isAtWork, outcome }) => !isAtWork && (outcome === undefined || outcome.outcome === 'retry'));
    for (const turn of this.#ahead) turn.outcome = undefined;
    this.#advance();
  }

  /** All of them, which are to go back to the queue */
  takeAll(): Turn[] {
    this.#ahead = [];
    return this.#turns.splice(0);
  }

  close(): void {
    this.#isClosed = true;
  }

  readonly #advance = (): void => {
    if (this.#isHeld) return;
    for (let turn = this.#turns[0]; turn?.outcome !== undefined; turn = this.#turns[0]) {
      const { delivery, arrived, outcome } = turn;
      if (outcome.outcome === 'retry') {
        this.#isHeld = true;
        this.#events.held(outcome);
        return;
      }
      this.#turns.shift();
      this.#events.settled(delivery, arrived, outcome);
    }
  };
}
