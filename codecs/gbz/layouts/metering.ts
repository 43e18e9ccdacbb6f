import { counted, toTheEnd } from '../command-layout.js';
import { BITMAP8, BITMAP16, ENUM8, UINT8, UINT16, UINT24, UINT32, UINT48, UTC_TIME } from '../data-types.js';
import { type ClusterLayouts, event } from './cluster-layouts.js';
import { getSnapshot, snapshot } from './snapshot.js';

/** Snapshot payload type: Block Tier Information Set Delivered (No Billing) */
const BLOCK_TIER_INFORMATION = 6;

/** Cluster Metering (ZigBee Smart Energy D.3) */
export const METERING_LAYOUTS: ClusterLayouts = {
  cluster: 0x0702,
  toServer: {
    6: ['Get Snapshot', getSnapshot],
    7: [
      'Start Sampling',
      {
        issuerEventId: UINT32,
        startSamplingTime: UTC_TIME,
        sampleType: ENUM8,
        sampleRequestInterval: BITMAP16,
        maximumNumberOfSamples: UINT16,
      },
    ],
    8: ['Get Sampled Data', { sampleId: UINT16, earliestSampleTime: UTC_TIME, sampleType: ENUM8, numberOfSamples: UINT16 }],
    11: [
      'Change Supply',
      { ...event, requestTime: UTC_TIME, implementationTime: UTC_TIME, proposedSupplyStatus: ENUM8, supplyControlBits: BITMAP8 },
    ],
    13: [
      'Set Supply Status',
      {
        issuerEventId: UINT32,
        supplyTamperState: ENUM8,
        supplyDepletionState: ENUM8,
        supplyUncontrolledFlowState: ENUM8,
        loadLimitSupplyState: ENUM8,
      },
    ],
    14: [
      'Set Uncontrolled Flow Threshold',
      {
        ...event,
        uncontrolledFlowThreshold: UINT16,
        unitOfMeasure: ENUM8,
        multiplier: UINT16,
        divisor: UINT16,
        stabilisationPeriod: UINT8,
        measurementPeriod: UINT16,
      },
    ],
  },
  fromServer: {
    6: [
      'Publish Snapshot',
      {
        ...snapshot,
        payload: {
          where: 'snapshotPayloadType',
          is: BLOCK_TIER_INFORMATION,
          fields: {
            currentSummationDelivered: UINT48,
            numberOfTiers: UINT8,
            tierSummations: counted('numberOfTiers', { tierSummation: UINT48 }),
            tiersAndBlockThresholds: BITMAP8,
            // GBCS fixes the octet before at 14 and the counters at 4, which is not the number that Smart Energy would make of it
            blockSummations: toTheEnd({ blockSummation: UINT48 }),
          },
        },
      },
    ],
    7: [
      'Get Sampled Data Response',
      {
        sampleId: UINT16,
        sampleStartTime: UTC_TIME,
        sampleType: ENUM8,
        // FFFF is the length of a day, so no number that is not available
        sampleRequestInterval: BITMAP16,
        numberOfSamples: UINT16,
        samples: counted('numberOfSamples', { sample: UINT24 }),
      },
    ],
    12: ['Supply Status Response', { ...event, implementationTime: UTC_TIME, supplyStatus: ENUM8 }],
    13: ['Start Sampling Response', { sampleId: UINT16 }],
  },
};
