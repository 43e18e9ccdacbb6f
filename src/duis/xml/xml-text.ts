import { strictUtf8Text, utf8Text } from '../../../codecs/octet-text.js';
import { XmlInputError } from './xml-input-error.js';

/**
 * Names under which XML declarations call UTF-8 and what is part of it. One that could be read as UTF-8 and says UTF-16 was recoded on its
 * way, as inputs in UTF-16 are here.
 */
const READABLE = /^(utf-?8|us-ascii|ascii|utf-16|utf-16[bl]e)$/i;

/**
 * The characters of a document given as octets. UTF-8 only, as DUIS demands, with or without a byte order mark.
 * @throws XmlInputError (`XML_ENCODING`)
 */
export function xmlText(octets: Uint8Array): string {
  if (isUtf16(octets)) throw new XmlInputError('XML_ENCODING', 'UTF-16, where only UTF-8 is read', 0);
  const hasMark = octets[0] === 0xef && octets[1] === 0xbb && octets[2] === 0xbf;
  const own = hasMark ? octets.subarray(3) : octets;
  const text = strictUtf8Text(own);
  if (text === undefined) throw new XmlInputError('XML_ENCODING', 'octets that are not UTF-8', utf8Text(own).indexOf('\uFFFD'));
  return text;
}

/** @throws XmlInputError (`XML_ENCODING`) where an XML declaration names another encoding than the octets were read with */
export function checkEncodingName(name: string | undefined): void {
  if (name !== undefined && !READABLE.test(name)) {
    throw new XmlInputError('XML_ENCODING', `the encoding ${name.slice(0, 40)}, where only UTF-8 is read`, 0);
  }
}

/** UTF-16 by its byte order mark, or by how `<` stands at the start */
function isUtf16(octets: Uint8Array): boolean {
  const [first = 0, second = 0] = octets;
  const unit = (first << 8) | second;
  return unit === 0xfeff || unit === 0xfffe || unit === 0x003c || unit === 0x3c00;
}
