import type { WarningCode } from '../../codecs/codes.js';
import type { GbcsResponse } from '../data/gbcs-response.js';
import type { ProtectedBlock } from '../keys/protected-block.js';
import type { Verdict } from '../keys/verdict.js';
import type { DocumentLine } from '../writer/document-line.js';
import type { Decimals } from '../writer/plain-data.js';

export type { ProtectedBlock } from '../keys/protected-block.js';
export type { Verdict } from '../keys/verdict.js';

/** Something a reader of the document should know, that is no error */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  /** Path or element that it is about */
  readonly context: string;
  /** Octet of the message, where there is one */
  readonly offset?: number;
}

export type { SchemaVersion } from '../../mappings/schema/versions.js';

/** What a caller knows of one message beyond its octets */
export interface PerMessage {
  /** Service request variant that the message answers (`4.1.1`); decides the `…Rsp` element where several share a message code */
  readonly serviceReferenceVariant?: string;
}

/** What is known of one message, and how its plain data is to be */
export interface DataOptions<As extends Decimals = Decimals> extends PerMessage {
  /** Decimals as their exact text, or as the nearest numbers; `strings` */
  readonly decimals?: As;
}

/** A translation whose document is lines */
export interface LineTranslation extends Outcome {
  /** The document as people read it, with the octets that each element and attribute is made of */
  readonly lines: readonly DocumentLine[];
}

/**
 * A document as plain data, with its decimals as they are asked for. Names are the schema's. Elements and attributes are members, and what is
 * not there has none; an element with attributes and a text has the text as `value`; one that may stand more than once is an
 * array, also of one; the one element in `SMETSData`, or in `Payload` of an alert, has its name as `name`; one without attributes and contents
 * is `true`. Integers are `bigint` where their type has numbers beyond 2^53, whatever the number is; dates and times texts
 * in ISO 8601; words, EUI-64s, octets in hex or base64 texts as they are.
 */
export type DataOf<As extends Decimals> = GbcsResponse<As extends 'numbers' ? number : string>;

/** One `GBCSData` element: part of a message that could not be decrypted here */
export interface Fragment {
  readonly format: 'plain' | 'encrypted';
  /** From 0, in the order of the message */
  readonly sequence: number;
  /** `Message part N` or `Protected data N` */
  readonly name: string;
  readonly type: 'gbcs' | 'dlms' | 'zigbeePlain' | 'zigbeeCiphered';
  /** Octets, or their base64. An encrypted fragment that is given back decrypted holds the plaintext alone, without security header and tag */
  readonly contents: Uint8Array | string;
}

/** What is said of a message beside its document */
export interface Outcome {
  readonly messageCode: number;
  readonly useCase: string;
  readonly serviceReferenceVariant?: string | undefined;
  readonly kind: 'response' | 'alert';
  /** EUI-64 of the grouping header as it stands in documents: `00-DB-12-34-56-78-90-A0` */
  readonly originator: string;
  /** EUI-64 as of the originator */
  readonly recipient: string;
  /** Of the grouping header, exact */
  readonly originatorCounter: bigint;
  /** EUI-64 as of the originator, where the message has one */
  readonly supplementaryRemotePartyId?: string | undefined;
  /** Exact, where the message has one */
  readonly supplementaryRemotePartyCounter?: bigint | undefined;
  /** Exact, where the message has one */
  readonly supplementaryOriginatorCounter?: bigint | undefined;
  /** Of an alert: 0 to FFFF */
  readonly alertCode?: number | undefined;
  /** Of an alert on an instruction of a future dated command (00CC, 00CD): message code of that command, 0 to FFFF */
  readonly futureDatedCommandMessageCode?: number | undefined;
  /** True where protected blocks stand in the document as they came, for want of a key */
  readonly encrypted: boolean;
  /** The protected blocks that stay closed, with what it takes to decrypt them elsewhere; none where `encrypted` is false */
  readonly protectedBlocks: readonly ProtectedBlock[];
  /** The message in parts, as in the document, for `translateFragments`; none where `encrypted` is false */
  readonly fragments: readonly Fragment[];
  readonly warnings: readonly Warning[];
  readonly mac: Verdict;
  readonly signature: Verdict;
}

/** A message translated: its document, and what is known of the message */
export interface Translation extends Outcome {
  /** The document, one `ra:GBCSResponse` */
  readonly xml: string;
}

/** A translation whose document is octets */
export interface OctetTranslation extends Outcome {
  /** The document, one `ra:GBCSResponse`, in UTF-8. Those of `translateToOctets` stay as they are until the translator is called again */
  readonly octets: Uint8Array;
}

/** A translation to plain data instead of text */
export interface DataTranslation<As extends Decimals = 'strings'> extends Outcome {
  readonly data: DataOf<As>;
}
