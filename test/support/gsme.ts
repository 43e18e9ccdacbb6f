import fc from 'fast-check';
import type { Translation } from '../../src/index.js';
import {
  type AttributeRecord,
  type ComponentOptions,
  type GbzComponent,
  gbzPayload,
  type Protect,
  readAttributesResponse,
} from '../encoder/gbz.js';
import { gasMeter, supplier } from '../encoder/keys.js';
import { blockAgreement, encodeMessage, type MessageParties } from '../encoder/message.js';
import { protectFor } from '../encoder/protection.js';
import type { ZclValue } from '../encoder/zcl-value.js';
import { URP as ESME_TO_URP } from './esme.js';

export { responseOf, translateEsme as translateGsme } from './esme.js';

const KRP: MessageParties = { originator: gasMeter, recipient: supplier, originatorCounter: 1000n };

/** To an unknown remote party, by way of the access control broker */
export const URP: MessageParties = { ...ESME_TO_URP, originator: gasMeter };

/** A response of our gas meter to its supplier. `components` are given what encrypts them for the recipient. */
export function gsmeResponse(
  messageCode: number,
  components: (protect: Protect) => readonly GbzComponent[],
  options: { readonly dateTime?: Uint8Array; readonly between?: MessageParties } = {},
): Uint8Array {
  const { dateTime, between = KRP } = options;
  const payload = gbzPayload(components(protectFor(blockAgreement(between))));
  return encodeMessage({ ...between, craFlag: 2, messageCode, payload, ...(dateTime === undefined ? {} : { dateTime }) });
}

/** An attribute with a value, or with a status other than success */
export interface GivenAttribute {
  readonly cluster: number;
  readonly id: number;
  readonly type: string;
  /** Undefined: the attribute is not supported */
  readonly value: ZclValue | undefined;
}

/** Whether the message has a value for each of them */
export const allGiven = (attributes: readonly GivenAttribute[]): boolean => attributes.every(({ value }) => value !== undefined);

const UNSUPPORTED_ATTRIBUTE = 0x86;

/** Read Attributes Responses that carry the attributes, one for each cluster in the order of the first of its attributes */
export function attributesGiven(attributes: readonly GivenAttribute[], options: ComponentOptions = {}): GbzComponent[] {
  const clusters = [...new Set(attributes.map(({ cluster }) => cluster))];
  const record = ({ id, type, value }: GivenAttribute): AttributeRecord =>
    value === undefined ? { id, status: UNSUPPORTED_ATTRIBUTE } : { id, type, value };
  return clusters.map((cluster) => readAttributesResponse(cluster, attributes.filter((of) => of.cluster === cluster).map(record), options));
}

/** The codes of the warnings of a translation, but that of messages that hold only the components that a test is about */
export const warningsOf = ({ warnings }: Translation): string[] =>
  warnings.map(({ code }) => code).filter((code) => code !== 'INCOMPLETE_ANSWER');

/** The same things in any order */
export const anyOrder = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** A value, or undefined for one that the message does not have */
export const perhaps = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq: 4 });

/** Numbers of a size in octets, the one for "not available" among the extreme ones */
export const unsigned = (octets: 1 | 2 | 3 | 4 | 6): fc.Arbitrary<number> => {
  const maximum = 2 ** (8 * octets) - 1;
  return fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: maximum }), weight: 4 },
    { arbitrary: fc.constantFrom(0, 1, maximum - 1, maximum), weight: 1 },
  );
};

/** What the document is to have of a number: nothing where it is not available */
const available = (value: number | undefined, notAvailable: number): number | undefined => (value === notAvailable ? undefined : value);
export const availableUnsigned = (value: number | undefined, octets: number): number | undefined => available(value, 2 ** (8 * octets) - 1);
export const availableSigned = (value: number | undefined): number | undefined => available(value, -0x80000000);

/** value × multiplier ÷ divisor as a decimal, by long division up to 20 places */
export function decimal(value: number | undefined, multiplier: number, divisor: number): string | undefined {
  if (value === undefined) return undefined;
  const scaled = (BigInt(value) * BigInt(multiplier) * 10n ** 20n) / BigInt(divisor);
  const digits = scaled.toString().padStart(21, '0');
  return `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/, '');
}

/**
 * A consumption in m3: litres where the message does not say how it is scaled; none where it has one of multiplier and divisor
 * alone that is not the one of litres, nobody knows the other then.
 */
export function consumptionDecimal(
  value: number | undefined,
  multiplier: number | undefined,
  divisor: number | undefined,
): string | undefined {
  const known = multiplier === undefined ? divisor === undefined || divisor === 1000 : divisor !== undefined || multiplier === 1;
  return known ? decimal(value, multiplier ?? 1, divisor ?? 1000) : undefined;
}

/** Elements whose index is their place, those without a value left out */
export const placed = (name: string, values: readonly (string | number | undefined)[]): string =>
  values.map((value, i) => (value === undefined ? '' : `<${name} index="${i + 1}">${value}</${name}>`)).join('');
