import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../given/errors.js';
import { typeName } from '../../given/given.js';
import { KeyStoreError } from '../errors.js';
import { dashed, euiDigits } from '../eui-digits.js';
import { keyFileName, keyOfFileName } from '../key-file-name.js';
import type { KeyOptions, KeyUsage } from '../key-usage.js';
import { MissingKey } from '../missing-key.js';
import { importPrivateKey, importPublicKey } from './key-import.js';
import { KeysAtHand } from './keys-at-hand.js';

/**
 * Keys in files named by party and usage: `<eui>-ka.pem` and `<eui>-ds.pem` hold certificates, `<eui>-ka.key` and
 * `<eui>-ds.key` private keys, `<eui>-pp-ka.pem` and `<eui>-pp-ka.key` those for pre-payment top-ups. Case doesn't
 * matter, and the EUI-64 may have dashes. The names are listed once, by the constructor; a file is read when its key
 * is first asked for, and the key kept. A file that was removed since is a missing key; one that can't be read, or a directory that
 * is gone with all that it listed, is a failure.
 */
export class KeyDirectory extends KeysAtHand {
  readonly path: string;
  readonly #files = new Map<string, string>();
  readonly #keys = new Map<string, KeyObject>();

  /** @throws KeyStoreError where the directory can't be listed, or two files hold the same key */
  constructor(path: string) {
    super();
    if (typeof path !== 'string') throw new InputError(`a key directory is a path, and not ${typeName(path)}`);
    this.path = path;
    let names: string[];
    try {
      names = readdirSync(path);
    } catch (error) {
      throw new KeyStoreError(`the key directory ${path} can't be listed (${(error as NodeJS.ErrnoException).code})`);
    }
    for (const name of names) {
      const named = keyOfFileName(name);
      if (named === undefined) continue;
      const key = keyFileName(named);
      const other = this.#files.get(key);
      if (other !== undefined) throw new KeyStoreError(`${name} and ${other} in ${path} are the same key`);
      this.#files.set(key, name);
    }
  }

  protected find(
    eui: Uint8Array | string,
    usage: KeyUsage,
    { privateKey = false, prePayment = false }: KeyOptions,
  ): KeyObject | MissingKey {
    const digits = euiDigits(eui);
    const key = keyFileName({ digits, usage, prePayment, privateKey });
    const kept = this.#keys.get(key);
    if (kept !== undefined) return kept;
    const name = this.#files.get(key);
    const octets = name === undefined ? undefined : this.#read(name);
    if (name === undefined || octets === undefined)
      return new MissingKey({ eui: dashed(digits), usage, privateKey, prePayment }, join(this.path, key));
    const read = (privateKey ? importPrivateKey : importPublicKey)(octets, join(this.path, name));
    this.#keys.set(key, read);
    return read;
  }

  /** @returns undefined where the file was removed */
  #read(name: string): Uint8Array | undefined {
    try {
      return readFileSync(join(this.path, name));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && this.#holdsAny()) return undefined;
      throw new KeyStoreError(`${join(this.path, name)} can't be read (${code})`, { cause: error, retryable: true });
    }
  }

  /** Whether any file is left. A place that a directory is mounted on stays, empty, where the mount is lost. */
  #holdsAny(): boolean {
    if (!existsSync(this.path)) return false;
    for (const name of this.#files.values()) if (existsSync(join(this.path, name))) return true;
    return false;
  }
}
