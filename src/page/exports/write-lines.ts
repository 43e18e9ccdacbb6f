import type { GbcsResponse } from '../../data/gbcs-response.js';
import { attributeNameOf } from '../../writer/attribute-name.js';
import { DataWriter } from '../../writer/data-writer.js';
import type { DocumentLine } from '../../writer/document-line.js';
import { type Tag, tagOf } from '../../writer/tag.js';
import type { TextWriter } from '../../writer/text-writer.js';

/** Writes lines of a document, or of a part of it that is whole, with another writer */
export function writeLines(lines: readonly DocumentLine[], writer: TextWriter): void {
  const tags = new Map<string, Tag>();
  for (const { kind, name, attributes, text } of lines) {
    let tag = tags.get(name);
    if (tag === undefined) {
      tag = tagOf(name);
      tags.set(name, tag);
    }
    if (kind === 'whole' && attributes.length === 0) {
      writer.element(tag, text);
      continue;
    }
    if (kind !== 'end') {
      writer.open(tag);
      for (const attribute of attributes) writer.attribute(attributeNameOf(attribute.name), attribute.text);
    }
    if (text !== '') writer.characters(text);
    if (kind !== 'start') writer.close(tag);
  }
}

/** The plain data of a document that is there as lines */
export function dataOfLines(lines: readonly DocumentLine[]): GbcsResponse {
  const writer = new DataWriter();
  writeLines(lines, writer);
  return writer.data as unknown as GbcsResponse;
}
