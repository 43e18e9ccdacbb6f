import type { SchemaVersion } from '../translation.js';
import { Attributes, Tag, type Writer } from '../writer/writer.js';
import { MMC_NAMESPACE } from './names.js';

/** The root element declares the namespace that every element has */
const ROOT = new Tag('GBCSResponse', ` xmlns:ra="${MMC_NAMESPACE}"`);
const BODY = new Tag('Body');

const versions = new Map<SchemaVersion, Attributes>();

function versionAttributes(version: SchemaVersion): Attributes {
  let attributes = versions.get(version);
  if (attributes === undefined) {
    attributes = new Attributes({ schemaVersion: version }, true);
    versions.set(version, attributes);
  }
  return attributes;
}

/** The start of a document, up to its header */
export function openDocument(writer: Writer, version: SchemaVersion): void {
  writer.open(ROOT, versionAttributes(version));
}

/** After the header: the body and in it the response or alert message */
export function openMessage(writer: Writer, message: Tag): void {
  writer.open(BODY);
  writer.open(message);
}

/** The end of the message and of the document */
export function closeDocument(writer: Writer, message: Tag): void {
  writer.close(message);
  writer.close(BODY);
  writer.close(ROOT);
}
