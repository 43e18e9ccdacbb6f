import type { ConfirmChannel, ConsumeMessage } from 'amqplib';
import type { ChannelWriter } from './channel-writer.js';

/**
 * Acknowledges deliveries that are done, and gives back others. Those that are done in the order of their arrival, as most are, are
 * acknowledged with all up to the last of them, whenever that is asked for: one by one they cost the broker more than all else.
 */
export class Acknowledgements {
  readonly #channel: Pick<ConfirmChannel, 'nack'>;
  readonly #writer: Pick<ChannelWriter, 'acknowledge'>;
  /** Tags of deliveries without an acknowledgement, in order of arrival */
  #open: number[] = [];
  readonly #done = new Set<number>();

  constructor(channel: Pick<ConfirmChannel, 'nack'>, writer: Pick<ChannelWriter, 'acknowledge'>) {
    this.#channel = channel;
    this.#writer = writer;
  }

  arrived({ fields }: ConsumeMessage): void {
    this.#open.push(fields.deliveryTag);
  }

  done({ fields }: ConsumeMessage): void {
    this.#done.add(fields.deliveryTag);
  }

  /** Puts a delivery back in its queue */
  giveBack(delivery: ConsumeMessage): void {
    this.#open.splice(this.#open.indexOf(delivery.fields.deliveryTag), 1);
    this.#channel.nack(delivery, false, true);
  }

  /** Acknowledges all that is done */
  flush(): void {
    const done = this.#done;
    if (done.size === 0) return;
    const open = this.#open;
    let count = 0;
    while (done.delete(open[count] as number)) count++;
    if (count > 0) this.#writer.acknowledge(open[count - 1] as number, count > 1);
    open.splice(0, count);
    if (done.size === 0) return;
    for (const tag of done) this.#writer.acknowledge(tag, false);
    this.#open = open.filter((tag) => !done.has(tag));
    done.clear();
  }
}
