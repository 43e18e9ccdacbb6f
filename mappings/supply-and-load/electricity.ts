import { array, data, gbcsRow, structure } from '../../codecs/dlms/shapes.js';
import { eitherWord, enumeration } from '../vocabulary/enumeration.js';
import { items, itemsOf } from '../vocabulary/items.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { boolean, each, element, integer, seconds } from '../vocabulary/rows.js';
import { scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { ECS61a, ECS61d, ECS61e } from './auxiliary-controllers.js';

const loadLimit = items({
  supplyState: gbcsRow(1166, data()),
  counter: gbcsRow(102, data()),
  counterUnit: gbcsRow(364, scalerUnit()),
  powerThreshold: gbcsRow(964, data()),
  period: gbcsRow(973, data()),
  restorationPeriod: gbcsRow(974, data()),
});

const ECS27 = dlmsUseCase({
  name: 'ECS27',
  messageCode: 0x0042,
  variants: { '4.15': 'ReadLoadLimitDataRsp' },
  items: [loadLimit],
  rows: [
    integer('LoadLimitCounterValue', loadLimit.counter),
    integer('LoadLimitPowerThreshold', loadLimit.powerThreshold),
    element('LoadLimitPeriod', loadLimit.period, nonNegative),
    element('LoadLimitRestorationPeriod', loadLimit.restorationPeriod, nonNegative),
    element('LoadLimitSupplyState', loadLimit.supplyState, eitherWord('Disable', 'Unchanged')),
  ],
});

const supply = items({ controlState: gbcsRow(943, data()) });

const ECS45 = dlmsUseCase({
  name: 'ECS45',
  messageCode: 0x0052,
  variants: { '7.4': 'ReadSupplyStatusRsp' },
  items: [supply],
  rows: [element('SupplyState', supply.controlState, enumeration({ 0: 'Disabled', 1: 'Enabled', 2: 'Armed' }))],
});

const boostFunction = items({
  availability: gbcsRow(12, data()),
  boosts: gbcsRow(2, array(structure({ start: data(), end: data() }))),
});
const { boosts } = boostFunction;
/** Whether the boost function controls auxiliary controller 1 to 5 */
const controls = itemsOf('control', [13, 14, 15, 16, 17], data);

const ECS61c = dlmsUseCase({
  name: 'ECS61c',
  messageCode: 0x005e,
  variants: { '7.11': 'ReadBoostButtonDetailsRsp' },
  items: [boostFunction, controls],
  rows: [
    each(
      'EventLogEntry',
      boosts,
      { whole: true, limit: 25 },
      seconds('BoostEnd', boosts.each.of.end),
      seconds('BoostStart', boosts.each.of.start),
    ),
    boolean('BoostFunctionAvailability', boostFunction.availability),
    ...controls.map((control, i) => boolean(`BoostFunctionControl${i + 1}Value`, control)),
  ],
});

export const SUPPLY_AND_LOAD_ELECTRICITY: readonly UseCase[] = [ECS27, ECS45, ECS61a, ECS61c, ECS61d, ECS61e];
