import { encodeLength } from '../encoder/axdr.js';
import { unsignedOctets } from '../encoder/octets.js';

/**
 * How a part says what follows its lead: nothing; the number of its children; their octets, in A-XDR or DER, or in two octets; the
 * number of its children in one octet, or in two
 */
export type Extent = 'none' | 'count' | 'length' | 'length16' | 'count8' | 'count16';

const NOTHING = new Uint8Array(0);

/** A piece of a payload that holds others, so that it can be altered and what surrounds it still says how long it is. */
export class Part {
  /** Said in place of the number or length that is true */
  claimed: number | undefined;

  constructor(
    public lead: Uint8Array,
    readonly extent: Extent,
    public children: Part[] = [],
  ) {}

  encode(): Uint8Array {
    const pieces: Uint8Array[] = [];
    const octets = new Uint8Array(this.#pieces(pieces));
    let at = 0;
    for (const piece of pieces) {
      octets.set(piece, at);
      at += piece.length;
    }
    return octets;
  }

  /** Adds what the part is made of, and returns how many octets that is */
  #pieces(into: Uint8Array[]): number {
    into.push(this.lead);
    if (this.extent === 'none' && this.children.length === 0) return this.lead.length;
    const said = into.push(NOTHING) - 1;
    let octets = 0;
    for (const child of this.children) octets += child.#pieces(into);
    into[said] = this.#said(octets);
    return this.lead.length + into[said].length + octets;
  }

  #said(octets: number): Uint8Array {
    const { claimed, children } = this;
    switch (this.extent) {
      case 'none':
        return NOTHING;
      case 'count':
        return encodeLength((claimed ?? children.length) % 2 ** 32);
      case 'length':
        return encodeLength((claimed ?? octets) % 2 ** 32);
      case 'length16':
        return unsignedOctets((claimed ?? octets) & 0xffff, 2);
      case 'count16':
        return unsignedOctets((claimed ?? children.length) & 0xffff, 2);
      case 'count8':
        return unsignedOctets((claimed ?? children.length) & 0xff, 1);
    }
  }

  copy(): Part {
    const copy = new Part(
      this.lead,
      this.extent,
      this.children.map((child) => child.copy()),
    );
    copy.claimed = this.claimed;
    return copy;
  }

  /** This part and all that it holds */
  all(into: Part[] = []): Part[] {
    into.push(this);
    for (const child of this.children) child.all(into);
    return into;
  }
}

export const leaf = (octets: Uint8Array): Part => new Part(octets, 'none');
