import type { Envelope } from '../../codecs/envelope/envelope.js';
import { hexNumber } from '../../codecs/hex.js';
import { ABSENT } from '../../codecs/slots.js';
import { clockStatusOf, DATE_TIME_OCTETS, specifiedOfDateTime } from '../../codecs/time/date-time.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { notWritten } from '../../mappings/vocabulary/unwritten-time.js';
import { Prepared } from '../writer/prepared.js';
import { type Tag, tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const BUSINESS_ORIGINATOR_ID = tagOf('BusinessOriginatorID');
const BUSINESS_TARGET_ID = tagOf('BusinessTargetID');
const ORIGINATOR_COUNTER = tagOf('OriginatorCounter');
const SUPPLEMENTARY_REMOTE_PARTY_ID = tagOf('SupplementaryRemotePartyID');
const SUPPLEMENTARY_REMOTE_PARTY_COUNTER = tagOf('SupplementaryRemotePartyCounter');
const SUPPLEMENTARY_ORIGINATOR_COUNTER = tagOf('SupplementaryOriginatorCounter');
const MESSAGE_CODE = tagOf('GBCSHexadecimalMessageCode');
const SERVICE_REFERENCE = tagOf('ServiceReference');
const SERVICE_REFERENCE_VARIANT = tagOf('ServiceReferenceVariant');
const TIMESTAMP = tagOf('Timestamp');

/** Clock status octet of a header time stamp that says nothing of the clock */
const NO_CLOCK_STATUS = 0xff;
const INVALID = 0x01;
const UNRELIABLE = 0x02;
const FROM_GSME = 0x04;

const clockTags: (Tag | undefined)[] = [];

/** Timestamp with what the clock status octet of a gas message says (GBCS 7.2.7): who gave the time, and whether it can be relied upon */
function clockTag(octet: number): Tag {
  if (octet === NO_CLOCK_STATUS) return TIMESTAMP;
  const known = clockTags[octet];
  if (known !== undefined) return known;
  const tag = tagOf('Timestamp', {
    isFromGSME: octet & FROM_GSME ? 'true' : 'false',
    ClockStatus: octet & INVALID ? 'invalid' : octet & UNRELIABLE ? 'unreliable' : 'reliable',
  });
  clockTags[octet] = tag;
  return tag;
}

/** `4.1` of `4.1.1`: the first two numbers of a service request variant */
function serviceReferenceOf(variant: string): string {
  const second = variant.indexOf('.', variant.indexOf('.') + 1);
  return second < 0 ? variant : variant.slice(0, second);
}

function writeReferences(writer: Writer, messageCode: number, variant: string | undefined): void {
  writer.element(MESSAGE_CODE, hexNumber(messageCode, 4));
  if (variant === undefined) return;
  writer.element(SERVICE_REFERENCE, serviceReferenceOf(variant));
  writer.element(SERVICE_REFERENCE_VARIANT, variant);
}

/** Kept elements that name message code and service request variant, by both; beyond so many they are written each time anew */
const KEPT_REFERENCES = 4096;
const known = new Map<string, Reference>();

/** Those used last, by message code and variant: a look-up in a map costs as much as the header */
const LAST = 1024;
const last: (Reference | undefined)[] = new Array(LAST).fill(undefined);

interface Reference {
  readonly messageCode: number;
  readonly variant: string | undefined;
  readonly prepared: Prepared;
}

function referenceOf(messageCode: number, variant: string | undefined): Reference | undefined {
  const name = `${messageCode} ${variant}`;
  const kept = known.get(name);
  if (kept !== undefined || known.size >= KEPT_REFERENCES) return kept;
  const reference = { messageCode, variant, prepared: new Prepared((to) => writeReferences(to, messageCode, variant)) };
  known.set(name, reference);
  return reference;
}

/** A number that differs for most variants of a use case */
function mixed(variant: string | undefined): number {
  if (variant === undefined) return 0;
  const last = variant.length - 1;
  return (variant.charCodeAt(0) << 2) ^ (variant.charCodeAt(last) << 5) ^ (variant.charCodeAt(last - 2) << 6) ^ last;
}

function references(writer: Writer, { messageCode, otherInformationAt }: Envelope, variant: string | undefined): void {
  const place = (messageCode ^ mixed(variant)) & (LAST - 1);
  let reference = last[place];
  if (reference === undefined || reference.messageCode !== messageCode || reference.variant !== variant) {
    reference = referenceOf(messageCode, variant);
    if (reference === undefined) {
      writeReferences(writer, messageCode, variant);
      return;
    }
    last[place] = reference;
  }
  writer.prepared(reference.prepared, otherInformationAt);
}

/**
 * What is in the header of every document.
 * @param withClock whether the time stamp says more of its clock: where the use case is one of gas, and the version has attributes for it
 * @param reading told of a date-time that there is no time stamp of
 */
export function writeHeader(writer: Writer, envelope: Envelope, variant: string | undefined, withClock: boolean, reading: Reading): void {
  const { octets } = envelope;
  writer.eui(BUSINESS_ORIGINATOR_ID, octets, envelope.originatorAt);
  writer.eui(BUSINESS_TARGET_ID, octets, envelope.recipientAt);
  writer.counter(ORIGINATOR_COUNTER, octets, envelope.originatorCounterAt);
  if (envelope.supplementaryRemotePartyAt !== ABSENT)
    writer.eui(SUPPLEMENTARY_REMOTE_PARTY_ID, octets, envelope.supplementaryRemotePartyAt);
  if (envelope.supplementaryRemotePartyCounterAt !== ABSENT)
    writer.counter(SUPPLEMENTARY_REMOTE_PARTY_COUNTER, octets, envelope.supplementaryRemotePartyCounterAt);
  if (envelope.supplementaryOriginatorCounterAt !== ABSENT)
    writer.counter(SUPPLEMENTARY_ORIGINATOR_COUNTER, octets, envelope.supplementaryOriginatorCounterAt);
  references(writer, envelope, variant);
  if (envelope.dateTimeAt !== ABSENT) writeTimestamp(writer, octets, envelope.dateTimeAt, withClock, reading);
}

function writeTimestamp(writer: Writer, octets: Uint8Array, at: number, withClock: boolean, reading: Reading): void {
  if (!writer.dateTime(withClock ? clockTag(clockStatusOf(octets, at)) : TIMESTAMP, octets, at))
    notWritten({ octets, at, end: at + DATE_TIME_OCTETS, readFor: 'Header/Timestamp' }, reading, specifiedOfDateTime(octets, at));
}
