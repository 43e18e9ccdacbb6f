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

/** What a reading of a document tells: elements with their namespaces resolved, and the text between tags, in pieces */
export interface XmlEvents {
  open(element: XmlElement): void;
  text(text: string): void;
  close(): void;
}

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** In the order of the document, declarations of namespaces among them */
  readonly attributes: readonly XmlAttribute[];
}

export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** What an attribute without a prefix says; undefined where the element has none of that name */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;
