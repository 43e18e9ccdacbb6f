import fc from 'fast-check';
import * as der from '../encoder/der.js';
import { accessControlBroker, electricityMeter } from '../encoder/keys.js';
import { encodeMessage } from '../encoder/message.js';
import { hex, toHex } from '../encoder/octets.js';

/** A response in ASN.1 of our electricity meter to the access control broker */
export const asn1Response = (messageCode: number, payload: Uint8Array): Uint8Array =>
  encodeMessage({
    craFlag: 2,
    originator: electricityMeter,
    recipient: accessControlBroker,
    originatorCounter: 1000n,
    messageCode,
    payload,
  });

/** The same of hex digits */
export const asn1ResponseOf = (messageCode: number, payload: string): Uint8Array => asn1Response(messageCode, hex(payload));

/** Eight octets, in upper-case hex digits */
export const eightOctets: fc.Arbitrary<string> = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(toHex);

/** An originator counter: extreme ones more often than chance would have them */
export const counter: fc.Arbitrary<bigint> = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  fc.constantFrom(0n, 127n, 128n, 2n ** 32n, 2n ** 48n, 2n ** 53n + 1n, 2n ** 63n, 2n ** 64n - 1n),
);

/** The KeyUsage of a certificate, as devices encode it */
export const KEY_USAGES = {
  digitalSignature: hex('03 02 07 80'),
  keyAgreement: hex('03 02 03 08'),
  keyCertSign: hex('03 02 02 04'),
} as const;

/** A trust anchor cell's usage: what a message carries of it, and the schema's word */
export const certificateUsage = fc.constantFrom(
  { keyUsage: KEY_USAGES.digitalSignature, cellUsage: [], word: 'DigitalSigning' },
  { keyUsage: KEY_USAGES.keyAgreement, cellUsage: [], word: 'KeyAgreement' },
  { keyUsage: KEY_USAGES.keyAgreement, cellUsage: [der.integer(0)], word: 'KeyAgreement' },
  { keyUsage: KEY_USAGES.keyAgreement, cellUsage: [der.integer(1)], word: 'KeyAgreementTopUp' },
  { keyUsage: KEY_USAGES.keyCertSign, cellUsage: [], word: 'KeyCertSign' },
);

/** Remote party roles: number and the schema's word, none for some */
export const role = fc.constantFrom<readonly [number, string | undefined]>(
  [0, 'Root'],
  [1, 'Recovery'],
  [2, 'Supplier'],
  [3, 'NetworkOperator'],
  [4, 'ACB'],
  [5, 'TransCoS'],
  [6, undefined],
  [7, undefined],
  [8, 'LoadController'],
  [127, undefined],
);

/** Status of a trust anchor cell: number and the schema's word */
export const cellStatus = fc.constantFrom<readonly [number, string]>(
  [0, 'success'],
  [5, 'badCertificate'],
  [10, 'noTrustAnchor'],
  [17, 'insufficientMemory'],
  [25, 'trustAnchorNotFound'],
  [30, 'resourcesBusy'],
  [127, 'other'],
  [1, 'notKnown'],
);

/** An element of type StatusASN1 */
export const status = (name: string, [code, word]: readonly [number, string]): string =>
  `<${name} ResponseCode="${code}"><ASN1Status>${word}</ASN1Status></${name}>`;
