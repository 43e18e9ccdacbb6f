import { createDecipheriv, type DecipherGCM } from 'node:crypto';
import { type Envelope, MAC_LENGTH } from '../../../codecs/envelope/envelope.js';
import { BLOCK_AUTHENTICATED_DATA, VECTOR_LENGTH, writeVector } from '../authenticated-data.js';
import { DecryptionError } from '../errors.js';
import { SECURITY_HEADER_LENGTH } from '../protected-block.js';

// One for all: `createDecipheriv` copies it
const vector = new Uint8Array(VECTOR_LENGTH);

/** Decipher of a block or a MAC of the message */
export function createGcm(envelope: Envelope, key: Uint8Array): DecipherGCM {
  writeVector(vector, envelope);
  return createDecipheriv('aes-128-gcm', key, vector, { authTagLength: MAC_LENGTH });
}

/**
 * The plaintext of the protected block from `at` to before `end`, whose tag has verified.
 * @throws DecryptionError where the tag does not verify
 */
export function decryptBlock(envelope: Envelope, key: Uint8Array, at: number, end: number): Uint8Array {
  const tagAt = end - MAC_LENGTH;
  const gcm = createGcm(envelope, key);
  gcm.setAAD(BLOCK_AUTHENTICATED_DATA);
  gcm.setAuthTag(envelope.octets.subarray(tagAt, end));
  const plaintext = gcm.update(envelope.octets.subarray(at + SECURITY_HEADER_LENGTH, tagAt));
  try {
    gcm.final();
  } catch {
    throw new DecryptionError('protected block', at);
  }
  return plaintext;
}
