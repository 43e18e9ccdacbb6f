import type { GbcsResponse } from '../data/gbcs-response.js';
import { attributeNameOf } from '../writer/attribute-name.js';
import { DataWriter } from '../writer/data-writer.js';
import { type Tag, tagOf } from '../writer/tag.js';
import { readXml, XML_LIMITS, type XmlElement, type XmlEvents } from './xml/read-xml.js';

/** A document made of what an S1SP sent, valid by the schema, as plain data */
export function dataOfDocument(xml: string): GbcsResponse {
  const reader = readXml(xml, () => new DocumentReader(), { ...XML_LIMITS, size: Number.POSITIVE_INFINITY });
  return reader.writer.data as unknown as GbcsResponse;
}

/** Writes what it reads */
class DocumentReader implements XmlEvents {
  readonly writer = new DataWriter();
  readonly #open: Tag[] = [];
  #text = '';
  /** Whether nothing stands in the element that is open, so that its text is its own */
  #isLeaf = true;

  open({ local, attributes }: XmlElement): void {
    const tag = tagOf(local);
    this.#open.push(tag);
    this.writer.open(tag);
    for (const { uri, local: name, value } of attributes) if (uri === '') this.writer.attribute(attributeNameOf(name), value);
    this.#text = '';
    this.#isLeaf = true;
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const tag = this.#open.pop() as Tag;
    if (this.#isLeaf && this.#text !== '') this.writer.characters(this.#text);
    this.writer.close(tag);
    this.#isLeaf = false;
  }
}
