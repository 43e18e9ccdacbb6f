import { Cursor } from '../cursor.js';
import { HEX } from '../hex.js';
import { readLength } from '../length.js';
import { ABSENT } from '../slots.js';

/** Number of octets of an EUI-64, and of each counter */
export const EUI_LENGTH = 8;
/** GMAC of a message and authentication tag of a protected block */
export const MAC_LENGTH = 12;

const GENERAL_CIPHERING = 0xdd;
const GENERAL_SIGNING = 0xdf;
/** Security control octet of a message MAC: suite 1, authentication only */
const AUTHENTICATED = 0x11;
const DATE_TIME_LENGTH = 12;
const SIGNATURE_LENGTH = 64;
const DER_SEQUENCE = 0x30;

/** What a message is, from the CRA flag of its transaction identifier (GBCS 7.2) */
export const CraFlag = { command: 1, response: 2, alert: 3 } as const;

/**
 * Where the parts of one message stand, as offsets into the caller's octets. Parts that the message does not have
 * stand at `ABSENT`. Every instance has the same shape, and one instance serves any number of messages.
 * After a `DecodeError` its fields are of no use until the next reading.
 */
export class Envelope {
  octets: Uint8Array = new Uint8Array(0);
  /** First octet of the message */
  at = 0;
  /** First octet of the MAC header (tag DD); `ABSENT` where the message has no MAC */
  macHeaderAt = ABSENT;
  /** First octet of the grouping header (tag DF): the MAC covers the octets from here up to `macAt` */
  authenticatedAt = 0;
  /** 1 command, 2 response, 3 alert; first octet of the transaction identifier, just before the originator counter */
  craFlag = 0;
  /** 8 octets */
  originatorCounterAt = 0;
  /** Originator system title, an EUI-64 */
  originatorAt = 0;
  /** Recipient system title, an EUI-64 */
  recipientAt = 0;
  /** COSEM date-time of 12 octets, or `ABSENT` */
  dateTimeAt = ABSENT;
  /** First octet of the contents of the other information, which is the message code */
  otherInformationAt = 0;
  otherInformationEnd = 0;
  messageCode = 0;
  /** EUI-64, or `ABSENT` */
  supplementaryRemotePartyAt = ABSENT;
  /** 8 octets, or `ABSENT` */
  supplementaryRemotePartyCounterAt = ABSENT;
  /** 8 octets, or `ABSENT` */
  supplementaryOriginatorCounterAt = ABSENT;
  /** DER certificate of the supplementary remote party, or `ABSENT` */
  keyAgreementCertificateAt = ABSENT;
  keyAgreementCertificateEnd = ABSENT;
  contentAt = 0;
  contentEnd = 0;
  /** r and s, 32 octets each; where the message is not signed, `signatureEnd` equals `signatureAt` */
  signatureAt = 0;
  signatureEnd = 0;
  /** 12 octets, or `ABSENT` */
  macAt = ABSENT;
  /** Octet after the message */
  end = 0;
}

// One cursor for every reading: none of them calls anything that could read another message meanwhile
const cursor = new Cursor(new Uint8Array(0));

/**
 * Reads the envelope of the message that starts at `at`: MAC header where there is one, grouping header, content,
 * signature and MAC (GBCS 7.2). Messages are self-delimiting, so what follows one is not looked at: `end`
 * is where the next one may start. The content itself is not read.
 * @param into filled and returned
 * @throws DecodeError where the octets from `at` are not a whole message
 */
export function readEnvelope(octets: Uint8Array, into: Envelope = new Envelope(), at = 0): Envelope {
  const c = cursor.reset(octets, at, octets.length);
  into.octets = octets;
  into.at = at;
  const tag = c.u8('message');
  if (tag === GENERAL_CIPHERING) {
    into.macHeaderAt = at;
    readMacHeader(c);
    into.end = c.end;
    into.macAt = c.end - MAC_LENGTH;
    c.end = into.macAt;
    into.authenticatedAt = c.at;
    expectOctet(c, GENERAL_SIGNING, 'grouping header / tag');
  } else {
    if (tag !== GENERAL_SIGNING) c.fail('message', at, `tag ${HEX[tag]}, where DD (MAC header) or DF (grouping header) starts a message`);
    into.macHeaderAt = ABSENT;
    into.macAt = ABSENT;
    into.authenticatedAt = at;
  }
  readGroupingHeader(c, into);
  readContentAndSignature(c, into);
  if (into.macAt === ABSENT) into.end = c.at;
  else if (c.at !== into.macAt) c.fail('MAC', c.at, `${into.macAt - c.at} octets too many before it by the length of the MAC header`);
  return into;
}

/**
 * Reads octets that are one message and nothing else.
 * @throws DecodeError where they are not a whole message, or octets are left over
 */
export function readWholeMessage(octets: Uint8Array, into?: Envelope): Envelope {
  const envelope = readEnvelope(octets, into);
  const over = octets.length - envelope.end;
  if (over > 0) cursor.fail('message', envelope.end, `${over} octets left over after the end of the message`);
  return envelope;
}

/** Fields of the MAC header that are empty, and its counter, octet by octet */
const EMPTY_FIELDS: readonly string[] = [
  'transaction identifier',
  'originator system title',
  'recipient system title',
  'date-time',
  'other information',
  'key information',
].map((field) => `MAC header / ${field}`);
const INVOCATION_COUNTER: readonly string[] = new Array(4).fill('MAC header / invocation counter');

/** General-ciphering header from the octet after its tag; leaves the cursor on the grouping header and bounded by the message */
function readMacHeader(c: Cursor): void {
  expectZeros(c, EMPTY_FIELDS);
  const lengthAt = c.at;
  const length = readLength(c, 'MAC header / length');
  if (length > c.end - c.at) c.fail('MAC header / length', lengthAt, `${length} octets, where ${c.end - c.at} are left`);
  c.end = c.at + length;
  expectOctet(c, AUTHENTICATED, 'MAC header / security control');
  expectZeros(c, INVOCATION_COUNTER);
  if (c.end - c.at < MAC_LENGTH) c.fail('MAC', c.end, 'the message ends here');
}

function readGroupingHeader(c: Cursor, into: Envelope): void {
  expectOctet(c, 1 + EUI_LENGTH, 'grouping header / transaction identifier / length');
  const craFlag = c.u8('grouping header / CRA flag');
  if (craFlag < CraFlag.command || craFlag > CraFlag.alert) {
    c.fail('grouping header / CRA flag', c.at - 1, `${HEX[craFlag]}, where 01, 02 and 03 exist`);
  }
  into.craFlag = craFlag;
  into.originatorCounterAt = c.skip(EUI_LENGTH, 'grouping header / originator counter');
  expectOctet(c, EUI_LENGTH, 'grouping header / originator system title / length');
  into.originatorAt = c.skip(EUI_LENGTH, 'grouping header / originator system title');
  expectOctet(c, EUI_LENGTH, 'grouping header / recipient system title / length');
  into.recipientAt = c.skip(EUI_LENGTH, 'grouping header / recipient system title');
  const dateTimeLength = c.u8('grouping header / date-time / length');
  if (dateTimeLength !== 0 && dateTimeLength !== DATE_TIME_LENGTH) {
    c.fail('grouping header / date-time / length', c.at - 1, `${dateTimeLength} octets, where 0 and 12 exist`);
  }
  into.dateTimeAt = dateTimeLength === 0 ? ABSENT : c.skip(DATE_TIME_LENGTH, 'grouping header / date-time');
  readOtherInformation(c, into);
}

/**
 * Message code, then what a message for or from a supplementary remote party adds: its ID (10 octets in all), its
 * counter (18), and after these the supplementary originator counter (26) or the party's key agreement certificate.
 */
function readOtherInformation(c: Cursor, into: Envelope): void {
  const lengthAt = c.at;
  const length = readLength(c, 'grouping header / other information / length');
  const at = c.skip(length, 'grouping header / other information');
  const counterAt = at + 2 + EUI_LENGTH;
  const furtherAt = counterAt + EUI_LENGTH;
  const further = at + length - furtherAt;
  const hasCertificate = further > EUI_LENGTH && isCertificate(c.octets, furtherAt, at + length);
  if (length !== 2 && length !== 2 + EUI_LENGTH && further !== 0 && further !== EUI_LENGTH && !hasCertificate) {
    c.fail('grouping header / other information', lengthAt, `${length} octets, which is none of its forms`);
  }
  into.otherInformationAt = at;
  into.otherInformationEnd = at + length;
  into.messageCode = (c.octets[at] << 8) | c.octets[at + 1];
  into.supplementaryRemotePartyAt = length > 2 ? at + 2 : ABSENT;
  into.supplementaryRemotePartyCounterAt = further >= 0 ? counterAt : ABSENT;
  into.supplementaryOriginatorCounterAt = further === EUI_LENGTH ? furtherAt : ABSENT;
  into.keyAgreementCertificateAt = hasCertificate ? furtherAt : ABSENT;
  into.keyAgreementCertificateEnd = hasCertificate ? at + length : ABSENT;
}

/** Whether a DER SEQUENCE whose length takes two octets, as that of every certificate does, fills the octets */
function isCertificate(octets: Uint8Array, at: number, end: number): boolean {
  return octets[at] === DER_SEQUENCE && octets[at + 1] === 0x82 && ((octets[at + 2] << 8) | octets[at + 3]) === end - at - 4;
}

function readContentAndSignature(c: Cursor, into: Envelope): void {
  const length = readLength(c, 'content / length');
  into.contentAt = c.skip(length, 'content');
  into.contentEnd = c.at;
  // A pre-command ends with its content; in all other messages a signature length follows, 0 or 64
  if (into.craFlag === CraFlag.command && into.macAt === ABSENT && !startsSignature(c)) {
    into.signatureAt = into.signatureEnd = c.at;
    return;
  }
  const signatureLength = c.u8('signature / length');
  if (signatureLength !== 0 && signatureLength !== SIGNATURE_LENGTH) {
    c.fail('signature / length', c.at - 1, `${signatureLength} octets, where 0 and 64 exist`);
  }
  into.signatureAt = c.skip(signatureLength, 'signature');
  into.signatureEnd = c.at;
}

/** Whether a signature length stands here rather than the end or the tag of a following message */
function startsSignature(c: Cursor): boolean {
  return c.at < c.end && c.octets[c.at] !== GENERAL_SIGNING && c.octets[c.at] !== GENERAL_CIPHERING;
}

/** A zero for each reading. One after the other only to tell which is none: to ask for each takes several times as long */
function expectZeros(c: Cursor, readings: readonly string[]): void {
  const { octets, at } = c;
  const end = at + readings.length;
  let bits = 0;
  if (end <= c.end) for (let i = at; i < end; i++) bits |= octets[i];
  if (end <= c.end && bits === 0) c.at = end;
  else for (const reading of readings) expectOctet(c, 0, reading);
}

function expectOctet(c: Cursor, expected: number, reading: string): void {
  const octet = c.u8(reading);
  if (octet !== expected) c.fail(reading, c.at - 1, `${HEX[octet]}, where ${HEX[expected]} is expected`);
}
