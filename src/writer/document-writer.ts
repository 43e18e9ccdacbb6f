import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import { MMC_NAMESPACE } from './namespace.js';
import { namesOf, type Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import { TextWriter } from './text-writer.js';

/** Builds a document as xmlbuilder2 nodes, for callers that embed, query or print it. */
export class DocumentWriter extends TextWriter {
  readonly document: XMLBuilder = create();
  #at: XMLBuilder = this.document;

  override open(tag: Tag): void {
    const { name: element, attributes } = namesOf(tag);
    this.#at = this.#at.ele(MMC_NAMESPACE, `ra:${element}`);
    for (const name in attributes) this.#at.att(name, attributes[name]);
  }

  override attribute({ name }: AttributeName, text: string): void {
    this.#at.att(name, text);
  }

  override close(_tag: Tag): void {
    this.#at = this.#at.up();
  }

  override closeOptional(_tag: Tag): boolean {
    const stands = this.#at.node.childNodes.length > 0;
    this.#at = stands ? this.#at.up() : this.#at.remove();
    return stands;
  }

  override drop(_tag: Tag): void {
    this.#at = this.#at.remove();
  }

  override content(as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    if (text !== '') this.#at.txt(text);
    return true;
  }

  override characters(text: string): void {
    if (text !== '') this.#at.txt(text);
  }

  override leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.element(tag, text);
    return true;
  }

  override element(tag: Tag, text: string): void {
    this.open(tag);
    if (text !== '') this.#at.txt(text);
    this.close(tag);
  }
}
