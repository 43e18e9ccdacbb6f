import type { KeyObject } from 'node:crypto';
import { InputError } from '../../given/errors.js';
import { requireObject } from '../../given/given.js';
import { MissingKeyError } from '../errors.js';
import type { KeyOptions, KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';

/** Keys of which it is known at once whether they are there */
export abstract class KeysAtHand {
  /** The key, or what says which one is missing: as `keyStore`, without the cost of an error */
  protected abstract find(eui: Uint8Array | string, usage: KeyUsage, options: KeyOptions): KeyObject | MissingKey;

  /** `find` of any of them */
  static find(keys: KeysAtHand, eui: Uint8Array, usage: KeyUsage, options: KeyOptions): KeyObject | MissingKey {
    return keys.find(eui, usage, options);
  }

  /**
   * The key store of these keys, of the shape that function stores have.
   * @throws MissingKeyError where there is no such key; KeyStoreError where it can't be read or used
   */
  readonly keyStore = (eui: Uint8Array | string, usage: KeyUsage, options: KeyOptions = {}): KeyObject => {
    if (usage !== 'KA' && usage !== 'DS') throw new InputError('what a key is for is KA or DS');
    requireObject(options, 'what is said of a key');
    const found = this.find(eui, usage, options);
    if (found instanceof MissingKey) throw new MissingKeyError(found.key, found.lookedIn);
    return found;
  };
}
