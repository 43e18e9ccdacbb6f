import type { ErrorCode } from '../../../codecs/codes.js';
import { GbcsError } from '../../../codecs/errors.js';

/** Stable codes of what an XML document can be refused for */
export type XmlInputCode = Extract<ErrorCode, `XML_${string}`>;

/** An XML document that is not well-formed, or that goes beyond what is allowed here. `offset` counts characters of the document. */
export class XmlInputError extends GbcsError {
  declare readonly code: XmlInputCode;

  constructor(code: XmlInputCode, problem: string, offset: number, context = '') {
    super(code, `XML document at offset ${offset}: ${problem}`, { offset, context });
  }
}
