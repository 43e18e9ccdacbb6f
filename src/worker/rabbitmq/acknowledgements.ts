import type { ConfirmChannel, ConsumeMessage } from 'amqplib';

/**
 * Acknowledges deliveries that are done, and gives back others. Those that are done in the order of their arrival, as most are, are
 * acknowledged with all up to the last of them, once for each turn of the event loop: one by one they cost the broker more than all else.
 */
export class Acknowledgements {
  readonly #channel: ConfirmChannel;
  /** Deliveries without an acknowledgement, in order of arrival */
  #open: ConsumeMessage[] = [];
  readonly #done = new Set<ConsumeMessage>();
  #isScheduled = false;

  constructor(channel: ConfirmChannel) {
    this.#channel = channel;
  }

  arrived(delivery: ConsumeMessage): void {
    this.#open.push(delivery);
  }

  done(delivery: ConsumeMessage): void {
    this.#done.add(delivery);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.flush();
    });
  }

  /** Puts a delivery back in its queue */
  giveBack(delivery: ConsumeMessage): void {
    this.#open.splice(this.#open.indexOf(delivery), 1);
    this.#channel.nack(delivery, false, true);
  }

  /** Acknowledges all that is done */
  flush(): void {
    const done = this.#done;
    if (done.size === 0) return;
    let count = 0;
    let last: ConsumeMessage | undefined;
    for (const delivery of this.#open) {
      if (!done.delete(delivery)) break;
      last = delivery;
      count++;
    }
    if (last !== undefined) this.#acknowledge(last, count > 1);
    for (const delivery of done) this.#acknowledge(delivery, false);
    this.#open = this.#open.filter((delivery, index) => index >= count && !done.has(delivery));
    done.clear();
  }

  #acknowledge(delivery: ConsumeMessage, allBefore: boolean): void {
    try {
      this.#channel.ack(delivery, allBefore);
    } catch {
      // the channel is closed: the broker delivers again what was not acknowledged
    }
  }
}
