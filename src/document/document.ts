import type { SchemaVersion } from '../translation.js';
import { Attributes, Tag, type Writer } from '../writer/writer.js';
import { NAMESPACE } from './names.js';

/** The root element declares the namespace that every element has */
const ROOT = new Tag('GBCSResponse', ` xmlns:ra="${NAMESPACE}"`);
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

/** One document: GBCSResponse, its header, and in its body the response or alert message */
export function writeDocument(writer: Writer, version: SchemaVersion, header: () => void, message: Tag, contents: () => void): void {
  writer.open(ROOT, versionAttributes(version));
  header();
  writer.open(BODY);
  writer.open(message);
  contents();
  writer.close(message);
  writer.close(BODY);
  writer.close(ROOT);
}
