import { type Attributes, escapeText, type Tag, type Writer } from './writer.js';

/** Characters after which text becomes a piece of its own */
const PIECE = 4096;

/**
 * Writes a document as text, piece by piece. Text under construction is a tree of its parts to the JavaScript engine;
 * a long log would be a tree of hundreds of thousands, so what can't be taken back any more is made one string now and then.
 */
export class TextWriter implements Writer {
  readonly #pieces: string[] = [];
  /** Characters in the pieces */
  #length = 0;
  #text = '';
  /** The text before each open element, so that one that stays empty can be taken back */
  readonly #before: string[] = [];
  /** Characters written up to the end of each open element's start tag */
  readonly #opened: number[] = [];

  reset(): void {
    this.#pieces.length = 0;
    this.#length = 0;
    this.#text = '';
    this.#before.length = 0;
    this.#opened.length = 0;
  }

  get xml(): string {
    return this.#pieces.length === 0 ? this.#text : this.#pieces.join('') + this.#text;
  }

  open(tag: Tag, attributes?: Attributes): void {
    this.#before.push(this.#text);
    this.#text += attributes === undefined ? tag.open : `${tag.start}${attributes.markup}>`;
    this.#opened.push(this.#length + this.#text.length);
  }

  close(tag: Tag): void {
    const before = this.#before.pop() as string;
    if (this.#length + this.#text.length === this.#opened.pop()) this.#text = `${before}${this.#text.slice(before.length, -1)}/>`;
    else this.#text += tag.close;
  }

  closeOptional(tag: Tag): void {
    const before = this.#before.pop() as string;
    if (this.#length + this.#text.length === this.#opened.pop()) this.#text = before;
    else this.#text += tag.close;
  }

  element(tag: Tag, text: string, attributes?: Attributes): void {
    if (attributes === undefined) this.#text += tag.open + text + tag.close;
    else this.#text += `${tag.start + attributes.markup}>${text}${tag.close}`;
    // after an element no open one is empty, so none will be taken back
    if (this.#text.length > PIECE) this.#endPiece();
  }

  #endPiece(): void {
    const piece = this.#text;
    // reading a character joins the parts
    piece.charCodeAt(0);
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#text = '';
  }

  string(tag: Tag, text: string, attributes?: Attributes): void {
    this.element(tag, escapeText(text), attributes);
  }

  empty(tag: Tag, attributes?: Attributes): void {
    this.#text += attributes === undefined ? tag.empty : `${tag.start}${attributes.markup}/>`;
  }
}
