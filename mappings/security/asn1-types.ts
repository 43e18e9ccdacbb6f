import { bitString, enumerated, integer, octetString, responseCode } from '../../codecs/der/primitives.js';
import { defaulted, sequence } from '../../codecs/der/shapes.js';

// Types that several ASN.1 modules of GBCS share. Each use of one is an instance of its own, for rows to refer to.

export const entityIdentifier = () => octetString(8);
/** The first eight octets of the hash of a public key, as the certificate has them */
export const subjectKeyIdentifier = () => octetString(8);
/** Originator counters and the floors below which they are refused */
export const seqNumber = () => integer({ from: 0, to: 0xffff_ffff_ffff_ffffn });
/** Tag of an X.509 certificate and of a PKCS #10 certification request, which are handed on as they are */
export const CERTIFICATE = 0x30;

/** Result of what was done with a trust anchor cell */
export const statusCode = () => responseCode(enumerated());

/** For which kind of keys a cell is; bits of RFC 5280, 4.2.1.3 */
export const keyUsage = () => bitString();
/** Left out by the devices for `management`, the default */
export const cellUsage = () => defaulted(integer());

export const trustAnchorCellIdentifier = () =>
  sequence({ trustAnchorCellRemotePartyRole: integer(), trustAnchorCellKeyUsage: keyUsage(), trustAnchorCellUsage: cellUsage() });
