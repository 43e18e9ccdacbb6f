import { integer } from './converters.js';
import { enumeration } from './enumeration.js';
import { type Asn1Row, type Asn1Source, attribute, element } from './rows.js';

/** Words of a response code by number */
export type StatusWords = Readonly<Record<number, string>>;

const status = (optional: boolean, name: string, source: Asn1Source, words: StatusWords): Asn1Row => ({
  kind: 'group',
  name,
  optional,
  where: source,
  attributes: [attribute('ResponseCode', source, integer)],
  rows: [element('ASN1Status', source, enumeration(words, 'notKnown'))],
});

/** A response code as StatusASN1: its number and its word, `notKnown` where it has none; left out where the message has none */
export const asn1Status = (name: string, source: Asn1Source, words: StatusWords): Asn1Row => status(true, name, source, words);

/** The same where the schema demands it, of a response code that the message always has */
export const demandedAsn1Status = (name: string, source: Asn1Source, words: StatusWords): Asn1Row => status(false, name, source, words);
