import type { SaxesTagNS } from 'saxes';

/** What the reader of DUIS documents listens to */
interface Listeners {
  doctype(): void;
  attribute(attribute: { value: string }): void;
  opentag(tag: Pick<SaxesTagNS, 'uri' | 'local' | 'attributes'>): void;
  text(text: string): void;
  cdata(text: string): void;
  closetag(): void;
}

const ENCODING = /^<\?xml[^>]*?\sencoding=["']([^"']+)/;

/**
 * What reading DUIS documents uses of the class of the same name in saxes, by the parser that every browser has. It stands in its place in the
 * page: two parsers of XML take room that a page has better use for.
 */
export class SaxesParser {
  /** Not known of a document that is read as a whole */
  readonly position = 0;
  xmlDecl: { readonly encoding: string | undefined } = { encoding: undefined };
  readonly #listeners: Partial<Listeners> = {};
  #text = '';

  on<Name extends keyof Listeners>(name: Name, listener: Listeners[Name]): void {
    this.#listeners[name] = listener;
  }

  write(text: string): this {
    this.#text += text;
    return this;
  }

  /** Tells all that the document holds. @throws Error where it is not well-formed */
  close(): void {
    const parsed = new DOMParser().parseFromString(this.#text, 'text/xml');
    if (parsed.doctype !== null) this.#listeners.doctype?.();
    const problem = parsed.querySelector('parsererror');
    if (problem !== null) throw new Error(problem.textContent?.replace(/\s+/g, ' ').trim() ?? 'not well-formed');
    this.xmlDecl = { encoding: ENCODING.exec(this.#text)?.[1] };
    this.#tell(parsed.documentElement);
  }

  #tell(element: Element): void {
    const attributes: Record<string, SaxesTagNS['attributes'][string]> = Object.create(null);
    for (const { name, prefix, localName, namespaceURI, value } of element.attributes) {
      this.#listeners.attribute?.({ value });
      attributes[name] = { name, prefix: prefix ?? '', local: localName, uri: namespaceURI ?? '', value };
    }
    this.#listeners.opentag?.({ uri: element.namespaceURI ?? '', local: element.localName, attributes });
    for (const child of element.childNodes) {
      if (child instanceof Element) this.#tell(child);
      else if (child instanceof CDATASection) this.#listeners.cdata?.(child.data);
      else if (child instanceof Text) this.#listeners.text?.(child.data);
    }
    this.#listeners.closetag?.();
  }
}
