import { KeyStoreError } from '../errors.js';

const ECDH = { name: 'ECDH', namedCurve: 'P-256' } as const;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const TAG_BITS = 96;
const SECRET_BITS = 256;

/** @throws KeyStoreError where there is none: browsers give it to pages that were opened from a file, from this machine or over https */
export function webCryptography(): SubtleCrypto {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) throw new KeyStoreError('there is no WebCrypto here: open the page from a file, or over https');
  return subtle;
}

/** A public key on curve P-256, for key agreement or to verify signatures. Rejected where it is none. */
export const importPublicKey = (spki: Uint8Array, usage: 'KA' | 'DS'): Promise<CryptoKey> =>
  usage === 'KA'
    ? webCryptography().importKey('spki', own(spki), ECDH, true, [])
    : webCryptography().importKey('spki', own(spki), ECDSA, true, ['verify']);

/** A private key on curve P-256 for key agreement, which can't be taken out again, and the point of its public key. Rejected where it is none. */
export async function importPrivateKey(pkcs8: Uint8Array): Promise<{ key: CryptoKey; point: string }> {
  const subtle = webCryptography();
  const open = await subtle.importKey('pkcs8', own(pkcs8), ECDH, true, ['deriveBits']);
  const { x = '', y = '' } = await subtle.exportKey('jwk', open);
  const key = await subtle.importKey('pkcs8', own(pkcs8), ECDH, false, ['deriveBits']);
  return { key, point: `${x} ${y}` };
}

/** The point of a public key, as importPrivateKey gives it */
export async function pointOf(publicKey: CryptoKey): Promise<string> {
  const { x = '', y = '' } = await webCryptography().exportKey('jwk', publicKey);
  return `${x} ${y}`;
}

/** Shared secret of the static key agreement (ECDH on P-256), 32 octets */
export const sharedSecret = async (privateKey: CryptoKey, publicKey: CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await webCryptography().deriveBits({ name: 'ECDH', public: publicKey }, privateKey, SECRET_BITS));

/** The AES-128 key of a message: the first 16 octets of SHA-256 over the input of its derivation */
export async function messageKey(input: Uint8Array): Promise<CryptoKey> {
  const digest = await webCryptography().digest('SHA-256', own(input));
  return webCryptography().importKey('raw', digest.slice(0, 16), 'AES-GCM', false, ['decrypt']);
}

/** What AES-128-GCM protects: octets and their tag, one behind the other */
export interface Protected {
  readonly vector: Uint8Array;
  readonly authenticated: Uint8Array;
  readonly ciphered: Uint8Array;
}

/** The plaintext; undefined where the tag does not verify */
export async function opened(key: CryptoKey, { vector, authenticated, ciphered }: Protected): Promise<Uint8Array | undefined> {
  const how = { name: 'AES-GCM', iv: own(vector), additionalData: own(authenticated), tagLength: TAG_BITS };
  try {
    return new Uint8Array(await webCryptography().decrypt(how, key, own(ciphered)));
  } catch {
    return undefined;
  }
}

/** Whether a signature (r and s) verifies: ECDSA with SHA-256 */
export const isSigned = (publicKey: CryptoKey, signature: Uint8Array, signed: Uint8Array): Promise<boolean> =>
  webCryptography().verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, own(signature), own(signed));

/** A copy: WebCrypto takes no view of memory that is shared */
const own = (octets: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(octets);
