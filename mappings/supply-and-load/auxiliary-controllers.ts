import { data } from '../../codecs/dlms/shapes.js';
import { levelInState } from '../vocabulary/auxiliary-controllers.js';
import { textUpTo } from '../vocabulary/converters.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, boolean, element, flag, group, groupWith } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';
import { alcsCalendarRows, auxiliaryControllerCalendarRows, controllerCalendar } from './controller-calendar.js';
import { controllerType, hcalcsIdentifier, isAlcs, switchIdentifier } from './controller-identifiers.js';

const CONTROLLERS = 5;
/** Characters of a description, and of a state with its information */
const DESCRIPTION = 22;
const STATE = 72000;

/** Attributes of each of the auxiliary controllers 1 to 5 */
const ofEach = <Attributes>(attributes: () => Attributes): readonly Attributes[] => Array.from({ length: CONTROLLERS }, attributes);

const switches = ofEach(() => ({ description: data(), type: data(), state: data() }));
const alcsCalendar = controllerCalendar();

/** ALCS and HCALCS (superseded by ECS61d and ECS61e) */
export const ECS61a = dlmsUseCase(
  'ECS61a',
  0x00bb,
  { '7.7': 'ReadALCSDataRsp' },
  [
    ...switches.map(({ description }) => description),
    ...switches.map(({ type }) => type),
    alcsCalendar.days,
    alcsCalendar.schedule,
    ...switches.map(({ state }) => state),
  ],
  ...switches.map(({ description, type, state }, i) =>
    groupWith(
      'AuxiliaryLoadControlSwitch',
      [attribute('Index', description, constantNumber(i + 1))],
      element('Description', description, textUpTo(DESCRIPTION)),
      group('TypeAndIdentifier', flag('ALCS', type, isAlcs), element('HCALCS', type, switchIdentifier)),
      boolean('State', state),
    ),
  ),
  ...alcsCalendarRows(alcsCalendar),
);

const controllerDescriptions = ofEach(() => data());
const calendar = controllerCalendar();

export const ECS61d = dlmsUseCase(
  'ECS61d',
  0x011c,
  { '7.14': 'ReadAuxiliaryControllerConfigurationDataRsp' },
  [...controllerDescriptions, calendar.days, calendar.schedule],
  ...controllerDescriptions.map((description, i) =>
    groupWith(
      'AuxiliaryControllerDescription',
      [attribute('auxiliaryControllerN', description, constantNumber(i + 1))],
      element('AuxiliaryControlDescription', description, textUpTo(DESCRIPTION)),
    ),
  ),
  ...auxiliaryControllerCalendarRows(calendar),
);

const controllers = ofEach(() => ({ type: data(), state: data() }));

export const ECS61e = dlmsUseCase(
  'ECS61e',
  0x011d,
  { '7.15': 'ReadAuxiliaryControllerOperationalDataRsp' },
  [...controllers.map(({ type }) => type), ...controllers.map(({ state }) => state)],
  ...controllers.map(({ type, state }, i) =>
    groupWith(
      'AuxiliaryControllerOperationalData',
      [attribute('auxiliaryControllerN', type, constantNumber(i + 1))],
      group('TypeAndIdentifier', element('AuxiliaryControllerType', type, controllerType), element('HCALCSID', type, hcalcsIdentifier)),
      group(
        'AuxiliaryControllerStateAndAssociatedInformation',
        element('OutputState', state, levelInState('outputState')),
        element('InputState', state, levelInState('inputState')),
        element('StateAndAssociatedInformation', state, textUpTo(STATE)),
      ),
    ),
  ),
);
