import { KeyDirectory } from 'gbcs-mmc';
import { referenceMessages, referencePath } from '../test/support/reference.js';
import type { Case } from './measure.js';
import { keysMixCase, type MixMessage, plainMixCase } from './mix.js';

/** All responses and alerts of the reference material, with the service request variant that their names say */
export function referenceMix(): MixMessage[] {
  return referenceMessages()
    .filter(({ kind }) => kind === 'RESPONSE' || kind === 'ALERT')
    .map(({ octets, variant }) => ({
      base64: Buffer.from(octets).toString('base64'),
      perMessage: variant === 'NA' ? {} : { serviceReferenceVariant: variant },
    }));
}

const keys = (): KeyDirectory => new KeyDirectory(referencePath('rtds', 'keystore'));

export const plainReferenceCases = (): Case[] => [
  plainMixCase(
    {
      name: 'reference messages, plain',
      limit: 18,
      reason: 'compiled mappings of all kinds are touched once each, and do not stay in the cache',
      spreadLimit: 1.5,
    },
    referenceMix(),
  ),
];

export const referenceKeysCases = (): Case[] => [
  keysMixCase(
    {
      name: 'reference messages, keys and MAC',
      limit: 6.2,
      spreadLimit: 1.5,
    },
    referenceMix(),
    keys(),
  ),
];
