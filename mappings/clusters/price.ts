import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, rest } from '../../codecs/gbz/field-shapes.js';
import { attribute, command } from '../../codecs/gbz/sources.js';

/** Cluster Price (ZigBee Smart Energy D.4) */
const PRICE = 0x0700;

export const blockThresholds = [
  attribute(PRICE, 0x0100, 'Block 1 Threshold'),
  attribute(PRICE, 0x0101, 'Block 2 Threshold'),
  attribute(PRICE, 0x0102, 'Block 3 Threshold'),
] as const;
export const thresholdMultiplier = attribute(PRICE, 0x0202, 'Threshold Multiplier');
export const thresholdDivisor = attribute(PRICE, 0x0203, 'Threshold Divisor');
export const standingCharge = attribute(PRICE, 0x0301, 'Standing Charge');
export const conversionFactor = attribute(PRICE, 0x0302, 'Conversion Factor');
export const conversionFactorTrailingDigit = attribute(PRICE, 0x0303, 'Conversion Factor Trailing Digit');
export const calorificValue = attribute(PRICE, 0x0304, 'Calorific Value');
export const calorificValueTrailingDigit = attribute(PRICE, 0x0306, 'Calorific Value Trailing Digit');
/** Prices of the blocks 1 to 4 */
export const blockPrices = [
  attribute(PRICE, 0x0400, 'No Tier Block 1 Price'),
  attribute(PRICE, 0x0401, 'No Tier Block 2 Price'),
  attribute(PRICE, 0x0402, 'No Tier Block 3 Price'),
  attribute(PRICE, 0x0403, 'No Tier Block 4 Price'),
] as const;
/** Prices of the TOU tiers 1 to 4 */
export const tierPrices = [
  attribute(PRICE, 0x0410, 'Tier 1 Block 1 Price'),
  attribute(PRICE, 0x0420, 'Tier 2 Block 1 Price'),
  attribute(PRICE, 0x0430, 'Tier 3 Block 1 Price'),
  attribute(PRICE, 0x0440, 'Tier 4 Block 1 Price'),
] as const;
export const currency = attribute(PRICE, 0x0616, 'Currency');

/** The price now */
export const publishPrice = command(
  PRICE,
  0x00,
  'Publish Price',
  fields({
    providerId: field(types.UINT32),
    rateLabel: field(types.OCTET_STRING),
    issuerEventId: field(types.UINT32),
    currentTime: field(types.UTC_TIME),
    unitOfMeasure: field(types.ENUM8),
    currency: field(types.UINT16),
    priceTrailingDigitAndPriceTier: field(types.BITMAP8),
    numberOfPriceTiersAndRegisterTier: field(types.BITMAP8),
    startTime: field(types.UTC_TIME),
    durationInMinutes: field(types.UINT16),
    price: field(types.UINT32),
    // up to 19 octets that GBCS gives no meaning (Price Ratio and what follows it)
    further: rest(),
  }),
);

export const publishBillingPeriod = command(
  PRICE,
  0x09,
  'Publish Billing Period',
  fields({
    providerId: field(types.UINT32),
    issuerEventId: field(types.UINT32),
    billingPeriodStartTime: field(types.UTC_TIME),
    billingPeriodDuration: field(types.UINT24),
    billingPeriodDurationType: field(types.BITMAP8),
    tariffType: field(types.BITMAP8),
  }),
);
