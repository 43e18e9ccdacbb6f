import type { Envelope } from '../../codecs/envelope/envelope.js';
import type { OpenBlock } from '../../codecs/payload-cursor.js';
import type { KeyRing } from './ring.js';

/**
 * Decrypts the protected blocks of the message that stands in the envelope when it is called. The caller's octets stay as
 * they are: plaintext stands in a copy, where the ciphertext was.
 */
export function blockOpener(keys: KeyRing, envelope: Envelope): OpenBlock {
  return (octets, at, end) => {
    const target = octets === envelope.octets ? new Uint8Array(octets) : octets;
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
