import { OctetSink } from '../../codecs/octet-sink.js';
import { escapeAttribute, escapeText } from './escape.js';
import { poolOctets, poolView } from './pool.js';

/** Markup up to this long is copied eight octets at a time */
const SHORT = 320;

/** Texts up to this long are written character by character */
const SHORT_TEXT = 64;

/** By code: 1 for the characters of ASCII that stand for themselves in texts and attributes */
const PLAIN: Uint8Array = Uint8Array.from({ length: 0x100 }, (_, code) =>
  code >= 0x20 && code < 0x7f && !'&<>"'.includes(String.fromCharCode(code)) ? 1 : 0,
);

/** Octets of a document under construction: constant markup from the pool of the process, and texts. */
export class MarkupSink extends OctetSink {
  /** Copies what stands there in the pool */
  literal(from: number, length: number): void {
    this.room(length);
    const { at, view } = this;
    if (length <= SHORT) {
      const source = poolView();
      // no eight octets of ASCII are a NaN, which would not be copied octet by octet
      for (let i = 0; i < length; i += 8) view.setFloat64(at + i, source.getFloat64(from + i, true), true);
    } else this.octets.set(poolOctets().subarray(from, from + length), at);
    this.at = at + length;
  }

  /** Any text of an element */
  elementText(text: string): void {
    if (!this.#plainText(text)) this.text(escapeText(text));
  }

  /** Any text of an attribute in double quotes */
  attributeText(text: string): void {
    if (!this.#plainText(text)) this.text(escapeAttribute(text));
  }

  /** Octets as characters of a text. @returns false, with nothing written, where one of them does not stand for itself */
  plainOctets(octets: Uint8Array, from: number, end: number): boolean {
    this.room(end - from);
    const { at, octets: into } = this;
    for (let i = from; i < end; i++) {
      const octet = octets[i];
      if (PLAIN[octet] === 0) return false;
      into[at + i - from] = octet;
    }
    this.at = at + end - from;
    return true;
  }

  /** @returns false, with nothing written, where not all is short and plain */
  #plainText(text: string): boolean {
    const { length } = text;
    if (length > SHORT_TEXT) return false;
    this.room(length);
    const { at, octets } = this;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code > 0x7f || PLAIN[code] === 0) return false;
      octets[at + i] = code;
    }
    this.at = at + length;
    return true;
  }
}
