import { array, data, protectedData, structure } from '../../codecs/dlms/shapes.js';
import * as types from '../../codecs/gbz/data-types.js';
import { field, fields, repeated } from '../../codecs/gbz/field-shapes.js';
import { command } from '../../codecs/gbz/sources.js';
import { esmeBillingDataLog } from '../billing-logs/electricity.js';
import { registerReadLogEntry } from '../log-entries.js';
import { dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { scaledConsumption } from '../vocabulary/consumption.js';
import { scaledInteger } from '../vocabulary/converters.js';
import { combined, eachValue, first, group, seconds } from '../vocabulary/rows.js';

const BILLING_DATA_LOG_UPDATED = [0x8f0a];

const log = array(registerReadLogEntry());

/** Entry of the billing data log at the end of a billing period (GBCS 18.2.1), protected as in a protected read */
export const ECS68 = dlmsAlert(
  'ECS68',
  0x0061,
  BILLING_DATA_LOG_UPDATED,
  [data(), protectedData(structure({ log }))],
  group('BillingDataLogDeviceAlert', group('ESMEBillingDataLogEntry', first(log, ...esmeBillingDataLog(log.each)))),
);

const tiersInUse = field(types.UINT8);
/** Publish Snapshot with the payload type of all billing snapshots, 6: block tiers, no billing (ZigBee Smart Energy D.3.2.3.1.6) */
const snapshot = command(
  0x0702,
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
    currentSummation: field(types.UINT48),
    tiersInUse,
    tierSummations: repeated(tiersInUse, field(types.UINT48)),
    tiersAndBlocksInUse: field(types.BITMAP8),
    blockSummations: repeated('to the end', field(types.UINT48)),
  }),
);
const { currentSummation, tierSummations, blockSummations, snapshotTime } = snapshot.each;
/** The alert carries no multiplier and divisor: consumption is in litres */
const litres = scaledInteger(-3);

export const GCS53 = gbzAlert(
  'GCS53',
  0x008b,
  BILLING_DATA_LOG_UPDATED,
  'component',
  group(
    'BillingDataLogDeviceAlert',
    group(
      'GSMEBillingDataLogEntry',
      first(
        snapshot,
        seconds('Timestamp', snapshotTime),
        combined('ActiveImportRegisterValueConsumption', [currentSummation], scaledConsumption),
        eachValue('BlockRegisterMatrixValue', blockSummations, blockSummations.each, litres),
        eachValue('TariffTOURegisterMatrixValue', tierSummations, tierSummations.each, litres),
      ),
    ),
  ),
);
