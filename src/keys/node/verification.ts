import { type KeyObject, verify } from 'node:crypto';
import type { Envelope } from '../../../codecs/envelope/envelope.js';
import { createGcm } from './decryption.js';

/** What the authenticated data has before the grouping header: security control, and the five empty fields of the MAC header */
const MAC_HEADER_DATA = Uint8Array.of(0x11, 0, 0, 0, 0, 0);

/** Whether the MAC of a message that has one verifies with the key derived for it: GMAC over grouping header, content and signature */
export function isMacValid(envelope: Envelope, key: Uint8Array): boolean {
  const gcm = createGcm(envelope, key);
  gcm.setAAD(authenticatedData(envelope));
  gcm.setAuthTag(envelope.octets.subarray(envelope.macAt, envelope.end));
  try {
    gcm.final();
    return true;
  } catch {
    return false;
  }
}

/** In one piece: given in two calls it is concatenated by Node.js, but not by every runtime that has node:crypto */
function authenticatedData({ octets, authenticatedAt, macAt }: Envelope): Uint8Array {
  const data = Buffer.allocUnsafe(MAC_HEADER_DATA.length + macAt - authenticatedAt);
  data.set(MAC_HEADER_DATA);
  data.set(octets.subarray(authenticatedAt, macAt), MAC_HEADER_DATA.length);
  return data;
}

/**
 * Whether the signature of a message that has one verifies: ECDSA with SHA-256 over the octets after the tag of the
 * grouping header, up to the end of the content
 */
export function isSignatureValid(envelope: Envelope, publicKey: KeyObject): boolean {
  const { octets } = envelope;
  const signed = octets.subarray(envelope.authenticatedAt + 1, envelope.contentEnd);
  return verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    octets.subarray(envelope.signatureAt, envelope.signatureEnd),
  );
}
