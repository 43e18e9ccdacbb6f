import { array, data, gbcsRow, protectedAttributes, structure, twinElementOnly } from '../../codecs/dlms/shapes.js';
import * as converters from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, type DlmsRow, eachValue, electricity, element, group, groupWith, indexed, integer } from '../vocabulary/rows.js';
import { activeEnergyUnit, anyUnit, reactiveEnergyUnit, scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const exported = items({
  active: gbcsRow(100, data()),
  activeUnit: gbcsRow(362, scalerUnit()),
  reactive: gbcsRow(103, data()),
  reactiveUnit: gbcsRow(365, scalerUnit()),
});

const ECS17a = dlmsUseCase({
  name: 'ECS17a',
  messageCode: 0x0026,
  variants: { '4.2': 'ReadInstantaneousExportRegistersRsp' },
  items: [exported],
  rows: [
    group(
      'ActiveExportRegister',
      integer('Value', exported.active),
      element('ActiveEnergyUnit', exported.activeUnit.of.unit, activeEnergyUnit),
    ),
    group(
      'ReactiveExportRegister',
      integer('Value', exported.reactive),
      element('ReactiveEnergyUnit', exported.reactiveUnit.of.unit, reactiveEnergyUnit),
    ),
  ],
});

const imported = structure({
  active: data(),
  activeUnit: scalerUnit(),
  reactive: data(),
  reactiveUnit: scalerUnit(),
  secondaryActive: twinElementOnly(data()),
});

const ECS17b = dlmsUseCase({
  name: 'ECS17b',
  messageCode: 0x0027,
  variants: { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
  items: [items({ registers: gbcsRow(24, protectedAttributes({ registers: gbcsRow(21, imported) })) })],
  rows: [
    electricity(
      group(
        'ActiveImportRegister',
        integer('Value', imported.of.active),
        element('ActiveEnergyUnit', imported.of.activeUnit.of.unit, activeEnergyUnit),
      ),
      group(
        'ReactiveImportRegister',
        integer('Value', imported.of.reactive),
        element('ReactiveEnergyUnit', imported.of.reactiveUnit.of.unit, reactiveEnergyUnit),
      ),
      // the message has no unit of the secondary register
      group('SecondaryActiveImportRegister', integer('Value', imported.of.secondaryActive)),
    ),
  ],
});

const powerImport = structure({ active: data(), activeUnit: scalerUnit(), primaryActive: data() });

const ECS17c = dlmsUseCase({
  name: 'ECS17c',
  messageCode: 0x0028,
  variants: { '4.16': 'ReadActivePowerImportRsp' },
  items: [items({ power: gbcsRow(25, powerImport) })],
  rows: [
    group('ActivePowerImport', integer('Value', powerImport.of.active), element('Unit', powerImport.of.activeUnit.of.unit, anyUnit)),
    integer('PrimaryActivePowerImportValue', powerImport.of.primaryActive),
  ],
});

const TOUS = 48;
const SECONDARY_TOUS = 4;
const touRegisters = structure({ primary: array(data()), secondary: twinElementOnly(array(data())) });

const ECS17d = dlmsUseCase({
  name: 'ECS17d',
  messageCode: 0x0029,
  variants: { '4.1.2': 'ReadInstantaneousImportTOUMatricesRsp' },
  items: [items({ registers: gbcsRow(1813, protectedAttributes({ registers: gbcsRow(28, touRegisters) })) })],
  rows: [
    electricity(
      group(
        'TariffTOURegisterCollection',
        indexed('TOUPrimaryRegisterValue', touRegisters.of.primary, TOUS),
        indexed('TOUSecondRegisterValue', touRegisters.of.secondary, SECONDARY_TOUS),
      ),
    ),
  ],
});

const collection = structure({ blockTouRegisters: array(data()) });
const { blockTouRegisters } = collection.of;
const TOU_PERIODS = 8;
const BLOCKS = 4;

/** The array has the registers of block 1, its counters, the registers of block 2 …: 8 of each (SMETS 5.7.5.35) */
function tariffBlock(block: number): DlmsRow {
  const before = (block - 1) * 2 * TOU_PERIODS;
  const values = (name: string, from: number) => {
    const last = from + TOU_PERIODS;
    // after the counters of the last block there is room for nothing, which the limit tells
    const positions = [from + 1, last === 2 * BLOCKS * TOU_PERIODS ? Number.POSITIVE_INFINITY : last] as const;
    return eachValue(name, blockTouRegisters, converters.integer, {
      counted: 'index',
      positions,
      limit: TOU_PERIODS,
    });
  };
  return groupWith(
    'TariffBlock',
    [attribute('index', blockTouRegisters, constantNumber(block))],
    values('RegisterMatrixTOUValue', before),
    values('CounterMatrixTOUValue', before + TOU_PERIODS),
  );
}

const ECS17e = dlmsUseCase({
  name: 'ECS17e',
  messageCode: 0x002a,
  variants: { '4.1.3': 'ReadInstantaneousImportTOUWithBlocksMatricesRsp' },
  items: [items({ registers: gbcsRow(1814, protectedAttributes({ collection: gbcsRow(29, collection) })) })],
  rows: [group('TariffBlockTOURegisterCollection', tariffBlock(1), tariffBlock(2), tariffBlock(3), tariffBlock(4))],
});

/** Logged prepayment values have another order */
const prepaymentBalances = structure({
  meterBalance: data(),
  emergencyCredit: data(),
  accumulatedDebt: data(),
  timeDebt1: data(),
  timeDebt2: data(),
  paymentDebt: data(),
});

const ECS19 = dlmsUseCase({
  name: 'ECS19',
  messageCode: 0x002d,
  variants: { '4.3': 'ReadInstantaneousPrepayValuesRsp' },
  items: [items({ balances: gbcsRow(934, protectedAttributes({ balances: gbcsRow(1807, prepaymentBalances) })) })],
  rows: [
    integer('EmergencyCreditBalance', prepaymentBalances.of.emergencyCredit),
    integer('AccumulatedDebtRegister', prepaymentBalances.of.accumulatedDebt),
    integer('PaymentDebtRegister', prepaymentBalances.of.paymentDebt),
    integer('TimeDebtRegister1', prepaymentBalances.of.timeDebt1),
    integer('TimeDebtRegister2', prepaymentBalances.of.timeDebt2),
    integer('MeterBalance', prepaymentBalances.of.meterBalance),
  ],
});

const balance = items({ meterBalance: gbcsRow(1022, data()) });

const ECS82 = dlmsUseCase({
  name: 'ECS82',
  messageCode: 0x0069,
  variants: { '4.18': 'ReadMeterBalanceRsp' },
  items: [balance],
  rows: [integer('MeterBalance', balance.meterBalance)],
});

export const READINGS_ELECTRICITY: readonly UseCase[] = [ECS17a, ECS17b, ECS17c, ECS17d, ECS17e, ECS19, ECS82];
