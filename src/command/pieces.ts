import { numberAt } from '../../codecs/number-at.js';

/** What the records of a batch give to one output, one behind the other */
export interface Pieces {
  readonly octets: Uint8Array;
  /** End of what each record gives, in the order of the records; many give nothing */
  readonly ends: ArrayLike<number>;
}

/** A line that a record gives to an output */
export interface Line {
  readonly index: number;
  readonly line: string;
}

/** Pieces with lines behind those of their records */
export function withLines({ octets, ends }: Pieces, lines: readonly Line[]): Pieces {
  const parts: Uint8Array[] = [];
  const moved = Uint32Array.from(ends);
  let at = 0;
  let added = 0;
  let from = 0;
  for (const { index, line } of lines) {
    const text = Buffer.from(line);
    const end = numberAt(ends, index);
    parts.push(octets.subarray(at, end), text);
    at = end;
    for (; from < index; from++) moved[from] = numberAt(moved, from) + added;
    added += text.length;
  }
  for (; from < moved.length; from++) moved[from] = numberAt(moved, from) + added;
  parts.push(octets.subarray(at));
  return { octets: Buffer.concat(parts), ends: moved };
}

/** Octets up to the end of so many pieces */
export const endOf = ({ ends }: Pieces, count: number): number => (count === 0 ? 0 : numberAt(ends, count - 1));

/** The first pieces, so many */
export function upTo(pieces: Pieces, count: number): Pieces {
  return { octets: pieces.octets.subarray(0, endOf(pieces, count)), ends: Array.from(pieces.ends).slice(0, count) };
}

/** How many pieces, from the first, an output that took so many octets has whole */
export function wholePieces({ ends }: Pieces, written: number): number {
  let count = 0;
  while (count < ends.length && numberAt(ends, count) <= written) count++;
  return count;
}
