import { createDecipheriv, createHash, diffieHellman } from 'node:crypto';
import type { Fragment, ProtectedBlock, Translation } from '../../src/index.js';
import { electricityMeter, gasMeter, supplier } from '../encoder/keys.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** Decrypts a protected block with nothing but what the result says of it, a shared secret and node:crypto */
function plaintextOf(block: ProtectedBlock, contents: Uint8Array, secret: Uint8Array): Uint8Array {
  const key = createHash('sha256').update(hex('00000001')).update(secret).update(hex(block.otherInfo)).digest().subarray(0, 16);
  const gcm = createDecipheriv('aes-128-gcm', key, hex(block.initialisationVector), { authTagLength: 12 });
  gcm.setAAD(hex(block.additionalAuthenticatedData)).setAuthTag(contents.subarray(-12));
  return Buffer.concat([gcm.update(contents.subarray(5, -12)), gcm.final()]);
}

/** The fragments of a translation with the plaintext of each protected block in place of its ciphertext */
export function decryptedElsewhere(
  { fragments, protectedBlocks }: Translation,
  secretOf: (block: ProtectedBlock) => Uint8Array,
): Fragment[] {
  return fragments.map((fragment) => {
    const block = protectedBlocks.find(({ sequence }) => sequence === fragment.sequence);
    if (block === undefined) return fragment;
    return { ...fragment, format: 'plain', contents: plaintextOf(block, fragment.contents as Uint8Array, secretOf(block)) };
  });
}

/** The shared secret of our supplier and the device that a block is from */
export const agreedSecret = ({ originator }: ProtectedBlock): Uint8Array => {
  const device = originator === electricityMeter.eui ? electricityMeter : gasMeter;
  return diffieHellman({ privateKey: supplier.keys('KA').privateKey, publicKey: device.keys('KA').publicKey });
};
