import type { BrokerAddress } from './broker-address.js';
import type { Target } from './target.js';

/** How a worker takes deliveries and gives results */
export interface ConsumeSettings {
  readonly address: BrokerAddress;
  /** PEM: authorities to trust, and the certificate and key of the worker, where the broker asks for one */
  readonly tls: { readonly ca?: Buffer; readonly cert?: Buffer; readonly key?: Buffer };
  readonly queue: string;
  readonly documents: Target;
  readonly rejections: Target;
  /** Deliveries that the worker has at a time, which bounds its memory */
  readonly prefetch: number;
  /** Whether each result waits until the broker has confirmed the one before it */
  readonly ordered: boolean;
  /** How often a message is delivered without any outcome before it is rejected */
  readonly maxDeliveries: number;
  /** Whether queues that are not there are made, as quorum queues */
  readonly declare: boolean;
  /** Seconds for which deliveries are held while a key store fails or results are refused, less than the broker's consumer timeout */
  readonly holdSeconds: number;
  /** Seconds that a worker which is to end has for the deliveries at hand */
  readonly drainSeconds: number;
  /** Seconds between lines of the log about what was done */
  readonly reportSeconds: number;
}
