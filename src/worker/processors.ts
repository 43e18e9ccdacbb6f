import type { DeliveredMessage, ProcessOutcome } from './delivered-message.js';

/** What came of a message, a document in octets */
export type OctetOutcome = ProcessOutcome<Uint8Array>;

/** Octets of counts that a processor, in whatever thread, has kept */
export interface SecretLookUps {
  readonly hits: number;
  readonly misses: number;
}

/** What processes the messages of a worker, in this thread or in others */
export interface Processors {
  /** What comes of a message. A promise is rejected where the thread that had it ended. */
  process(message: DeliveredMessage): OctetOutcome | Promise<OctetOutcome>;
  readonly secretLookUps: SecretLookUps;
  close(): Promise<void>;
}
