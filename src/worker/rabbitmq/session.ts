import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { ProcessLater } from '../delivered-message.js';
import { GrowingPause, within } from '../growing-pause.js';
import type { OctetOutcome } from '../processors.js';
import type { WorkerMetrics } from '../worker-metrics.js';
import { Acknowledgements } from './acknowledgements.js';
import type { ConsumeSettings } from './consume-settings.js';
import { DeliveryProcessing, type Processing } from './delivery-processing.js';
import { PublishChannel } from './publish-channel.js';
import { type Result, ResultPublisher } from './result-publisher.js';

/** A delivery on its way to an outcome */
interface Turn {
  readonly delivery: ConsumeMessage;
  /** Of performance.now() */
  readonly arrived: number;
  outcome?: OctetOutcome | undefined;
  /** Whether a thread has it */
  isAtWork: boolean;
}

/** A key store fails */
interface Hold {
  /** Whether the message that failed is being tried again */
  isTrying: boolean;
  /** The message that tells whether the key store works again, where its delivery went back to the queue with all others */
  probe?: Turn | undefined;
}

/** What a session works with */
export interface SessionContext extends Processing {
  readonly settings: ConsumeSettings;
  readonly metrics: WorkerMetrics;
  /** A thread ended with messages that it had: the worker can't go on */
  readonly fail: (error: Error) => void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Milliseconds that deliveries are processed for at a time */
const SLICE = 0.25;
/** Time for the channel to be closed in good order; milliseconds */
const CLOSE_TIMEOUT = 5000;

/**
 * What happens on one channel: deliveries are processed, what came of them is sent on in the order of their arrival, and each is
 * acknowledged once the broker has confirmed that. While a key store fails, or results are refused, deliveries are held, and the broker gives
 * no more than those that the prefetch allows. The consumer is not cancelled for that: what is on its way to a consumer that is cancelled goes
 * back to the queue, out of order and with its count raised.
 */
export class Session {
  /** Fulfilled when the channel is of no more use, with why */
  readonly ended: Promise<unknown>;
  #end!: (reason: unknown) => void;
  readonly #channel: ConfirmChannel;
  readonly #context: SessionContext;
  readonly #processing: DeliveryProcessing;
  readonly #publisher: ResultPublisher;
  readonly #acknowledgements: Acknowledgements;
  /** Deliveries of which nothing was sent on yet, in order of arrival */
  #turns: Turn[] = [];
  /** Those among them that are still to be processed, in order */
  #ahead: Turn[] = [];
  #isScheduled = false;
  #hold: Hold | undefined;
  readonly #pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
  #timer: NodeJS.Timeout | undefined;
  #holdTimer: NodeJS.Timeout | undefined;
  #consumerTag: string | undefined;
  /** Starting and stopping to consume, one after the other */
  #consuming: Promise<void> = Promise.resolve();
  #isDraining = false;
  #isEnded = false;
  #drained: (() => void) | undefined;
  /** Whether anything was acknowledged */
  hasWorked = false;

  constructor(channel: ConfirmChannel, context: SessionContext) {
    this.#channel = channel;
    this.#context = context;
    this.#processing = new DeliveryProcessing(context);
    this.#acknowledgements = new Acknowledgements(channel);
    this.ended = new Promise((resolve) => {
      this.#end = (reason) => {
        if (this.#isEnded) return;
        this.#isEnded = true;
        clearTimeout(this.#timer);
        clearTimeout(this.#holdTimer);
        this.#publisher.close();
        this.#processing.close();
        this.#tellPauses(false);
        this.#drained?.();
        resolve(reason);
      };
    });
    this.#publisher = new ResultPublisher(channel, new PublishChannel(channel), context.settings, {
      taken: (result) => this.#acknowledge(result),
      refused: (result, reason, pause) => this.#refused(result, reason, pause),
      resumed: () => this.#resumed(),
    });
    channel.on('error', (error) => this.#end(error));
    channel.on('close', () => this.#end(undefined));
  }

  /** Why no deliveries are taken, where none are */
  get notReady(): string | undefined {
    if (this.#hold !== undefined) return 'the key store fails';
    if (this.#publisher.isPaused) return 'the broker does not take results';
    if (this.#isDraining) return 'the worker is ending';
    return this.#consumerTag === undefined ? 'the worker is about to take deliveries' : undefined;
  }

  /** Deliveries that are not acknowledged */
  get inFlight(): number {
    return this.#turns.length + this.#publisher.size;
  }

  async start(): Promise<void> {
    await this.#channel.prefetch(this.#context.settings.prefetch);
    await this.#setConsuming(true);
  }

  /** The connection is gone, with why */
  end(reason: unknown): void {
    this.#end(reason);
  }

  /**
   * Takes no more deliveries, and waits for the outcome of those at hand, but not while they are held, and no longer than `drainSeconds`: what
   * has none, or comes meanwhile, goes back to its queue when the channel closes.
   * @returns how many of those at hand have none
   */
  async drain(): Promise<number> {
    this.#isDraining = true;
    await this.#untilDrained();
    const left = this.inFlight;
    if (this.#isEnded) return left;
    this.#acknowledgements.flush();
    this.#publisher.close();
    // the end of the connection would overtake what is still to be sent on the channel
    await within(CLOSE_TIMEOUT, this.#channel.close());
    return left;
  }

  async #untilDrained(): Promise<void> {
    if (this.#isEnded || this.#isIdle()) return;
    const { drainSeconds } = this.#context.settings;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, drainSeconds * 1000);
      this.#drained = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #isIdle(): boolean {
    return this.inFlight === 0 || this.#hold !== undefined || this.#publisher.isPaused;
  }

  #tellIfDrained(): void {
    if (this.#isDraining && this.#isIdle()) this.#drained?.();
  }

  readonly #receive = (delivery: ConsumeMessage | null): void => {
    if (delivery === null) {
      this.#consumerTag = undefined;
      this.#end(
        new Error(`the broker has ended the consumer: the queue ${this.#context.settings.queue} was deleted, or its node went away`),
      );
      return;
    }
    if (this.#isDraining) return;
    this.#context.metrics.delivered(delivery.fields.redelivered);
    this.#acknowledgements.arrived(delivery);
    const turn: Turn = { delivery, arrived: performance.now(), isAtWork: false };
    this.#turns.push(turn);
    this.#ahead.push(turn);
    this.#schedule();
  };

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#processSome();
    });
  }

  /** Processes for a short time. Then what came of it is sent, and the connection read: the broker works meanwhile. */
  #processSome(): void {
    const end = performance.now() + SLICE;
    while (!this.#isEnded && this.#hold === undefined) {
      const turn = this.#ahead.shift();
      if (turn === undefined) return;
      this.#process(turn);
      this.#advance();
      if (performance.now() > end) {
        this.#schedule();
        return;
      }
    }
  }

  #process(turn: Turn): void {
    turn.outcome = undefined;
    const outcome = this.#processing.outcomeOf(turn.delivery);
    if (!(outcome instanceof Promise)) {
      turn.outcome = outcome;
      return;
    }
    turn.isAtWork = true;
    outcome.then(
      (later) => {
        turn.isAtWork = false;
        turn.outcome = later;
        if (this.#isEnded) return;
        if (this.#hold?.isTrying) this.#tried(turn);
        else this.#advance();
      },
      (error: Error) => this.#context.fail(error),
    );
  }

  /** Sends on what came of the deliveries at the front */
  #advance(): void {
    if (this.#hold !== undefined) return;
    for (let turn = this.#turns[0]; turn?.outcome !== undefined; turn = this.#turns[0]) {
      const { delivery, arrived, outcome } = turn;
      if (outcome.outcome === 'retry') {
        this.#startHold(outcome);
        return;
      }
      this.#turns.shift();
      this.#publisher.publish({ delivery, arrived, outcome, order: 0, sequence: 0, isReturned: false });
    }
  }

  #acknowledge({ delivery, arrived, outcome, isReturned }: Result): void {
    const { metrics, log } = this.#context;
    this.hasWorked = true;
    if (!isReturned) this.#acknowledgements.done(delivery);
    metrics.done(outcome, (performance.now() - arrived) / 1000);
    if (outcome.outcome === 'rejection') {
      const { reason, ...details } = outcome.properties;
      log.warning('rejected', String(reason), { 'message-id': outcome.messageId, ...details });
    }
    this.#tellIfDrained();
  }

  #startHold(failure: ProcessLater): void {
    this.#hold = { isTrying: false };
    this.#context.metrics.paused('key-store', true);
    this.#armHoldTimer();
    this.#waitForKeyStore(failure);
    this.#tellIfDrained();
  }

  #waitForKeyStore({ code, reason }: ProcessLater): void {
    const { metrics, log } = this.#context;
    const pause = this.#pause.next();
    metrics.retried();
    log.warning('key-store-fails', `${reason}; no deliveries are taken, and ${this.#turns.length} are held`, { code, 'pause-ms': pause });
    this.#timer = setTimeout(() => this.#tryAgain(), pause);
  }

  #tryAgain(): void {
    const hold = this.#hold;
    const turn = hold?.probe ?? this.#turns[0];
    if (hold === undefined || turn === undefined) return;
    hold.isTrying = true;
    this.#process(turn);
    if (!turn.isAtWork) this.#tried(turn);
  }

  #tried(turn: Turn): void {
    const hold = this.#hold as Hold;
    if (turn !== (hold.probe ?? this.#turns[0])) return;
    hold.isTrying = false;
    if (turn.outcome?.outcome === 'retry') {
      this.#waitForKeyStore(turn.outcome);
      return;
    }
    this.#hold = undefined;
    this.#pause.reset();
    this.#context.metrics.paused('key-store', false);
    this.#context.log.info('key-store-works', 'the key store works again; deliveries are taken');
    this.#ahead = this.#turns.filter(({ isAtWork, outcome }) => !isAtWork && (outcome === undefined || outcome.outcome === 'retry'));
    for (const other of this.#ahead) other.outcome = undefined;
    this.#disarmHoldTimer();
    this.#advance();
    this.#schedule();
  }

  #refused({ outcome }: Result, reason: 'unroutable' | 'refused', pause: number): void {
    const { metrics, log } = this.#context;
    metrics.refused(reason);
    metrics.paused('results', true);
    const what = reason === 'unroutable' ? 'there is no queue for it' : 'a queue refuses it, as one does that is full';
    log.warning('result-refused', `the broker does not take a ${outcome.outcome}: ${what}; no deliveries are taken`, {
      'message-id': outcome.messageId,
      'pause-ms': pause,
    });
    this.#armHoldTimer();
    this.#tellIfDrained();
  }

  #resumed(): void {
    this.#context.metrics.paused('results', false);
    this.#context.log.info('results-taken', 'the broker takes results again; deliveries are taken');
    this.#disarmHoldTimer();
  }

  #armHoldTimer(): void {
    this.#holdTimer ??= setTimeout(() => this.#giveBack(), this.#context.settings.holdSeconds * 1000);
  }

  #disarmHoldTimer(): void {
    if (this.#hold !== undefined || this.#publisher.isPaused) return;
    clearTimeout(this.#holdTimer);
    this.#holdTimer = undefined;
    this.#setConsuming(true);
  }

  /** Gives held deliveries back before the broker takes the worker for dead. One message stays here to try again with. */
  async #giveBack(): Promise<void> {
    this.#holdTimer = undefined;
    await this.#setConsuming(false);
    if (this.#isEnded || (this.#hold === undefined && !this.#publisher.isPaused)) return;
    this.#context.log.warning('given-back', `${this.inFlight} deliveries were held for long, and go back to the queue`);
    if (this.#hold !== undefined) {
      this.#hold.probe ??= this.#turns[0];
      this.#ahead = [];
      for (const { delivery } of this.#turns.splice(0)) this.#return(delivery);
    }
    this.#publisher.giveBack((delivery) => this.#return(delivery));
  }

  #return(delivery: ConsumeMessage): void {
    this.#acknowledgements.giveBack(delivery);
  }

  /** Starts to consume, or stops, once what was wanted before is done */
  #setConsuming(isWanted: boolean): Promise<void> {
    this.#consuming = this.#consuming
      .then(async () => {
        if (this.#isEnded) return;
        if (isWanted && this.#consumerTag === undefined) {
          const { consumerTag } = await this.#channel.consume(this.#context.settings.queue, this.#receive);
          this.#consumerTag = consumerTag;
        } else if (!isWanted && this.#consumerTag !== undefined) {
          const tag = this.#consumerTag;
          this.#consumerTag = undefined;
          await this.#channel.cancel(tag);
        }
      })
      .catch((error) => this.#end(error));
    return this.#consuming;
  }

  #tellPauses(isPaused: boolean): void {
    this.#context.metrics.paused('key-store', isPaused);
    this.#context.metrics.paused('results', isPaused);
  }
}
