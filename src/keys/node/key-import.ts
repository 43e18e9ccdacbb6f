import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { requireOctetsOrText } from '../../given/given.js';
import { KeyStoreError } from '../errors.js';

/** Text is PEM; octets are PEM or DER */
export type KeyMaterial = string | Uint8Array;

/**
 * The public key of an X.509 certificate, or a bare public key (SubjectPublicKeyInfo).
 * @param name what errors call it; never its contents
 * @throws KeyStoreError where it is neither, or no P-256 key
 */
export function importPublicKey(material: KeyMaterial, name: string): KeyObject {
  requireOctetsOrText(material, name);
  const octets = Buffer.from(material);
  const attempts = isPem(octets)
    ? [() => createPublicKey(octets)]
    : [() => new X509Certificate(octets).publicKey, () => createPublicKey({ key: octets, format: 'der', type: 'spki' })];
  return requireP256(firstThatWorks(attempts, `${name} is neither a certificate nor a public key`), 'public', () => name);
}

/**
 * A private key without a pass phrase, PKCS #8 or SEC 1.
 * @param name what errors call it; never its contents
 * @throws KeyStoreError where it is none, or no P-256 key
 */
export function importPrivateKey(material: KeyMaterial, name: string): KeyObject {
  requireOctetsOrText(material, name);
  const octets = Buffer.from(material);
  const attempts = isPem(octets)
    ? [() => createPrivateKey(octets)]
    : (['pkcs8', 'sec1'] as const).map((type) => () => createPrivateKey({ key: octets, format: 'der', type }));
  return requireP256(firstThatWorks(attempts, `${name} is no private key that can be read`), 'private', () => name);
}

/**
 * The key itself where it is of use here: on curve P-256, and private where a private key is wanted.
 * A private key serves where a public one is wanted.
 * @param name what errors call it
 * @throws KeyStoreError otherwise
 */
export function requireP256(key: KeyObject, wanted: 'public' | 'private', name: () => string): KeyObject {
  if (key?.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') {
    throw new KeyStoreError(`${name()} is no key on curve P-256`);
  }
  if (key.type === wanted) return key;
  if (wanted === 'private') throw new KeyStoreError(`${name()} is a public key, where the private one is wanted`);
  return createPublicKey(key);
}

function isPem(octets: Buffer): boolean {
  return octets.subarray(0, 4096).includes('-----BEGIN ');
}

/** The cause is left out on purpose: nothing of a file that should hold a secret may reach a log */
function firstThatWorks(attempts: (() => KeyObject)[], problem: string): KeyObject {
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch {
      // The next form may fit; the error below speaks for all of them
    }
  }
  throw new KeyStoreError(problem);
}
