import { MMC_NAMESPACE } from '../writer/namespace.js';
import { makeTag, type Tag, tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';
import type { SchemaVersion } from './translation.js';

const BODY = tagOf('Body');

const roots = new Map<SchemaVersion, Tag>();

/** The root element, which declares the namespace that every element has */
export function rootTag(version: SchemaVersion): Tag {
  let root = roots.get(version);
  if (root === undefined) {
    root = makeTag('GBCSResponse', { schemaVersion: version }, ` xmlns:ra="${MMC_NAMESPACE}"`);
    roots.set(version, root);
  }
  return root;
}

/** After the header: the body and in it the response or alert message */
export function openMessage(writer: Writer, message: Tag): void {
  writer.open(BODY);
  writer.open(message);
}

/** Closes what openMessage opened */
export function closeMessage(writer: Writer, message: Tag): void {
  writer.close(message);
  writer.close(BODY);
}
