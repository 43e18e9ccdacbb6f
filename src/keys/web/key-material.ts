import { GbcsError } from '../../../codecs/errors.js';
import { latin1Text } from '../../../codecs/octet-text.js';
import { octetsOfBase64 } from '../../given/octets-of-text.js';
import { DerElement } from '../der-element.js';
import { KeyStoreError } from '../errors.js';

/** What stands in a file of keys, in DER; private keys as PKCS #8 */
export type KeyMaterial =
  | { readonly kind: 'certificate' | 'public key'; readonly der: Uint8Array }
  | { readonly kind: 'private key'; readonly pkcs8: Uint8Array };

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const CONTEXT_0 = 0xa0;

/** Object identifiers, as their DER contents in hex: id-ecPublicKey, and curve P-256 (RFC 5480) */
const P_256 = '2A8648CE3D030107';
/** Version 0 and the algorithm of a private key on curve P-256, before the octet string of the key (RFC 5208) */
const PKCS8_HEAD = Uint8Array.of(
  ...[INTEGER, 1, 0],
  ...[SEQUENCE, 0x13, 0x06, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
);

const PEM = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
/** Where a PEM file begins at the latest: some have words before */
const PEM_START = 4096;

/**
 * The certificates and keys in a file, PEM or DER: X.509 certificates, public keys (SubjectPublicKeyInfo), private keys as PKCS #8 or SEC 1
 * without a pass phrase.
 * @param name what errors call it; never its contents
 * @throws KeyStoreError where it holds none
 */
export function keyMaterialOf(material: string | Uint8Array, name: string): readonly KeyMaterial[] {
  const isPem = typeof material === 'string' || latin1Text(material, 0, PEM_START).includes('-----BEGIN ');
  if (!isPem) return [materialOf(material, name)];
  const text = typeof material === 'string' ? material : latin1Text(material);
  const found: KeyMaterial[] = [];
  for (const [, label = '', body = ''] of text.matchAll(PEM)) {
    if (label === 'EC PARAMETERS') continue;
    if (label.startsWith('ENCRYPTED') || body.includes('Proc-Type:')) throw new KeyStoreError(`${name} has a pass phrase: remove it first`);
    const der = octetsOfBase64(body);
    if (der === undefined) throw new KeyStoreError(`${name} holds a ${label.toLowerCase()} that can't be read`);
    found.push(materialOf(der, name));
  }
  if (found.length === 0) throw noMaterial(name);
  return found;
}

const noMaterial = (name: string) => new KeyStoreError(`${name} holds no certificate and no key that can be read`);

/** By what its members are */
function materialOf(der: Uint8Array, name: string): KeyMaterial {
  const members = membersOf(der, name);
  const [first, second] = members;
  if (first?.tag === SEQUENCE) return { kind: members.length === 2 ? 'public key' : 'certificate', der };
  if (first?.tag !== INTEGER) throw noMaterial(name);
  if (second?.tag === SEQUENCE) return { kind: 'private key', pkcs8: der };
  if (second?.tag !== OCTET_STRING) throw noMaterial(name);
  const curve = members.find(({ tag }) => tag === CONTEXT_0)?.members()[0];
  if (curve !== undefined && curve.hex() !== P_256) throw notP256(name);
  return { kind: 'private key', pkcs8: element(SEQUENCE, PKCS8_HEAD, element(OCTET_STRING, der)) };
}

/** What a key on another curve is refused with */
export const notP256 = (name: string): KeyStoreError => new KeyStoreError(`${name} is no key on curve P-256`);

function membersOf(der: Uint8Array, name: string): readonly DerElement[] {
  try {
    return DerElement.of(der)[0]?.members() ?? [];
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    throw noMaterial(name);
  }
}

/** One element, with a length of up to two octets */
function element(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Uint8Array.of(...head, ...parts.flatMap((part) => [...part]));
}
