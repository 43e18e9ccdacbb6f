import { array, data, protectedData, structure } from '../../codecs/dlms/shapes.js';
import { esmeBillingDataLog } from '../billing-logs/electricity.js';
import { gsmeBillingDataLog, snapshotsOfRegisters } from '../billing-logs/gas.js';
import { publishSnapshot } from '../clusters/metering.js';
import { registerReadLogEntry } from '../shapes/log-entries.js';
import { dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { first, firstWhere, group } from '../vocabulary/rows.js';

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

/** Snapshot at the end of a billing period, in an encrypted GBZ component */
export const GCS53 = gbzAlert(
  'GCS53',
  0x008b,
  BILLING_DATA_LOG_UPDATED,
  'component',
  group(
    'BillingDataLogDeviceAlert',
    group('GSMEBillingDataLogEntry', firstWhere(publishSnapshot, snapshotsOfRegisters, ...gsmeBillingDataLog)),
  ),
);
