/** Octets from hex, white space ignored: `octets('DF 09 01')` */
export function octets(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex.replace(/\s+/g, ''), 'hex'));
}
