import { data } from '../../codecs/dlms/shapes.js';
import { dlmsAlert } from '../vocabulary/alert.js';
import { dateTime, whole } from '../vocabulary/rows.js';

/** Supply Outage Restored, of the whole supply and by phase, of any length and of 3 minutes or more */
const SUPPLY_OUTAGE_RESTORED = [0x8f35, 0x8f36, 0x8f37, 0x8f38, 0x8f39, 0x8f3a, 0x8f3b, 0x8f3c];

const interruption = data();
const restoration = data();

export const ECS80 = dlmsAlert(
  'ECS80',
  0x0067,
  SUPPLY_OUTAGE_RESTORED,
  [interruption, restoration],
  whole('SupplyOutageRestoreAlert', dateTime('interruptionValue', interruption), dateTime('restorationValue', restoration)),
);
