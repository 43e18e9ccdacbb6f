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

/** An attribute of each of the auxiliary controllers 1 to 5 */
const ofEach = () => Array.from({ length: CONTROLLERS }, () => data());

const descriptions = ofEach();
const types = ofEach();
const alcsCalendar = controllerCalendar();
const states = ofEach();

/** ALCS and HCALCS (superseded by ECS61d and ECS61e) */
export const ECS61a = dlmsUseCase(
  'ECS61a',
  0x00bb,
  { '7.7': 'ReadALCSDataRsp' },
  [...descriptions, ...types, alcsCalendar.days, alcsCalendar.schedule, ...states],
  ...descriptions.map((description, i) =>
    groupWith(
      'AuxiliaryLoadControlSwitch',
      [attribute('Index', description, constantNumber(i + 1))],
      element('Description', description, textUpTo(DESCRIPTION)),
      group('TypeAndIdentifier', flag('ALCS', types[i], isAlcs), element('HCALCS', types[i], switchIdentifier)),
      boolean('State', states[i]),
    ),
  ),
  ...alcsCalendarRows(alcsCalendar),
);

const controllerDescriptions = ofEach();
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

const typesAndIdentifiers = ofEach();
const statesAndInformation = ofEach();

export const ECS61e = dlmsUseCase(
  'ECS61e',
  0x011d,
  { '7.15': 'ReadAuxiliaryControllerOperationalDataRsp' },
  [...typesAndIdentifiers, ...statesAndInformation],
  ...typesAndIdentifiers.map((type, i) =>
    groupWith(
      'AuxiliaryControllerOperationalData',
      [attribute('auxiliaryControllerN', type, constantNumber(i + 1))],
      group('TypeAndIdentifier', element('AuxiliaryControllerType', type, controllerType), element('HCALCSID', type, hcalcsIdentifier)),
      group(
        'AuxiliaryControllerStateAndAssociatedInformation',
        element('OutputState', statesAndInformation[i], levelInState('outputState')),
        element('InputState', statesAndInformation[i], levelInState('inputState')),
        element('StateAndAssociatedInformation', statesAndInformation[i], textUpTo(STATE)),
      ),
    ),
  ),
);
