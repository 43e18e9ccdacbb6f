import { remainingBatteryLifeInDays, supplyStatus } from '../clusters/metering.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { unsignedInt } from '../vocabulary/ranges.js';
import { element, group } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

/** Supply Status (ZigBee Smart Energy D.3): off, off and armed, on */
const supplyState = enumeration({ 0: 'Disabled', 1: 'Armed', 2: 'Enabled' });

const GCS33 = gbzUseCase({
  name: 'GCS33',
  messageCode: 0x0082,
  variants: { '7.4': 'ReadSupplyStatusRsp' },
  rows: [
    element('SupplyState', supplyStatus, supplyState),
    group('Gas', element('RemainingBatteryCapacity', remainingBatteryLifeInDays, unsignedInt)),
  ],
});

export const SUPPLY_AND_LOAD_GAS: readonly UseCase[] = [GCS33];
