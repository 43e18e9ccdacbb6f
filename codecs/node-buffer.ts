/** What Node.js has besides what every platform has: some times as quick for short texts, and for long ones */
interface NodeBuffer {
  from(text: string, encoding: 'hex' | 'base64'): Uint8Array;
  readonly prototype: {
    latin1Slice(from: number, to: number): string;
    utf8Slice(from: number, to: number): string;
    base64Slice(from: number, to: number): string;
    latin1Write(text: string, at: number): number;
    indexOf(value: number | string): number;
  };
}

/** None in a browser */
export const nodeBuffer = (globalThis as { Buffer?: NodeBuffer }).Buffer;
