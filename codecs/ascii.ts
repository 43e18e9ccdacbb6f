const decoder = new TextDecoder();

/** What Node.js has to make short texts of octets, and to write texts; other engines have decoders that are as quick for them */
interface NodeOctets {
  latin1Slice(from: number, to: number): string;
  latin1Write(text: string, at: number): number;
}
const nodeOctets = (globalThis as { Buffer?: { prototype: NodeOctets } }).Buffer?.prototype;

/** The octets from `at` up to, not including, `end`, all of them ASCII, as a text */
export const asciiText = (octets: Uint8Array, at: number, end: number): string =>
  nodeOctets === undefined ? decoder.decode(octets.subarray(at, end)) : nodeOctets.latin1Slice.call(octets, at, end);

/** Writes a text, all of it ASCII, where there is room for it */
export function writeAscii(text: string, octets: Uint8Array, at: number): void {
  if (nodeOctets !== undefined) nodeOctets.latin1Write.call(octets, text, at);
  else for (let i = 0; i < text.length; i++) octets[at + i] = text.charCodeAt(i);
}
