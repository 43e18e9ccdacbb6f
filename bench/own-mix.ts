import { FIXTURE_MESSAGES } from '../fixtures/messages.js';
import { encodeMessage, type Message } from '../test/encoder/message.js';
import { partyKeys } from '../test/support/party-keys.js';
import type { Case } from './measure.js';
import { keysMixCase, type MixMessage, plainMixCase } from './mix.js';

const mixed = (message: Message): MixMessage => ({ base64: Buffer.from(encodeMessage(message)).toString('base64'), perMessage: {} });

const messages = (): Message[] => FIXTURE_MESSAGES.map(({ message }) => message);

/** The messages of our encoder, as devices send them */
export const ownMix = (): MixMessage[] => messages().map(mixed);

export const plainOwnCases = (): Case[] => [
  plainMixCase({ name: 'every use case, plain', limit: 50, reason: 'TODO', spreadLimit: 3 }, ownMix()),
];

export const ownKeysCases = (): Case[] => [
  keysMixCase({ name: 'every use case, keys and MAC', limit: 10, spreadLimit: 3 }, ownMix(), partyKeys),
];

/** Every second one signed instead of carrying a MAC */
export function signedOwnCases(): Case[] {
  const halfSigned = messages().map((message, i) => mixed({ ...message, security: i % 2 === 0 ? 'signature' : 'mac' }));
  return [keysMixCase({ name: 'every use case, half of them signed', limit: 3 }, halfSigned, partyKeys, { signature: true })];
}
