import { Cursor } from './cursor.js';
import { Scratch } from './scratch.js';
import type { Slots } from './slots.js';

/** Length of the security header (security control octet, invocation counter) and of the authentication tag around a ciphertext */
export const SECURITY_HEADER = 5;
/** Octets of the authentication tag behind a ciphertext (AES-128-GCM, GBCS 8.4) */
export const AUTHENTICATION_TAG = 12;

/**
 * Makes the plaintext of one protected block readable: gives octets in which it stands where its ciphertext was, so that
 * every offset keeps its meaning; undefined where there is no key.
 */
export type OpenBlock = (octets: Uint8Array, at: number, end: number) => Uint8Array | undefined;

const noKey: OpenBlock = () => undefined;
const NO_OCTETS = new Uint8Array(0);

/** A cursor over the payload of a message, that notes the protected blocks it meets and opens them if it can. */
export class PayloadCursor extends Cursor {
  /** First octet and octet after the last of each protected block met, pair by pair */
  readonly blocks: number[] = [];
  /** True where a block stayed closed */
  closed = false;
  open: OpenBlock = noKey;
  readonly slots: Slots;

  /** @param scratch where what is found is noted */
  constructor(readonly scratch: Scratch = new Scratch()) {
    super(NO_OCTETS);
    this.slots = scratch.slots;
  }

  start(octets: Uint8Array, at = 0, end: number = octets.length, open?: OpenBlock): this {
    this.reset(octets, at, end);
    if (this.blocks.length > 0) this.blocks.length = 0;
    this.closed = false;
    this.open = open ?? noKey;
    return this;
  }

  /**
   * Goes into the protected block that starts here and reads its plaintext; skips it where there is no key.
   * @param length octets of the block: security header, ciphertext, tag
   * @throws DecodeError where the block is too short, ends too late, or plaintext is left over
   */
  protectedBlock(length: number, reading: string, read: () => void): void {
    const at = this.skip(length, reading);
    const end = this.at;
    if (length < SECURITY_HEADER + AUTHENTICATION_TAG) this.fail(reading, at, `a protected block of ${length} octets`);
    if (this.octets[at] !== 0x31) this.fail(reading, at, 'security control other than 31 (authenticated and encrypted)');
    this.blocks.push(at, end);
    const opened = this.open(this.octets, at, end);
    if (opened === undefined) {
      this.closed = true;
      return;
    }
    this.octets = opened;
    const outerEnd = this.end;
    this.at = at + SECURITY_HEADER;
    this.end = end - AUTHENTICATION_TAG;
    read();
    if (this.at !== this.end) this.fail(reading, this.at, `${this.end - this.at} octets left over`);
    this.at = end;
    this.end = outerEnd;
  }
}
