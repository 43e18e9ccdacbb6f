import { createHash, type KeyObject, sign } from 'node:crypto';
import {
  bitString,
  boolean,
  explicit,
  generalizedTime,
  implicit,
  integer,
  octetString,
  oid,
  printableString,
  sequence,
  setOf,
  utcTime,
  utf8String,
} from './der.js';
import { type KeyUsage, keyPair, type Party } from './keys.js';
import { hex } from './octets.js';

/** Issues our certificates; in use nowhere */
export const certificationAuthority = keyPair(createHash('sha256').update('gbcs-mmc certification authority').digest());

const COMMON_NAME = '2.5.4.3';
const ORGANISATIONAL_UNIT = '2.5.4.11';
const UNIQUE_IDENTIFIER = '2.5.4.45';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const HARDWARE_MODULE_NAME = '1.3.6.1.5.5.7.8.4';
/** Under the arc for documentation, so that it names no real hardware */
const HARDWARE_TYPE = '2.999.1';
const ECDSA_WITH_SHA256 = sequence([oid('1.2.840.10045.4.3.2')]);

/** Key identifier of 8 octets that SMKI certificates have: 0100 and the last 60 bits of SHA-1 over the public key (RFC 5280, 4.2.1.2 method 2) */
export function subjectKeyIdentifier(publicKey: KeyObject): Uint8Array {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const identifier = Uint8Array.from(createHash('sha1').update(spki.subarray(-65)).digest().subarray(-8));
  identifier[0] = 0x40 | (identifier[0] & 0x0f);
  return identifier;
}

const nameAttribute = (type: string, value: Uint8Array): Uint8Array => setOf([sequence([oid(type), value])]);
const extension = (type: string, critical: boolean, value: Uint8Array): Uint8Array =>
  sequence([oid(type), ...(critical ? [boolean(true)] : []), octetString(value)]);

const NO_NAME = sequence([]);
const AUTHORITY_NAME = sequence([nameAttribute(COMMON_NAME, printableString('T1'))]);

/** Name of an organisation: its remote party role, two hex digits, and its unique identifier */
export const organisationName = (role: string, uniqueIdentifier: Uint8Array): Uint8Array =>
  sequence([nameAttribute(ORGANISATIONAL_UNIT, utf8String(role)), nameAttribute(UNIQUE_IDENTIFIER, bitString(uniqueIdentifier))]);

/** Remote parties stand in the subject, devices in the subject alternative name, as the hardware's serial number */
const subjectOf = ({ role, systemTitle }: Party): Uint8Array => (role === undefined ? NO_NAME : organisationName(role, systemTitle));

function subjectAlternativeName({ systemTitle }: Party): Uint8Array {
  const hardwareModule = sequence([oid(HARDWARE_TYPE), octetString(systemTitle)]);
  const otherName = implicit(0, sequence([oid(HARDWARE_MODULE_NAME), explicit(0, hardwareModule)]));
  return extension(SUBJECT_ALTERNATIVE_NAME, true, sequence([otherName]));
}

/** The extensions of the certificate of a party's key, each encoded */
export function extensionsOf(party: Party, usage: KeyUsage): Uint8Array[] {
  const keyUsage = usage === 'DS' ? bitString(hex('80'), 7) : bitString(hex('08'), 3);
  const authority = implicit(0, octetString(subjectKeyIdentifier(certificationAuthority.publicKey)));
  return [
    extension(KEY_USAGE, true, keyUsage),
    extension(SUBJECT_KEY_IDENTIFIER, false, octetString(subjectKeyIdentifier(party.keys(usage).publicKey))),
    ...(party.role === undefined ? [subjectAlternativeName(party)] : []),
    extension(AUTHORITY_KEY_IDENTIFIER, false, sequence([authority])),
  ];
}

/** The parts of a certificate in which one differs from another, each encoded; left out, it states none */
export interface CertificateContents {
  readonly publicKey: KeyObject;
  readonly subject?: Uint8Array;
  readonly extensions?: readonly Uint8Array[];
  /** Left out: the common name of our certification authority */
  readonly issuer?: Uint8Array;
  readonly serial?: bigint;
}

/** X.509 certificate in DER, signed by our certification authority. Each call signs it anew. */
export function certificateWith(contents: CertificateContents): Uint8Array {
  const { publicKey, subject = NO_NAME, extensions = [], issuer = AUTHORITY_NAME, serial = 1n } = contents;
  const toBeSigned = sequence([
    explicit(0, integer(2)),
    integer(serial),
    ECDSA_WITH_SHA256,
    issuer,
    sequence([utcTime('200101000000Z'), generalizedTime('99991231235959Z')]),
    subject,
    Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' })),
    explicit(3, sequence(extensions)),
  ]);
  const signature = Uint8Array.from(sign('sha256', toBeSigned, certificationAuthority.privateKey));
  return sequence([toBeSigned, ECDSA_WITH_SHA256, bitString(signature)]);
}

/** X.509 certificate of a party's key in DER, as the profiles of GBCS have it. Each call signs it anew. */
export function certificateDer(party: Party, usage: KeyUsage): Uint8Array {
  const serial = createHash('sha256').update(`${party.eui} ${usage}`).digest().subarray(0, 15);
  return certificateWith({
    subject: subjectOf(party),
    publicKey: party.keys(usage).publicKey,
    serial: BigInt(`0x01${serial.toString('hex')}`),
    extensions: extensionsOf(party, usage),
  });
}

/** The same in PEM: contents of `<eui>-ka.pem`, `<eui>-ds.pem`, `<eui>-pp-ka.pem` */
export function certificatePem(party: Party, usage: KeyUsage): string {
  const lines = Buffer.from(certificateDer(party, usage))
    .toString('base64')
    .match(/.{1,64}/g) as string[];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Private key in PEM (PKCS #8): contents of `<eui>-ka.key` and the like */
export function privateKeyPem(party: Party, usage: KeyUsage): string {
  return party.keys(usage).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
}

/** Name of a party's file in a key directory, without its ending: `025000…-ka` */
export function keyFileName(party: Party, usage: KeyUsage): string {
  return `${party.eui.replaceAll('-', '').toLowerCase()}-${usage.toLowerCase()}`;
}
