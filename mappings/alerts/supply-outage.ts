import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { dlmsAlert } from '../vocabulary/alert.js';
import { items } from '../vocabulary/items.js';
import { dateTime, whole } from '../vocabulary/rows.js';

/** Supply Outage Restored, of the whole supply and by phase, of any length and of 3 minutes or more */
const SUPPLY_OUTAGE_RESTORED = [0x8f35, 0x8f36, 0x8f37, 0x8f38, 0x8f39, 0x8f3a, 0x8f3b, 0x8f3c];

const outage = items({ interruption: gbcsRow(1771, data()), restoration: gbcsRow(1772, data()) });

export const ECS80 = dlmsAlert({
  name: 'ECS80',
  messageCode: 0x0067,
  alertCodes: SUPPLY_OUTAGE_RESTORED,
  members: [outage],
  rows: [
    whole('SupplyOutageRestoreAlert', dateTime('interruptionValue', outage.interruption), dateTime('restorationValue', outage.restoration)),
  ],
});
