import { data, octetString } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { dlmsAlert } from '../vocabulary/alert.js';
import { auxiliaryControllerLevel, auxiliaryControllerNumber, isInput, levelInState } from '../vocabulary/auxiliary-controllers.js';
import { hexDigits, textUpTo } from '../vocabulary/converters.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { dateTime, element, flag, group, whole } from '../vocabulary/rows.js';

const commandReference = octetString({ messageCode: unsignedField(2), originatorCounter: unsignedField(8) });

/** Command not supported by Device */
export const ECS100 = dlmsAlert(
  'ECS100',
  0x0120,
  [0x8f85],
  [commandReference],
  group(
    'CommandNotSupportedbyDevice',
    element('MessageCodeofCommandReceived', commandReference.messageCode, hexDigits(4)),
    element('OriginatorCounterfromCommandReceived', commandReference.originatorCounter, nonNegative),
  ),
);

/** Direction (high half octet: 1 output, 2 input) and number (low half octet) of an auxiliary proportional controller */
const processedApc = data();
const periodStart = data();
const periodEnd = data();
const processedLevel = data();

/** Limit APC [n] Level Command processed (SMETS 5.29.1.1, 9.5.2.16) */
export const ECS101 = dlmsAlert(
  'ECS101',
  0x0121,
  [0x8f86],
  [processedApc, periodStart, periodEnd, processedLevel],
  whole(
    'LimitAPCLevelCommandProcessedDeviceAlert',
    dateTime('APCLimitPeriodStart', periodStart),
    dateTime('APCLimitPeriodEnd', periodEnd),
    element('AuxiliaryControllerN', processedApc, auxiliaryControllerNumber),
    element('ResultingLevel', processedLevel, auxiliaryControllerLevel),
    flag('InputFromControlledLoad', processedApc, isInput),
  ),
);

const endedApc = data();
const endedLevel = data();

/** Limit APC [n] Level ended or cancelled (SMETS 5.29.1.1, 9.5.2.16) */
export const ECS102 = dlmsAlert(
  'ECS102',
  0x0122,
  [0x8f87],
  [endedApc, endedLevel],
  whole(
    'LimitAPCLevelEndedDeviceAlert',
    element('AuxiliaryControllerN', endedApc, auxiliaryControllerNumber),
    element('ResultingLevel', endedLevel, auxiliaryControllerLevel),
    flag('InputFromControlledLoad', endedApc, isInput),
  ),
);

const state = data();

/** Operational Update: a JSON object */
export const ECS200 = dlmsAlert(
  'ECS200',
  0x0123,
  [0x8f88],
  [state],
  group(
    'OperationalUpdateDeviceAlert',
    element('OutputState', state, levelInState('outputState')),
    element('InputState', state, levelInState('inputState')),
    element('StateAndAssociatedInformation', state, textUpTo(1200)),
  ),
);
