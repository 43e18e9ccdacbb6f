import { diffieHellman, type KeyObject } from 'node:crypto';
import { Envelope, readWholeMessage } from '../../codecs/envelope/envelope.js';
import { createTranslator, KeyDirectory, type ProtectedBlock } from '../../src/index.js';
import { encodeLength } from '../encoder/axdr.js';
import { alertsOfEveryCode, messagesOfEveryUseCase } from '../encoder/every-use-case.js';
import { concatenate, hex, unsignedOctets } from '../encoder/octets.js';
import { type Agreement, protectedBlock } from '../encoder/protection.js';
import { partyKeys } from '../support/party-keys.js';
import { referenceMessages, referenceMissing, referencePath } from '../support/reference.js';
import type { Part } from './parts.js';
import { PartReader } from './read-parts.js';

/** Octets that are altered, and the message that they make: the whole of it, its content, or the plaintext of a protected block */
export interface Surface {
  readonly kind: 'message' | 'content' | 'plaintext';
  readonly octets: Uint8Array;
  build(altered: Uint8Array): Uint8Array;
}

/** A message whose alterations are tried */
export interface Base {
  readonly name: string;
  /** Who has the keys of its protected blocks */
  readonly keys: 'ours' | 'reference';
  readonly surfaces: readonly Surface[];
}

type FindKey = (eui: string, usage: 'KA', options: { privateKey: boolean }) => KeyObject;

/** With another content, without MAC header and MAC, which no reading depends on */
function withContent(
  octets: Uint8Array,
  { authenticatedAt, contentAt, contentEnd, signatureEnd }: Envelope,
  content: Uint8Array,
): Uint8Array {
  const length = encodeLength(contentEnd - contentAt).length;
  return concatenate(
    octets.subarray(authenticatedAt, contentAt - length),
    encodeLength(content.length),
    content,
    octets.subarray(contentEnd, signatureEnd),
  );
}

/** The agreement that a block was encrypted with. @throws where a key of it is missing */
function agreementOf({ originator, recipient, transactionId }: ProtectedBlock, find: FindKey): Agreement {
  return {
    sharedSecret: diffieHellman({
      privateKey: find(recipient, 'KA', { privateKey: true }),
      publicKey: find(originator, 'KA', { privateKey: false }),
    }),
    originator: hex(originator.replaceAll('-', '')),
    recipient: hex(recipient.replaceAll('-', '')),
    counter: BigInt(`0x${transactionId.slice(2)}`),
  };
}

const closed = createTranslator();

/** The plaintexts of the protected blocks of a message, each to be encrypted again where it is altered */
function plaintexts(octets: Uint8Array, envelope: Envelope, find: FindKey): Surface[] {
  const blocks = (() => {
    try {
      return closed.translate(octets).protectedBlocks;
    } catch {
      return [];
    }
  })();
  const content = octets.subarray(envelope.contentAt, envelope.contentEnd);
  return blocks.flatMap((block): Surface[] => {
    const at = block.offset + envelope.at - envelope.contentAt;
    const agreement = agreementOf(block, find);
    const holder = holderOf(content, content.subarray(at, at + block.length));
    if (holder === undefined) return [];
    const { whole, part, prefix } = holder;
    return [
      {
        kind: 'plaintext',
        octets: plaintextOf(content.subarray(at, at + block.length), agreement),
        build(altered) {
          const sealed = protectedBlock(agreement, altered);
          part.lead = prefix ? concatenate(unsignedOctets(sealed.length & 0xffff, 2), sealed) : sealed;
          return withContent(octets, envelope, whole.encode());
        },
      },
    ];
  });
}

/** GCM is its own inverse: what encryption makes of ciphertext is the plaintext */
function plaintextOf(block: Uint8Array, agreement: Agreement): Uint8Array {
  return protectedBlock(agreement, block.subarray(5, -12)).subarray(5, -12);
}

/** The part that is a block; in GBZ with two octets of length before it */
function holderOf(content: Uint8Array, block: Uint8Array): { whole: Part; part: Part; prefix: boolean } | undefined {
  const whole = new PartReader(content).payload();
  for (const part of whole.all()) {
    const { lead } = part;
    if (lead.byteOffset + lead.length !== block.byteOffset + block.length || lead.buffer !== block.buffer) continue;
    if (lead.length === block.length) return { whole, part, prefix: false };
    if (lead.length === block.length + 2) return { whole, part, prefix: true };
  }
  return undefined;
}

function baseOf(name: string, keys: Base['keys'], octets: Uint8Array, find: FindKey): Base {
  const envelope = readWholeMessage(octets, new Envelope());
  const surfaces: Surface[] = [
    { kind: 'message', octets, build: (altered) => altered },
    {
      kind: 'content',
      octets: octets.subarray(envelope.contentAt, envelope.contentEnd),
      build: (altered) => withContent(octets, envelope, altered),
    },
    ...plaintexts(octets, envelope, find),
  ];
  return { name, keys, surfaces };
}

/** Messages of every use case and alert from our encoder */
export const ourBases = (seed: number): Base[] =>
  [...messagesOfEveryUseCase(seed, { security: 'none' }), ...alertsOfEveryCode(seed)].map(({ useCase, variant, octets }) =>
    baseOf(`${useCase} ${variant}`, 'ours', octets, partyKeys),
  );

/** The reference messages that are responses and alerts; none where they are not there */
export function referenceBases(): Base[] {
  if (referenceMissing !== undefined) return [];
  const directory = new KeyDirectory(referencePath('rtds', 'keystore'));
  const find: FindKey = (eui, usage, options) => directory.keyStore(eui, usage, options);
  return referenceMessages()
    .filter(({ kind }) => kind === 'RESPONSE' || kind === 'ALERT')
    .map(({ name, octets }) => baseOf(name, 'reference', octets, find));
}
