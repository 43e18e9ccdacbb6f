import type { KeyUsage } from '../key-usage.js';

/** One key that is held */
export interface FiledKey {
  /** EUI-64 in the form of the header, and in 16 upper-case hex digits; undefined where it is not known whose it is */
  readonly eui: string | undefined;
  readonly digits: string | undefined;
  readonly usage: KeyUsage | undefined;
  readonly privateKey: boolean;
  readonly prePayment: boolean;
  readonly key: CryptoKey;
  /** Of the public key, the same for both of a pair */
  readonly point: string;
}

/** Beside the objects that hold them, so that nothing of a key is a member of what callers have, in its types neither */
const filed = new WeakMap<object, readonly FiledKey[]>();

/** The keys that an object holds */
export const filedKeys = (holder: object): readonly FiledKey[] => filed.get(holder) ?? [];

export function file(holder: object, keys: readonly FiledKey[]): void {
  filed.set(holder, keys);
}

/** The keys of a party for a usage, not those for pre-payment top-ups. @param digits EUI-64 in 16 upper-case hex digits */
export const keysOf = (holder: object, digits: string, usage: KeyUsage, privateKey: boolean): readonly CryptoKey[] =>
  filedKeys(holder)
    .filter((key) => key.digits === digits && key.usage === usage && key.privateKey === privateKey && !key.prePayment)
    .map(({ key }) => key);
