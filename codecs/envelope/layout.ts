import { Parser } from 'binary-parser';
import { DecodeError } from '../errors.js';
import { type Laid, type LaidOut, LayoutReader, type Located, located, locatedOctets, wholeBuffer } from '../layout.js';
import { CraFlag, EUI_LENGTH, MAC_LENGTH } from './envelope.js';

/** General-ciphering header of a message MAC (GBCS 7.2), field by field */
interface MacHeaderFields {
  tag: number;
  transactionIdentifierLength: number;
  originatorSystemTitleLength: number;
  recipientSystemTitleLength: number;
  dateTimeLength: number;
  otherInformationLength: number;
  keyInformation: number;
  length: number;
  securityControl: number;
  invocationCounter: number;
}

/** General-signing header (GBCS 7.2), field by field; octet strings are views, the optional fields those of the other information */
interface GroupingHeaderFields {
  tag: number;
  transactionIdentifierLength: number;
  craFlag: number;
  originatorCounter: bigint;
  originatorSystemTitleLength: number;
  originatorSystemTitle: Uint8Array;
  recipientSystemTitleLength: number;
  recipientSystemTitle: Uint8Array;
  dateTimeLength: number;
  dateTime: Uint8Array;
  otherInformationLength: number;
  messageCode: number;
  supplementaryRemoteParty?: Uint8Array;
  supplementaryRemotePartyCounter?: bigint;
  supplementaryOriginatorCounter?: bigint;
  keyAgreementCertificate?: Uint8Array;
}

/** What follows the content */
interface SignatureFields {
  /** Absent, as `signature` is, in a pre-command, which ends with its content */
  signatureLength?: number;
  signature?: Uint8Array;
  /** Absent where the message has no MAC */
  mac?: Uint8Array;
}

/** One message, field by field in the order of its octets, each with its place */
export interface EnvelopeLayout extends Laid<SignatureFields> {
  /** Absent where the message has no MAC */
  macHeader?: Laid<MacHeaderFields>;
  groupingHeader: Laid<GroupingHeaderFields>;
  contentLength: Located<number>;
  content: Located<Uint8Array>;
}

const zero = { assert: (value: string | number) => value === 0 };
type Options = { assert?: (value: string | number) => boolean };
const uint8 = (options: Options = {}) => located((p) => p.uint8('value', options));
const uint64 = located((p) => p.uint64be('value'));
const eui = locatedOctets<EnvelopeLayout>(EUI_LENGTH);

interface StatedLength {
  first: number;
  further: Uint8Array;
}

/** A-XDR length: one octet below 128, else the number of octets of the length with bit 7 set, and those octets */
const statedLength = {
  type: new Parser().uint8('first', { assert: (first) => Number(first) < 0x80 || (Number(first) > 0x80 && Number(first) <= 0x84) }).buffer(
    'further',
    wholeBuffer(function (this: StatedLength) {
      return this.first < 0x80 ? 0 : this.first & 0x7f;
    }),
  ),
  formatter: ({ first, further }: StatedLength) => (first < 0x80 ? first : further.reduce((value, octet) => value * 256 + octet, 0)),
};
const length = located((p) => p.nest('value', statedLength));

const macHeader = new Parser()
  .nest('tag', uint8())
  .nest('transactionIdentifierLength', uint8(zero))
  .nest('originatorSystemTitleLength', uint8(zero))
  .nest('recipientSystemTitleLength', uint8(zero))
  .nest('dateTimeLength', uint8(zero))
  .nest('otherInformationLength', uint8(zero))
  .nest('keyInformation', uint8(zero))
  .nest('length', length)
  .nest('securityControl', uint8({ assert: (control) => control === 0x11 }))
  .nest(
    'invocationCounter',
    located((p) => p.uint32be('value', zero)),
  );

const forRemoteParty = () => new Parser().nest('supplementaryRemoteParty', eui);
const withItsCounter = () => forRemoteParty().nest('supplementaryRemotePartyCounter', uint64);
const withOriginatorCounter = withItsCounter().nest('supplementaryOriginatorCounter', uint64);
const withCertificate = withItsCounter().nest(
  'keyAgreementCertificate',
  locatedOctets<EnvelopeLayout>(({ groupingHeader }) => groupingHeader.otherInformationLength.value - 18),
);

const groupingHeader = new Parser()
  .nest('tag', uint8({ assert: (tag) => tag === 0xdf }))
  .nest('transactionIdentifierLength', uint8({ assert: (octets) => octets === 9 }))
  .nest('craFlag', uint8({ assert: (flag) => Object.values<number | string>(CraFlag).includes(flag) }))
  .nest('originatorCounter', uint64)
  .nest('originatorSystemTitleLength', uint8({ assert: (octets) => octets === EUI_LENGTH }))
  .nest('originatorSystemTitle', eui)
  .nest('recipientSystemTitleLength', uint8({ assert: (octets) => octets === EUI_LENGTH }))
  .nest('recipientSystemTitle', eui)
  .nest('dateTimeLength', uint8({ assert: (octets) => octets === 0 || octets === 12 }))
  .nest(
    'dateTime',
    locatedOctets<EnvelopeLayout>((message) => message.groupingHeader.dateTimeLength.value),
  )
  .nest('otherInformationLength', length)
  .nest(
    'messageCode',
    located((p) => p.uint16be('value')),
  )
  .choice({
    tag: 'otherInformationLength.value',
    choices: { 2: new Parser(), 10: forRemoteParty(), 18: withItsCounter(), 26: withOriginatorCounter },
    defaultChoice: withCertificate,
  });

const toContent = () =>
  new Parser()
    .nest('groupingHeader', { type: groupingHeader })
    .nest('contentLength', length)
    .nest(
      'content',
      locatedOctets<EnvelopeLayout>((message) => message.contentLength.value),
    );

const withoutMac = new LayoutReader<EnvelopeLayout>(toContent());
const withMac = new LayoutReader<EnvelopeLayout>(new Parser().nest('macHeader', { type: macHeader }).nest('', { type: toContent() }));

const signature = () =>
  new Parser().nest('signatureLength', uint8({ assert: (octets) => octets === 0 || octets === 64 })).nest(
    'signature',
    locatedOctets<EnvelopeLayout>((message) => message.signatureLength?.value ?? 0),
  );

const signatureOnly = new LayoutReader<Laid<SignatureFields>>(signature());
const signatureAndMac = new LayoutReader<Laid<SignatureFields>>(signature().nest('mac', locatedOctets(MAC_LENGTH)));

/** Lays out a message with the tables of GBCS 7.2, as far as it is one; what follows the message is not looked at. */
export function layOutEnvelope(octets: Uint8Array): LaidOut<EnvelopeLayout> {
  const hasMac = octets[0] === 0xdd;
  const read = (hasMac ? withMac : withoutMac).read(octets);
  if (read.problem !== undefined) return read;
  const { layout } = read;
  const isPreCommand = !hasMac && layout.groupingHeader.craFlag.value === CraFlag.command && layout.content.end === octets.length;
  if (isPreCommand) return read;
  const { layout: after, problem } = (hasMac ? signatureAndMac : signatureOnly).read(octets, layout.content.end);
  const all = { ...layout, ...after };
  return problem === undefined ? { layout: all } : { layout: all, problem };
}

/**
 * Reads one whole message with the layouts of GBCS 7.2 written as the tables have them. A second reading,
 * independent of `readEnvelope` and many times slower: for showing a message field by field, and to compare the two.
 * @throws DecodeError where the octets are not one whole message; `readEnvelope` tells the place more exactly
 */
export function readEnvelopeLayout(octets: Uint8Array): EnvelopeLayout {
  const { layout, problem } = layOutEnvelope(octets);
  if (problem !== undefined) throw new DecodeError('message layout', 0, problem);
  const { macHeader, content, signature, mac } = layout;
  const { end } = mac ?? signature ?? content;
  if (end !== octets.length) throw new DecodeError('message layout', end, `${end} octets by its lengths, ${octets.length} in all`);
  if (macHeader !== undefined && macHeader.securityControl.at + macHeader.length.value !== end) {
    throw new DecodeError('message layout', macHeader.length.at, `a MAC header for ${macHeader.length.value} octets`);
  }
  return layout;
}
