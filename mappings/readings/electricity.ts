import { array, data, protectedAttributes, structure, twinElementOnly } from '../../codecs/dlms/shapes.js';
import * as converters from '../vocabulary/converters.js';
import { constantNumber } from '../vocabulary/presence.js';
import { attribute, eachValue, electricity, element, group, groupWith, indexed, integer, type Row } from '../vocabulary/rows.js';
import { activeEnergyUnit, anyUnit, reactiveEnergyUnit, scalerUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const activeExport = data();
const activeExportUnit = scalerUnit();
const reactiveExport = data();
const reactiveExportUnit = scalerUnit();

const ECS17a = dlmsUseCase(
  'ECS17a',
  0x0026,
  { '4.2': 'ReadInstantaneousExportRegistersRsp' },
  [activeExport, activeExportUnit, reactiveExport, reactiveExportUnit],
  group('ActiveExportRegister', integer('Value', activeExport), element('ActiveEnergyUnit', activeExportUnit.unit, activeEnergyUnit)),
  group(
    'ReactiveExportRegister',
    integer('Value', reactiveExport),
    element('ReactiveEnergyUnit', reactiveExportUnit.unit, reactiveEnergyUnit),
  ),
);

const importRegisters = structure({
  active: data(),
  activeUnit: scalerUnit(),
  reactive: data(),
  reactiveUnit: scalerUnit(),
  secondaryActive: twinElementOnly(data()),
});

const ECS17b = dlmsUseCase(
  'ECS17b',
  0x0027,
  { '4.1.1': 'ReadInstantaneousImportRegistersRsp' },
  [protectedAttributes(structure({ registers: importRegisters }))],
  electricity(
    group(
      'ActiveImportRegister',
      integer('Value', importRegisters.active),
      element('ActiveEnergyUnit', importRegisters.activeUnit.unit, activeEnergyUnit),
    ),
    group(
      'ReactiveImportRegister',
      integer('Value', importRegisters.reactive),
      element('ReactiveEnergyUnit', importRegisters.reactiveUnit.unit, reactiveEnergyUnit),
    ),
    // the message has no unit of the secondary register
    group('SecondaryActiveImportRegister', integer('Value', importRegisters.secondaryActive)),
  ),
);

const powerImport = structure({ active: data(), activeUnit: scalerUnit(), primaryActive: data() });

const ECS17c = dlmsUseCase(
  'ECS17c',
  0x0028,
  { '4.16': 'ReadActivePowerImportRsp' },
  [powerImport],
  group('ActivePowerImport', integer('Value', powerImport.active), element('Unit', powerImport.activeUnit.unit, anyUnit)),
  integer('PrimaryActivePowerImportValue', powerImport.primaryActive),
);

const TOUS = 48;
const SECONDARY_TOUS = 4;
const touRegisters = structure({ primary: array(data()), secondary: twinElementOnly(array(data())) });

const ECS17d = dlmsUseCase(
  'ECS17d',
  0x0029,
  { '4.1.2': 'ReadInstantaneousImportTOUMatricesRsp' },
  [protectedAttributes(structure({ registers: touRegisters }))],
  electricity(
    group(
      'TariffTOURegisterCollection',
      indexed('TOUPrimaryRegisterValue', touRegisters.primary, touRegisters.primary.each, TOUS),
      indexed('TOUSecondRegisterValue', touRegisters.secondary, touRegisters.secondary.each, SECONDARY_TOUS),
    ),
  ),
);

const blockTouRegisters = array(data());
const TOU_PERIODS = 8;
const BLOCKS = 4;

/** The array has the registers of block 1, its counters, the registers of block 2 …: 8 of each (SMETS 5.7.5.35) */
function tariffBlock(block: number): Row {
  const before = (block - 1) * 2 * TOU_PERIODS;
  const values = (name: string, from: number) => {
    const last = from + TOU_PERIODS;
    // after the counters of the last block there is room for nothing, which the limit tells
    const positions = [from + 1, last === 2 * BLOCKS * TOU_PERIODS ? Number.POSITIVE_INFINITY : last] as const;
    return eachValue(name, blockTouRegisters, blockTouRegisters.each, converters.integer, {
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

const ECS17e = dlmsUseCase(
  'ECS17e',
  0x002a,
  { '4.1.3': 'ReadInstantaneousImportTOUWithBlocksMatricesRsp' },
  [protectedAttributes(structure({ collection: structure({ blockTouRegisters }) }))],
  group('TariffBlockTOURegisterCollection', tariffBlock(1), tariffBlock(2), tariffBlock(3), tariffBlock(4)),
);

/** Logged prepayment values have another order */
const prepaymentBalances = structure({
  meterBalance: data(),
  emergencyCredit: data(),
  accumulatedDebt: data(),
  timeDebt1: data(),
  timeDebt2: data(),
  paymentDebt: data(),
});

const ECS19 = dlmsUseCase(
  'ECS19',
  0x002d,
  { '4.3': 'ReadInstantaneousPrepayValuesRsp' },
  [protectedAttributes(structure({ balances: prepaymentBalances }))],
  integer('EmergencyCreditBalance', prepaymentBalances.emergencyCredit),
  integer('AccumulatedDebtRegister', prepaymentBalances.accumulatedDebt),
  integer('PaymentDebtRegister', prepaymentBalances.paymentDebt),
  integer('TimeDebtRegister1', prepaymentBalances.timeDebt1),
  integer('TimeDebtRegister2', prepaymentBalances.timeDebt2),
  integer('MeterBalance', prepaymentBalances.meterBalance),
);

const meterBalance = data();

const ECS82 = dlmsUseCase('ECS82', 0x0069, { '4.18': 'ReadMeterBalanceRsp' }, [meterBalance], integer('MeterBalance', meterBalance));

export const READINGS_ELECTRICITY: readonly UseCase[] = [ECS17a, ECS17b, ECS17c, ECS17d, ECS17e, ECS19, ECS82];
