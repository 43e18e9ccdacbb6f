import { longUnsignedOctets } from '../../codecs/dlms/number-octets.js';
import { array, data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import { unsignedField } from '../../codecs/octet-fields.js';
import { alertName } from '../vocabulary/alert-name.js';
import { auxiliaryControllerNumber, commandedLevel, isApc, isInput } from '../vocabulary/auxiliary-controllers.js';
import { hexDigits } from '../vocabulary/converters.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { otherInformationMeaning } from '../vocabulary/events.js';
import { items } from '../vocabulary/items.js';
import {
  type Combination,
  combined,
  type DlmsRow,
  type DlmsSource,
  each,
  element,
  flag,
  group,
  hex,
  integer,
  seconds,
} from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

/** The schema has room for as many as GBCS lets a log have */
const LOG_ENTRIES = 100;

const VARIANTS = { '6.13': 'ReadEventOrSecurityLogRsp' };

const eventRows = ({ timestamp, code }: { timestamp: DlmsSource; code: DlmsSource }): DlmsRow[] => [
  seconds('Timestamp', timestamp),
  element('LogCode', code, hexDigits(4)),
  element('LogMeaning', code, alertName),
];

/** A log whose entries carry other information as octets: entry_eventLogEntry8 */
function eventLog(name: string, messageCode: number, row: number) {
  const { log } = items({ log: gbcsRow(row, array(structure({ timestamp: data(), code: data(), otherInformation: data() }))) });
  const { code, otherInformation } = log.each.of;
  return dlmsUseCase({
    name,
    messageCode,
    variants: VARIANTS,
    items: [[log]],
    rows: [
      group(
        'Log',
        each(
          'LogEntry',
          log,
          { limit: LOG_ENTRIES },
          ...eventRows(log.each.of),
          hex('OtherInformation', otherInformation),
          combined('OtherInformationLogMeaning', [code, otherInformation], otherInformationMeaning),
        ),
      ),
    ],
  });
}

/** entry_securityLogEntry */
function securityLog(name: string, messageCode: number, row: number) {
  const { log } = items({ log: gbcsRow(row, array(structure({ timestamp: data(), code: data() }))) });
  return dlmsUseCase({
    name,
    messageCode,
    variants: VARIANTS,
    items: [[log]],
    rows: [group('Log', each('LogEntry', log, { limit: LOG_ENTRIES }, ...eventRows(log.each.of)))],
  });
}

/** Events of an ESME */
const ECS35a = eventLog('ECS35a', 0x0048, 579);
const ECS35b = securityLog('ECS35b', 0x0049, 585);
/** Events of a communications hub */
const ECS35c = eventLog('ECS35c', 0x0093, 578);
const ECS35d = securityLog('ECS35d', 0x0094, 584);

/** entry_powerLogEntry: other information is a number, written as its four octets */
const power = items({ log: gbcsRow(586, array(structure({ timestamp: data(), code: data(), otherInformation: data() }))) });

const ECS35e = dlmsUseCase({
  name: 'ECS35e',
  messageCode: 0x00b9,
  variants: VARIANTS,
  items: [power],
  rows: [
    group(
      'Log',
      each(
        'LogEntry',
        power.log,
        { limit: LOG_ENTRIES },
        ...eventRows(power.log.each.of),
        hex('OtherInformation', power.log.each.of.otherInformation),
      ),
    ),
  ],
});

const switchActions = enumeration({
  0: 'Entry relates to a Message from an HC ALCS',
  17: 'On',
  18: 'Off',
  32: 'Revert to calendar control',
});

/** What was done with an ALCS; entries of an APC have a level instead. Sources: switch number, action. */
const switchAction: Combination = {
  type: switchActions.type,
  ...(switchActions.words === undefined ? {} : { words: switchActions.words }),
  write: ([controller, action], reading) =>
    controller === undefined || action === undefined || isApc(controller) ? undefined : switchActions.write(action, reading),
};

const outcomes = enumeration({ 0: 'Outcome not known', 1: 'Success', 2: 'Failure' });

/** entry_auxiliaryControllerLogEntry. Switch number and action are one number (GBCS 7.3.6.1). */
function auxiliaryControllerLog(name: string, messageCode: number, row?: number) {
  const entry = structure({
    timestamp: data(),
    switched: longUnsignedOctets({ controller: unsignedField(1), action: unsignedField(1) }),
    outcome: data(),
    hanCommandId: data(),
  });
  const { log } = items({ log: gbcsRow(row, array(entry)) });
  const { timestamp, switched, outcome, hanCommandId } = log.each.of;
  const { controller, action } = switched.of;
  return dlmsUseCase({
    name,
    messageCode,
    variants: VARIANTS,
    items: [[log]],
    rows: [
      group(
        'ALCSEvent',
        each(
          'ALCSEventLogEntry',
          log,
          { limit: LOG_ENTRIES },
          seconds('Timestamp', timestamp),
          element('SwitchNumber', controller, auxiliaryControllerNumber),
          combined('SwitchAction', [controller, action], switchAction),
          element('Outcome', outcome, outcomes),
          integer('HANCommandID', hanCommandId),
          combined('AuxiliaryControllerLevel', [controller, action], commandedLevel),
          flag('InputFromControlledLoad', controller, isInput),
        ),
      ),
    ],
  });
}

/** Events of ALCS (superseded by ECS35g) */
const ECS35f = auxiliaryControllerLog('ECS35f', 0x00ba);
const ECS35g = auxiliaryControllerLog('ECS35g', 0x00fd, 580);

export const EVENT_LOGS_ELECTRICITY: readonly UseCase[] = [ECS35a, ECS35b, ECS35c, ECS35d, ECS35e, ECS35f, ECS35g];
