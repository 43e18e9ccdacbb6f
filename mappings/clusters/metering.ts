import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, oneOf, repeated } from '../../codecs/gbz/field-shapes.js';
import { attribute, command } from '../../codecs/gbz/sources.js';

/** Cluster Metering (ZigBee Smart Energy D.3) */
const METERING = 0x0702;

export const currentSummationDelivered = attribute(METERING, 0x0000, 'Current Summation Delivered');
export const supplyStatus = attribute(METERING, 0x0014, 'Supply Status');
/** Registers of the TOU tiers 1 to 4 */
export const tierSummationsDelivered = [
  attribute(METERING, 0x0100, 'Current Tier 1 Summation Delivered'),
  attribute(METERING, 0x0102, 'Current Tier 2 Summation Delivered'),
  attribute(METERING, 0x0104, 'Current Tier 3 Summation Delivered'),
  attribute(METERING, 0x0106, 'Current Tier 4 Summation Delivered'),
] as const;
export const remainingBatteryLifeInDays = attribute(METERING, 0x0205, 'Remaining Battery Life in Days');
/** Four octets: the version of the firmware (GBCS 11.2) */
export const currentMeterId = attribute(METERING, 0x0206, 'Current Meter ID');
export const unitOfMeasure = attribute(METERING, 0x0300, 'Unit of Measure');
export const multiplier = attribute(METERING, 0x0301, 'Multiplier');
export const divisor = attribute(METERING, 0x0302, 'Divisor');
export const siteId = attribute(METERING, 0x0307, 'Site ID');
export const supplyTamperState = attribute(METERING, 0x0607, 'Supply Tamper State');
export const supplyDepletionState = attribute(METERING, 0x0608, 'Supply Depletion State');
/** Counters of the blocks 1 to 4 */
export const blockSummationsDelivered = [
  attribute(METERING, 0x0700, 'Current No Tier Block 1 Summation Delivered'),
  attribute(METERING, 0x0701, 'Current No Tier Block 2 Summation Delivered'),
  attribute(METERING, 0x0702, 'Current No Tier Block 3 Summation Delivered'),
  attribute(METERING, 0x0703, 'Current No Tier Block 4 Summation Delivered'),
] as const;
export const billToDateDelivered = attribute(METERING, 0x0a00, 'Bill to Date Delivered');
export const uncontrolledFlowThreshold = attribute(METERING, 0x0b10, 'Uncontrolled Flow Threshold');
export const uncontrolledFlowMultiplier = attribute(METERING, 0x0b12, 'Uncontrolled Flow Multiplier');
export const uncontrolledFlowDivisor = attribute(METERING, 0x0b13, 'Uncontrolled Flow Divisor');
export const flowStabilisationPeriod = attribute(METERING, 0x0b14, 'Flow Stabilisation Period');
export const flowMeasurementPeriod = attribute(METERING, 0x0b15, 'Flow Measurement Period');

/** Payload type 6: Block Tier Information Set Delivered (No Billing) */
const blockTierInformation = fields({
  currentSummationDelivered: field(types.UINT48),
  numberOfTiers: field(types.UINT8),
  tierSummations: repeated({ countedBy: 'numberOfTiers' }, field(types.UINT48)),
  tiersAndBlockThresholds: field(types.BITMAP8),
  // GBCS fixes the octet before at 14 and the counters at 4: those that are there are read
  blockSummations: repeated('to the end', field(types.UINT48)),
});

export const BLOCK_TIER_INFORMATION = 6;

/** Registers and block counters at one moment; without them where the payload is of another type */
export const publishSnapshot = command(
  METERING,
  0x06,
  'Publish Snapshot',
  fields({
    snapshotId: field(types.UINT32),
    snapshotTime: field(types.UTC_TIME),
    totalSnapshotsFound: field(types.UINT8),
    commandIndex: field(types.UINT8),
    totalNumberOfCommands: field(types.UINT8),
    snapshotCause: field(types.BITMAP32),
    snapshotPayloadType: field(types.ENUM8),
    payload: oneOf('snapshotPayloadType', { [BLOCK_TIER_INFORMATION]: blockTierInformation }),
  }),
);

/** The registers of a snapshot */
export const snapshotRegisters = blockTierInformation.of;

/** Consumption in intervals of one length: profile data log, network data log, daily consumption log */
export const getSampledDataResponse = command(
  METERING,
  0x07,
  'Get Sampled Data Response',
  fields({
    sampleId: field(types.UINT16),
    sampleStartTime: field(types.UTC_TIME),
    sampleType: field(types.ENUM8),
    // a bitmap, as FFFF is the length of a day here and not the number that is not available
    sampleRequestInterval: field(types.BITMAP16),
    numberOfSamples: field(types.UINT16),
    samples: repeated({ countedBy: 'numberOfSamples' }, field(types.UINT24)),
  }),
);

export const startSamplingResponse = command(METERING, 0x0d, 'Start Sampling Response', fields({ sampleId: field(types.UINT16) }));
