import { type KeyObject, verify } from 'node:crypto';
import type { Envelope } from '../../../codecs/envelope/envelope.js';
import { macDataLength, signedOctets, writeMacData } from '../authenticated-data.js';
import { createGcm } from './decryption.js';

/** Whether the MAC of a message that has one verifies with the key derived for it: GMAC over grouping header, content and signature */
export function isMacValid(envelope: Envelope, key: Uint8Array): boolean {
  // in one piece: given in two calls it is concatenated by Node.js, but not by every runtime that has node:crypto
  const data = Buffer.allocUnsafe(macDataLength(envelope));
  writeMacData(data, envelope);
  const gcm = createGcm(envelope, key, data, envelope.macAt);
  try {
    gcm.final();
    return true;
  } catch {
    return false;
  }
}

/** Whether the signature of a message that has one verifies: ECDSA with SHA-256 */
export function isSignatureValid(envelope: Envelope, publicKey: KeyObject): boolean {
  return verify(
    'sha256',
    signedOctets(envelope),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    envelope.octets.subarray(envelope.signatureAt, envelope.signatureEnd),
  );
}
