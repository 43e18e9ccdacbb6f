import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import { octets } from './octets.js';
import { spki } from './parties.js';

export interface CertificateContents {
  readonly publicKey: KeyObject;
  readonly issuerKey: KeyObject;
  /** Unique identifier of the subject, as in certificates of organisations; 16 hex digits */
  readonly uniqueIdentifier?: string;
  /** Serial number of the hardware module name, as in certificates of devices; 16 hex digits */
  readonly hardwareSerialNumber?: string;
  readonly usage?: 'KA' | 'DS';
}

/** A certificate laid out as the profiles of GBCS have it, in DER */
export function createCertificate(contents: CertificateContents): Uint8Array {
  const { uniqueIdentifier, hardwareSerialNumber, usage } = contents;
  const algorithm = sequence('06082A8648CE3D040302');
  // The issuer has a unique identifier too, which is not that of the holder
  const issuer = sequence(set(sequence('0603550403', tlv('0C', '5A31'))), set(sequence('060355042D', tlv('03', '00FFFFFFFFFFFFFFFF'))));
  const subject = sequence(
    set(sequence('060355040B', tlv('0C', '3032'))),
    uniqueIdentifier === undefined ? '' : set(sequence('060355042D', tlv('03', `00${uniqueIdentifier}`))),
  );
  const validity = sequence(tlv('18', text('20150101000000Z')), tlv('18', text('99991231235959Z')));
  const moduleName = sequence('06022A03', tlv('04', hardwareSerialNumber ?? ''));
  const extensions = sequence(
    usage === undefined ? '' : sequence('0603551D0F', '0101FF', tlv('04', usage === 'KA' ? '03020308' : '03020780')),
    sequence('0603551D0E', tlv('04', '04080102030405060708')),
    hardwareSerialNumber === undefined
      ? ''
      : sequence('0603551D11', '0101FF', tlv('04', sequence(tlv('A0', '06082B06010505070804', tlv('A0', moduleName))))),
  );
  const publicKey = Buffer.from(spki(contents.publicKey)).toString('hex');
  const toSign = sequence('A003020102', '020101', algorithm, issuer, validity, subject, publicKey, tlv('A3', extensions));
  const signature = sign('sha256', octets(toSign), contents.issuerKey).toString('hex');
  return octets(sequence(toSign, algorithm, tlv('03', '00', signature)));
}

export function pem(certificate: Uint8Array): string {
  return new X509Certificate(certificate).toString();
}

function tlv(tag: string, ...parts: string[]): string {
  const contents = parts.join('');
  const length = contents.length / 2;
  const short = length.toString(16).padStart(length < 0x100 ? 2 : 4, '0');
  return tag + (length < 0x80 ? short : `8${short.length / 2}${short}`) + contents;
}

function sequence(...parts: string[]): string {
  return tlv('30', ...parts);
}

function set(...parts: string[]): string {
  return tlv('31', ...parts);
}

function text(characters: string): string {
  return Buffer.from(characters).toString('hex');
}
