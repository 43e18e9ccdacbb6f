import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { levelInState } from '../vocabulary/auxiliary-controllers.js';
import { textUpTo } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, boolean, element, flag, group, groupWith } from '../vocabulary/rows.js';
import { dlmsUseCase } from '../vocabulary/use-case.js';
import { alcsCalendarRows, auxiliaryControllerCalendarRows, controllerCalendar } from './controller-calendar.js';
import { controllerType, hcalcsIdentifier, isAlcs, switchIdentifier } from './controller-identifiers.js';

/** Characters of a description, and of a state with its information */
const DESCRIPTION = 22;
const STATE = 72000;

/** Numbers of the auxiliary controllers; the attributes of one have GBCS rows that follow each other with them */
const CONTROLLERS = [1, 2, 3, 4, 5];

const switches = CONTROLLERS.map(() => items({ description: data(), type: data(), state: data() }));
const alcsCalendar = controllerCalendar();

/** ALCS and HCALCS (superseded by ECS61d and ECS61e) */
export const ECS61a = dlmsUseCase({
  name: 'ECS61a',
  messageCode: 0x00bb,
  variants: { '7.7': 'ReadALCSDataRsp' },
  items: [
    switches.map(({ description }) => description),
    switches.map(({ type }) => type),
    alcsCalendar,
    switches.map(({ state }) => state),
  ],
  rows: [
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
  ],
});

const described = CONTROLLERS.map((n) => items({ description: gbcsRow(1772 + n, data()) }));
const calendar = controllerCalendar({ days: 1823, schedule: 745 });

export const ECS61d = dlmsUseCase({
  name: 'ECS61d',
  messageCode: 0x011c,
  variants: { '7.14': 'ReadAuxiliaryControllerConfigurationDataRsp' },
  items: [...described, calendar],
  rows: [
    ...described.map(({ description }, i) =>
      groupWith(
        'AuxiliaryControllerDescription',
        [attribute('auxiliaryControllerN', description, constantNumber(i + 1))],
        element('AuxiliaryControlDescription', description, textUpTo(DESCRIPTION)),
      ),
    ),
    ...auxiliaryControllerCalendarRows(calendar),
  ],
});

const controllers = CONTROLLERS.map((n) => items({ type: gbcsRow(1829 + n, data()), state: gbcsRow(937 + n, data()) }));

export const ECS61e = dlmsUseCase({
  name: 'ECS61e',
  messageCode: 0x011d,
  variants: { '7.15': 'ReadAuxiliaryControllerOperationalDataRsp' },
  items: [controllers.map(({ type }) => type), controllers.map(({ state }) => state)],
  rows: [
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
  ],
});
