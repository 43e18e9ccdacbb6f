/** Remainders of single octets; made when they are first asked for */
let remainders: Int32Array | undefined;

const remaindersOfOctets = (): Int32Array =>
  new Int32Array(256).map((_, octet) => {
    let remainder = octet;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
  });

/** CRC-32 of octets (ISO 3309, as in gzip), going on from that of those before them. zlib has it only from Node 20.15 on. */
export function crc32(octets: Uint8Array, before = 0): number {
  remainders ??= remaindersOfOctets();
  let crc = ~before;
  for (let i = 0; i < octets.length; i++) crc = (crc >>> 8) ^ remainders[(crc ^ octets[i]) & 0xff];
  return ~crc >>> 0;
}
