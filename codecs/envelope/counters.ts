import { ABSENT } from '../slots.js';
import type { Envelope } from './envelope.js';

/** Originator counter, exact */
export function originatorCounter(envelope: Envelope): bigint {
  return counterAt(envelope.octets, envelope.originatorCounterAt);
}

/** Supplementary remote party counter, exact; undefined where the message has none */
export function supplementaryRemotePartyCounter(envelope: Envelope): bigint | undefined {
  const at = envelope.supplementaryRemotePartyCounterAt;
  return at === ABSENT ? undefined : counterAt(envelope.octets, at);
}

/** Supplementary originator counter, exact; undefined where the message has none */
export function supplementaryOriginatorCounter(envelope: Envelope): bigint | undefined {
  const at = envelope.supplementaryOriginatorCounterAt;
  return at === ABSENT ? undefined : counterAt(envelope.octets, at);
}

/** A number of 64 bits, put together here: quicker than of the two bigints of its halves */
const wide = new DataView(new ArrayBuffer(8));

function counterAt(octets: Uint8Array, at: number): bigint {
  wide.setUint32(0, wordAt(octets, at));
  wide.setUint32(4, wordAt(octets, at + 4));
  return wide.getBigUint64(0);
}

function wordAt(octets: Uint8Array, at: number): number {
  return ((octets[at] << 24) | (octets[at + 1] << 16) | (octets[at + 2] << 8) | octets[at + 3]) >>> 0;
}

/** Words above this need more than the 53 bits that a number holds exactly */
const EXACT_HIGH_WORD = 2 ** 21;

/** A counter of 8 octets below 2^53; -1 for one beyond */
export function smallCounter(octets: Uint8Array, at: number): number {
  const high = wordAt(octets, at);
  return high < EXACT_HIGH_WORD ? high * 2 ** 32 + wordAt(octets, at + 4) : -1;
}

/** A counter of 8 octets in decimal, exact */
export function counterText(octets: Uint8Array, at: number): string {
  const high = wordAt(octets, at);
  return high < EXACT_HIGH_WORD ? String(high * 2 ** 32 + wordAt(octets, at + 4)) : String(counterAt(octets, at));
}
