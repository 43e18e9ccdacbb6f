import type { KeySource } from '../src/index.js';
import { createTranslator } from '../src/index.js';
import type { PerMessage } from '../src/translation.js';
import { cryptoOf, performCrypto, SecretsAtHand } from './crypto-floor.js';
import { copyOut, floorOf } from './floor.js';
import type { Case } from './measure.js';
import { shuffled } from './shuffled.js';

/** One of many messages, in base64, with what is known of it */
export interface MixMessage {
  readonly base64: string;
  readonly perMessage: PerMessage;
}

/** What a case of a mix is called, and what it may cost */
export type MixBound = Pick<Case, 'name' | 'limit' | 'reason' | 'spreadLimit'>;

/** What decides the order of every mix */
export const ORDER_SEED = 14;

/** A mix without keys: protected blocks stay closed */
export function plainMixCase(bound: MixBound, messages: readonly MixMessage[]): Case {
  const inOrder = shuffled(messages, ORDER_SEED);
  const translator = createTranslator();
  const floors = inOrder.map(({ base64, perMessage }) => floorOf(base64, translator.translate(base64, perMessage).xml));
  return {
    ...bound,
    messages: inOrder.length,
    run: () => {
      for (const { base64, perMessage } of inOrder) copyOut(translator.translate(base64, perMessage).xml);
    },
    floor: {
      name: 'decode base64, copy text out',
      run: () => {
        for (const floor of floors) floor();
      },
    },
  };
}

/** A mix with keys, every MAC verified and, where it is asked for, every signature; secrets are at hand for both case and floor */
export function keysMixCase(bound: MixBound, messages: readonly MixMessage[], keys: KeySource, { signature = false } = {}): Case {
  const inOrder = shuffled(messages, ORDER_SEED);
  const translator = createTranslator({ keys, verify: { mac: true, signature }, onInvalid: 'reject' });
  const secrets = new SecretsAtHand(typeof keys === 'function' ? keys : keys.keyStore);
  const floors = inOrder.map(({ base64, perMessage }) => ({
    translation: floorOf(base64, translator.translate(base64, perMessage).xml),
    crypto: cryptoOf(Buffer.from(base64, 'base64'), secrets, { signature }),
  }));
  return {
    ...bound,
    messages: inOrder.length,
    run: () => {
      for (const { base64, perMessage } of inOrder) copyOut(translator.translate(base64, perMessage).xml);
    },
    floor: {
      name: 'bare node:crypto, decode, copy out',
      run: () => {
        for (const { translation, crypto } of floors) {
          translation();
          performCrypto(crypto);
        }
      },
    },
  };
}
