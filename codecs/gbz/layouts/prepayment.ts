import { toTheEnd } from '../command-layout.js';
import { BITMAP8, BITMAP16, ENUM8, INT32, OCTET_STRING, UINT8, UINT16, UINT32, UTC_TIME } from '../data-types.js';
import { type ClusterLayouts, event } from './cluster-layouts.js';
import { getSnapshot, snapshot } from './snapshot.js';

/** Snapshot payload type: Debt/Credit Status */
const DEBT_CREDIT_STATUS = 0;

const commands = { commandIndex: UINT8, totalNumberOfCommands: UINT8 } as const;

/** Cluster Prepayment (ZigBee Smart Energy D.7) */
export const PREPAYMENT_LAYOUTS: ClusterLayouts = {
  cluster: 0x0705,
  toServer: {
    0: ['Select Available Emergency Credit', { commandIssueTime: UTC_TIME, originatingDevice: ENUM8 }],
    2: [
      'Change Debt',
      {
        issuerEventId: UINT32,
        debtLabel: OCTET_STRING,
        debtAmount: INT32,
        debtRecoveryMethod: ENUM8,
        debtAmountType: ENUM8,
        debtRecoveryStartTime: UTC_TIME,
        debtRecoveryCollectionTime: UINT16,
        debtRecoveryFrequency: ENUM8,
        debtRecoveryAmount: INT32,
        debtRecoveryBalancePercentage: UINT16,
      },
    ],
    3: [
      'Emergency Credit Setup',
      { issuerEventId: UINT32, startTime: UTC_TIME, emergencyCreditLimit: UINT32, emergencyCreditThreshold: UINT32 },
    ],
    4: ['Consumer Top Up', { originatingDevice: ENUM8, topUpCode: OCTET_STRING }],
    5: ['Credit Adjustment', { issuerEventId: UINT32, startTime: UTC_TIME, creditAdjustmentType: ENUM8, creditAdjustmentValue: INT32 }],
    6: [
      'Change Payment Mode',
      { ...event, implementationTime: UTC_TIME, proposedPaymentControlConfiguration: BITMAP16, cutOffValue: INT32 },
    ],
    7: ['Get Prepay Snapshot', getSnapshot],
    8: ['Get Top Up Log', { latestEndTime: UTC_TIME, numberOfRecords: UINT8 }],
    9: ['Set Low Credit Warning Level', { lowCreditWarningLevel: UINT32 }],
    10: ['Get Debt Repayment Log', { latestEndTime: UTC_TIME, numberOfDebts: UINT8, debtType: ENUM8 }],
    11: ['Set Maximum Credit Limit', { ...event, implementationTime: UTC_TIME, maximumCreditLevel: UINT32, maximumCreditPerTopUp: UINT32 }],
    12: ['Set Overall Debt Cap', { ...event, implementationTime: UTC_TIME, overallDebtCap: INT32 }],
  },
  fromServer: {
    1: [
      'Publish Prepay Snapshot',
      {
        ...snapshot,
        payload: {
          where: 'snapshotPayloadType',
          is: DEBT_CREDIT_STATUS,
          fields: {
            accumulatedDebt: INT32,
            debt1Remaining: UINT32,
            debt2Remaining: UINT32,
            debt3Remaining: UINT32,
            emergencyCreditRemaining: INT32,
            creditRemaining: INT32,
          },
        },
      },
    ],
    2: [
      'Change Payment Mode Response',
      { friendlyCredit: BITMAP8, friendlyCreditCalendarId: UINT32, emergencyCreditLimit: UINT32, emergencyCreditThreshold: UINT32 },
    ],
    3: ['Consumer Top Up Response', { resultType: ENUM8, topUpValue: INT32, sourceOfTopUp: ENUM8, creditRemaining: INT32 }],
    5: ['Publish Top Up Log', { ...commands, topUps: toTheEnd({ topUpCode: OCTET_STRING, topUpAmount: INT32, topUpTime: UTC_TIME }) }],
    6: [
      'Publish Debt Log',
      { ...commands, debts: toTheEnd({ collectionTime: UTC_TIME, amountCollected: UINT32, debtType: ENUM8, outstandingDebt: UINT32 }) },
    ],
  },
};
