import type { Encoding } from '../../codecs/source.js';

/** Message codes of gas use cases that are not in GBZ: GCS28, GCS59, GCS62 */
const GAS_IN_ASN1: ReadonlySet<number> = new Set([0x007f, 0x008c, 0x00b2]);

/** Whether messages are of a gas use case, whose header says more of the clock: all that are in GBZ, and a few others */
export const isGas = (encoding: Encoding, messageCode: number): boolean => encoding === 'GBZ' || GAS_IN_ASN1.has(messageCode);
