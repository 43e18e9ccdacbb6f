import type { KeyObject } from 'node:crypto';
import { MemoryKeys } from '../../src/keys/node/memory-keys.js';
import { type KeyUsage, type Party, parties } from '../encoder/keys.js';

/** Private and public keys of all parties of the tests */
export function partyKeys(eui: Uint8Array | string, usage: 'KA' | 'DS', { privateKey = false } = {}): KeyObject {
  const named = (party: Party) => (typeof eui === 'string' ? party.eui === eui : Buffer.from(party.systemTitle).equals(eui));
  const party = parties.find(named);
  if (party === undefined) throw new Error(`no party of the tests has the EUI-64 ${eui}`);
  return privateKey ? party.keys(usage).privateKey : party.keys(usage).publicKey;
}

/** Keys with which `own` reads what the others send: its private key agreement key, and the public keys of all */
export function keysOf(own: Party | undefined, ...others: Party[]): MemoryKeys {
  const keys = new MemoryKeys();
  for (const party of own === undefined ? others : [own, ...others]) {
    for (const usage of ['KA', 'DS'] as const) keys.addCertificate(publicKeyDer(party, usage), { eui: party.eui, usage });
  }
  if (own !== undefined) keys.addPrivateKey(privateKeyDer(own, 'KA'), { eui: own.eui, usage: 'KA' });
  return keys;
}

/** SubjectPublicKeyInfo */
export const publicKeyDer = (party: Party, usage: KeyUsage): Buffer => party.keys(usage).publicKey.export({ format: 'der', type: 'spki' });

/** PKCS #8 */
export const privateKeyDer = (party: Party, usage: KeyUsage): Buffer =>
  party.keys(usage).privateKey.export({ format: 'der', type: 'pkcs8' });
