import { data } from '../../codecs/dlms/shapes.js';
import { levelInState } from '../vocabulary/auxiliary-controllers.js';
import { textUpTo } from '../vocabulary/converters.js';
import { itemsOf } from '../vocabulary/items.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, boolean, element, flag, group, groupWith } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';
import { alcsCalendarRows, auxiliaryControllerCalendarRows, controllerCalendar } from './controller-calendar.js';
import { controllerType, hcalcsIdentifier, isAlcs, switchIdentifier } from './controller-identifiers.js';

/** Characters of a description, and of a state with its information */
const DESCRIPTION = 22;
const STATE = 72000;

/** An attribute of each of the auxiliary controllers 1 to 5. ECS61a, which is superseded, has no GBCS rows. */
const ofEach = (name: string, rows: readonly (number | undefined)[] = new Array(5).fill(undefined)) => itemsOf(name, rows, data);

const descriptions = ofEach('description');
const types = ofEach('type');
const alcsCalendar = controllerCalendar();
const states = ofEach('state');

/** ALCS and HCALCS (superseded by ECS61d and ECS61e) */
export const ECS61a = dlmsUseCase({
  name: 'ECS61a',
  messageCode: 0x00bb,
  variants: { '7.7': 'ReadALCSDataRsp' },
  items: [descriptions, types, alcsCalendar, states],
  rows: [
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
  ],
});

const controllerDescriptions = ofEach('description', [1773, 1774, 1775, 1776, 1777]);
const calendar = controllerCalendar({ days: 1823, schedule: 745 });

export const ECS61d = dlmsUseCase({
  name: 'ECS61d',
  messageCode: 0x011c,
  variants: { '7.14': 'ReadAuxiliaryControllerConfigurationDataRsp' },
  items: [controllerDescriptions, calendar],
  rows: [
    ...controllerDescriptions.map((description, i) =>
      groupWith(
        'AuxiliaryControllerDescription',
        [attribute('auxiliaryControllerN', description, constantNumber(i + 1))],
        element('AuxiliaryControlDescription', description, textUpTo(DESCRIPTION)),
      ),
    ),
    ...auxiliaryControllerCalendarRows(calendar),
  ],
});

const typesAndIdentifiers = ofEach('type', [1830, 1831, 1832, 1833, 1834]);
const statesAndInformation = ofEach('state', [938, 939, 940, 941, 942]);

export const ECS61e = dlmsUseCase({
  name: 'ECS61e',
  messageCode: 0x011d,
  variants: { '7.15': 'ReadAuxiliaryControllerOperationalDataRsp' },
  items: [typesAndIdentifiers, statesAndInformation],
  rows: [
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
  ],
});
