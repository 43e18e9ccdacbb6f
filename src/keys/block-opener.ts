import type { Envelope } from '../../codecs/envelope/envelope.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import type { KeyRing } from './ring.js';

/** Octets of a message at most whose copy's room is kept for the next one */
const MOST_KEPT = 64 * 1024;

/**
 * Decrypts the protected blocks of the message that stands in the envelope when it is called. The caller's octets stay as
 * they are: plaintext stands in a copy, where the ciphertext was, until the next message with protected blocks is opened.
 */
export function blockOpener(keys: KeyRing, envelope: Envelope): OpenBlock {
  let room = new Uint8Array(0);
  const copyOf = (octets: Uint8Array): Uint8Array => {
    if (octets.length > MOST_KEPT) return new Uint8Array(octets);
    if (octets.length > room.length) room = new Uint8Array(Math.min(MOST_KEPT, 2 * octets.length));
    room.set(octets);
    return room.subarray(0, octets.length);
  };
  return (octets, at, end) => {
    const target = octets === envelope.octets ? copyOf(octets) : octets;
    return keys.decrypt(envelope, at, end, target) ? target : undefined;
  };
}

/** As blockOpener, for one message: it is copied once, however many blocks are tried that do not verify. */
export function singleMessageOpener(keys: KeyRing, envelope: Envelope): OpenBlock {
  let target: Uint8Array | undefined;
  return (octets, at, end) => {
    target ??= new Uint8Array(octets);
    return keys.decrypt(envelope, at, end, target) ? target : undefined;
  };
}
