import type { ConsumeMessage } from 'amqplib';
import type { DeliveredMessage } from '../delivered-message.js';
import type { IsolatedProcessor } from '../isolated-processor.js';
import { rejection } from '../message-processor.js';
import type { OctetOutcome, Processors } from '../processors.js';
import type { WorkerLog } from '../worker-log.js';
import type { ConsumeSettings } from './consume-settings.js';
import { DeliveryLimitError, deliveriesBefore, messageOf } from './delivery.js';

/** What processes the deliveries of a session */
export interface Processing {
  readonly settings: Pick<ConsumeSettings, 'queue' | 'maxDeliveries'>;
  readonly processors: Processors;
  /** For messages that may have ended a worker; of this session alone */
  readonly isolated: IsolatedProcessor;
  readonly log: WorkerLog;
}

/** Processes deliveries: new ones as they are, those that come again by themselves, and those that came too often not at all. */
export class DeliveryProcessing {
  readonly #with: Processing;
  #saysThatNobodyCounts = true;
  #isClosed = false;

  constructor(processing: Processing) {
    this.#with = processing;
  }

  /** What comes of a delivery. A promise is rejected where the thread that had it ended. */
  outcomeOf(delivery: ConsumeMessage): OctetOutcome | Promise<OctetOutcome> {
    const message = messageOf(delivery);
    const counted = deliveriesBefore(delivery);
    if (counted === undefined) this.#sayThatNobodyCounts();
    const before = counted ?? 1;
    if (before === 0) return this.#with.processors.process(message);
    return before < this.#with.settings.maxDeliveries
      ? this.#processAlone(message, before)
      : rejection(message, new DeliveryLimitError(before));
  }

  /** The session is over: what it still has is of no use */
  close(): void {
    this.#isClosed = true;
    this.#with.isolated.close();
  }

  /** Processes a message that may have ended a worker: it, or one that the worker had along with it */
  async #processAlone(message: DeliveredMessage, before: number): Promise<OctetOutcome> {
    const { isolated, log, settings } = this.#with;
    let deliveries = before;
    const outcome = await isolated.process(message, settings.maxDeliveries - before, (how) => {
      deliveries++;
      if (this.#isClosed) return;
      log.warning('message-ends-process', `a message ended the process that had it: ${how}`, { 'message-id': message.messageId ?? '' });
    });
    return outcome ?? rejection(message, new DeliveryLimitError(deliveries));
  }

  #sayThatNobodyCounts(): void {
    if (!this.#saysThatNobodyCounts) return;
    this.#saysThatNobodyCounts = false;
    const { log, settings } = this.#with;
    log.warning(
      'not-counted',
      `the queue ${settings.queue} does not count deliveries, so that a message which ends its worker is delivered for ever: make it a quorum queue`,
    );
  }
}
