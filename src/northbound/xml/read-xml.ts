import { type SaxesAttributeNS, type SaxesAttributeNSIncomplete, SaxesParser, type SaxesTagNS } from 'saxes';
import { XmlInputError } from './xml-input-error.js';
import { checkEncodingName, xmlText } from './xml-text.js';

/** What a document may be at most. Anything beyond is an `XmlInputError`, before more of it is read than needed. */
export interface XmlLimits {
  /** Characters, or octets, of the document */
  readonly size: number;
  /** Elements inside each other, the root counted */
  readonly depth: number;
  /** Attributes of one element, namespace declarations counted */
  readonly attributes: number;
  /** Characters of one attribute value */
  readonly attributeLength: number;
}

export const XML_LIMITS: XmlLimits = { size: 8 * 1024 * 1024, depth: 64, attributes: 64, attributeLength: 8192 };

/** What a reading of a document tells: elements with their namespaces resolved, and the text between tags, in pieces */
export interface XmlEvents {
  open(element: XmlElement): void;
  text(text: string): void;
  close(): void;
}

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<Record<string, SaxesAttributeNS>>;
}

/**
 * Reads a whole document, once and from front to back. No document type, no entities beyond the five of XML 1.0, and
 * nothing larger than the limits.
 * @param xml characters, or octets in UTF-8
 * @throws XmlInputError, and whatever the events throw
 */
export function readXml(xml: string | Uint8Array, events: XmlEvents, limits: XmlLimits = XML_LIMITS): void {
  if (xml.length > limits.size) throw new XmlInputError('XML_SIZE', `${xml.length} octets, where ${limits.size} are allowed`, limits.size);
  const isText = typeof xml === 'string';
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let attributes = 0;
  const refuse = (code: 'XML_DOCTYPE' | 'XML_DEPTH' | 'XML_ATTRIBUTES' | 'XML_ATTRIBUTE_LENGTH', problem: string): never => {
    throw new XmlInputError(code, problem, parser.position);
  };

  parser.on('error', (error) => {
    throw new XmlInputError(/entity/.test(error.message) ? 'XML_ENTITY' : 'XML_NOT_WELL_FORMED', error.message, parser.position);
  });
  parser.on('xmldecl', (declaration) => {
    if (!isText) checkEncodingName(declaration.encoding);
  });
  parser.on('doctype', () => refuse('XML_DOCTYPE', 'a document type declaration, which is not allowed'));
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++depth > limits.depth) refuse('XML_DEPTH', `elements nested more than ${limits.depth} deep`);
  });
  parser.on('attribute', (attribute: SaxesAttributeNSIncomplete) => {
    if (++attributes > limits.attributes) refuse('XML_ATTRIBUTES', `more than ${limits.attributes} attributes in one element`);
    if (attribute.value.length > limits.attributeLength) {
      refuse('XML_ATTRIBUTE_LENGTH', `an attribute of ${attribute.value.length} characters, where ${limits.attributeLength} are allowed`);
    }
  });
  parser.on('opentag', (tag: SaxesTagNS) => events.open(tag));
  parser.on('text', (text) => events.text(text));
  parser.on('cdata', (text) => events.text(text));
  parser.on('closetag', () => {
    depth--;
    events.close();
  });
  parser.write(isText ? withoutMark(xml) : xmlText(xml)).close();
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
