import type { ConfirmChannel, ConsumeMessage } from 'amqplib';

/** Consumes a queue on a channel, or doesn't, as was asked for last: each is done once what was asked for before it is */
export class Consumer {
  readonly #channel: ConfirmChannel;
  readonly #queue: string;
  readonly #receive: (delivery: ConsumeMessage) => void;
  readonly #failed: (error: Error) => void;
  #tag: string | undefined;
  #last: Promise<void> = Promise.resolve();
  #isClosed = false;

  /** @param failed is told why there are no more deliveries, where nobody stopped it */
  constructor(channel: ConfirmChannel, queue: string, receive: (delivery: ConsumeMessage) => void, failed: (error: Error) => void) {
    this.#channel = channel;
    this.#queue = queue;
    this.#receive = receive;
    this.#failed = failed;
  }

  get isConsuming(): boolean {
    return this.#tag !== undefined;
  }

  start(): Promise<void> {
    return this.#after(async () => {
      if (this.#tag !== undefined) return;
      const { consumerTag } = await this.#channel.consume(this.#queue, (delivery) => {
        if (delivery === null) this.#cancelled();
        else this.#receive(delivery);
      });
      this.#tag = consumerTag;
    });
  }

  stop(): Promise<void> {
    return this.#after(async () => {
      const tag = this.#tag;
      if (tag === undefined) return;
      this.#tag = undefined;
      await this.#channel.cancel(tag);
    });
  }

  /** The channel is gone */
  close(): void {
    this.#isClosed = true;
  }

  #cancelled(): void {
    this.#tag = undefined;
    this.#failed(new Error(`the broker has ended the consumer: the queue ${this.#queue} was deleted, or its node went away`));
  }

  #after(step: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(() => (this.#isClosed ? undefined : step())).catch((error) => this.#failed(error));
    return this.#last;
  }
}
