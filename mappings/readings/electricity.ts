import { data, protectedAttributes, structure, twinElementOnly } from '../../codecs/dlms/shapes.js';
import { electricity, element, group, integer } from '../vocabulary/rows.js';
import { activeEnergyUnit, reactiveEnergyUnit } from '../vocabulary/units.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const scalerUnit = () => structure({ scaler: data(), unit: data() });

const activeExport = data();
const activeExportUnit = scalerUnit();
const reactiveExport = data();
const reactiveExportUnit = scalerUnit();

export const ECS17a = dlmsUseCase(
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

export const ECS17b = dlmsUseCase(
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
    group('SecondaryActiveImportRegister', integer('Value', importRegisters.secondaryActive)),
  ),
);

export const READINGS_ELECTRICITY: readonly UseCase[] = [ECS17a, ECS17b];
