import { createDecipheriv, type DecipherGCM } from 'node:crypto';
import { type Envelope, EUI_LENGTH, MAC_LENGTH } from '../../../codecs/envelope/envelope.js';
import { octetAt } from '../../../codecs/octets.js';
import { DecryptionError } from '../errors.js';
import { SECURITY_CONTROL, SECURITY_HEADER_LENGTH } from '../protected-block.js';

const ADDITIONAL_AUTHENTICATED_DATA = Uint8Array.of(SECURITY_CONTROL);

// Originator system title and an invocation counter of 0. One for all: `createDecipheriv` copies it.
const vector = new Uint8Array(EUI_LENGTH + 4);

/** Decipher of a block or a MAC of the message */
export function createGcm(envelope: Envelope, key: Uint8Array): DecipherGCM {
  for (let i = 0; i < EUI_LENGTH; i++) vector[i] = octetAt(envelope.octets, envelope.originatorAt + i);
  return createDecipheriv('aes-128-gcm', key, vector, { authTagLength: MAC_LENGTH });
}

/**
 * The plaintext of the protected block from `at` to before `end`, whose tag has verified.
 * @throws DecryptionError where the tag does not verify
 */
export function decryptBlock(envelope: Envelope, key: Uint8Array, at: number, end: number): Uint8Array {
  const tagAt = end - MAC_LENGTH;
  const gcm = createGcm(envelope, key);
  gcm.setAAD(ADDITIONAL_AUTHENTICATED_DATA);
  gcm.setAuthTag(envelope.octets.subarray(tagAt, end));
  const plaintext = gcm.update(envelope.octets.subarray(at + SECURITY_HEADER_LENGTH, tagAt));
  try {
    gcm.final();
  } catch {
    throw new DecryptionError('protected block', at);
  }
  return plaintext;
}
