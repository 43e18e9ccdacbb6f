import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { MMC_NAMESPACE } from '../document/names.js';
import type { Attributes, Prepared, Tag, Writer } from './writer.js';

/** Builds a document as xmlbuilder2 nodes, for callers that embed, query or pretty print it. */
export class DocumentWriter implements Writer {
  readonly document: XMLBuilder = create();
  #at: XMLBuilder = this.document;

  open(tag: Tag, attributes?: Attributes): void {
    this.#at = this.#add(tag, attributes);
  }

  close(_tag: Tag): void {
    this.#at = this.#at.up();
  }

  closeOptional(_tag: Tag): boolean {
    const stands = this.#at.node.childNodes.length > 0;
    this.#at = stands ? this.#at.up() : this.#at.remove();
    return stands;
  }

  element(tag: Tag, text: string, attributes?: Attributes): void {
    const element = this.#add(tag, attributes);
    if (text !== '') element.txt(text);
  }

  string(tag: Tag, text: string, attributes?: Attributes): void {
    this.element(tag, text, attributes);
  }

  empty(tag: Tag, attributes?: Attributes): void {
    this.#add(tag, attributes);
  }

  /** The document as text, indented by two spaces */
  indented(): string {
    // xmlbuilder2 writes a carriage return as it is, and readers take that for a line feed
    return this.document.end({ prettyPrint: true, headless: true }).replaceAll('\r', '&#xD;');
  }

  prepared(prepared: Prepared): void {
    prepared.write(this);
  }

  #add(tag: Tag, attributes: Attributes | undefined): XMLBuilder {
    const element = this.#at.ele(MMC_NAMESPACE, `ra:${tag.name}`);
    return attributes === undefined ? element : element.att(attributes.values as Record<string, string>);
  }
}
