import * as metering from '../clusters/metering.js';
import * as prepayment from '../clusters/prepayment.js';
import { scaledConsumption } from '../vocabulary/consumption.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, combined, element, type GbzSource, gas, group, integer } from '../vocabulary/rows.js';
import { gasConsumptionUnit } from '../vocabulary/units.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const { multiplier, divisor } = metering;

const GCS13a = gbzUseCase({
  name: 'GCS13a',
  messageCode: 0x0074,
  variants: { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
  rows: [
    gas(
      group(
        'ConsumptionRegister',
        combined('Value', [metering.currentSummationDelivered, multiplier, divisor], scaledConsumption),
        element('Unit', metering.unitOfMeasure, gasConsumptionUnit),
      ),
    ),
  ],
});

/** One element for each register or counter, its index that of the tier or block, whether the others are there or not */
const consumptions = (name: string, sources: readonly GbzSource[]) =>
  sources.map((source, i) =>
    combined(name, [source, multiplier, divisor], scaledConsumption, attribute('index', source, constantNumber(i + 1))),
  );

const GCS13b = gbzUseCase({
  name: 'GCS13b',
  messageCode: 0x00b8,
  variants: { '4.1.4': 'ReadInstantaneousImportBlockCountersRsp' },
  rows: [group('ImportBlockCounters', ...consumptions('TariffBlockCounterValue', metering.blockSummationsDelivered))],
});

const GCS13c = gbzUseCase({
  name: 'GCS13c',
  messageCode: 0x00b6,
  variants: { '4.1.2': 'ReadInstantaneousImportTOUMatricesRsp' },
  rows: [gas(group('TariffTOURegisterMatrix', ...consumptions('TOURegisterMatrixValue', metering.tierSummationsDelivered)))],
});

const GCS14 = gbzUseCase({
  name: 'GCS14',
  messageCode: 0x0075,
  variants: { '4.3': 'ReadInstantaneousPrepayValuesRsp' },
  rows: [
    integer('EmergencyCreditBalance', prepayment.emergencyCreditRemaining),
    integer('AccumulatedDebtRegister', prepayment.accumulatedDebt),
    integer('PaymentDebtRegister', prepayment.debtAmount3),
    integer('TimeDebtRegister1', prepayment.debtAmount1),
    integer('TimeDebtRegister2', prepayment.debtAmount2),
    integer('MeterBalance', prepayment.creditRemaining),
  ],
});

const meterBalances = [
  integer('MeterBalance', metering.billToDateDelivered),
  group('Gas', integer('MeterBalancePrepaymentMode', prepayment.creditRemaining)),
];

const GCS60 = gbzUseCase({
  name: 'GCS60',
  messageCode: 0x008d,
  variants: { '4.18': 'ReadMeterBalanceRsp' },
  rows: [...meterBalances],
});

/** As GCS60, with the time at which the balances were read in the grouping header */
const GCS60a = gbzUseCase({
  name: 'GCS60a',
  messageCode: 0x012a,
  variants: { '4.18': 'ReadMeterBalanceRsp' },
  rows: [...meterBalances],
});

export const READINGS_GAS: readonly UseCase[] = [GCS13a, GCS13b, GCS13c, GCS14, GCS60, GCS60a];
