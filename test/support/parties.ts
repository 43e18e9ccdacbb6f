import { createCipheriv, createHash, diffieHellman, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { MemoryKeys } from '../../src/keys/memory-keys.js';
import { groupingMessage, type MessageParts, macMessage } from './messages.js';
import { octets } from './octets.js';

/** A party with key pairs of its own, made anew in each run */
export interface Party {
  /** 16 upper-case hex digits */
  readonly eui: string;
  readonly keyAgreement: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly digitalSignature: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
}

export function createParty(eui: string): Party {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return { eui, keyAgreement: pair(), digitalSignature: pair() };
}

export function spki(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'spki' });
}

export function pkcs8(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'pkcs8' });
}

/** Keys with which `own` reads what the others send: its private keys, and the public keys of all */
export function keysOf(own: Party | undefined, ...others: Party[]): MemoryKeys {
  const keys = new MemoryKeys();
  for (const party of own === undefined ? others : [own, ...others]) {
    keys.addCertificate(spki(party.keyAgreement.publicKey), { eui: party.eui, usage: 'KA' });
    keys.addCertificate(spki(party.digitalSignature.publicKey), { eui: party.eui, usage: 'DS' });
  }
  if (own !== undefined) keys.addPrivateKey(pkcs8(own.keyAgreement.privateKey), { eui: own.eui, usage: 'KA' });
  return keys;
}

/** Written out from GBCS 4.3.3, independently of the code under test */
function deriveKey(from: Party, to: Party, transactionId: string): Uint8Array {
  const secret = diffieHellman({ privateKey: from.keyAgreement.privateKey, publicKey: to.keyAgreement.publicKey });
  const input = `00000001${secret.toString('hex')}60857406080300${from.eui}09${transactionId}${to.eui}`;
  return createHash('sha256').update(octets(input)).digest().subarray(0, 16);
}

function gcm(from: Party, key: Uint8Array, additional: string, plaintext: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-128-gcm', key, octets(`${from.eui}00000000`), { authTagLength: 12 });
  cipher.setAAD(octets(additional));
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** A protected block in hex: security header, ciphertext, tag */
export function protect(from: Party, to: Party, counter: string, plaintext: string): string {
  const key = deriveKey(from, to, `04${counter}`);
  return `3100000000${gcm(from, key, '31', octets(plaintext)).toString('hex')}`;
}

/** A message of `from` to `to` with its true MAC, made with the key of `macFrom` where another party makes it */
export function messageWithMac(from: Party, to: Party, parts: MessageParts = {}, macFrom: Party = from): Uint8Array {
  const grouping = groupingMessage({ ...parts, originator: from.eui, recipient: to.eui });
  const transactionId = Buffer.from(grouping.subarray(2, 11)).toString('hex');
  const secretParty = { ...macFrom, eui: from.eui };
  const key = deriveKey(secretParty, to, transactionId);
  const mac = gcm(from, key, `110000000000${Buffer.from(grouping).toString('hex')}`, new Uint8Array(0));
  return macMessage(grouping, mac.toString('hex'));
}

/** A message of `from` to `to` with its true signature */
export function signedMessage(from: Party, to: Party, parts: MessageParts = {}): Uint8Array {
  const unsigned = groupingMessage({ ...parts, originator: from.eui, recipient: to.eui, signature: null });
  const key = { key: from.digitalSignature.privateKey, dsaEncoding: 'ieee-p1363' as const };
  const signature = sign('sha256', unsigned.subarray(1), key);
  return groupingMessage({ ...parts, originator: from.eui, recipient: to.eui, signature: signature.toString('hex') });
}
