import type { ConfirmChannel } from 'amqplib';
import { ChannelFrames, type Publication } from './channel-frames.js';

/** What a channel of the client (2.3) has beside its types: its number, and the connection, which takes octets as they are */
interface Wire {
  readonly ch: number;
  readonly connection: { readonly frameMax: number; sendBytes(octets: Buffer): void };
}

/** Publishes and acknowledges on a channel. What comes in one turn of the event loop is written to the connection at once. */
export class ChannelWriter {
  readonly #connection: Wire['connection'];
  readonly #frames: ChannelFrames;
  #isScheduled = false;
  #isClosed = false;

  constructor(channel: ConfirmChannel) {
    const { ch, connection } = channel as unknown as Wire;
    this.#connection = connection;
    this.#frames = new ChannelFrames(ch, connection.frameMax);
  }

  publish(publication: Publication): void {
    this.#frames.publish(publication);
    this.#schedule();
  }

  /** @param withBefore whether all deliveries before it are meant too */
  acknowledge(deliveryTag: number, withBefore: boolean): void {
    this.#frames.acknowledge(deliveryTag, withBefore);
    this.#schedule();
  }

  /** Writes what is still to be written */
  flush(): void {
    this.#isScheduled = false;
    if (this.#isClosed) return;
    const octets = this.#frames.take();
    if (octets.length > 0) this.#connection.sendBytes(octets);
  }

  /** Nothing more is written: the channel is gone, or about to be closed */
  close(): void {
    this.#isClosed = true;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    process.nextTick(() => this.flush());
  }
}
