import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, oneOf, repeated } from '../../codecs/gbz/field-shapes.js';
import { attribute, command, inParts } from '../../codecs/gbz/sources.js';

/** Cluster Prepayment (ZigBee Smart Energy D.7) */
const PREPAYMENT = 0x0705;

export const paymentControlConfiguration = attribute(PREPAYMENT, 0x0000, 'Payment Control Configuration');
export const creditRemaining = attribute(PREPAYMENT, 0x0001, 'Credit Remaining');
export const emergencyCreditRemaining = attribute(PREPAYMENT, 0x0002, 'Emergency Credit Remaining');
export const accumulatedDebt = attribute(PREPAYMENT, 0x0005, 'Accumulated Debt');
export const overallDebtCap = attribute(PREPAYMENT, 0x0006, 'Overall Debt Cap');
export const emergencyCreditLimit = attribute(PREPAYMENT, 0x0010, 'Emergency Credit Limit');
export const emergencyCreditThreshold = attribute(PREPAYMENT, 0x0011, 'Emergency Credit Threshold');
export const maxCreditLimit = attribute(PREPAYMENT, 0x0021, 'Max Credit Limit');
export const maxCreditPerTopUp = attribute(PREPAYMENT, 0x0022, 'Max Credit Per Top Up');
export const lowCreditWarningLevel = attribute(PREPAYMENT, 0x0031, 'Low Credit Warning Level');
export const cutOffValue = attribute(PREPAYMENT, 0x0040, 'Cut Off Value');
/** Debts 1 and 2 are time-based, debt 3 is payment-based */
export const debtAmount1 = attribute(PREPAYMENT, 0x0211, 'Debt Amount #1');
export const debtRecoveryFrequency1 = attribute(PREPAYMENT, 0x0216, 'Debt Recovery Frequency #1');
export const debtRecoveryAmount1 = attribute(PREPAYMENT, 0x0217, 'Debt Recovery Amount #1');
export const debtAmount2 = attribute(PREPAYMENT, 0x0221, 'Debt Amount #2');
export const debtRecoveryFrequency2 = attribute(PREPAYMENT, 0x0226, 'Debt Recovery Frequency #2');
export const debtRecoveryAmount2 = attribute(PREPAYMENT, 0x0227, 'Debt Recovery Amount #2');
export const debtAmount3 = attribute(PREPAYMENT, 0x0231, 'Debt Amount #3');
export const debtRecoveryTopUpPercentage3 = attribute(PREPAYMENT, 0x0239, 'Debt Recovery Top Up Percentage #3');

/** Payload type 0: Debt/Credit Status */
const debtCreditStatus = fields({
  accumulatedDebt: field(types.INT32),
  debt1Remaining: field(types.UINT32),
  debt2Remaining: field(types.UINT32),
  debt3Remaining: field(types.UINT32),
  emergencyCreditRemaining: field(types.INT32),
  creditRemaining: field(types.INT32),
});

export const DEBT_CREDIT_STATUS = 0;

/** Balances and debts at one moment; without them where the payload is of another type */
export const publishPrepaySnapshot = command(
  PREPAYMENT,
  0x01,
  'Publish Prepay Snapshot',
  fields({
    snapshotId: field(types.UINT32),
    snapshotTime: field(types.UTC_TIME),
    totalSnapshotsFound: field(types.UINT8),
    commandIndex: field(types.UINT8),
    totalNumberOfCommands: field(types.UINT8),
    snapshotCause: field(types.BITMAP32),
    snapshotPayloadType: field(types.ENUM8),
    payload: oneOf('snapshotPayloadType', { [DEBT_CREDIT_STATUS]: debtCreditStatus }),
  }),
);

/** The balances and debts of a prepay snapshot */
export const snapshotBalances = debtCreditStatus.of;

export const publishTopUpLog = inParts(
  'commandIndex',
  command(
    PREPAYMENT,
    0x05,
    'Publish Top Up Log',
    fields({
      commandIndex: field(types.UINT8),
      totalNumberOfCommands: field(types.UINT8),
      topUps: repeated(
        'to the end',
        fields({ topUpCode: field(types.OCTET_STRING), topUpAmount: field(types.INT32), topUpTime: field(types.UTC_TIME) }),
      ),
    }),
  ),
);

export const publishDebtLog = inParts(
  'commandIndex',
  command(
    PREPAYMENT,
    0x06,
    'Publish Debt Log',
    fields({
      commandIndex: field(types.UINT8),
      totalNumberOfCommands: field(types.UINT8),
      debts: repeated(
        'to the end',
        fields({
          collectionTime: field(types.UTC_TIME),
          amountCollected: field(types.UINT32),
          debtType: field(types.ENUM8),
          outstandingDebt: field(types.UINT32),
        }),
      ),
    }),
  ),
);
