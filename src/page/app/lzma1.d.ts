// Parts of the package lzma1, which gives reading and writing together only; the build of the page finds them in it.

declare module 'lzma1/decoder' {
  import type { InputBuffer, OutputBuffer } from 'lzma1/streams';

  /** Reads a file of LZMA, with its header of 13 octets */
  export class Decoder {
    decompress(from: InputBuffer, to: OutputBuffer): void;
  }
}

declare module 'lzma1/streams' {
  export class InputBuffer {
    constructor(octets: Uint8Array);
  }

  export class OutputBuffer {
    /** @param size octets to begin with; it grows */
    constructor(size: number);
    /** What was written */
    toArray(): Uint8Array;
  }
}
