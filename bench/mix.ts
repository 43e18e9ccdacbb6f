import { createTranslator, type KeySource, type PerMessage, type Translator } from 'gbcs-mmc';
import { cryptoOf, derivedKey, performCrypto, SecretsAtHand, usualDerivedKey } from './crypto-floor.js';
import { copyOut, floorOf } from './floor.js';
import { type Case, WARM_SECONDS_OF_A_MIX } from './measure.js';
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

/** All messages of a mix in turn, each translated to text that is copied out, beside what each of them takes at the least */
function mixCase(
  bound: MixBound,
  messages: readonly MixMessage[],
  translator: Translator,
  floor: { readonly name: string; readonly of: (message: MixMessage, xml: string) => () => void },
): Case {
  const inOrder = shuffled(messages, ORDER_SEED);
  const floors = inOrder.map((message) => floor.of(message, translator.translate(message.base64, message.perMessage).xml));
  return {
    ...bound,
    messages: inOrder.length,
    warmSeconds: WARM_SECONDS_OF_A_MIX,
    run: () => {
      for (const { base64, perMessage } of inOrder) copyOut(translator.translate(base64, perMessage).xml);
    },
    floor: {
      name: floor.name,
      run: () => {
        for (const least of floors) least();
      },
    },
  };
}

/** A mix without keys: protected blocks stay closed */
export const plainMixCase = (bound: MixBound, messages: readonly MixMessage[]): Case =>
  mixCase(bound, messages, createTranslator(), { name: 'decode base64, copy text out', of: ({ base64 }, xml) => floorOf(base64, xml) });

/**
 * A mix with keys, every MAC verified and, where it is asked for, every signature; secrets are at hand for both case and floor
 * @param usual whether the floor derives keys as programs usually do, which takes longer than the quickest way that there is
 */
export function keysMixCase(
  bound: MixBound,
  messages: readonly MixMessage[],
  keys: KeySource,
  { signature = false, usual = false } = {},
): Case {
  const secrets = new SecretsAtHand(typeof keys === 'function' ? keys : keys.keyStore);
  const translator = createTranslator({ keys, verify: { mac: true, signature }, onInvalid: 'reject' });
  const keyFrom = usual ? usualDerivedKey : derivedKey;
  return mixCase(bound, messages, translator, {
    name: `bare node:crypto${usual ? ' as it is usually called' : ''}, decode, copy out`,
    of: ({ base64 }, xml) => {
      const translation = floorOf(base64, xml);
      const crypto = cryptoOf(Buffer.from(base64, 'base64'), secrets, { signature });
      return () => {
        translation();
        performCrypto(crypto, keyFrom);
      };
    },
  });
}
