/** Where a message stood in the inputs */
export interface InputPosition {
  /** Path of the file, or `-` */
  readonly source: string;
  /** Of all messages of the run, from 1 */
  readonly message: number;
  /** Octet of the source, after decompression */
  readonly offset: number;
  /** From 1, where the source has lines */
  readonly line?: number;
}

/** `dump.hex, line 12`, `dump.bin, offset 77824` */
export function placeText({ source, offset, line }: InputPosition): string {
  return `${source}, ${line === undefined ? `offset ${offset}` : `line ${line}`}`;
}
