import { createDecipheriv, createPublicKey, diffieHellman, hash, type KeyObject, verify } from 'node:crypto';
import { createTranslator, type KeyStore } from 'gbcs-mmc';
import { Envelope, readWholeMessage } from '../codecs/envelope/envelope.js';
import { ABSENT } from '../codecs/slots.js';
import { transactionId } from '../test/encoder/envelope.js';
import { concatenate, hex, toHex } from '../test/encoder/octets.js';

/** One use of a derived key: a protected block is decrypted, or a MAC verified */
interface Opening {
  readonly authenticated: Uint8Array;
  readonly ciphertext: Uint8Array | undefined;
  readonly tag: Uint8Array;
}

/** A key derivation, and what its key is for */
interface Derivation {
  readonly input: Uint8Array;
  readonly vector: Uint8Array;
  readonly openings: readonly Opening[];
}

interface Signature {
  readonly key: { readonly key: KeyObject; readonly dsaEncoding: 'ieee-p1363' };
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Operations of node:crypto that a message can't do without, with the shared secrets of its parties at hand */
export interface CryptoOfMessage {
  readonly derivations: readonly Derivation[];
  readonly signature: Signature | undefined;
}

const AGREEMENT_ALGORITHM = hex('60857406080300');

/** Keys by party and pair of parties, kept: they are what is at hand when the floor is measured */
export class SecretsAtHand {
  readonly #store: KeyStore;
  readonly #secrets = new Map<string, Uint8Array | undefined>();

  constructor(store: KeyStore) {
    this.#store = store;
  }

  key(party: Uint8Array, usage: 'KA' | 'DS', privateKey: boolean): KeyObject | undefined {
    try {
      const key = this.#store(party, usage, { privateKey }) as KeyObject;
      return !privateKey && key.type === 'private' ? createPublicKey(key) : key;
    } catch {
      return undefined; // what the store lacks takes no operation
    }
  }

  secret(one: Uint8Array, other: Uint8Array): Uint8Array | undefined {
    const name = toHex(one) + toHex(other);
    if (!this.#secrets.has(name)) this.#secrets.set(name, this.#agree(other, one) ?? this.#agree(one, other));
    return this.#secrets.get(name);
  }

  #agree(own: Uint8Array, other: Uint8Array): Uint8Array | undefined {
    const privateKey = this.key(own, 'KA', true);
    const publicKey = this.key(other, 'KA', false);
    return privateKey === undefined || publicKey === undefined ? undefined : diffieHellman({ privateKey, publicKey });
  }
}

/** What the message takes of node:crypto, read from it once: the floor itself reads nothing */
export function cryptoOf(octets: Uint8Array, secrets: SecretsAtHand, { signature = false } = {}): CryptoOfMessage {
  const envelope = readWholeMessage(octets, new Envelope());
  const derivations = [blocksOf(octets, secrets), macOf(envelope, secrets)].filter((derivation) => derivation !== undefined);
  return { derivations, signature: signature ? signatureOf(envelope, secrets) : undefined };
}

const room = new Uint8Array(16);

/** The AES-128 key that a derivation gives, in room that the next one is written to: taken from text, which is the quickest that the hash gives */
export function derivedKey(input: Uint8Array): Uint8Array {
  const digest = hash('sha256', input, 'binary');
  for (let i = 0; i < room.length; i++) room[i] = digest.charCodeAt(i);
  return room;
}

/** The same as programs usually have it, in octets of its own */
export const usualDerivedKey = (input: Uint8Array): Uint8Array => hash('sha256', input, 'buffer').subarray(0, room.length);

/** Does them */
export function performCrypto({ derivations, signature }: CryptoOfMessage, keyFrom = derivedKey): void {
  for (const { input, vector, openings } of derivations) {
    const key = keyFrom(input);
    for (const { authenticated, ciphertext, tag } of openings) {
      const gcm = createDecipheriv('aes-128-gcm', key, vector, { authTagLength: 12 });
      gcm.setAAD(authenticated).setAuthTag(tag);
      if (ciphertext !== undefined) gcm.update(ciphertext);
      gcm.final(); // throws where anything here is not as it was encrypted
    }
  }
  if (signature !== undefined && !verify('sha256', signature.signed, signature.key, signature.signature))
    throw new Error('a signature of the benchmark does not verify');
}

function blocksOf(octets: Uint8Array, secrets: SecretsAtHand): Derivation | undefined {
  const blocks = closedTranslator.translate(octets).protectedBlocks;
  if (blocks.length === 0) return undefined;
  const [{ originator, recipient, otherInfo, initialisationVector, additionalAuthenticatedData }] = blocks;
  const secret = secrets.secret(euiOctets(originator), euiOctets(recipient));
  if (secret === undefined) return undefined;
  return {
    input: concatenate(hex('00000001'), secret, hex(otherInfo)),
    vector: hex(initialisationVector),
    openings: blocks.map(({ offset, length }) => ({
      authenticated: hex(additionalAuthenticatedData),
      ciphertext: octets.subarray(offset + 5, offset + length - 12),
      tag: octets.subarray(offset + length - 12, offset + length),
    })),
  };
}

function macOf({ octets, ...at }: Envelope, secrets: SecretsAtHand): Derivation | undefined {
  if (at.macAt === ABSENT) return undefined;
  const eui = (start: number) => octets.subarray(start, start + 8);
  const [originator, recipient] = [eui(at.originatorAt), eui(at.recipientAt)];
  const secret = secrets.secret(originator, recipient);
  if (secret === undefined) return undefined;
  const counter = BigInt(`0x${toHex(eui(at.originatorCounterAt))}`);
  const otherInfo = concatenate(AGREEMENT_ALGORITHM, originator, hex('09'), transactionId(at.craFlag, counter), recipient);
  const authenticated = concatenate(hex('11 0000000000'), octets.subarray(at.authenticatedAt, at.macAt));
  return {
    input: concatenate(hex('00000001'), secret, otherInfo),
    vector: concatenate(originator, hex('00000000')),
    openings: [{ authenticated, ciphertext: undefined, tag: octets.subarray(at.macAt, at.end) }],
  };
}

function signatureOf({ octets, ...at }: Envelope, secrets: SecretsAtHand): Signature | undefined {
  if (at.signatureEnd === at.signatureAt) return undefined;
  const key = secrets.key(octets.subarray(at.originatorAt, at.originatorAt + 8), 'DS', false);
  if (key === undefined) return undefined;
  const signed = octets.subarray(at.authenticatedAt + 1, at.contentEnd);
  return { key: { key, dsaEncoding: 'ieee-p1363' }, signed, signature: octets.subarray(at.signatureAt, at.signatureEnd) };
}

const closedTranslator = createTranslator();
const euiOctets = (eui: string): Uint8Array => hex(eui.replaceAll('-', ''));
