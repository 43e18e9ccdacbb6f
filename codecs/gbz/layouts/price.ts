import { type CommandFields, counted, toTheEnd } from '../command-layout.js';
import { BITMAP8, ENUM8, OCTET_STRING, UINT8, UINT16, UINT24, UINT32, UINT48, UTC_TIME } from '../data-types.js';
import { type ClusterLayouts, event } from './cluster-layouts.js';

const subPayload: CommandFields = {
  ...event,
  startTime: UTC_TIME,
  issuerTariffId: UINT32,
  commandIndex: UINT8,
  totalNumberOfCommands: UINT8,
  subPayloadControl: BITMAP8,
};

/** Cluster Price (ZigBee Smart Energy D.4) */
export const PRICE_LAYOUTS: ClusterLayouts = {
  cluster: 0x0700,
  toServer: {
    0: ['Get Current Price', { commandOptions: BITMAP8 }],
    11: ['Get Billing Period', { earliestStartTime: UTC_TIME, minimumIssuerEventId: UINT32, numberOfCommands: UINT8, tariffType: BITMAP8 }],
  },
  fromServer: {
    0: [
      'Publish Price',
      {
        providerId: UINT32,
        rateLabel: OCTET_STRING,
        issuerEventId: UINT32,
        currentTime: UTC_TIME,
        unitOfMeasure: ENUM8,
        currency: UINT16,
        priceTrailingDigitAndPriceTier: BITMAP8,
        numberOfPriceTiersAndRegisterTier: BITMAP8,
        startTime: UTC_TIME,
        durationInMinutes: UINT16,
        price: UINT32,
      },
    ],
    1: [
      'Publish Block Period',
      {
        ...event,
        blockPeriodStartTime: UTC_TIME,
        blockPeriodDuration: UINT24,
        blockPeriodControl: BITMAP8,
        blockPeriodDurationType: BITMAP8,
        tariffType: BITMAP8,
        tariffResolutionPeriod: ENUM8,
      },
    ],
    2: [
      'Publish Conversion Factor',
      { issuerEventId: UINT32, startTime: UTC_TIME, conversionFactor: UINT32, conversionFactorTrailingDigit: BITMAP8 },
    ],
    3: [
      'Publish Calorific Value',
      {
        issuerEventId: UINT32,
        startTime: UTC_TIME,
        calorificValue: UINT32,
        calorificValueUnit: ENUM8,
        calorificValueTrailingDigit: BITMAP8,
      },
    ],
    4: [
      'Publish Tariff Information',
      {
        ...event,
        issuerTariffId: UINT32,
        startTime: UTC_TIME,
        tariffTypeAndChargingScheme: BITMAP8,
        tariffLabel: OCTET_STRING,
        numberOfPriceTiersInUse: UINT8,
        numberOfBlockThresholdsInUse: UINT8,
        unitOfMeasure: ENUM8,
        currency: UINT16,
        priceTrailingDigit: BITMAP8,
        standingCharge: UINT32,
        tierBlockMode: UINT8,
        blockThresholdMultiplier: UINT24,
        blockThresholdDivisor: UINT24,
      },
    ],
    5: ['Publish Price Matrix', { ...subPayload, prices: toTheEnd({ tierOrBlockId: UINT8, price: UINT32 }) }],
    6: [
      'Publish Block Thresholds',
      {
        ...subPayload,
        tierAndNumberOfBlockThresholds: UINT8,
        // the number is the low half octet
        blockThresholds: counted('tierAndNumberOfBlockThresholds', { blockThreshold: UINT48 }, (value) => value & 0x0f),
      },
    ],
    9: [
      'Publish Billing Period',
      {
        ...event,
        billingPeriodStartTime: UTC_TIME,
        billingPeriodDuration: UINT24,
        billingPeriodDurationType: BITMAP8,
        tariffType: BITMAP8,
      },
    ],
  },
};
