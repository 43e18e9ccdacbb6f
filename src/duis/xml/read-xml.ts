import { type SaxesAttributeNSIncomplete, SaxesParser, type SaxesTagNS } from 'saxes';
import { readPlainXml } from './plain-xml.js';
import type { XmlEvents, XmlLimits } from './xml-events.js';
import { type XmlInputCode, XmlInputError } from './xml-input-error.js';
import { checkEncodingName, xmlText } from './xml-text.js';

export { attributeOf, type XmlElement, type XmlEvents, type XmlLimits } from './xml-events.js';

/** What a document may be at most where nothing is said: 8 MiB, 64 deep, 64 attributes of 8,192 characters */
export const XML_LIMITS: XmlLimits = { size: 8 * 1024 * 1024, depth: 64, attributes: 64, attributeLength: 8192 };

/**
 * Reads a whole document from front to back. No document type, no entities beyond the five of XML 1.0, and nothing larger than the limits.
 * @param xml characters, or octets in UTF-8
 * @param begin makes what is told of the document. It is called again where what was told first is to be forgotten
 * @returns what was told of the document
 * @throws XmlInputError, and whatever the events throw
 */
export function readXml<E extends XmlEvents>(xml: string | Uint8Array, begin: () => E, limits: XmlLimits = XML_LIMITS): E {
  if (xml.length > limits.size) throw new XmlInputError('XML_SIZE', `${xml.length} octets, where ${limits.size} are allowed`, limits.size);
  const isText = typeof xml === 'string';
  const text = isText ? withoutMark(xml) : xmlText(xml);
  const events = begin();
  if (readPlainXml(text, events, limits, isText ? undefined : xml)) return events;
  const again = begin();
  parse(text, isText, again, limits);
  return again;
}

/** With the parser for everything */
function parse(text: string, isText: boolean, events: XmlEvents, limits: XmlLimits): void {
  // Six listeners at most: with a seventh, V8 keeps the parser's fields in a dictionary, and it runs at a fifth of its speed
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let attributes = 0;
  const refuse = (code: XmlInputCode, problem: string): never => {
    throw new XmlInputError(code, problem, parser.position);
  };
  parser.on('doctype', () => refuse('XML_DOCTYPE', 'a document type declaration, which is not allowed'));
  parser.on('attribute', ({ value }: SaxesAttributeNSIncomplete) => {
    if (++attributes > limits.attributes) refuse('XML_ATTRIBUTES', `more than ${limits.attributes} attributes in one element`);
    if (value.length > limits.attributeLength) {
      refuse('XML_ATTRIBUTE_LENGTH', `an attribute of ${value.length} characters, where ${limits.attributeLength} are allowed`);
    }
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    attributes = 0;
    if (depth === 0 && !isText) checkEncodingName(parser.xmlDecl.encoding);
    if (++depth > limits.depth) refuse('XML_DEPTH', `elements nested more than ${limits.depth} deep`);
    events.open({ uri: tag.uri, local: tag.local, attributes: Object.values(tag.attributes) });
  });
  parser.on('text', (part) => events.text(part));
  parser.on('cdata', (part) => events.text(part));
  parser.on('closetag', () => {
    depth--;
    events.close();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!isOfParser(error)) throw error;
    refuse(/entity/.test(error.message) ? 'XML_ENTITY' : 'XML_NOT_WELL_FORMED', error.message);
  }
}

/** The parser throws plain errors; what events throw are errors of this package, or defects */
function isOfParser(error: unknown): error is Error {
  return error instanceof Error && error.constructor === Error;
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
