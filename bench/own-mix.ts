import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { partyKeys } from '../test/support/party-keys.js';
import type { Case } from './measure.js';
import { keysMixCase, type MixMessage, plainMixCase } from './mix.js';

/** A message of our encoder in base64, once with a MAC and once signed */
export interface OwnMessage {
  readonly kind: 'response' | 'alert';
  readonly withMac: string;
  readonly signed: string;
}

/**
 * A message of every use case, code and outcome. They are made in a process of its own and kept in a file for all suites: what makes
 * them translates a lot, and would leave this process in another state than it is in for users.
 */
function ownMessages(): readonly OwnMessage[] {
  const file = process.env.BENCH_MESSAGES ?? '';
  if (!existsSync(file))
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(new URL('make-own-messages.ts', import.meta.url)), file]);
  return JSON.parse(readFileSync(file, 'utf8'));
}

const mixed = (base64: string): MixMessage => ({ base64, perMessage: {} });

/** As devices send them: responses with a MAC, alerts signed */
export const ownMix = (): MixMessage[] => ownMessages().map(({ kind, withMac, signed }) => mixed(kind === 'alert' ? signed : withMac));

export const plainOwnCases = (): Case[] => [
  plainMixCase(
    {
      name: 'every use case, plain',
      limit: 16,
      reason: 'compiled mappings of all kinds are touched once each, and do not stay in the cache',
      spreadLimit: 1.5,
    },
    ownMix(),
  ),
];

export const ownKeysCases = (): Case[] => [
  keysMixCase({ name: 'every use case, keys and MAC', limit: 4.5, spreadLimit: 1.5 }, ownMix(), partyKeys),
  keysMixCase({ name: 'the same, keys derived as usual', limit: 3.5 }, ownMix(), partyKeys, { usual: true }),
];

/** Every second one signed, the others with a MAC */
export function signedOwnCases(): Case[] {
  const halfSigned = ownMessages().map(({ withMac, signed }, i) => mixed(i % 2 === 0 ? signed : withMac));
  return [keysMixCase({ name: 'every use case, half of them signed', limit: 2.2 }, halfSigned, partyKeys, { signature: true })];
}
