import { MMC_NAMESPACE } from '../writer/namespace.js';
import { Passage } from '../writer/passage.js';
import { makeTag, type Tag, tagOf } from '../writer/tag.js';
import type { SchemaVersion } from './translation.js';

const HEADER = tagOf('Header');
const BODY = tagOf('Body');
const RESPONSE_MESSAGE = tagOf('ResponseMessage');
const DEVICE_ALERT_MESSAGE = tagOf('DeviceAlertMessage');

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

/** What is around the header and the message of a document */
export interface DocumentFrame {
  readonly beforeHeader: Passage;
  readonly beforeMessage: Passage;
  readonly afterMessage: Passage;
}

/** @param message element in the body that holds the message */
const frameOf = (root: Tag, message: Tag): DocumentFrame => ({
  beforeHeader: new Passage([], [root, HEADER]),
  beforeMessage: new Passage([HEADER], [BODY, message]),
  afterMessage: new Passage([message, BODY, root], []),
});

/** What is around the parts of documents of a schema version, by kind of message */
export function documentFrames(version: SchemaVersion): Readonly<Record<'response' | 'alert', DocumentFrame>> {
  const root = rootTag(version);
  return { response: frameOf(root, RESPONSE_MESSAGE), alert: frameOf(root, DEVICE_ALERT_MESSAGE) };
}
