import { dlmsUseCase, gbzUseCase, type UseCase } from './vocabulary/use-case.js';

type Variants = Readonly<Record<string, string>>;

const dlms = (name: string, messageCode: number, variants: Variants): UseCase => dlmsUseCase({ name, messageCode, variants });
const gbz = (name: string, messageCode: number, variants: Variants): UseCase => gbzUseCase({ name, messageCode, variants });

/**
 * Answers to writes and actions: their elements say whether they succeeded, and nothing else (GBCS 9, 19 and 20).
 */
const ELECTRICITY: readonly UseCase[] = [
  dlms('CS01a', 0x0007, { '2.2': 'TopUpDeviceRsp' }),
  dlms('ECS01a', 0x0019, { '1.1.1': 'UpdateImportTariffPrimaryElementRsp' }),
  dlms('ECS01b', 0x00a2, { '1.2.1': 'UpdatePricePrimaryElementRsp' }),
  dlms('ECS01c', 0x00b7, { '1.1.2': 'UpdateImportTariffSecondaryElementRsp' }),
  dlms('ECS01d', 0x00c7, { '1.2.2': 'UpdatePriceSecondaryElementRsp' }),
  dlms('ECS02', 0x001a, { '1.6': 'UpdatePaymentModeRsp' }),
  dlms('ECS03', 0x001b, { '1.6': 'UpdatePaymentModeRsp' }),
  dlms('ECS04a', 0x001c, { '1.5': 'UpdateMeterBalanceRsp' }),
  dlms('ECS04b', 0x00b3, { '1.5': 'UpdateMeterBalanceRsp' }),
  dlms('ECS05', 0x001d, { '1.7': 'ResetTariffBlockCounterMatrixRsp' }),
  dlms('ECS07', 0x001e, { '2.3': 'UpdateDebtRsp' }),
  dlms('ECS08', 0x001f, { '2.1': 'UpdatePrepayConfigurationRsp' }),
  dlms('ECS08a', 0x00de, { '2.1': 'UpdatePrepayConfigurationRsp' }),
  dlms('ECS09', 0x0020, { '2.5': 'ActivateEmergencyCreditRsp' }),
  dlms('ECS10', 0x0021, { '3.1': 'DisplayMessageRsp' }),
  dlms('ECS12', 0x0022, { '3.2': 'RestrictAccessForChangeOfTenancyRsp' }),
  dlms('ECS14', 0x0023, { '3.5': 'DisablePrivacyPINRsp' }),
  dlms('ECS15a', 0x0024, { '3.3': 'ClearEventLogRsp' }),
  dlms('ECS15c', 0x00c1, { '3.3': 'ClearEventLogRsp' }),
  dlms('ECS16', 0x0025, { '3.4': 'UpdateSupplierNameRsp' }),
  dlms('ECS25a', 0x00ac, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS25a1', 0x00ea, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS25a2', 0x00eb, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS25a3', 0x00ec, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS25b', 0x00b0, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS25b3', 0x00ed, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  dlms('ECS28a', 0x0043, { '6.4.1': 'UpdateDeviceConfigurationLoadLimitingGeneralSettingsRsp' }),
  dlms('ECS28b', 0x0044, { '6.4.2': 'UpdateDeviceConfigurationLoadLimitingCounterResetRsp' }),
  dlms('ECS29a', 0x0045, { '6.5': 'UpdateDeviceConfigurationVoltageRsp' }),
  dlms('ECS29b', 0x00ae, { '6.5': 'UpdateDeviceConfigurationVoltageRsp' }),
  dlms('ECS29c', 0x00d1, { '6.5': 'UpdateDeviceConfigurationVoltageRsp' }),
  dlms('ECS29d', 0x00d2, { '6.5': 'UpdateDeviceConfigurationVoltageRsp' }),
  dlms('ECS29e', 0x00d3, { '6.27': 'UpdateDeviceConfigurationRMSVoltageCounterResetRsp' }),
  dlms('ECS29f', 0x00d4, { '6.27': 'UpdateDeviceConfigurationRMSVoltageCounterResetRsp' }),
  dlms('ECS30', 0x0046, { '6.8': 'UpdateDeviceConfigurationBillingCalendarRsp' }),
  dlms('ECS30a', 0x00d7, { '6.8': 'UpdateDeviceConfigurationBillingCalendarRsp' }),
  dlms('ECS34', 0x0047, { '6.12': 'UpdateDeviceConfigurationInstantaneousPowerThresholdRsp' }),
  dlms('ECS37', 0x004a, { '6.18.1': 'SetMaximumDemandConfigurableTimePeriodRsp' }),
  dlms('ECS38', 0x004b, { '7.12': 'SetRandomisedOffsetLimitRsp' }),
  dlms('ECS39a', 0x004c, { '6.20.1': 'SetDeviceConfigurationImportMPxNRsp' }),
  dlms('ECS39b', 0x004d, { '6.20.2': 'SetDeviceConfigurationExportMPANRsp' }),
  dlms('ECS42', 0x004f, { '7.1': 'EnableSupplyRsp' }),
  dlms('ECS43', 0x0050, { '7.2': 'DisableSupplyRsp' }),
  dlms('ECS44', 0x0051, { '7.3': 'ArmSupplyRsp' }),
  dlms('ECS46a', 0x0053, { '6.14.1': 'UpdateDeviceConfigurationALCDescriptionsRsp' }),
  dlms('ECS46c', 0x0054, { '6.14.2': 'UpdateDeviceConfigurationALCSchedulerRsp' }),
  dlms('ECS46d', 0x011a, { '6.14.3': 'UpdateDeviceConfigurationALCSchedulerRsp' }),
  dlms('ECS47', 0x0055, { '7.5': 'ActivateAuxiliaryLoadRsp', '7.6': 'DeactivateAuxiliaryLoadRsp', '7.8': 'ResetAuxiliaryLoadRsp' }),
  dlms('ECS47a', 0x011e, { '7.13': 'SetAuxiliaryControllerStateRsp' }),
  dlms('ECS47e', 0x011f, { '7.16': 'LimitAPCLevelRsp' }),
  dlms('ECS48', 0x00db, { '6.26': 'UpdateDeviceConfigurationDailyResettingOfTariffBlockCounterMatrixRsp' }),
  dlms('ECS50', 0x0058, { '9.1': 'RequestCustomerIdentificationNumberRsp' }),
  dlms('ECS57', 0x005a, { '6.18.2': 'ResetMaximumDemandRegistersRsp' }),
  dlms('ECS62', 0x005f, { '7.9': 'AddAuxiliaryLoadToBoostButtonRsp', '7.10': 'RemoveAuxiliaryLoadFromBoostButtonRsp' }),
  dlms('ECS81', 0x0068, { '6.25': 'SetElectricitySupplyTamperStateRsp' }),
];

const GAS: readonly UseCase[] = [
  gbz('CS01b', 0x0097, { '2.2': 'TopUpDeviceRsp' }),
  gbz('CS11', 0x0015, { '3.3': 'ClearEventLogRsp' }),
  gbz('GCS01a', 0x006b, { '1.1.1': 'UpdateImportTariffPrimaryElementRsp' }),
  gbz('GCS01b', 0x00a3, { '1.2.1': 'UpdatePricePrimaryElementRsp' }),
  gbz('GCS02', 0x006c, { '1.6': 'UpdatePaymentModeRsp' }),
  gbz('GCS03', 0x006d, { '1.6': 'UpdatePaymentModeRsp' }),
  gbz('GCS04', 0x006e, { '2.3': 'UpdateDebtRsp' }),
  gbz('GCS05', 0x006f, { '2.1': 'UpdatePrepayConfigurationRsp' }),
  gbz('GCS06', 0x0070, { '2.5': 'ActivateEmergencyCreditRsp' }),
  gbz('GCS07', 0x0071, { '3.1': 'DisplayMessageRsp' }),
  gbz('GCS09', 0x0072, { '3.2': 'RestrictAccessForChangeOfTenancyRsp' }),
  gbz('GCS11', 0x0073, { '3.5': 'DisablePrivacyPINRsp' }),
  gbz('GCS20', 0x00ad, { '6.22': 'ConfigureAlertBehaviourRsp' }),
  gbz('GCS23', 0x007c, { '6.6': 'UpdateDeviceConfigurationGasConversionRsp' }),
  gbz('GCS24', 0x007d, { '6.7': 'UpdateDeviceConfigurationGasFlowRsp' }),
  gbz('GCS24a', 0x00fc, { '6.7': 'UpdateDeviceConfigurationGasFlowRsp' }),
  gbz('GCS25', 0x007e, { '6.8': 'UpdateDeviceConfigurationBillingCalendarRsp' }),
  gbz('GCS25a', 0x00d8, { '6.8': 'UpdateDeviceConfigurationBillingCalendarRsp' }),
  gbz('GCS32', 0x0081, { '7.2': 'DisableSupplyRsp' }),
  gbz('GCS36', 0x0083, { '9.1': 'RequestCustomerIdentificationNumberRsp' }),
  gbz('GCS39', 0x0085, { '7.3': 'ArmSupplyRsp' }),
  gbz('GCS40a', 0x0086, { '1.5': 'UpdateMeterBalanceRsp' }),
  gbz('GCS40b', 0x00b4, { '1.5': 'UpdateMeterBalanceRsp' }),
  gbz('GCS40c', 0x00c0, { '1.5': 'UpdateMeterBalanceRsp' }),
  gbz('GCS40d', 0x00c2, { '1.5': 'UpdateMeterBalanceRsp' }),
  gbz('GCS41', 0x0087, { '6.20.1': 'SetDeviceConfigurationImportMPxNRsp' }),
  gbz('GCS44', 0x0088, { '3.4': 'UpdateSupplierNameRsp' }),
];

/** Between devices of one home area network: no service request produces them */
const HOME_AREA_NETWORK: readonly UseCase[] = [
  gbz('PCS01', 0x009b, {}),
  gbz('PCS02', 0x0090, {}),
  gbz('PECS01', 0x0116, {}),
  gbz('PECS02', 0x0117, {}),
  gbz('PECS03', 0x0118, {}),
  gbz('HECS01', 0x0119, {}),
];

export const STATUS_ONLY: readonly UseCase[] = [...ELECTRICITY, ...GAS, ...HOME_AREA_NETWORK];
