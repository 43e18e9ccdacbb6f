import { GbcsError } from '../../../codecs/errors.js';
import { requireObject, requireOctetsOrText } from '../../given/given.js';
import { certificatePublicKey, readCertificateSubject } from '../certificate.js';
import { KeyStoreError } from '../errors.js';
import { dashed, euiDigits } from '../eui-digits.js';
import { keyOfFileName } from '../key-file-name.js';
import type { KeyUsage } from '../key-usage.js';
import { type FiledKey, file, filedKeys } from './filed-keys.js';
import { type KeyMaterial, keyMaterialOf, notP256 } from './key-material.js';
import { importPrivateKey, importPublicKey, pointOf } from './web-cryptography.js';

/** What a file doesn't tell of its keys, or tells otherwise */
export interface WebKeyFacts {
  /** Of the file; one by the rule (`<eui>-ka.pem`, `<eui>-ka.key`) says whose key it holds and for what */
  readonly name?: string;
  readonly eui?: Uint8Array | string;
  readonly usage?: KeyUsage;
  /** Certificates of both key agreement keys of a supplier look alike: true for that of pre-payment top-ups */
  readonly prePayment?: boolean;
}

/** One key that is held, without anything of the key itself */
export interface HeldKey {
  /** In the form of the header; undefined, as `usage` is, of a private key until a certificate of the same key is added */
  readonly eui: string | undefined;
  readonly usage: KeyUsage | undefined;
  readonly privateKey: boolean;
  readonly prePayment: boolean;
}

const WHAT = 'what was given';

/**
 * Keys for a browser, held in memory as WebCrypto holds them: private ones can't be taken out again. They are filed by the EUI-64 and the key
 * usage that their certificates or the names of their files state. Of a party that has several keys all are tried.
 */
export class WebKeys {
  /**
   * Adds what stands in a file: certificates, private keys (PKCS #8 or SEC 1), or a public key with its whole name, in PEM or DER. A private
   * key without a name belongs to the certificate of the same key, whichever of the two is added first.
   * @returns what was added
   * @throws KeyStoreError (the promise is rejected with it) where it can't be read or is no key on curve P-256, or where neither a
   * certificate nor `facts` tell whose it is and for what
   */
  async add(material: string | Uint8Array, facts: WebKeyFacts = {}): Promise<readonly HeldKey[]> {
    requireObject(facts, 'what is said of a key');
    const name = facts.name ?? WHAT;
    requireOctetsOrText(material, name);
    const added: FiledKey[] = [];
    for (const part of keyMaterialOf(material, name)) added.push(...(await keysIn(part, facts, name)));
    const all = [...filedKeys(this).filter((key) => !added.some((one) => isSame(one, key))), ...added];
    file(
      this,
      all.map((key) => named(key, all)),
    );
    return this.held.slice(-added.length);
  }

  /** The keys that are held, in the order in which they were added */
  get held(): readonly HeldKey[] {
    return filedKeys(this).map(({ eui, usage, privateKey, prePayment }) => ({ eui, usage, privateKey, prePayment }));
  }

  /** Forgets all keys */
  clear(): void {
    file(this, []);
  }
}

const isSame = (one: FiledKey, other: FiledKey): boolean =>
  one.point === other.point && one.privateKey === other.privateKey && one.usage === other.usage && one.digits === other.digits;

/** A private key of which nothing is known, with what a certificate of the same key says */
function named(key: FiledKey, all: readonly FiledKey[]): FiledKey {
  if (key.digits !== undefined) return key;
  const certificate = all.find(({ point, privateKey }) => !privateKey && point === key.point);
  if (certificate === undefined) return key;
  const { digits, eui, usage, prePayment } = certificate;
  return { ...key, digits, eui, usage, prePayment };
}

async function keysIn(material: KeyMaterial, facts: WebKeyFacts, name: string): Promise<FiledKey[]> {
  const byName = keyOfFileName(facts.name ?? '');
  const given = facts.eui === undefined ? byName?.digits : euiDigits(facts.eui);
  const usage = facts.usage ?? byName?.usage;
  const prePayment = facts.prePayment ?? byName?.prePayment ?? false;
  if (material.kind === 'private key') {
    const { key, point } = await importPrivateKey(material.pkcs8).catch(refuse(name));
    const isNamed = given !== undefined && usage !== undefined;
    return [keyOf({ digits: isNamed ? given : undefined, usage: isNamed ? usage : undefined, prePayment, privateKey: true, key, point })];
  }
  const isCertificate = material.kind === 'certificate';
  const stated = isCertificate ? read(() => readCertificateSubject(material.der), name) : undefined;
  const digits = given ?? stated?.eui;
  const forUsage = usage ?? stated?.usage;
  if (digits === undefined) throw new KeyStoreError(`${name} names no EUI-64`);
  if (forUsage === undefined) throw new KeyStoreError(`${name}, a key of ${dashed(digits)}, states no key usage`);
  const spki = isCertificate ? read(() => certificatePublicKey(material.der), name) : material.der;
  if (spki === undefined) throw new KeyStoreError(`${name} holds no public key`);
  const key = await importPublicKey(spki, forUsage).catch(refuse(name));
  return [keyOf({ digits, usage: forUsage, prePayment, privateKey: false, key, point: await pointOf(key) })];
}

const keyOf = (key: Omit<FiledKey, 'eui'>): FiledKey => ({ ...key, eui: key.digits === undefined ? undefined : dashed(key.digits) });

/** The cause is left out on purpose: nothing of a file that should hold a secret may reach a log */
const refuse =
  (name: string) =>
  (error: unknown): never => {
    throw error instanceof KeyStoreError ? error : notP256(name);
  };

function read<T>(reading: () => T, name: string): T {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    throw new KeyStoreError(`${name} is no certificate that can be read`);
  }
}
