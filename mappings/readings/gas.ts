import type { Source } from '../../codecs/source.js';
import * as metering from '../clusters/metering.js';
import * as prepayment from '../clusters/prepayment.js';
import { scaledConsumption } from '../vocabulary/consumption.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, combined, element, gas, group, integer } from '../vocabulary/rows.js';
import { gasConsumptionUnit } from '../vocabulary/units.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const { multiplier, divisor } = metering;

const GCS13a = gbzUseCase(
  'GCS13a',
  0x0074,
  { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
  gas(
    group(
      'ConsumptionRegister',
      combined('Value', [metering.currentSummationDelivered, multiplier, divisor], scaledConsumption),
      element('Unit', metering.unitOfMeasure, gasConsumptionUnit),
    ),
  ),
);

/** One element for each register or counter, its index that of the tier or block, whether the others are there or not */
const consumptions = (name: string, sources: readonly Source[]) =>
  sources.map((source, i) =>
    combined(name, [source, multiplier, divisor], scaledConsumption, attribute('index', source, constantNumber(i + 1))),
  );

const GCS13b = gbzUseCase(
  'GCS13b',
  0x00b8,
  { '4.1.4': 'ReadInstantaneousImportBlockCountersRsp' },
  group('ImportBlockCounters', ...consumptions('TariffBlockCounterValue', metering.blockSummationsDelivered)),
);

const GCS13c = gbzUseCase(
  'GCS13c',
  0x00b6,
  { '4.1.2': 'ReadInstantaneousImportTOUMatricesRsp' },
  gas(group('TariffTOURegisterMatrix', ...consumptions('TOURegisterMatrixValue', metering.tierSummationsDelivered))),
);

const GCS14 = gbzUseCase(
  'GCS14',
  0x0075,
  { '4.3': 'ReadInstantaneousPrepayValuesRsp' },
  integer('EmergencyCreditBalance', prepayment.emergencyCreditRemaining),
  integer('AccumulatedDebtRegister', prepayment.accumulatedDebt),
  integer('PaymentDebtRegister', prepayment.debtAmount3),
  integer('TimeDebtRegister1', prepayment.debtAmount1),
  integer('TimeDebtRegister2', prepayment.debtAmount2),
  integer('MeterBalance', prepayment.creditRemaining),
);

const meterBalances = [
  integer('MeterBalance', metering.billToDateDelivered),
  group('Gas', integer('MeterBalancePrepaymentMode', prepayment.creditRemaining)),
];

const GCS60 = gbzUseCase('GCS60', 0x008d, { '4.18': 'ReadMeterBalanceRsp' }, ...meterBalances);

/** As GCS60, with the time at which the balances were read in the grouping header */
const GCS60a = gbzUseCase('GCS60a', 0x012a, { '4.18': 'ReadMeterBalanceRsp' }, ...meterBalances);

export const READINGS_GAS: readonly UseCase[] = [GCS13a, GCS13b, GCS13c, GCS14, GCS60, GCS60a];
