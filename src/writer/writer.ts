import { Markup, Piece } from './markup.js';

/** An element name with its markup, made once when a mapping is compiled. */
export class Tag {
  readonly open: Piece;
  readonly close: Piece;
  /** Before attributes */
  readonly start: Piece;
  readonly empty: Piece;
  /** What follows the text of such an element */
  readonly closing: Markup;

  /** @param declarations attributes that every such element has, such as namespaces, with a space in front */
  constructor(
    readonly name: string,
    declarations = '',
  ) {
    const start = `<ra:${name}${declarations}`;
    this.start = new Piece(start);
    this.open = new Piece(`${start}>`);
    this.close = new Piece(`</ra:${name}>`);
    this.empty = new Piece(`${start}/>`);
    this.closing = new Markup(this.close.text);
  }
}

/** Attributes of one element, as markup and by name. */
export class Attributes {
  readonly opening: Piece;
  readonly emptying: Piece;

  /**
   * @param lasting true for those made once and used for many documents; values of a message are not
   */
  constructor(
    readonly values: Readonly<Record<string, string>>,
    readonly lasting = false,
  ) {
    let markup = '';
    for (const name in values) markup += ` ${name}="${escapeAttribute(values[name])}"`;
    this.opening = new Piece(`${markup}>`);
    this.emptying = new Piece(`${markup}/>`);
  }
}

/** An element with all that is in it, the same in many documents. */
export class Prepared {
  /** @param lasting true for those made once and kept; others come and go with the messages */
  constructor(
    readonly piece: Piece,
    readonly write: (writer: Writer) => void,
    readonly lasting: boolean,
  ) {}
}

/** What compiled rows write to. Elements close in the reverse order of opening. */
export interface Writer {
  open(tag: Tag, attributes?: Attributes): void;
  close(tag: Tag): void;
  /** Closes an optional element: takes it back where nothing was written in it. @returns whether it stands */
  closeOptional(tag: Tag): boolean;
  /** An element with text in which nothing needs escaping */
  element(tag: Tag, text: string, attributes?: Attributes): void;
  /** An element with any text */
  string(tag: Tag, text: string, attributes?: Attributes): void;
  empty(tag: Tag, attributes?: Attributes): void;
  prepared(prepared: Prepared): void;
}

const MARKUP = /[&<>\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
  '\n': '&#xA;',
  '\t': '&#x9;',
};

/** Text of an element */
export const escapeText = (text: string): string => (MARKUP.test(text) ? text.replace(/[&<>\r]/g, (c) => ESCAPES[c]) : text);

/** Text of an attribute in double quotes */
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\r\n\t]/g, (c) => ESCAPES[c]);

const counted = new Map<string, Attributes[]>();

/** Entries beyond this have their attribute made for each document */
const MAXIMUM_COUNTED = 1000;

/** The attribute that counts entries: the same objects for every message */
export function countedAttributes(name: string, count: number): Attributes {
  if (count > MAXIMUM_COUNTED) return new Attributes({ [name]: String(count) });
  let known = counted.get(name);
  if (known === undefined) {
    known = [];
    counted.set(name, known);
  }
  known[count] ??= new Attributes({ [name]: String(count) }, true);
  return known[count];
}
