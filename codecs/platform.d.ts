// The globals beyond ECMAScript that browsers and Node have alike: all that codecs, mappings and what else runs in both may use.

declare class TextEncoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, octets: Uint8Array): { read: number; written: number };
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(octets?: Uint8Array, options?: { stream?: boolean }): string;
}
