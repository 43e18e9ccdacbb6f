import { counterText } from '../../codecs/envelope/counters.js';
import type { Envelope } from '../../codecs/envelope/envelope.js';
import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber } from '../../codecs/hex.js';
import { ABSENT } from '../../codecs/slots.js';
import { clockStatusOf, dateTimeText } from '../../codecs/time/date-time.js';
import type { SchemaVersion } from '../translation.js';
import { prepare } from '../writer/text-writer.js';
import { Attributes, type Prepared, Tag, type Writer } from '../writer/writer.js';

const HEADER = new Tag('Header');
const BUSINESS_ORIGINATOR_ID = new Tag('BusinessOriginatorID');
const BUSINESS_TARGET_ID = new Tag('BusinessTargetID');
const ORIGINATOR_COUNTER = new Tag('OriginatorCounter');
const SUPPLEMENTARY_REMOTE_PARTY_ID = new Tag('SupplementaryRemotePartyID');
const SUPPLEMENTARY_REMOTE_PARTY_COUNTER = new Tag('SupplementaryRemotePartyCounter');
const SUPPLEMENTARY_ORIGINATOR_COUNTER = new Tag('SupplementaryOriginatorCounter');
const MESSAGE_CODE = new Tag('GBCSHexadecimalMessageCode');
const SERVICE_REFERENCE = new Tag('ServiceReference');
const SERVICE_REFERENCE_VARIANT = new Tag('ServiceReferenceVariant');
const TIMESTAMP = new Tag('Timestamp');

/** Clock status octet of a header time stamp that says nothing of the clock */
const NO_CLOCK_STATUS = 0xff;
const INVALID = 0x01;
const UNRELIABLE = 0x02;
const FROM_GSME = 0x04;

const clockAttributes: (Attributes | undefined)[] = [];

/** What the clock status octet of a gas message says (GBCS 7.2.7): who gave the time, and whether it can be relied upon */
function clockStatus(octet: number): Attributes | undefined {
  if (octet === NO_CLOCK_STATUS) return undefined;
  clockAttributes[octet] ??= new Attributes(
    {
      isFromGSME: octet & FROM_GSME ? 'true' : 'false',
      ClockStatus: octet & INVALID ? 'invalid' : octet & UNRELIABLE ? 'unreliable' : 'reliable',
    },
    true,
  );
  return clockAttributes[octet];
}

/** `4.1` of `4.1.1`: the first two numbers of a service request variant */
export function serviceReferenceOf(variant: string): string {
  const second = variant.indexOf('.', variant.indexOf('.') + 1);
  return second < 0 ? variant : variant.slice(0, second);
}

function writeReferences(writer: Writer, messageCode: number, variant: string | undefined): void {
  writer.element(MESSAGE_CODE, hexNumber(messageCode, 4));
  if (variant === undefined) return;
  writer.element(SERVICE_REFERENCE, serviceReferenceOf(variant));
  writer.element(SERVICE_REFERENCE_VARIANT, variant);
}

/** The header element of every document. */
export class HeaderWriter {
  readonly #clockStatus: boolean;
  /** The elements that name message code and service request, by both */
  readonly #known = new Map<number, Map<string | undefined, Prepared>>();

  constructor(schemaVersion: SchemaVersion) {
    // the attributes of Timestamp came with version 5.1
    this.#clockStatus = schemaVersion !== '4.0' && schemaVersion !== '5.0';
  }

  /** @param gas whether the use case is one of gas, whose time stamps say more of their clock */
  write(writer: Writer, envelope: Envelope, variant: string | undefined, gas: boolean): void {
    const { octets } = envelope;
    writer.open(HEADER);
    writer.element(BUSINESS_ORIGINATOR_ID, euiText(octets, envelope.originatorAt));
    writer.element(BUSINESS_TARGET_ID, euiText(octets, envelope.recipientAt));
    writer.element(ORIGINATOR_COUNTER, counterText(octets, envelope.originatorCounterAt));
    if (envelope.supplementaryRemotePartyAt !== ABSENT)
      writer.element(SUPPLEMENTARY_REMOTE_PARTY_ID, euiText(octets, envelope.supplementaryRemotePartyAt));
    if (envelope.supplementaryRemotePartyCounterAt !== ABSENT)
      writer.element(SUPPLEMENTARY_REMOTE_PARTY_COUNTER, counterText(octets, envelope.supplementaryRemotePartyCounterAt));
    if (envelope.supplementaryOriginatorCounterAt !== ABSENT)
      writer.element(SUPPLEMENTARY_ORIGINATOR_COUNTER, counterText(octets, envelope.supplementaryOriginatorCounterAt));
    writer.prepared(this.#references(envelope.messageCode, variant));
    if (envelope.dateTimeAt !== ABSENT) this.#timestamp(writer, octets, envelope.dateTimeAt, gas);
    writer.close(HEADER);
  }

  #references(messageCode: number, variant: string | undefined): Prepared {
    let byVariant = this.#known.get(messageCode);
    if (byVariant === undefined) {
      byVariant = new Map();
      this.#known.set(messageCode, byVariant);
    }
    let references = byVariant.get(variant);
    if (references === undefined) {
      references = prepare((writer) => writeReferences(writer, messageCode, variant), true);
      byVariant.set(variant, references);
    }
    return references;
  }

  #timestamp(writer: Writer, octets: Uint8Array, at: number, gas: boolean): void {
    const text = dateTimeText(octets, at);
    if (text === undefined) return;
    writer.element(TIMESTAMP, text, gas && this.#clockStatus ? clockStatus(clockStatusOf(octets, at)) : undefined);
  }
}
