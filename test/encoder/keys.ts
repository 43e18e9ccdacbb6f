import { createECDH, createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { hex } from './octets.js';

export interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** P-256 key pair of a private scalar (32 octets) */
export function keyPair(scalar: Uint8Array): KeyPair {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
    d: Buffer.from(scalar).toString('base64url'),
  };
  const privateKey = createPrivateKey({ key: jwk, format: 'jwk' });
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** What a key is for: key agreement, digital signature, key agreement of a supplier for prepayment top-up */
export type KeyUsage = 'KA' | 'DS' | 'PP-KA';

/** A party of our own invention, with keys that are in use nowhere */
export interface Party {
  readonly name: string;
  /** EUI-64 in pairs of upper-case hex digits, joined by `-`; locally administered (02) */
  readonly eui: string;
  /** The same as 8 octets */
  readonly systemTitle: Uint8Array;
  /** Organisational unit in certificates: the remote party role in two hex digits. Devices have none. */
  readonly role: string | undefined;
  /** Always the same for one party and usage */
  keys(usage: KeyUsage): KeyPair;
}

/** Keys of a party are made from its EUI-64 (pairs of digits joined by `-`) and what they are for, when first asked for */
export function party(name: string, eui: string, role?: string): Party {
  const pairs = new Map<KeyUsage, KeyPair>();
  return {
    name,
    eui,
    systemTitle: hex(eui.replaceAll('-', '')),
    role,
    keys(usage) {
      let pair = pairs.get(usage);
      if (pair === undefined) {
        // The scalar is written out nowhere: it is the hash of what the key is for, so the same in every run
        pair = keyPair(createHash('sha256').update(`gbcs-mmc ${usage} test key of ${eui}`).digest());
        pairs.set(usage, pair);
      }
      return pair;
    },
  };
}

export const electricityMeter: Party = party('electricity meter', '02-E5-3E-00-00-00-00-01');
export const gasMeter: Party = party('gas meter', '02-65-3E-00-00-00-00-02');
export const communicationsHub: Party = party('communications hub', '02-C4-F0-00-00-00-00-03');
export const supplier: Party = party('supplier', '02-50-00-00-00-00-00-10', '02');
export const networkOperator: Party = party('network operator', '02-40-00-00-00-00-00-20', '03');
export const supplementaryRemoteParty: Party = party('supplementary remote party', '02-60-00-00-00-00-00-30', '02');
export const accessControlBroker: Party = party('access control broker', '02-AC-B0-00-00-00-00-40', '04');

export const parties: readonly Party[] = [
  electricityMeter,
  gasMeter,
  communicationsHub,
  supplier,
  networkOperator,
  supplementaryRemoteParty,
  accessControlBroker,
];
