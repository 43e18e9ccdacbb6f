import { Parser } from 'binary-parser';
import { DecodeError } from '../errors.js';
import { AUTHENTICATION_TAG, SECURITY_HEADER } from '../payload-cursor.js';
import { MANUFACTURER_SPECIFIC } from './components.js';
import { GBZ_PROFILE } from './payload.js';

/** One GBZ component (GBCS 7.2.9.2), field by field in the order of its octets; octets are views */
export interface GbzComponentLayout {
  control: number;
  cluster: number;
  /** Octets of all that follows this field */
  length: number;
  bodyAt: number;
  /** Absent, as the frame counter is, where the component is not encrypted */
  additionalHeaderControl?: number;
  additionalHeaderFrameCounter?: number;
  /** Seconds since 2000; absent in most components */
  fromDateTime?: number;
  frameControl: number;
  manufacturerCode?: number;
  sequence: number;
  command: number;
  /** Absent, as the security header is, where the component is not encrypted */
  cipheredInformationLength?: number;
  securityControl?: number;
  invocationCounter?: number;
  payloadAt: number;
  /** ZCL payload; the ciphertext of it where the component is encrypted */
  payload: Uint8Array;
  /** Absent where the component is not encrypted */
  authenticationTag?: Uint8Array;
}

/** The content of a GBZ command or response */
export interface GbzLayout {
  profile: number;
  numberOfComponents: number;
  components: GbzComponentLayout[];
  end: number;
}

/** The content of a GBZ alert: what follows the time stamp is of the alert's own making, often a component */
export interface GbzAlertLayout {
  profile: number;
  numberOfComponents: number;
  alertCode: number;
  /** Seconds since 2000 */
  timestamp: number;
  payloadAt: number;
}

const ENCRYPTED = 0x02;
const FROM_DATE_TIME = 0x10;

const nothing = new Parser();

/** Fields that stand there only where a bit of a field before them is set */
const where = (field: 'control' | 'frameControl', bit: number, present: Parser, absent: Parser = nothing) => ({
  tag(this: GbzComponentLayout) {
    return this[field] & bit ? 1 : 0;
  },
  choices: { 0: absent, 1: present },
});

const plainPayload = new Parser().saveOffset('payloadAt').buffer('payload', {
  length(this: GbzComponentLayout) {
    return this.length - (this.payloadAt - this.bodyAt);
  },
});

const cipheredPayload = new Parser()
  .uint16be('cipheredInformationLength', { assert: (octets) => Number(octets) >= SECURITY_HEADER + AUTHENTICATION_TAG })
  .uint8('securityControl', { assert: 0x31 })
  .uint32be('invocationCounter')
  .saveOffset('payloadAt')
  .buffer('payload', {
    length(this: GbzComponentLayout) {
      return (this.cipheredInformationLength as number) - SECURITY_HEADER - AUTHENTICATION_TAG;
    },
  })
  .buffer('authenticationTag', { length: AUTHENTICATION_TAG });

const component = new Parser()
  .uint8('control')
  .uint16be('cluster')
  .uint16be('length')
  .saveOffset('bodyAt')
  .choice(where('control', ENCRYPTED, new Parser().uint8('additionalHeaderControl').uint8('additionalHeaderFrameCounter')))
  .choice(where('control', FROM_DATE_TIME, new Parser().uint32be('fromDateTime')))
  .uint8('frameControl')
  .choice(where('frameControl', MANUFACTURER_SPECIFIC, new Parser().uint16le('manufacturerCode')))
  .uint8('sequence')
  .uint8('command')
  .choice(where('control', ENCRYPTED, cipheredPayload, plainPayload));

const head = () => new Parser().uint16be('profile', { assert: GBZ_PROFILE }).uint8('numberOfComponents');

const content = new Parser()
  .nest('', { type: head() })
  .array('components', { type: component, length: 'numberOfComponents' })
  .saveOffset('end');
const alert = new Parser().nest('', { type: head() }).uint16be('alertCode').uint32be('timestamp').saveOffset('payloadAt');

function parse<Layout>(parser: Parser, octets: Uint8Array, reading: string): Layout {
  try {
    return parser.parse(octets) as Layout;
  } catch (error) {
    throw new DecodeError(reading, 0, (error as Error).message);
  }
}

/**
 * Reads the content of a GBZ command or response with the layouts of GBCS 7.2.9 written as the tables have them. A second
 * reading, independent of `GbzReader` and many times slower: for showing a message field by field, and to compare the two.
 * @throws DecodeError where the octets are not one whole content; `GbzReader` tells the place more exactly
 */
export function readGbzLayout(octets: Uint8Array): GbzLayout {
  const reading = 'GBZ layout';
  const layout = parse<GbzLayout>(content, octets, reading);
  for (const { bodyAt, length, payloadAt, payload, authenticationTag } of layout.components) {
    const end = payloadAt + payload.length + (authenticationTag?.length ?? 0);
    if (end !== bodyAt + length) throw new DecodeError(reading, bodyAt, `a component of ${length} octets, ${end - bodyAt} by its fields`);
  }
  if (layout.end !== octets.length)
    throw new DecodeError(reading, layout.end, `${layout.end} octets by its lengths, ${octets.length} in all`);
  return layout;
}

/** Reads the head of the content of a GBZ alert likewise. @throws DecodeError where it ends early */
export const readGbzAlertLayout = (octets: Uint8Array): GbzAlertLayout => parse<GbzAlertLayout>(alert, octets, 'GBZ alert layout');
