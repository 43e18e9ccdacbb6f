/** Outcome of a check of the MAC or the signature: `unchecked` where it was not asked for or there is no key, `absent` where the message has none */
export type Verdict = 'valid' | 'invalid' | 'unchecked' | 'absent';

/** Something a reader of the document should know, that is no error */
export interface Warning {
  /** Stable: `VARIANT_ASSUMED`, `ENUMERATION_VALUE`, `CHARACTER_REPLACED`, `UNKNOWN_ALERT_CODE`, `NO_SERVICE_REQUEST`, `MISSING_KEY`, … */
  readonly code: string;
  readonly message: string;
  /** Path or element that it is about */
  readonly context: string;
  /** Octet of the message, where there is one */
  readonly offset?: number;
}

export type { SchemaVersion } from '../mappings/schema/versions.js';

/** What a caller knows of one message beyond its octets */
export interface PerMessage {
  /** Service request variant that the message answers (`4.1.1`); decides the `…Rsp` element where several share a message code */
  readonly serviceReferenceVariant?: string;
}

/** One protected block that could not be decrypted here, with all that decrypting it elsewhere takes (GBCS 8, 4.3.3.4) */
export interface ProtectedBlock {
  /** Security header (security control octet and invocation counter, 5 octets), ciphertext and authentication tag (12 octets) in the message */
  readonly offset: number;
  readonly length: number;
  /** `sequence` of its GBCSData fragment */
  readonly sequence: number;
  /** Parties of the static key agreement, as EUI-64 in the form of the header: the device, and the party that the block is protected for */
  readonly originator: string;
  readonly recipient: string;
  /** Transaction identifier of the key derivation, 9 octets in upper-case hex: 04 and the originator counter */
  readonly transactionId: string;
  /** OtherInfo of the key derivation function in upper-case hex: SHA-256(00000001 ‖ shared secret ‖ otherInfo), first 16 octets */
  readonly otherInfo: string;
  /** Initialisation vector, 12 octets in upper-case hex */
  readonly initialisationVector: string;
  /** Additional authenticated data in upper-case hex */
  readonly additionalAuthenticatedData: string;
}

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

export interface Translation {
  /** The document, one `ra:GBCSResponse` */
  readonly xml: string;
  readonly messageCode: number;
  readonly useCase: string;
  readonly serviceReferenceVariant?: string | undefined;
  readonly kind: 'response' | 'alert';
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
