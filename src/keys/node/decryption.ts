import { createDecipheriv, type DecipherGCM } from 'node:crypto';
import { type Envelope, MAC_LENGTH } from '../../../codecs/envelope/envelope.js';
import { octetAt } from '../../../codecs/octets.js';
import { BLOCK_AUTHENTICATED_DATA, VECTOR_LENGTH, writeVector } from '../authenticated-data.js';
import { DecryptionError } from '../errors.js';
import { SECURITY_HEADER_LENGTH } from '../protected-block.js';

// One of each for all: a decipher copies them
const vector = new Uint8Array(VECTOR_LENGTH);
const tag = new Uint8Array(MAC_LENGTH);
const OPTIONS = { authTagLength: MAC_LENGTH } as const;

/** Decipher of a block or a MAC of the message @param tagAt place of its authentication tag */
export function createGcm(envelope: Envelope, key: Uint8Array, authenticated: Uint8Array, tagAt: number): DecipherGCM {
  writeVector(vector, envelope);
  for (let i = 0; i < MAC_LENGTH; i++) tag[i] = octetAt(envelope.octets, tagAt + i);
  const gcm = createDecipheriv('aes-128-gcm', key, vector, OPTIONS);
  gcm.setAAD(authenticated);
  gcm.setAuthTag(tag);
  return gcm;
}

/**
 * The plaintext of the protected block from `at` to before `end`, whose tag has verified.
 * @throws DecryptionError where the tag does not verify
 */
export function decryptBlock(envelope: Envelope, key: Uint8Array, at: number, end: number): Uint8Array {
  const tagAt = end - MAC_LENGTH;
  const gcm = createGcm(envelope, key, BLOCK_AUTHENTICATED_DATA, tagAt);
  const plaintext = gcm.update(envelope.octets.subarray(at + SECURITY_HEADER_LENGTH, tagAt));
  try {
    gcm.final();
  } catch {
    throw new DecryptionError('protected block', at);
  }
  return plaintext;
}
