import { createDecipheriv, type DecipherGCM } from 'node:crypto';
import { type Envelope, EUI_LENGTH, MAC_LENGTH } from '../../codecs/envelope/envelope.js';
import { octetAt } from '../../codecs/octets.js';
import { DecryptionError } from './errors.js';
import { SECURITY_CONTROL, SECURITY_HEADER_LENGTH } from './protected-block.js';

const ADDITIONAL_AUTHENTICATED_DATA = Uint8Array.of(SECURITY_CONTROL);

// Originator system title and an invocation counter of 0. One for all: `createDecipheriv` copies it.
const vector = new Uint8Array(EUI_LENGTH + 4);

/** Decipher of a block or a MAC of the message */
export function createGcm(envelope: Envelope, key: Uint8Array): DecipherGCM {
  for (let i = 0; i < EUI_LENGTH; i++) vector[i] = octetAt(envelope.octets, envelope.originatorAt + i);
  return createDecipheriv('aes-128-gcm', key, vector, { authTagLength: MAC_LENGTH });
}

/**
 * Decrypts the protected block from `at` to before `end` and writes the plaintext to the same offsets as the
 * ciphertext of `target`, only once its tag has verified.
 * @throws DecryptionError where the tag does not verify; `target` is then as it was
 */
export function decryptBlock(envelope: Envelope, key: Uint8Array, at: number, end: number, target: Uint8Array): void {
  const ciphertextAt = at + SECURITY_HEADER_LENGTH;
  const tagAt = end - MAC_LENGTH;
  const gcm = createGcm(envelope, key);
  gcm.setAAD(ADDITIONAL_AUTHENTICATED_DATA);
  gcm.setAuthTag(envelope.octets.subarray(tagAt, end));
  const plaintext = gcm.update(envelope.octets.subarray(ciphertextAt, tagAt));
  try {
    gcm.final();
  } catch {
    throw new DecryptionError('protected block', at);
  }
  target.set(plaintext, ciphertextAt);
}
