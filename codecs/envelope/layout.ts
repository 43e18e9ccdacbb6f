import { Parser } from 'binary-parser';
import { DecodeError } from '../errors.js';
import { CraFlag, EUI_LENGTH, MAC_LENGTH } from './envelope.js';

/** General-ciphering header of a message MAC (GBCS 7.2), field by field */
export interface MacHeaderLayout {
  tag: number;
  transactionIdentifierLength: number;
  originatorSystemTitleLength: number;
  recipientSystemTitleLength: number;
  dateTimeLength: number;
  otherInformationLength: number;
  keyInformation: number;
  length: number;
  securityHeaderAt: number;
  securityControl: number;
  invocationCounter: number;
}

/** General-signing header (GBCS 7.2), field by field; octet strings are views, the optional fields those of the other information */
export interface GroupingHeaderLayout {
  tag: number;
  transactionIdentifierLength: number;
  craFlag: number;
  originatorCounter: bigint;
  originatorSystemTitleLength: number;
  originatorSystemTitle: Uint8Array;
  recipientSystemTitleLength: number;
  recipientSystemTitle: Uint8Array;
  dateTimeLength: number;
  dateTimeAt: number;
  dateTime: Uint8Array;
  otherInformationLength: number;
  otherInformationAt: number;
  messageCode: number;
  supplementaryRemoteParty?: Uint8Array;
  supplementaryRemotePartyCounter?: bigint;
  supplementaryOriginatorCounter?: bigint;
  keyAgreementCertificate?: Uint8Array;
}

/** One message, field by field in the order of its octets */
export interface EnvelopeLayout {
  /** Absent where the message has no MAC */
  macHeader?: MacHeaderLayout;
  groupingHeaderAt: number;
  groupingHeader: GroupingHeaderLayout;
  contentLength: number;
  contentAt: number;
  content: Uint8Array;
  /** Absent, as `signature` is, in a pre-command, which ends with its content */
  signatureLength?: number;
  signature?: Uint8Array;
  /** Absent where the message has no MAC */
  mac?: Uint8Array;
}

const zero = { assert: (value: string | number) => value === 0 };
const eui = { length: EUI_LENGTH };

interface StatedLength {
  first: number;
  further: Uint8Array;
}

/** A-XDR length: one octet below 128, else the number of octets of the length with bit 7 set, and those octets */
const length = {
  type: new Parser()
    .uint8('first', { assert: (first) => Number(first) < 0x80 || (Number(first) > 0x80 && Number(first) <= 0x84) })
    .buffer('further', {
      length(this: StatedLength) {
        return this.first < 0x80 ? 0 : this.first & 0x7f;
      },
    }),
  formatter: ({ first, further }: StatedLength) => (first < 0x80 ? first : further.reduce((value, octet) => value * 256 + octet, 0)),
};

const macHeader = new Parser()
  .uint8('tag')
  .uint8('transactionIdentifierLength', zero)
  .uint8('originatorSystemTitleLength', zero)
  .uint8('recipientSystemTitleLength', zero)
  .uint8('dateTimeLength', zero)
  .uint8('otherInformationLength', zero)
  .uint8('keyInformation', zero)
  .nest('length', length)
  .saveOffset('securityHeaderAt')
  .uint8('securityControl', { assert: 0x11 })
  .uint32be('invocationCounter', zero);

const forRemoteParty = new Parser().buffer('supplementaryRemoteParty', eui);
const withItsCounter = new Parser().buffer('supplementaryRemoteParty', eui).uint64be('supplementaryRemotePartyCounter');
const withOriginatorCounter = new Parser()
  .buffer('supplementaryRemoteParty', eui)
  .uint64be('supplementaryRemotePartyCounter')
  .uint64be('supplementaryOriginatorCounter');
const withCertificate = new Parser()
  .buffer('supplementaryRemoteParty', eui)
  .uint64be('supplementaryRemotePartyCounter')
  .buffer('keyAgreementCertificate', {
    length(this: GroupingHeaderLayout) {
      return this.otherInformationLength - 18;
    },
  });

const groupingHeader = new Parser()
  .uint8('tag', { assert: 0xdf })
  .uint8('transactionIdentifierLength', { assert: 9 })
  .uint8('craFlag', { assert: (flag) => Object.values<number | string>(CraFlag).includes(flag) })
  .uint64be('originatorCounter')
  .uint8('originatorSystemTitleLength', { assert: EUI_LENGTH })
  .buffer('originatorSystemTitle', eui)
  .uint8('recipientSystemTitleLength', { assert: EUI_LENGTH })
  .buffer('recipientSystemTitle', eui)
  .uint8('dateTimeLength', { assert: (octets) => octets === 0 || octets === 12 })
  .saveOffset('dateTimeAt')
  .buffer('dateTime', { length: 'dateTimeLength' })
  .nest('otherInformationLength', length)
  .saveOffset('otherInformationAt')
  .uint16be('messageCode')
  .choice({
    tag: 'otherInformationLength',
    choices: { 2: new Parser(), 10: forRemoteParty, 18: withItsCounter, 26: withOriginatorCounter },
    defaultChoice: withCertificate,
  });

const toContent = new Parser()
  .saveOffset('groupingHeaderAt')
  .nest('groupingHeader', { type: groupingHeader })
  .nest('contentLength', length)
  .saveOffset('contentAt')
  .buffer('content', { length: 'contentLength' });

const toContentWithMac = new Parser().nest('macHeader', { type: macHeader }).nest('', { type: toContent });

const signature = new Parser()
  .uint8('signatureLength', { assert: (octets) => octets === 0 || octets === 64 })
  .buffer('signature', { length: 'signatureLength' });

const signatureAndMac = new Parser().nest('', { type: signature }).buffer('mac', { length: MAC_LENGTH });

/**
 * Reads one whole message with the layouts of GBCS 7.2 written as the tables have them. A second reading,
 * independent of `readEnvelope` and many times slower: for showing a message field by field, and to compare the two.
 * @throws DecodeError where the octets are not one whole message; `readEnvelope` tells the place more exactly
 */
export function readEnvelopeLayout(octets: Uint8Array): EnvelopeLayout {
  const hasMac = octets[0] === 0xdd;
  let read: EnvelopeLayout;
  let end: number;
  try {
    read = (hasMac ? toContentWithMac : toContent).parse(octets);
    const contentEnd = read.contentAt + read.contentLength;
    const isPreCommand = !hasMac && read.groupingHeader.craFlag === CraFlag.command && contentEnd === octets.length;
    if (!isPreCommand) Object.assign(read, (hasMac ? signatureAndMac : signature).parse(octets.subarray(contentEnd)));
    end = isPreCommand ? contentEnd : contentEnd + 1 + (read.signatureLength ?? 0) + (hasMac ? MAC_LENGTH : 0);
  } catch (error) {
    throw new DecodeError('message layout', 0, (error as Error).message);
  }
  if (end !== octets.length)
    throw new DecodeError('message layout', Math.min(end, octets.length), `${end} octets by its lengths, ${octets.length} in all`);
  if (read.macHeader !== undefined && read.macHeader.securityHeaderAt + read.macHeader.length !== end) {
    throw new DecodeError('message layout', read.macHeader.securityHeaderAt, `a MAC header for ${read.macHeader.length} octets`);
  }
  return read;
}
