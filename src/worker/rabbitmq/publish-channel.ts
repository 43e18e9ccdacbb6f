import type { ConfirmChannel } from 'amqplib';
import { type Publication, PublishFrames } from './publish-frames.js';

/** What a channel of the client (2.3) has beside its types: its number, and the connection, which takes octets as they are */
interface Wire {
  readonly ch: number;
  readonly connection: { readonly frameMax: number; sendBytes(octets: Buffer): void };
}

/** Publishes on a channel. What is published in one turn of the event loop is written to the connection at once. */
export class PublishChannel {
  readonly #connection: Wire['connection'];
  readonly #frames: PublishFrames;
  #isScheduled = false;
  #isClosed = false;

  constructor(channel: ConfirmChannel) {
    const { ch, connection } = channel as unknown as Wire;
    this.#connection = connection;
    this.#frames = new PublishFrames(ch, connection.frameMax);
  }

  publish(publication: Publication): void {
    this.#frames.add(publication);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    process.nextTick(() => this.#flush());
  }

  /** Nothing more is written: the channel is gone, or about to be closed */
  close(): void {
    this.#isClosed = true;
  }

  #flush(): void {
    this.#isScheduled = false;
    if (!this.#isClosed) this.#connection.sendBytes(this.#frames.take());
  }
}
