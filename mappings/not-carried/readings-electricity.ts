import { GAS, type NotCarried, notCarried } from './not-carried.js';

export const NOT_CARRIED_READINGS_ELECTRICITY: readonly NotCarried[] = [
  ...notCarried('ReadInstantaneousImportRegistersRsp/Gas/ConsumptionRegister', GAS, 'Value', 'Unit'),
  ...notCarried(
    'ReadInstantaneousImportRegistersRsp/Electricity/SecondaryActiveImportRegister',
    'the collection of import registers has a unit of the first element only',
    'ActiveEnergyUnit',
  ),
  ...notCarried('ReadInstantaneousImportTOUMatricesRsp/Gas/TariffTOURegisterMatrix', GAS, 'TOURegisterMatrixValue'),
  ...notCarried('ReadMeterBalanceRsp/Gas', GAS, 'MeterBalancePrepaymentMode'),
];
