import { Markup, Piece } from './markup.js';
import { type Attributes, escapeText, Prepared, type Tag, type Writer } from './writer.js';

const NOTHING = new Markup('');

/** Characters after which text becomes a part of its own */
const PART = 4096;

/**
 * Writes a document as text: values, and between them markup that is joined once for all documents. To the engine, text
 * under construction is a tree; a long log would be one of hundreds of thousands, so now and then a part is made one string.
 */
export class TextWriter implements Writer {
  #xml = '';
  readonly #parts: string[] = [];
  /** Characters in the parts */
  #inParts = 0;
  /** Markup after the last value */
  #pending: Markup = NOTHING;
  /** How many elements are open */
  #depth = 0;
  /** For each open element: its attributes, text and markup before its start tag, markup after it and the length of the text then */
  readonly #attributes: (Attributes | undefined)[] = [];
  readonly #textBefore: string[] = [];
  readonly #before: Markup[] = [];
  readonly #opened: Markup[] = [];
  readonly #length: number[] = [];

  /** The text so far */
  get xml(): string {
    const last = this.#xml + this.#pending.text;
    return this.#parts.length === 0 ? last : this.#parts.join('') + last;
  }

  reset(): void {
    this.#xml = '';
    if (this.#parts.length > 0) this.#parts.length = 0;
    this.#inParts = 0;
    this.#pending = NOTHING;
    this.#depth = 0;
  }

  open(tag: Tag, attributes?: Attributes): void {
    const depth = this.#depth++;
    this.#textBefore[depth] = this.#xml;
    this.#before[depth] = this.#pending;
    this.#attributes[depth] = attributes;
    this.#start(tag, attributes);
    this.#opened[depth] = this.#pending;
    this.#length[depth] = this.#inParts + this.#xml.length;
  }

  close(tag: Tag): void {
    if (this.#isEmpty()) {
      this.#takeBack();
      this.empty(tag, this.#attributes[this.#depth]);
    } else {
      this.#depth--;
      this.#append(tag.close);
    }
  }

  closeOptional(tag: Tag): boolean {
    if (this.#isEmpty()) {
      this.#takeBack();
      return false;
    }
    this.#depth--;
    this.#append(tag.close);
    return true;
  }

  /** Whether nothing was written in the innermost open element */
  #isEmpty(): boolean {
    const depth = this.#depth - 1;
    return this.#opened[depth] === this.#pending && this.#length[depth] === this.#inParts + this.#xml.length;
  }

  #takeBack(): void {
    const depth = --this.#depth;
    this.#xml = this.#textBefore[depth];
    this.#pending = this.#before[depth];
  }

  element(tag: Tag, text: string, attributes?: Attributes): void {
    this.#start(tag, attributes);
    this.#xml += this.#pending.text + text;
    this.#pending = tag.closing;
    if (this.#xml.length > PART) this.#endPart();
  }

  #endPart(): void {
    // reading a character makes one string of the tree
    this.#xml.charCodeAt(0);
    this.#parts.push(this.#xml);
    this.#inParts += this.#xml.length;
    this.#xml = '';
  }

  string(tag: Tag, text: string, attributes?: Attributes): void {
    this.element(tag, escapeText(text), attributes);
  }

  empty(tag: Tag, attributes?: Attributes): void {
    if (attributes === undefined) this.#append(tag.empty);
    else {
      this.#append(tag.start);
      this.#appendFor(attributes.emptying, attributes.lasting);
    }
  }

  prepared({ piece, lasting }: Prepared): void {
    // nothing is no content: the element around it is still empty
    if (piece.text !== '') this.#appendFor(piece, lasting);
  }

  #start(tag: Tag, attributes: Attributes | undefined): void {
    if (attributes === undefined) this.#append(tag.open);
    else {
      this.#append(tag.start);
      this.#appendFor(attributes.opening, attributes.lasting);
    }
  }

  /** What does not last is not joined with the markup around it, as that would be kept for ever */
  #appendFor(piece: Piece, lasting: boolean): void {
    if (lasting) this.#append(piece);
    else {
      this.#xml += this.#pending.text + piece.text;
      this.#pending = NOTHING;
    }
  }

  #append(piece: Piece): void {
    const next = this.#pending.followedBy(piece);
    if (next !== undefined) this.#pending = next;
    else {
      this.#xml += this.#pending.text + piece.text;
      this.#pending = NOTHING;
    }
  }
}

/**
 * What an element looks like that is the same in many documents, written once.
 * @param lasting whether it is kept as long as the translator
 */
export function prepare(write: (writer: Writer) => void, lasting: boolean): Prepared {
  const writer = new TextWriter();
  write(writer);
  return new Prepared(new Piece(writer.xml), write, lasting);
}
