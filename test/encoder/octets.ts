/** Octets from pairs of hex digits; white space between them is free. @throws Error for anything else */
export function hex(text: string): Uint8Array {
  const digits = text.replace(/\s/g, '');
  if (digits.length % 2 !== 0 || /[^0-9a-f]/i.test(digits)) throw new Error(`not octets in hex: ${text}`);
  return Uint8Array.from(Buffer.from(digits, 'hex'));
}

/** Pairs of upper-case hex digits */
export function toHex(octets: Uint8Array): string {
  return Buffer.from(octets).toString('hex').toUpperCase();
}

export function toBase64(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}

/** EUI-64 of 8 octets, or of their hex digits, as documents have it: pairs of digits joined by `-` */
export function euiOf(octets: Uint8Array | string): string {
  return ((typeof octets === 'string' ? octets : toHex(octets)).match(/../g) ?? []).join('-');
}

export function concatenate(...parts: Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    octets.set(part, at);
    at += part.length;
  }
  return octets;
}

/** An unsigned number of `size` octets, big-endian. @throws RangeError where it does not fit */
export function unsignedOctets(value: number | bigint, size: number): Uint8Array {
  const number = BigInt(value);
  if (number < 0n || number >= 1n << BigInt(8 * size)) throw new RangeError(`${value} is no unsigned number of ${size} octets`);
  return bigEndian(number, size);
}

/** A number in two's complement of `size` octets, big-endian. @throws RangeError where it does not fit */
export function signedOctets(value: number | bigint, size: number): Uint8Array {
  const number = BigInt(value);
  const limit = 1n << BigInt(8 * size - 1);
  if (number < -limit || number >= limit) throw new RangeError(`${value} is no signed number of ${size} octets`);
  return bigEndian(BigInt.asUintN(8 * size, number), size);
}

function bigEndian(number: bigint, size: number): Uint8Array {
  const octets = new Uint8Array(size);
  let rest = number;
  for (let at = size - 1; at >= 0; at--) {
    octets[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return octets;
}

/** The octets in the opposite order: what ZCL payloads make of `unsignedOctets` and `signedOctets` */
export function reversed(octets: Uint8Array): Uint8Array {
  return octets.slice().reverse();
}

/** Octets of a text in UTF-8 */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
