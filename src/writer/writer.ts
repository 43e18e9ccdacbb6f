/** An element name with its markup, joined once when a mapping is compiled. */
export class Tag {
  readonly open: string;
  readonly close: string;
  /** For an element with attributes */
  readonly start: string;
  readonly empty: string;

  constructor(readonly name: string) {
    this.start = `<ra:${name}`;
    this.open = `${this.start}>`;
    this.close = `</ra:${name}>`;
    this.empty = `${this.start}/>`;
  }
}

/** Attributes of one element, as markup and by name. */
export class Attributes {
  readonly markup: string;

  constructor(readonly values: Readonly<Record<string, string>>) {
    this.markup = Object.entries(values)
      .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
      .join('');
  }
}

/** What compiled rows write to. Elements close in the reverse order of opening. */
export interface Writer {
  open(tag: Tag, attributes?: Attributes): void;
  close(tag: Tag): void;
  /** Closes an optional element: takes it back where nothing was written in it */
  closeOptional(tag: Tag): void;
  /** An element with text in which nothing needs escaping */
  element(tag: Tag, text: string, attributes?: Attributes): void;
  /** An element with any text */
  string(tag: Tag, text: string, attributes?: Attributes): void;
  empty(tag: Tag, attributes?: Attributes): void;
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

/** The attribute that counts entries: the same objects for every message */
export function countedAttributes(name: string, count: number): Attributes {
  let known = counted.get(name);
  if (known === undefined) {
    known = [];
    counted.set(name, known);
  }
  known[count] ??= new Attributes({ [name]: String(count) });
  return known[count];
}
