import { Cursor } from '../../codecs/cursor.js';
import { readContentsEnd, readTag } from '../../codecs/der/element.js';
import { hexUpper } from '../../codecs/hex.js';

/** One DER element of a certificate or a key */
export class DerElement {
  private constructor(
    private readonly der: Uint8Array,
    readonly tag: number,
    private readonly start: number,
    private readonly at: number,
    private readonly end: number,
  ) {}

  /** The elements that stand one after the other in the octets. @throws DecodeError where they are no elements */
  static of(der: Uint8Array, at = 0, end = der.length): DerElement[] {
    const c = new Cursor(der, at, end);
    const found: DerElement[] = [];
    while (c.at < c.end) {
      const start = c.at;
      const tag = readTag(c, 'DER');
      const contentsEnd = readContentsEnd(c, 'DER');
      found.push(new DerElement(der, tag, start, c.at, contentsEnd));
      c.at = contentsEnd;
    }
    return found;
  }

  /** Its contents as elements. @throws DecodeError where they are none */
  members(): DerElement[] {
    return DerElement.of(this.der, this.at, this.end);
  }

  /** Tag, length and contents */
  octets(): Uint8Array {
    return this.der.subarray(this.start, this.end);
  }

  contents(): Uint8Array {
    return this.der.subarray(this.at, this.end);
  }

  /** Contents in upper-case hex */
  hex(): string {
    return hexUpper(this.der, this.at, this.end);
  }
}
