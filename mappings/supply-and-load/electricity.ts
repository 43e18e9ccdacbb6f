import { array, data, structure } from '../../codecs/dlms/shapes.js';
import { eitherWord, enumeration } from '../vocabulary/enumeration.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { boolean, each, element, integer, seconds } from '../vocabulary/rows.js';
import { scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { ECS61a, ECS61d, ECS61e } from './auxiliary-controllers.js';

const supplyState = data();
const counter = data();
const powerThreshold = data();
const period = data();
const restorationPeriod = data();

const ECS27 = dlmsUseCase(
  'ECS27',
  0x0042,
  { '4.15': 'ReadLoadLimitDataRsp' },
  [supplyState, counter, scalerUnit(), powerThreshold, period, restorationPeriod],
  integer('LoadLimitCounterValue', counter),
  integer('LoadLimitPowerThreshold', powerThreshold),
  element('LoadLimitPeriod', period, nonNegative),
  element('LoadLimitRestorationPeriod', restorationPeriod, nonNegative),
  element('LoadLimitSupplyState', supplyState, eitherWord('Disable', 'Unchanged')),
);

const controlState = data();

const ECS45 = dlmsUseCase(
  'ECS45',
  0x0052,
  { '7.4': 'ReadSupplyStatusRsp' },
  [controlState],
  element('SupplyState', controlState, enumeration({ 0: 'Disabled', 1: 'Enabled', 2: 'Armed' })),
);

const availability = data();
const boosts = array(structure({ start: data(), end: data() }));
/** Whether the boost function controls auxiliary controller 1 to 5 */
const controls = Array.from({ length: 5 }, () => data());

const ECS61c = dlmsUseCase(
  'ECS61c',
  0x005e,
  { '7.11': 'ReadBoostButtonDetailsRsp' },
  [availability, boosts, ...controls],
  each('EventLogEntry', boosts, { whole: true, limit: 25 }, seconds('BoostEnd', boosts.each.end), seconds('BoostStart', boosts.each.start)),
  boolean('BoostFunctionAvailability', availability),
  ...controls.map((control, i) => boolean(`BoostFunctionControl${i + 1}Value`, control)),
);

export const SUPPLY_AND_LOAD_ELECTRICITY: readonly UseCase[] = [ECS27, ECS45, ECS61a, ECS61c, ECS61d, ECS61e];
