import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import { within } from '../growing-pause.js';
import type { WorkerMetrics } from '../worker-metrics.js';
import { Acknowledgements } from './acknowledgements.js';
import { ChannelWriter } from './channel-writer.js';
import type { ConsumeSettings } from './consume-settings.js';
import { Consumer } from './consumer.js';
import { DeliveryProcessing, type Processing } from './delivery-processing.js';
import { KeyStoreHold } from './key-store-hold.js';
import { type Result, ResultPublisher } from './result-publisher.js';
import { Turns } from './turns.js';

/** What a session works with */
export interface SessionContext extends Processing {
  readonly settings: ConsumeSettings;
  readonly metrics: WorkerMetrics;
  /** A thread ended with messages that it had: the worker can't go on */
  readonly fail: (error: Error) => void;
}

/** Milliseconds that deliveries are processed for at a time */
const SLICE = 1;
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
  readonly #consumer: Consumer;
  readonly #turns: Turns;
  readonly #hold: KeyStoreHold;
  readonly #publisher: ResultPublisher;
  readonly #acknowledgements: Acknowledgements;
  readonly #writer: ChannelWriter;
  #isScheduled = false;
  #holdTimer: NodeJS.Timeout | undefined;
  #isDraining = false;
  #isEnded = false;
  #drained: (() => void) | undefined;
  /** Whether anything was acknowledged */
  hasWorked = false;

  constructor(channel: ConfirmChannel, context: SessionContext) {
    this.#channel = channel;
    this.#context = context;
    const processing = new DeliveryProcessing(context);
    this.ended = new Promise((resolve) => {
      this.#end = (reason) => {
        if (this.#isEnded) return;
        this.#isEnded = true;
        clearTimeout(this.#holdTimer);
        for (const part of [this.#consumer, this.#turns, this.#hold, this.#publisher, this.#writer, processing]) part.close();
        for (const pause of ['key-store', 'results'] as const) context.metrics.paused(pause, false);
        this.#drained?.();
        resolve(reason);
      };
    });
    this.#writer = new ChannelWriter(channel);
    this.#acknowledgements = new Acknowledgements(channel, this.#writer);
    this.#publisher = new ResultPublisher(channel, this.#writer, context.settings, {
      taken: (result) => this.#taken(result),
      refused: (result, reason, pause) => this.#refused(result, reason, pause),
      resumed: () => this.#resumed(),
    });
    this.#turns = new Turns(processing, {
      settled: (delivery, arrived, outcome) =>
        this.#publisher.publish({ delivery, arrived, outcome, order: 0, sequence: 0, isReturned: false }),
      held: (failure) => {
        this.#hold.start(failure);
        this.#held();
      },
      failed: context.fail,
    });
    this.#hold = new KeyStoreHold(this.#turns, context, () => this.#keyStoreWorks());
    this.#consumer = new Consumer(channel, context.settings.queue, (delivery) => this.#receive(delivery), this.#end);
    channel.on('error', (error) => this.#end(error));
    channel.on('close', () => this.#end(undefined));
  }

  /** Why no deliveries are taken, where none are */
  get notReady(): string | undefined {
    if (this.#hold.isOn) return 'the key store fails';
    if (this.#publisher.isPaused) return 'the broker does not take results';
    if (this.#isDraining) return 'the worker is ending';
    return this.#consumer.isConsuming ? undefined : 'the worker is about to take deliveries';
  }

  /** Deliveries that are not acknowledged */
  get inFlight(): number {
    return this.#turns.size + this.#publisher.size;
  }

  async start(): Promise<void> {
    await this.#channel.prefetch(this.#context.settings.prefetch);
    await this.#consumer.start();
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
    this.#writer.flush();
    this.#writer.close();
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
    return this.inFlight === 0 || this.#isHeld;
  }

  get #isHeld(): boolean {
    return this.#hold.isOn || this.#publisher.isPaused;
  }

  #tellIfDrained(): void {
    if (this.#isDraining && this.#isIdle()) this.#drained?.();
  }

  #receive(delivery: ConsumeMessage): void {
    if (this.#isDraining) return;
    this.#context.metrics.delivered(delivery.fields.redelivered);
    this.#acknowledgements.arrived(delivery);
    this.#turns.add(delivery);
    this.#schedule();
  }

  /** Once in a turn of the event loop. What came of it is written at once; then the connection is read, and the broker works meanwhile */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      if (this.#turns.processFor(SLICE)) this.#schedule();
      this.#acknowledgements.flush();
    });
  }

  #taken({ delivery, arrived, outcome, isReturned }: Result): void {
    const { metrics, log } = this.#context;
    this.hasWorked = true;
    if (!isReturned) {
      this.#acknowledgements.done(delivery);
      this.#schedule();
    }
    metrics.done(outcome, (performance.now() - arrived) / 1000);
    if (outcome.outcome === 'rejection') {
      const { reason, ...details } = outcome.properties;
      log.warning('rejected', String(reason), { 'message-id': outcome.messageId, ...details });
    }
    this.#tellIfDrained();
  }

  #keyStoreWorks(): void {
    this.#released();
    this.#turns.resume();
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
    this.#held();
  }

  #resumed(): void {
    this.#context.metrics.paused('results', false);
    this.#context.log.info('results-taken', 'the broker takes results again; deliveries are taken');
    this.#released();
  }

  /** Deliveries are held from now on: they go back before the broker takes the worker for dead */
  #held(): void {
    this.#holdTimer ??= setTimeout(() => this.#giveBack(), this.#context.settings.holdSeconds * 1000);
    this.#tellIfDrained();
  }

  #released(): void {
    if (this.#isHeld) return;
    clearTimeout(this.#holdTimer);
    this.#holdTimer = undefined;
    this.#consumer.start();
  }

  /** Gives held deliveries back. One message stays here to try again with. */
  async #giveBack(): Promise<void> {
    this.#holdTimer = undefined;
    await this.#consumer.stop();
    if (this.#isEnded || !this.#isHeld) return;
    this.#context.log.warning('given-back', `${this.inFlight} deliveries were held for long, and go back to the queue`);
    const giveBack = (delivery: ConsumeMessage): void => this.#acknowledgements.giveBack(delivery);
    if (this.#hold.isOn) {
      this.#hold.keepProbe();
      for (const { delivery } of this.#turns.takeAll()) giveBack(delivery);
    }
    this.#publisher.giveBack(giveBack);
  }
}
