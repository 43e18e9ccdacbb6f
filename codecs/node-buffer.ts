/** What Node.js has besides what every platform has: some times as quick for short texts, and for long ones */
interface NodeBuffer {
  from(octets: ArrayBufferLike, at: number, length: number): { toString(encoding: 'base64'): string };
  from(text: string, encoding: 'hex' | 'base64'): Uint8Array;
  readonly prototype: {
    latin1Slice(from: number, to: number): string;
    utf8Slice(from: number, to: number): string;
    indexOf(value: number | string): number;
  };
}

/** None in a browser */
export const nodeBuffer = (globalThis as { Buffer?: NodeBuffer }).Buffer;
