import { attribute } from '../../codecs/gbz/sources.js';
import { scaledConsumption } from '../vocabulary/consumption.js';
import { combined, element, gas, group } from '../vocabulary/rows.js';
import { gasConsumptionUnit } from '../vocabulary/units.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const METERING = 0x0702;
const divisor = attribute(METERING, 0x0302, 'Divisor');
const multiplier = attribute(METERING, 0x0301, 'Multiplier');
const unit = attribute(METERING, 0x0300, 'Unit of Measure');
const summation = attribute(METERING, 0x0000, 'CurrentSummationDelivered');

export const GCS13a = gbzUseCase(
  'GCS13a',
  0x0074,
  { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
  gas(
    group(
      'ConsumptionRegister',
      combined('Value', [summation, multiplier, divisor], scaledConsumption),
      element('Unit', unit, gasConsumptionUnit),
    ),
  ),
);

export const READINGS_GAS: readonly UseCase[] = [GCS13a];
