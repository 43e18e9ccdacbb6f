import { octets } from './octets.js';

/** Parts of a message, in hex; what is left out is as in a plain response without date-time and signature */
export interface MessageParts {
  craFlag?: string;
  originatorCounter?: string;
  originator?: string;
  recipient?: string;
  dateTime?: string;
  otherInformation?: string;
  content?: string;
  /** Undefined: length 0; `null`: no signature field at all, as in a pre-command */
  signature?: string | null;
}

/** The octets of a message from its grouping header to its signature */
export function groupingMessage(parts: MessageParts = {}): Uint8Array {
  return octets(
    [
      'DF 09',
      parts.craFlag ?? '02',
      parts.originatorCounter ?? '00000000000003E8',
      '08',
      parts.originator ?? '00DB1234567890A0',
      '08',
      parts.recipient ?? '90B3D51F30010000',
      field(parts.dateTime ?? ''),
      field(parts.otherInformation ?? '0027'),
      field(parts.content ?? 'DA 20 00'),
      parts.signature === null ? '' : field(parts.signature ?? ''),
    ].join(''),
  );
}

/** The same with a MAC header in front and `mac` behind */
export function macMessage(grouping: Uint8Array, mac = '0102030405060708090A0B0C'): Uint8Array {
  const inner = `11 00000000 ${Buffer.from(grouping).toString('hex')} ${mac}`;
  return octets(`DD 00 00 00 00 00 00 ${field(inner)}`);
}

/** A length in as few octets as it takes, and the contents */
export function field(hex: string): string {
  const contents = hex.replace(/\s+/g, '');
  const length = contents.length / 2;
  if (length < 0x80) return length.toString(16).padStart(2, '0') + contents;
  return (length < 0x100 ? `81${length.toString(16)}` : `82${length.toString(16).padStart(4, '0')}`) + contents;
}
