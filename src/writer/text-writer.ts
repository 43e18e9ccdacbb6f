import { Markup, Piece } from './markup.js';
import { type Attributes, escapeText, Prepared, type Tag, type Writer } from './writer.js';

const NOTHING = new Markup('');

/** Writes a document as text: values, and between them markup that is joined once for all documents. */
export class TextWriter implements Writer {
  #xml = '';
  /** Markup after the last value */
  #pending: Markup = NOTHING;
  /** For each open element: the markup before and after its start tag, and the length of the text then */
  readonly #before: Markup[] = [];
  readonly #opened: Markup[] = [];
  readonly #length: number[] = [];

  /** The text so far */
  get xml(): string {
    return this.#xml + this.#pending.text;
  }

  reset(): void {
    this.#xml = '';
    this.#pending = NOTHING;
    this.#before.length = 0;
    this.#opened.length = 0;
    this.#length.length = 0;
  }

  open(tag: Tag, attributes?: Attributes): void {
    this.#before.push(this.#pending);
    this.#start(tag, attributes);
    this.#opened.push(this.#pending);
    this.#length.push(this.#xml.length);
  }

  close(tag: Tag): void {
    this.#before.pop();
    this.#opened.pop();
    this.#length.pop();
    this.#append(tag.close);
  }

  closeOptional(tag: Tag): void {
    const before = this.#before.pop() as Markup;
    const opened = this.#opened.pop();
    if (this.#length.pop() === this.#xml.length && opened === this.#pending) this.#pending = before;
    else this.#append(tag.close);
  }

  element(tag: Tag, text: string, attributes?: Attributes): void {
    this.#start(tag, attributes);
    this.#xml += this.#pending.text + text;
    this.#pending = tag.closing;
  }

  string(tag: Tag, text: string, attributes?: Attributes): void {
    this.element(tag, escapeText(text), attributes);
  }

  empty(tag: Tag, attributes?: Attributes): void {
    if (attributes === undefined) this.#append(tag.empty);
    else {
      this.#append(tag.start);
      this.#attributes(attributes.emptying, attributes.lasting);
    }
  }

  prepared(prepared: Prepared): void {
    this.#append(prepared.piece);
  }

  #start(tag: Tag, attributes: Attributes | undefined): void {
    if (attributes === undefined) this.#append(tag.open);
    else {
      this.#append(tag.start);
      this.#attributes(attributes.opening, attributes.lasting);
    }
  }

  #attributes(piece: Piece, lasting: boolean): void {
    if (lasting) this.#append(piece);
    else {
      this.#xml += this.#pending.text + piece.text;
      this.#pending = NOTHING;
    }
  }

  #append(piece: Piece): void {
    const next = this.#pending.then(piece);
    if (next !== undefined) this.#pending = next;
    else {
      this.#xml += this.#pending.text + piece.text;
      this.#pending = NOTHING;
    }
  }
}

/** What an element looks like that is the same in many documents, written once */
export function prepare(write: (writer: Writer) => void): Prepared {
  const writer = new TextWriter();
  write(writer);
  return new Prepared(new Piece(writer.xml), write);
}
