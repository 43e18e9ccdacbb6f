import { type Attributes, escapeText, type Tag, type Writer } from './writer.js';

/** Writes a document as text, piece by piece. */
export class TextWriter implements Writer {
  xml = '';
  /** The text before each open element, so that one that stays empty can be taken back */
  readonly #before: string[] = [];
  /** Length of the text after each open element's start tag */
  readonly #opened: number[] = [];

  reset(): void {
    this.xml = '';
    this.#before.length = 0;
    this.#opened.length = 0;
  }

  open(tag: Tag, attributes?: Attributes): void {
    this.#before.push(this.xml);
    this.xml += attributes === undefined ? tag.open : `${tag.start}${attributes.markup}>`;
    this.#opened.push(this.xml.length);
  }

  close(tag: Tag): void {
    const before = this.#before.pop() as string;
    if (this.xml.length === this.#opened.pop()) this.xml = `${before}${this.xml.slice(before.length, -1)}/>`;
    else this.xml += tag.close;
  }

  closeOptional(tag: Tag): void {
    const before = this.#before.pop() as string;
    if (this.xml.length === this.#opened.pop()) this.xml = before;
    else this.xml += tag.close;
  }

  element(tag: Tag, text: string, attributes?: Attributes): void {
    if (attributes === undefined) this.xml += tag.open + text + tag.close;
    else this.xml += `${tag.start + attributes.markup}>${text}${tag.close}`;
  }

  string(tag: Tag, text: string, attributes?: Attributes): void {
    this.element(tag, escapeText(text), attributes);
  }

  empty(tag: Tag, attributes?: Attributes): void {
    this.xml += attributes === undefined ? tag.empty : `${tag.start}${attributes.markup}/>`;
  }
}
