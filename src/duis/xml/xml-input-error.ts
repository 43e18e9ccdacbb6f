import { GbcsError } from '../../../codecs/errors.js';

/** Stable codes of what an XML document can be refused for */
export type XmlInputCode =
  | 'XML_NOT_WELL_FORMED'
  | 'XML_ENCODING'
  | 'XML_DOCTYPE'
  | 'XML_ENTITY'
  | 'XML_SIZE'
  | 'XML_DEPTH'
  | 'XML_ATTRIBUTES'
  | 'XML_ATTRIBUTE_LENGTH';

/** An XML document that is not well-formed, or that goes beyond what is allowed here. `offset` counts characters of the document. */
export class XmlInputError extends GbcsError {
  declare readonly code: XmlInputCode;

  constructor(code: XmlInputCode, problem: string, offset: number, context = '') {
    super(code, `XML document at offset ${offset}: ${problem}`, { offset, context });
  }
}
