import { CONSTRUCTED, CONTEXT_SPECIFIC } from '../../codecs/der/tags.js';
import { DerElement } from './der-element.js';
import type { KeyUsage } from './key-usage.js';

/** What a certificate says of its key's holder and use; undefined where it doesn't say */
export interface CertificateSubject {
  /** 16 upper-case hex digits */
  readonly eui: string | undefined;
  readonly usage: KeyUsage | undefined;
}

const CONTEXT_0 = CONTEXT_SPECIFIC | CONSTRUCTED;
const CONTEXT_3 = CONTEXT_0 | 3;

// Object identifiers, as their DER contents in hex
const UNIQUE_IDENTIFIER = '55042D'; // 2.5.4.45
const KEY_USAGE = '551D0F'; // 2.5.29.15
const SUBJECT_ALTERNATIVE_NAME = '551D11'; // 2.5.29.17
const HARDWARE_MODULE_NAME = '2B06010505070804'; // 1.3.6.1.5.5.7.8.4

const DIGITAL_SIGNATURE = 0x80;
const KEY_AGREEMENT = 0x08;

/**
 * Reads holder and use of a DER certificate (RFC 5280, with the profiles of GBCS). Organisations are named by the
 * subject's unique identifier, devices by the serial number of the hardware module name (RFC 4108).
 * @throws DecodeError where it is no certificate
 */
export function readCertificateSubject(der: Uint8Array): CertificateSubject {
  const fields = certificateFields(der);
  const subject = fields[fields[0]?.tag === CONTEXT_0 ? 5 : 4];
  const extensions =
    fields
      .find((field) => field.tag === CONTEXT_3)
      ?.members()[0]
      ?.members() ?? [];
  const extension = (id: string) =>
    extensions
      .map((one) => one.members())
      .find(([oid]) => oid?.hex() === id)
      ?.at(-1)
      ?.members()[0];
  return {
    eui: uniqueIdentifier(subject) ?? hardwareSerialNumber(extension(SUBJECT_ALTERNATIVE_NAME)),
    usage: keyUsage(extension(KEY_USAGE)),
  };
}

/** The SubjectPublicKeyInfo of a DER certificate. @throws DecodeError where it is no certificate */
export function certificatePublicKey(der: Uint8Array): Uint8Array | undefined {
  const fields = certificateFields(der);
  return fields[fields[0]?.tag === CONTEXT_0 ? 6 : 5]?.octets();
}

/** The version is optional; after it come serial number, algorithm, issuer, validity, subject and public key */
const certificateFields = (der: Uint8Array): readonly DerElement[] => DerElement.of(der)[0]?.members()[0]?.members() ?? [];

/** Subject: relative distinguished names, each a set of pairs of an object identifier and a value */
function uniqueIdentifier(subject: DerElement | undefined): string | undefined {
  for (const name of subject?.members() ?? []) {
    for (const pair of name.members()) {
      const [oid, value] = pair.members();
      if (oid?.hex() === UNIQUE_IDENTIFIER && value !== undefined) return eui(value.hex().slice(2)); // a bit string: no unused bits, then the octets
    }
  }
  return undefined;
}

/** General names; an other name is an object identifier and, in a context tag, a pair of hardware type and serial number */
function hardwareSerialNumber(names: DerElement | undefined): string | undefined {
  for (const name of names?.members() ?? []) {
    if (name.tag !== CONTEXT_0) continue;
    const [oid, value] = name.members();
    if (oid?.hex() === HARDWARE_MODULE_NAME) return eui(value?.members()[0]?.members()[1]?.hex());
  }
  return undefined;
}

function keyUsage(bits: DerElement | undefined): KeyUsage | undefined {
  const first = Number.parseInt(bits?.hex().slice(2, 4) ?? '', 16);
  if (first & KEY_AGREEMENT) return 'KA';
  return first & DIGITAL_SIGNATURE ? 'DS' : undefined;
}

function eui(hex: string | undefined): string | undefined {
  return hex?.length === 16 ? hex : undefined;
}
