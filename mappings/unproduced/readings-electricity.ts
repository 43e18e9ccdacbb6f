import { GAS, type Unproduced, unproduced } from './unproduced.js';

export const UNPRODUCED_READINGS_ELECTRICITY: readonly Unproduced[] = [
  ...unproduced('ReadInstantaneousImportRegistersRsp/Gas/ConsumptionRegister', GAS, 'Value', 'Unit'),
  ...unproduced(
    'ReadInstantaneousImportRegistersRsp/Electricity/SecondaryActiveImportRegister',
    'the collection of import registers has a unit of the first element only',
    'ActiveEnergyUnit',
  ),
  ...unproduced('ReadInstantaneousImportTOUMatricesRsp/Gas/TariffTOURegisterMatrix', GAS, 'TOURegisterMatrixValue'),
  ...unproduced('ReadMeterBalanceRsp/Gas', GAS, 'MeterBalancePrepaymentMode'),
];
