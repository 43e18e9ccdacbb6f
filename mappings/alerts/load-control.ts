import { data, gbcsRow, octetString } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { dlmsAlert } from '../vocabulary/alert.js';
import { auxiliaryControllerLevel, auxiliaryControllerNumber, isInput, levelInState } from '../vocabulary/auxiliary-controllers.js';
import { hexDigits, textUpTo } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { dateTime, element, flag, group, whole } from '../vocabulary/rows.js';

const commandReference = octetString({ messageCode: unsignedField(2), originatorCounter: unsignedField(8) });

/** Command not supported by Device */
export const ECS100 = dlmsAlert({
  name: 'ECS100',
  messageCode: 0x0120,
  alertCodes: [0x8f85],
  members: [items({ commandReference })],
  rows: [
    group(
      'CommandNotSupportedbyDevice',
      element('MessageCodeofCommandReceived', commandReference.of.messageCode, hexDigits(4)),
      element('OriginatorCounterfromCommandReceived', commandReference.of.originatorCounter, nonNegative),
    ),
  ],
});

/** Direction (high half octet: 1 output, 2 input) and number (low half octet) of an auxiliary proportional controller */
const processed = items({
  apc: gbcsRow(1979, data()),
  periodStart: gbcsRow(1978, data()),
  periodEnd: gbcsRow(1977, data()),
  level: gbcsRow(1980, data()),
});

/** Limit APC [n] Level Command processed (SMETS 5.29.1.1, 9.5.2.16) */
export const ECS101 = dlmsAlert({
  name: 'ECS101',
  messageCode: 0x0121,
  alertCodes: [0x8f86],
  members: [processed],
  rows: [
    whole(
      'LimitAPCLevelCommandProcessedDeviceAlert',
      dateTime('APCLimitPeriodStart', processed.periodStart),
      dateTime('APCLimitPeriodEnd', processed.periodEnd),
      element('AuxiliaryControllerN', processed.apc, auxiliaryControllerNumber),
      element('ResultingLevel', processed.level, auxiliaryControllerLevel),
      flag('InputFromControlledLoad', processed.apc, isInput),
    ),
  ],
});

const ended = items({ apc: gbcsRow(1981, data()), level: gbcsRow(1982, data()) });

/** Limit APC [n] Level ended or cancelled (SMETS 5.29.1.1, 9.5.2.16) */
export const ECS102 = dlmsAlert({
  name: 'ECS102',
  messageCode: 0x0122,
  alertCodes: [0x8f87],
  members: [ended],
  rows: [
    whole(
      'LimitAPCLevelEndedDeviceAlert',
      element('AuxiliaryControllerN', ended.apc, auxiliaryControllerNumber),
      element('ResultingLevel', ended.level, auxiliaryControllerLevel),
      flag('InputFromControlledLoad', ended.apc, isInput),
    ),
  ],
});

const update = items({ state: data() });

/** Operational Update: a JSON object */
export const ECS200 = dlmsAlert({
  name: 'ECS200',
  messageCode: 0x0123,
  alertCodes: [0x8f88],
  members: [update],
  rows: [
    group(
      'OperationalUpdateDeviceAlert',
      element('OutputState', update.state, levelInState('outputState')),
      element('InputState', update.state, levelInState('inputState')),
      element('StateAndAssociatedInformation', update.state, textUpTo(1200)),
    ),
  ],
});
