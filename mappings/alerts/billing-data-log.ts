import { array, data, gbcsRow, protectedData, structure } from '../../codecs/dlms/shapes.js';
import { esmeBillingDataLog } from '../billing-logs/electricity.js';
import { gsmeBillingDataLog, snapshotsOfRegisters } from '../billing-logs/gas.js';
import { publishSnapshot } from '../clusters/metering.js';
import { registerReadLogEntry } from '../shapes/log-entries.js';
import { dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { items } from '../vocabulary/items.js';
import { first, firstWhere, group } from '../vocabulary/rows.js';

const BILLING_DATA_LOG_UPDATED = [0x8f0a];

const billing = items({
  protectionParameters: data(),
  log: gbcsRow(1796, protectedData(structure({ log: gbcsRow(607, array(registerReadLogEntry())) }))),
});
const { log } = billing.log.contents.of;

/** Entry of the billing data log at the end of a billing period (GBCS 18.2.1), protected as in a protected read */
export const ECS68 = dlmsAlert({
  name: 'ECS68',
  messageCode: 0x0061,
  alertCodes: BILLING_DATA_LOG_UPDATED,
  members: [billing],
  rows: [group('BillingDataLogDeviceAlert', group('ESMEBillingDataLogEntry', first(log, ...esmeBillingDataLog(log.each.of))))],
});

/** Snapshot at the end of a billing period, in an encrypted GBZ component */
export const GCS53 = gbzAlert({
  name: 'GCS53',
  messageCode: 0x008b,
  alertCodes: BILLING_DATA_LOG_UPDATED,
  payload: 'component',
  rows: [
    group(
      'BillingDataLogDeviceAlert',
      group('GSMEBillingDataLogEntry', firstWhere(publishSnapshot, snapshotsOfRegisters, ...gsmeBillingDataLog)),
    ),
  ],
});
