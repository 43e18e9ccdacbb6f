// Made from mappings/schema by `npm run data-types`: the types of documents as plain data, by version 5.4 of the MMC XML Schema, which
// has all that those before have. What came with a later version than 4.0 says so; documents of versions before do not have it.

/** Decimals: their exact text, or numbers where those are asked for */
export type Decimal = string | number;

export interface GbcsResponse<D extends Decimal = string> {
  readonly schemaVersion: '4.0' | '5.0' | '5.1' | '5.2' | '5.3' | '5.4';
  readonly Header: HeaderType;
  readonly Body: GbcsResponseBody<D>;
}

export interface HeaderType {
  readonly BusinessOriginatorID: string;
  readonly BusinessTargetID: string;
  readonly OriginatorCounter: bigint;
  readonly SupplementaryRemotePartyID?: string;
  readonly SupplementaryRemotePartyCounter?: bigint;
  readonly SupplementaryOriginatorCounter?: bigint;
  readonly GBCSHexadecimalMessageCode?: string;
  readonly ServiceReference?: ServiceReference;
  readonly ServiceReferenceVariant?: ServiceReferenceVariant;
  readonly Timestamp?: HeaderTypeTimestamp;
}

export type ServiceReference =
  | '1.1'
  | '1.2'
  | '1.5'
  | '1.6'
  | '1.7'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.5'
  | '3.1'
  | '3.2'
  | '3.3'
  | '3.4'
  | '3.5'
  | '4.1'
  | '4.2'
  | '4.3'
  | '4.4'
  | '4.6'
  | '4.8'
  | '4.10'
  | '4.11'
  | '4.12'
  | '4.13'
  | '4.14'
  | '4.15'
  | '4.16'
  | '4.17'
  | '4.18'
  | '5.1'
  | '5.2'
  | '5.3'
  | '6.2'
  | '6.4'
  | '6.5'
  | '6.6'
  | '6.7'
  | '6.8'
  | '6.11'
  | '6.12'
  | '6.13'
  | '6.14'
  | '6.15'
  | '6.17'
  | '6.18'
  | '6.20'
  | '6.21'
  | '6.22'
  | '6.23'
  | '6.24'
  | '6.25'
  | '6.26'
  | '6.27'
  | '6.28'
  | '6.29'
  | '6.30'
  | '6.31'
  | '6.32'
  | '7.1'
  | '7.2'
  | '7.3'
  | '7.4'
  | '7.5'
  | '7.6'
  | '7.7'
  | '7.8'
  | '7.9'
  | '7.10'
  | '7.11'
  | '7.12'
  | '7.13'
  | '7.14'
  | '7.15'
  | '7.16'
  | '8.1'
  | '8.2'
  | '8.3'
  | '8.4'
  | '8.5'
  | '8.6'
  | '8.7'
  | '8.8'
  | '8.9'
  | '8.11'
  | '8.12'
  | '8.13'
  | '8.14'
  | '9.1'
  | '11.1'
  | '11.2'
  | '11.3'
  | '11.4'
  | '12.1'
  | '12.2'
  | '14.1';

export type ServiceReferenceVariant =
  | '1.1.1'
  | '1.1.2'
  | '1.2.1'
  | '1.2.2'
  | '1.5'
  | '1.6'
  | '1.7'
  | '2.1'
  | '2.2'
  | '2.3'
  | '2.5'
  | '3.1'
  | '3.2'
  | '3.3'
  | '3.4'
  | '3.5'
  | '4.1.1'
  | '4.1.2'
  | '4.1.3'
  | '4.1.4'
  | '4.2'
  | '4.3'
  | '4.4.2'
  | '4.4.3'
  | '4.4.4'
  | '4.4.5'
  | '4.6.1'
  | '4.6.2'
  | '4.8.1'
  | '4.8.2'
  | '4.8.3'
  | '4.10'
  | '4.11.1'
  | '4.11.2'
  | '4.12.1'
  | '4.12.2'
  | '4.13'
  | '4.14'
  | '4.15'
  | '4.16'
  | '4.17'
  | '4.18'
  | '5.1'
  | '5.2'
  | '5.3'
  | '6.2.1'
  | '6.2.2'
  | '6.2.3'
  | '6.2.4'
  | '6.2.5'
  | '6.2.7'
  | '6.2.8'
  | '6.2.9'
  | '6.2.10'
  | '6.4.1'
  | '6.4.2'
  | '6.5'
  | '6.6'
  | '6.7'
  | '6.8'
  | '6.11'
  | '6.12'
  | '6.13'
  | '6.14.1'
  | '6.14.2'
  | '6.14.3'
  | '6.15.1'
  | '6.15.2'
  | '6.17'
  | '6.18.1'
  | '6.18.2'
  | '6.20.1'
  | '6.20.2'
  | '6.21'
  | '6.22'
  | '6.23'
  | '6.24.1'
  | '6.24.2'
  | '6.25'
  | '6.26'
  | '6.27'
  | '6.28'
  | '6.29'
  | '6.30'
  | '6.31'
  | '6.32'
  | '7.1'
  | '7.2'
  | '7.3'
  | '7.4'
  | '7.5'
  | '7.6'
  | '7.7'
  | '7.8'
  | '7.9'
  | '7.10'
  | '7.11'
  | '7.12'
  | '7.13'
  | '7.14'
  | '7.15'
  | '7.16'
  | '8.1.1'
  | '8.2'
  | '8.3'
  | '8.4'
  | '8.5'
  | '8.6'
  | '8.7.1'
  | '8.7.2'
  | '8.8.1'
  | '8.8.2'
  | '8.9'
  | '8.11'
  | '8.12.1'
  | '8.12.2'
  | '8.13'
  | '8.14.1'
  | '8.14.2'
  | '8.14.3'
  | '8.14.4'
  | '9.1'
  | '11.1'
  | '11.2'
  | '11.3'
  | '11.4'
  | '12.1'
  | '12.2'
  | '14.1';

export interface HeaderTypeTimestamp {
  /** Since version 5.1 of the schema */
  readonly isFromGSME?: boolean;
  /** Since version 5.1 of the schema */
  readonly ClockStatus?: HeaderTypeTimestampClockStatus;
  readonly value: string;
}

export type HeaderTypeTimestampClockStatus =
  | 'reliable'
  | 'invalid'
  | 'unreliable';

export interface GbcsResponseBody<D extends Decimal = string> {
  readonly ResponseMessage?: ResponsePayload<D>;
  readonly DeviceAlertMessage?: DeviceAlertMessageType<D>;
}

export interface ResponsePayload<D extends Decimal = string> {
  /** At most 100 */
  readonly GBCSData?: readonly GBCSDataType[];
  readonly SMETSData?: ResponsePayloadSMETSData<D>;
  readonly DebugInfo?: ResponsePayloadDebugInfo;
}

export interface GBCSDataType {
  readonly format: string;
  readonly sequence: bigint;
  readonly name: string;
  readonly type: string;
  readonly value: string;
}

export type ResponsePayloadSMETSData<D extends Decimal = string> =
  | UpdateImportTariffPrimaryElementRsp
  | UpdateImportTariffSecondaryElementRsp
  | UpdatePricePrimaryElementRsp
  | UpdatePriceSecondaryElementRsp
  | UpdateMeterBalanceRsp
  | UpdatePaymentModeRsp
  | ResetTariffBlockCounterMatrixRsp
  | UpdatePrepayConfigurationRsp
  | TopUpDeviceRsp
  | UpdateDebtRsp
  | ActivateEmergencyCreditRsp
  | DisplayMessageRsp
  | RestrictAccessForChangeOfTenancyRsp
  | ClearEventLogRsp
  | UpdateSupplierNameRsp
  | DisablePrivacyPINRsp
  | ReadInstantaneousImportRegistersRsp<D>
  | ReadInstantaneousImportTOUMatricesRsp<D>
  | ReadInstantaneousImportTOUWithBlocksMatricesRsp
  | ReadInstantaneousImportBlockCountersRsp<D>
  | ReadInstantaneousExportRegistersRsp
  | ReadInstantaneousPrepayValuesRsp
  | RetrieveCoMOrTariffTriggeredBillingDataLogRsp<D>
  | RetrieveBillingCalendarTriggeredBillingDataLogRsp<D>
  | RetrieveBillingDataLogDebtPaymentsRsp
  | RetrieveBillingDataLogPrepaymentCreditsRsp
  | RetrieveImportDailyReadLogRsp<D>
  | RetrieveExportDailyReadLogRsp
  | ReadActiveImportProfileDataRsp<D>
  | ReadReactiveImportProfileDataRsp
  | ReadExportProfileDataRsp
  | ReadNetworkDataRsp<D>
  | ReadTariffPrimaryElementRsp<D>
  | ReadTariffSecondaryElementRsp
  | ReadMaximumDemandImportRegistersRsp
  | ReadMaximumDemandExportRegistersRsp
  | ReadPrepaymentConfigurationRsp
  | ReadPrepaymentDailyReadLogRsp
  | ReadLoadLimitDataRsp
  | ReadActivePowerImportRsp
  | RetrieveDailyConsumptionLogRsp<D>
  | ReadMeterBalanceRsp
  | ReadDeviceConfigurationVoltageRsp
  | ReadDeviceConfigurationRandomisationRsp
  | ReadDeviceConfigurationDataBillingCalendarRsp
  | ReadDeviceConfigurationIdentityExcMPxNRsp
  | ReadDeviceConfigurationInstantaneousPowerThresholdsRsp
  | ReadDeviceConfigurationMPxNRsp
  | ReadDeviceConfigurationGasRsp<D>
  | ReadDeviceConfigurationPaymentModeRsp
  | ReadDeviceConfigurationEventAndAlertBehavioursRsp
  | UpdateDeviceConfigurationLoadLimitingGeneralSettingsRsp
  | UpdateDeviceConfigurationLoadLimitingCounterResetRsp
  | UpdateDeviceConfigurationVoltageRsp
  | UpdateDeviceConfigurationGasConversionRsp
  | UpdateDeviceConfigurationGasFlowRsp
  | UpdateDeviceConfigurationBillingCalendarRsp
  | SynchroniseClockRsp
  | UpdateDeviceConfigurationInstantaneousPowerThresholdRsp
  | ReadEventOrSecurityLogRsp
  | UpdateDeviceConfigurationALCDescriptionsRsp
  | UpdateDeviceConfigurationALCSchedulerRsp
  | UpdateSecurityCredentialsKRPRsp
  | UpdateSecurityCredentialsDeviceRsp
  | IssueSecurityCredentialsRsp
  | SetMaximumDemandConfigurableTimePeriodRsp
  | ResetMaximumDemandRegistersRsp
  | SetDeviceConfigurationImportMPxNRsp
  | SetDeviceConfigurationExportMPANRsp
  | RequestHandoverOfDCCControlledDeviceRsp
  | ConfigureAlertBehaviourRsp
  | UpdateSecurityCredentialsCoSRsp
  | RetrieveDeviceSecurityCredentialsKRPRsp
  | RetrieveDeviceSecurityCredentialsDeviceRsp
  | SetElectricitySupplyTamperStateRsp
  | UpdateDeviceConfigurationDailyResettingOfTariffBlockCounterMatrixRsp
  | UpdateDeviceConfigurationRMSVoltageCounterResetRsp
  | SetCHFSubGHzConfigurationRsp
  | RequestCHFSubGHzChannelScanRsp
  | ReadCHFSubGHzConfigurationRsp<D>
  | ReadCHFSubGHzChannelRsp
  | ReadCHFSubGHzChannelLogRsp
  | EnableSupplyRsp
  | DisableSupplyRsp
  | ArmSupplyRsp
  | ReadSupplyStatusRsp
  | ActivateAuxiliaryLoadRsp
  | DeactivateAuxiliaryLoadRsp
  | ReadALCSDataRsp
  | ResetAuxiliaryLoadRsp
  | AddAuxiliaryLoadToBoostButtonRsp
  | RemoveAuxiliaryLoadFromBoostButtonRsp
  | ReadBoostButtonDetailsRsp
  | SetRandomisedOffsetLimitRsp
  | CommissionDeviceSynchroniseClockRsp
  | ServiceOptOutRsp
  | JoinServiceCriticalRsp
  | JoinServiceNonCriticalRsp
  | UnjoinServiceCriticalRsp
  | UnjoinServiceNonCriticalRsp
  | ReadDeviceLogRsp
  | UpdateHANDeviceLogRsp
  | RestoreHANDeviceLogRsp
  | RestoreGPFDeviceLogRsp
  | RequestCustomerIdentificationNumberRsp
  | ReadFirmwareVersionRsp
  | ActivateFirmwareRsp
  | RecordNetworkDataGASRsp
  | SetAuxiliaryControllerStateRsp
  | ReadAuxiliaryControllerConfigurationDataRsp
  | ReadAuxiliaryControllerOperationalDataRsp
  | LimitAPCLevelRsp;

export interface UpdateImportTariffPrimaryElementRsp {
  readonly name: 'UpdateImportTariffPrimaryElementRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateImportTariffSecondaryElementRsp {
  readonly name: 'UpdateImportTariffSecondaryElementRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdatePricePrimaryElementRsp {
  readonly name: 'UpdatePricePrimaryElementRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdatePriceSecondaryElementRsp {
  readonly name: 'UpdatePriceSecondaryElementRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateMeterBalanceRsp {
  readonly name: 'UpdateMeterBalanceRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdatePaymentModeRsp {
  readonly name: 'UpdatePaymentModeRsp';
  readonly MessageSuccess?: boolean;
}

export interface ResetTariffBlockCounterMatrixRsp {
  readonly name: 'ResetTariffBlockCounterMatrixRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdatePrepayConfigurationRsp {
  readonly name: 'UpdatePrepayConfigurationRsp';
  readonly MessageSuccess?: boolean;
}

export interface TopUpDeviceRsp {
  readonly name: 'TopUpDeviceRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDebtRsp {
  readonly name: 'UpdateDebtRsp';
  readonly MessageSuccess?: boolean;
}

export interface ActivateEmergencyCreditRsp {
  readonly name: 'ActivateEmergencyCreditRsp';
  readonly MessageSuccess?: boolean;
}

export interface DisplayMessageRsp {
  readonly name: 'DisplayMessageRsp';
  readonly MessageSuccess?: boolean;
}

export interface RestrictAccessForChangeOfTenancyRsp {
  readonly name: 'RestrictAccessForChangeOfTenancyRsp';
  readonly MessageSuccess?: boolean;
}

export interface ClearEventLogRsp {
  readonly name: 'ClearEventLogRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateSupplierNameRsp {
  readonly name: 'UpdateSupplierNameRsp';
  readonly MessageSuccess?: boolean;
}

export interface DisablePrivacyPINRsp {
  readonly name: 'DisablePrivacyPINRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadInstantaneousImportRegistersRsp<D extends Decimal = string> {
  readonly name: 'ReadInstantaneousImportRegistersRsp';
  readonly MessageSuccess?: boolean;
  readonly Gas?: ReadInstantaneousImportRegistersRspGas<D>;
  readonly Electricity?: ReadInstantaneousImportRegistersRspElectricity;
}

export interface ReadInstantaneousImportRegistersRspGas<D extends Decimal = string> {
  readonly ConsumptionRegister?: ConsumptionRegisterDataType<D>;
}

export interface ConsumptionRegisterDataType<D extends Decimal = string> {
  /** GCS13a: Current Summation Delivered (cluster 0702, attribute 0000), Multiplier (cluster 0702, attribute 0301), Divisor (cluster 0702, attribute 0302). In m3, as `Unit` says */
  readonly Value?: D;
  /** GCS13a: Unit of Measure (cluster 0702, attribute 0300) */
  readonly Unit?: GasConsumptionUnit;
}

export type GasConsumptionUnit =
  | 'm3';

export interface ReadInstantaneousImportRegistersRspElectricity {
  readonly ActiveImportRegister?: ActivePowerRegisterDataType;
  readonly ReactiveImportRegister?: ReactivePowerRegisterDataType;
  readonly SecondaryActiveImportRegister?: ActivePowerRegisterDataType;
}

export interface ActivePowerRegisterDataType {
  /** ECS17a: access response / item 1; ECS17b: access response / item 1 / protected attributes / registers / active. In Wh, as `ActiveEnergyUnit` says */
  readonly Value?: bigint;
  /** ECS17a: access response / item 2 / unit; ECS17b: access response / item 1 / protected attributes / registers / activeUnit / unit */
  readonly ActiveEnergyUnit?: ActiveEnergyUnit;
}

export type ActiveEnergyUnit =
  | 'Wh';

export interface ReactivePowerRegisterDataType {
  /** ECS17a: access response / item 3; ECS17b: access response / item 1 / protected attributes / registers / reactive. In varh, as `ReactiveEnergyUnit` says */
  readonly Value?: bigint;
  /** ECS17a: access response / item 4 / unit; ECS17b: access response / item 1 / protected attributes / registers / reactiveUnit / unit */
  readonly ReactiveEnergyUnit?: ReactiveEnergyUnit;
}

export type ReactiveEnergyUnit =
  | 'varh';

export interface ReadInstantaneousImportTOUMatricesRsp<D extends Decimal = string> {
  readonly name: 'ReadInstantaneousImportTOUMatricesRsp';
  readonly MessageSuccess?: boolean;
  readonly Gas?: ReadInstantaneousImportTOUMatricesRspGas<D>;
  readonly Electricity?: ReadInstantaneousImportTOUMatricesRspElectricity;
}

export interface ReadInstantaneousImportTOUMatricesRspGas<D extends Decimal = string> {
  readonly TariffTOURegisterMatrix?: TariffTOURegisterMatrixType<D>;
}

export interface TariffTOURegisterMatrixType<D extends Decimal = string> {
  /** GCS13c: Current Tier 1 Summation Delivered (cluster 0702, attribute 0100), Multiplier (cluster 0702, attribute 0301), Divisor (cluster 0702, attribute 0302), Current Tier 2 Summation Delivered (cluster 0702, attribute 0102), Current Tier 3 Summation Delivered (cluster 0702, attribute 0104), Current Tier 4 Summation Delivered (cluster 0702, attribute 0106). At most 4 */
  readonly TOURegisterMatrixValue?: readonly DecimalWithIndex<D>[];
}

export interface DecimalWithIndex<D extends Decimal = string> {
  /** GCS13b: constant 1, constant 2, constant 3, constant 4; GCS13c: constant 1, constant 2, constant 3, constant 4; and in 4 more use cases */
  readonly index?: D;
  /** GCS13b: Current No Tier Block 1 Summation Delivered (cluster 0702, attribute 0700), Multiplier (cluster 0702, attribute 0301), Divisor (cluster 0702, attribute 0302), Current No Tier Block 2 Summation Delivered (cluster 0702, attribute 0701), Current No Tier Block 3 Summation Delivered (cluster 0702, attribute 0702), Current No Tier Block 4 Summation Delivered (cluster 0702, attribute 0703); GCS13c: Current Tier 1 Summation Delivered (cluster 0702, attribute 0100), Multiplier (cluster 0702, attribute 0301), Divisor (cluster 0702, attribute 0302), Current Tier 2 Summation Delivered (cluster 0702, attribute 0102), Current Tier 3 Summation Delivered (cluster 0702, attribute 0104), Current Tier 4 Summation Delivered (cluster 0702, attribute 0106); and in 4 more use cases */
  readonly value: D;
}

export interface ReadInstantaneousImportTOUMatricesRspElectricity {
  readonly TariffTOURegisterCollection?: TariffTOURegisterCollectionType;
}

export interface TariffTOURegisterCollectionType {
  /** ECS17d: access response / item 1 / protected attributes / registers / primary / entry. At most 48 */
  readonly TOUPrimaryRegisterValue?: readonly IntegerWithIndex[];
  /** ECS17d: access response / item 1 / protected attributes / registers / secondary / entry. At most 4 */
  readonly TOUSecondRegisterValue?: readonly IntegerWithIndex[];
}

export interface IntegerWithIndex {
  /** ECS17d: position in access response / item 1 / protected attributes / registers / primary; ECS17e: position in access response / item 1 / protected attributes / collection / blockTouRegisters; and in 4 more use cases */
  readonly index?: bigint;
  /** ECS17d: access response / item 1 / protected attributes / registers / primary / entry; ECS17e: access response / item 1 / protected attributes / collection / blockTouRegisters / entry; and in 4 more use cases */
  readonly value: bigint;
}

export interface ReadInstantaneousImportTOUWithBlocksMatricesRsp {
  readonly name: 'ReadInstantaneousImportTOUWithBlocksMatricesRsp';
  readonly MessageSuccess?: boolean;
  readonly TariffBlockTOURegisterCollection?: TariffBlockTOUType;
}

export interface TariffBlockTOUType {
  /** At most 4 */
  readonly TariffBlock?: readonly TariffBlockTOUTypeTariffBlock[];
}

export interface TariffBlockTOUTypeTariffBlock {
  /** ECS17e: constant 1, constant 2, constant 3, constant 4 */
  readonly index?: bigint;
  /** ECS17e: access response / item 1 / protected attributes / collection / blockTouRegisters / entry. At most 8 */
  readonly RegisterMatrixTOUValue?: readonly IntegerWithIndex[];
  /** ECS17e: access response / item 1 / protected attributes / collection / blockTouRegisters / entry. At most 8 */
  readonly CounterMatrixTOUValue?: readonly IntegerWithIndex[];
}

export interface ReadInstantaneousImportBlockCountersRsp<D extends Decimal = string> {
  readonly name: 'ReadInstantaneousImportBlockCountersRsp';
  readonly MessageSuccess?: boolean;
  readonly ImportBlockCounters?: ImportBlockCounters<D>;
}

export interface ImportBlockCounters<D extends Decimal = string> {
  /** GCS13b: Current No Tier Block 1 Summation Delivered (cluster 0702, attribute 0700), Multiplier (cluster 0702, attribute 0301), Divisor (cluster 0702, attribute 0302), Current No Tier Block 2 Summation Delivered (cluster 0702, attribute 0701), Current No Tier Block 3 Summation Delivered (cluster 0702, attribute 0702), Current No Tier Block 4 Summation Delivered (cluster 0702, attribute 0703). At most 4 */
  readonly TariffBlockCounterValue?: readonly DecimalWithIndex<D>[];
}

export interface ReadInstantaneousExportRegistersRsp {
  readonly name: 'ReadInstantaneousExportRegistersRsp';
  readonly MessageSuccess?: boolean;
  readonly ActiveExportRegister?: ActivePowerRegisterDataType;
  readonly ReactiveExportRegister?: ReactivePowerRegisterDataType;
}

export interface ReadInstantaneousPrepayValuesRsp {
  readonly name: 'ReadInstantaneousPrepayValuesRsp';
  readonly MessageSuccess?: boolean;
  /** ECS19: access response / item 1 / protected attributes / balances / emergencyCredit; GCS14: Emergency Credit Remaining (cluster 0705, attribute 0002) */
  readonly EmergencyCreditBalance?: bigint;
  /** ECS19: access response / item 1 / protected attributes / balances / accumulatedDebt; GCS14: Accumulated Debt (cluster 0705, attribute 0005) */
  readonly AccumulatedDebtRegister?: bigint;
  /** ECS19: access response / item 1 / protected attributes / balances / paymentDebt; GCS14: Debt Amount #3 (cluster 0705, attribute 0231) */
  readonly PaymentDebtRegister?: bigint;
  /** ECS19: access response / item 1 / protected attributes / balances / timeDebt1; GCS14: Debt Amount #1 (cluster 0705, attribute 0211) */
  readonly TimeDebtRegister1?: bigint;
  /** ECS19: access response / item 1 / protected attributes / balances / timeDebt2; GCS14: Debt Amount #2 (cluster 0705, attribute 0221) */
  readonly TimeDebtRegister2?: bigint;
  /** ECS19: access response / item 1 / protected attributes / balances / meterBalance; GCS14: Credit Remaining (cluster 0705, attribute 0001) */
  readonly MeterBalance?: bigint;
}

export interface RetrieveCoMOrTariffTriggeredBillingDataLogRsp<D extends Decimal = string> {
  readonly name: 'RetrieveCoMOrTariffTriggeredBillingDataLogRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: RetrieveCoMOrTariffTriggeredBillingDataLogRspElectricity;
  readonly Gas?: RetrieveCoMOrTariffTriggeredBillingDataLogRspGas<D>;
}

export interface RetrieveCoMOrTariffTriggeredBillingDataLogRspElectricity {
  /** At most 12 */
  readonly LogEntryConsumptionAndTariffRegistersData?: readonly ConsumptionAndTariffRegistersType[];
  /** At most 12 */
  readonly LogEntryPrepaymentData?: readonly PrepaymentOperationalDataType[];
}

export interface ConsumptionAndTariffRegistersType {
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / activeImport */
  readonly ActiveImportRegisterConsumption?: bigint;
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / tou / entry. At most 48 */
  readonly TariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / block1 / entry. At most 8 */
  readonly TariffTOUBlock1RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / block2 / entry. At most 8 */
  readonly TariffTOUBlock2RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / block3 / entry. At most 8 */
  readonly TariffTOUBlock3RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / block4 / entry. At most 8 */
  readonly TariffTOUBlock4RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / secondaryActiveImport */
  readonly SecondaryActiveImportRegisterConsumption?: bigint;
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / secondaryTou / entry. At most 4 */
  readonly SecondaryTariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20b: access response / item 1 / protected attributes / modeOrTariffLog / entry / timestamp */
  readonly Timestamp?: string;
}

export interface PrepaymentOperationalDataType {
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / accumulatedDebt; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / accumulatedDebt; and in 4 more use cases */
  readonly AccumulatedDebtRegister?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / emergencyCredit; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / emergencyCreditRemaining; and in 4 more use cases */
  readonly EmergencyCreditBalance?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / meterBalance; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / creditRemaining; and in 4 more use cases */
  readonly MeterBalance?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / paymentDebt; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / debt3Remaining; and in 4 more use cases */
  readonly PaymentDebtRegister?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / timeDebt1; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / debt1Remaining; and in 4 more use cases */
  readonly TimeDebtRegisters1?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / timeDebt2; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / payload / debt2Remaining; and in 4 more use cases */
  readonly TimeDebtRegisters2?: bigint;
  /** ECS21b: access response / item 1 / protected attributes / prepaymentDailyReadLog / entry / timestamp; GCS16b: Publish Prepay Snapshot (cluster 0705, command 01) / snapshotTime; and in 4 more use cases */
  readonly Timestamp?: string;
}

export interface RetrieveCoMOrTariffTriggeredBillingDataLogRspGas<D extends Decimal = string> {
  /** At most 12 */
  readonly LogEntryConsumptionRegister?: readonly ConsumptionRegisterGasType<D>[];
  /** At most 12 */
  readonly LogEntryPrepaymentData?: readonly PrepaymentOperationalDataType[];
}

export interface ConsumptionRegisterGasType<D extends Decimal = string> {
  /** GCS15b: Publish Snapshot (cluster 0702, command 06) / payload / currentSummationDelivered */
  readonly ConsumptionRegister?: D;
  /** GCS15b: Publish Snapshot (cluster 0702, command 06) / snapshotTime */
  readonly Timestamp?: string;
  /** GCS15b: Publish Snapshot (cluster 0702, command 06) / payload / tierSummations / entry. At most 4 */
  readonly TariffTOURegisterMatrixValue?: readonly DecimalWithIndex<D>[];
  /** GCS15b: Publish Snapshot (cluster 0702, command 06) / payload / blockSummations / entry. At most 4 */
  readonly BlockRegisterMatrixValue?: readonly DecimalWithIndex<D>[];
}

export interface RetrieveBillingCalendarTriggeredBillingDataLogRsp<D extends Decimal = string> {
  readonly name: 'RetrieveBillingCalendarTriggeredBillingDataLogRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: RetrieveBillingCalendarTriggeredBillingDataLogRspElectricity;
  readonly Gas?: RetrieveBillingCalendarTriggeredBillingDataLogRspGas<D>;
}

export interface RetrieveBillingCalendarTriggeredBillingDataLogRspElectricity {
  /** At most 12 */
  readonly ESMEBillingDataLogEntry?: readonly ESMEBillingDataLogType[];
  /** At most 12 */
  readonly ESMEBillingPrepaymentDataLogEntry?: readonly PrepaymentOperationalDataType[];
}

export interface ESMEBillingDataLogType {
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / timestamp; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / timestamp */
  readonly Timestamp?: string;
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / activeImport; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / activeImport */
  readonly ActiveImportRegisterValueConsumption?: bigint;
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / secondaryActiveImport; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / secondaryActiveImport */
  readonly SecondaryActiveImportRegisterValueConsumption?: bigint;
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / tou / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / tou / entry. At most 48 */
  readonly TariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / secondaryTou / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / secondaryTou / entry. At most 4 */
  readonly SecondaryTariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / block1 / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / block1 / entry. At most 8 */
  readonly TariffTOUBlock1RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / block2 / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / block2 / entry. At most 8 */
  readonly TariffTOUBlock2RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / block3 / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / block3 / entry. At most 8 */
  readonly TariffTOUBlock3RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS20c: access response / item 1 / protected attributes / calendarRegisterLog / entry / block4 / entry; ECS68: data notification / notification body / structure member 4 / protected data / log / entry / block4 / entry. At most 8 */
  readonly TariffTOUBlock4RegisterMatrixValue?: readonly IntegerWithIndex[];
}

export interface RetrieveBillingCalendarTriggeredBillingDataLogRspGas<D extends Decimal = string> {
  /** At most 12 */
  readonly GSMEBillingDataLogEntry?: readonly GSMEBillingDataLogType<D>[];
  /** At most 12 */
  readonly GSMEBillingPrepaymentDataLogEntry?: readonly PrepaymentOperationalDataType[];
}

export interface GSMEBillingDataLogType<D extends Decimal = string> {
  /** GCS15c: Publish Snapshot (cluster 0702, command 06) / snapshotTime; GCS53: Publish Snapshot (cluster 0702, command 06) / snapshotTime */
  readonly Timestamp?: string;
  /** GCS15c: Publish Snapshot (cluster 0702, command 06) / payload / currentSummationDelivered; GCS53: Publish Snapshot (cluster 0702, command 06) / payload / currentSummationDelivered */
  readonly ActiveImportRegisterValueConsumption?: D;
  /** GCS15c: Publish Snapshot (cluster 0702, command 06) / payload / blockSummations / entry; GCS53: Publish Snapshot (cluster 0702, command 06) / payload / blockSummations / entry. At most 4 */
  readonly BlockRegisterMatrixValue?: readonly DecimalWithIndex<D>[];
  /** GCS15c: Publish Snapshot (cluster 0702, command 06) / payload / tierSummations / entry; GCS53: Publish Snapshot (cluster 0702, command 06) / payload / tierSummations / entry. At most 4 */
  readonly TariffTOURegisterMatrixValue?: readonly DecimalWithIndex<D>[];
}

export interface RetrieveBillingDataLogDebtPaymentsRsp {
  readonly name: 'RetrieveBillingDataLogDebtPaymentsRsp';
  readonly MessageSuccess?: boolean;
  readonly PaymentBasedDebtRepayment?: PaymentBasedDebtRepaymentType;
}

export interface PaymentBasedDebtRepaymentType {
  /** At most 10 */
  readonly LogEntry?: readonly BillingDataLogAmountTimestamp[];
}

export interface BillingDataLogAmountTimestamp {
  /** ECS20a: access response / item 1 / entry / value; GCS15d: Publish Debt Log (cluster 0705, command 06) / debts / entry / amountCollected; and in 2 more use cases */
  readonly Amount?: bigint;
  /** ECS20a: access response / item 1 / entry / timestamp; GCS15d: Publish Debt Log (cluster 0705, command 06) / debts / entry / collectionTime; and in 2 more use cases */
  readonly Timestamp?: string;
}

export interface RetrieveBillingDataLogPrepaymentCreditsRsp {
  readonly name: 'RetrieveBillingDataLogPrepaymentCreditsRsp';
  readonly MessageSuccess?: boolean;
  readonly PrepaymentCredits?: PrepaymentCreditsType;
}

export interface PrepaymentCreditsType {
  /** At most 5 */
  readonly LogEntry?: readonly BillingDataLogAmountTimestamp[];
}

export interface RetrieveImportDailyReadLogRsp<D extends Decimal = string> {
  readonly name: 'RetrieveImportDailyReadLogRsp';
  readonly MessageSuccess?: boolean;
  /** At most 31 */
  readonly LogEntry?: readonly ImportDailyReadLogType<D>[];
}

export interface ImportDailyReadLogType<D extends Decimal = string> {
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / timestamp; GCS16a: Publish Snapshot (cluster 0702, command 06) / snapshotTime */
  readonly Timestamp?: string;
  readonly Gas?: ImportDailyReadLogTypeGas<D>;
  readonly Electricity?: ImportDailyReadLogTypeElectricity;
}

export interface ImportDailyReadLogTypeGas<D extends Decimal = string> {
  /** GCS16a: Publish Snapshot (cluster 0702, command 06) / payload / currentSummationDelivered */
  readonly GasActiveImportRegisterConsumption?: D;
  /** GCS16a: Publish Snapshot (cluster 0702, command 06) / payload / blockSummations / entry. At most 4 */
  readonly TariffBlockCounterMatrix?: readonly DecimalWithIndex<D>[];
  /** GCS16a: Publish Snapshot (cluster 0702, command 06) / payload / tierSummations / entry. At most 4 */
  readonly TariffTOURegisterMatrix?: readonly DecimalWithIndex<D>[];
}

export interface ImportDailyReadLogTypeElectricity {
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / activeImport */
  readonly ElecActiveImportRegisterConsumption?: bigint;
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / secondaryActiveImport */
  readonly SecondaryActiveImportRegisterConsumption?: bigint;
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / secondaryTou / entry. At most 4 */
  readonly SecondaryTariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / tou / entry. At most 48 */
  readonly TariffTOURegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / block1 / entry. At most 8 */
  readonly TariffTOUBlock1RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / block2 / entry. At most 8 */
  readonly TariffTOUBlock2RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / block3 / entry. At most 8 */
  readonly TariffTOUBlock3RegisterMatrixValue?: readonly IntegerWithIndex[];
  /** ECS21a: access response / item 1 / protected attributes / dailyReadLog / entry / block4 / entry. At most 8 */
  readonly TariffTOUBlock4RegisterMatrixValue?: readonly IntegerWithIndex[];
}

export interface RetrieveExportDailyReadLogRsp {
  readonly name: 'RetrieveExportDailyReadLogRsp';
  readonly MessageSuccess?: boolean;
  /** At most 31 */
  readonly LogEntry?: readonly DailyReadLogExportType[];
}

export interface DailyReadLogExportType {
  /** ECS21c: access response / item 1 / entry / value */
  readonly ActiveExportRegisterValue?: bigint;
  /** ECS21c: access response / item 1 / entry / timestamp */
  readonly TimeStamp?: string;
}

export interface ReadActiveImportProfileDataRsp<D extends Decimal = string> {
  readonly name: 'ReadActiveImportProfileDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 19056 */
  readonly LogEntry?: readonly ProfileDataLogActiveImportType<D>[];
}

export interface ProfileDataLogActiveImportType<D extends Decimal = string> {
  /** ECS22b: access response / item 1 / protected attributes / activeImportLog / entry / timestamp; GCS17: Get Sampled Data Response (cluster 0702, command 07) / sampleStartTime, Get Sampled Data Response (cluster 0702, command 07) / sampleRequestInterval, Get Sampled Data Response (cluster 0702, command 07) / samples, Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly Timestamp?: string;
  readonly Electricity?: ProfileDataLogActiveImportTypeElectricity;
  readonly Gas?: ProfileDataLogActiveImportTypeGas<D>;
}

export interface ProfileDataLogActiveImportTypeElectricity {
  /** ECS22b: access response / item 1 / protected attributes / activeImportLog / entry / primary */
  readonly PrimaryValue?: bigint;
  /** ECS22b: access response / item 1 / protected attributes / activeImportLog / entry / secondary */
  readonly SecondaryValue?: bigint;
}

export interface ProfileDataLogActiveImportTypeGas<D extends Decimal = string> {
  /** GCS17: Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly PrimaryValue?: D;
}

export interface ReadReactiveImportProfileDataRsp {
  readonly name: 'ReadReactiveImportProfileDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 4464 */
  readonly LogEntry?: readonly ReactiveImportProfileDataLogType[];
}

export interface ReactiveImportProfileDataLogType {
  /** ECS22c: access response / item 1 / entry / value */
  readonly ReactiveEnergyImportedValue?: bigint;
  /** ECS22c: access response / item 1 / entry / timestamp */
  readonly Timestamp?: string;
}

export interface ReadExportProfileDataRsp {
  readonly name: 'ReadExportProfileDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 4464 */
  readonly LogEntry?: readonly ExportProfileDataLogType[];
}

export interface ExportProfileDataLogType {
  /** ECS22a: access response / item 1 / entry / first */
  readonly ActiveEnergyExportedValue?: bigint;
  /** ECS22a: access response / item 1 / entry / second */
  readonly ReactiveEnergyExportedValue?: bigint;
  /** ECS22a: access response / item 1 / entry / timestamp */
  readonly Timestamp?: string;
}

export interface ReadNetworkDataRsp<D extends Decimal = string> {
  readonly name: 'ReadNetworkDataRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: ReadNetworkDataRspElectricity<D>;
  readonly Gas?: ReadNetworkDataRspGas<D>;
}

export interface ReadNetworkDataRspElectricity<D extends Decimal = string> {
  readonly SinglePhaseESME?: VoltageOperationalData<D>;
  readonly PolyPhaseESME?: VoltagePolyPhaseESME<D>;
}

export interface VoltageOperationalData<D extends Decimal = string> {
  readonly AvgRMSOverVoltageCounter?: AvgRMSVoltageCounterType;
  readonly AvgRMSUnderVoltageCounter?: AvgRMSVoltageCounterType;
  readonly AvgRMSVoltageProfileDataLog?: AvgRMSVoltageProfileDataType<D>;
}

export interface AvgRMSVoltageCounterType {
  /** ECS23: access response / item 3; ECS23b: access response / item 3, access response / item 9, access response / item 15. The unit is in `Unit` */
  readonly Value?: bigint;
  /** ECS23: access response / item 4 / unit; ECS23b: access response / item 4 / unit, access response / item 10 / unit, access response / item 16 / unit */
  readonly Unit?: string;
}

export interface AvgRMSVoltageProfileDataType<D extends Decimal = string> {
  /** At most 4320 */
  readonly LogEntry?: readonly AvgRMSVoltageProfileLogEntryType<D>[];
  /** ECS23: access response / item 6; ECS23b: access response / item 6, access response / item 12, access response / item 18 */
  readonly MeasurementPeriod?: bigint;
}

export interface AvgRMSVoltageProfileLogEntryType<D extends Decimal = string> {
  /** ECS23: access response / item 5 / entry / value; ECS23b: access response / item 5 / entry / value, access response / item 11 / entry / value, access response / item 17 / entry / value */
  readonly Value?: D;
  /** ECS23: access response / item 5 / entry / timestamp; ECS23b: access response / item 5 / entry / timestamp, access response / item 11 / entry / timestamp, access response / item 17 / entry / timestamp */
  readonly Timestamp?: string;
}

export interface VoltagePolyPhaseESME<D extends Decimal = string> {
  /** At most 3 */
  readonly PhaseVoltageOperationalData?: readonly PhaseVoltageOperationalData<D>[];
}

export interface PhaseVoltageOperationalData<D extends Decimal = string> {
  readonly VoltageOperationalData?: VoltageOperationalData<D>;
  /** ECS23b: access response / item 1, access response / item 2 / unit, access response / item 3, access response / item 4 / unit, access response / item 5, access response / item 6, access response / item 7, access response / item 8 / unit, access response / item 9, access response / item 10 / unit, access response / item 11, access response / item 12, access response / item 13, access response / item 14 / unit, access response / item 15, access response / item 16 / unit, access response / item 17, access response / item 18 */
  readonly Phase?: number;
}

export interface ReadNetworkDataRspGas<D extends Decimal = string> {
  readonly NetworkDataLog?: GasNetworkDataLog<D>;
}

export interface GasNetworkDataLog<D extends Decimal = string> {
  /** At most 41 */
  readonly LogEntry?: readonly GasNetworkDataLogEntryType<D>[];
}

export interface GasNetworkDataLogEntryType<D extends Decimal = string> {
  /** GCS18: Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly Value?: D;
  /** GCS18: Get Sampled Data Response (cluster 0702, command 07) / sampleStartTime, Get Sampled Data Response (cluster 0702, command 07) / sampleRequestInterval, Get Sampled Data Response (cluster 0702, command 07) / samples, Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly Timestamp?: string;
}

export interface ReadTariffPrimaryElementRsp<D extends Decimal = string> {
  readonly name: 'ReadTariffPrimaryElementRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: ReadTariffPrimaryElementRspElectricity;
  readonly Gas?: ReadTariffPrimaryElementRspGas<D>;
}

export interface ReadTariffPrimaryElementRspElectricity {
  /** ECS24: access response / item 1 */
  readonly PrimaryActiveTariffPrice?: number;
  /** ECS24: access response / item 15 */
  readonly CurrencyUnitsLabel?: ReadTariffPrimaryElementRspElectricityCurrencyUnitsLabel;
  /** ECS24: access response / item 15 */
  readonly CurrencyUnitsName?: ReadTariffPrimaryElementRspElectricityCurrencyUnitsName;
  /** ECS24: access response / item 16 / table / charge / chargePerUnit */
  readonly StandingCharge?: number;
  /** ECS24: access response / item 16 / scaling / priceScale */
  readonly StandingChargeScale?: number;
  /** ECS24: access response / item 17 / scaling / priceScale */
  readonly PriceScale?: number;
  readonly TariffBlockPriceMatrix?: ElecTariffBlockPriceMatrix;
  readonly TariffTOUPriceMatrix?: ElecTariffTOUPriceMatrix;
  readonly TariffSwitchingTable?: ElecTariffSwitchingTablePrimaryElement;
  readonly TariffSwitchingTableSpecialDays?: ElecTariffSwitchingTableSpecialDaysPrimaryElement;
  readonly TariffThresholdMatrix?: ElecTariffThresholdMatrix;
}

export type ReadTariffPrimaryElementRspElectricityCurrencyUnitsLabel =
  | 'GBP'
  | 'ECB';

export type ReadTariffPrimaryElementRspElectricityCurrencyUnitsName =
  | 'Millipence'
  | 'Millicent';

export interface ElecTariffBlockPriceMatrix {
  /** At most 8 */
  readonly TariffBlockPrices?: readonly ElecTariffBlockPriceMatrixPrimaryElement[];
}

export interface ElecTariffBlockPriceMatrixPrimaryElement {
  /** ECS24: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7, constant 8 */
  readonly index: number;
  /** ECS24: access response / item 17 / charges / entry A1, access response / item 17 / charges / entry B1, access response / item 17 / charges / entry C1, access response / item 17 / charges / entry D1, access response / item 17 / charges / entry A2, access response / item 17 / charges / entry B2, access response / item 17 / charges / entry C2, access response / item 17 / charges / entry D2, access response / item 17 / charges / entry A3, access response / item 17 / charges / entry B3, access response / item 17 / charges / entry C3, access response / item 17 / charges / entry D3, access response / item 17 / charges / entry A4, access response / item 17 / charges / entry B4, access response / item 17 / charges / entry C4, access response / item 17 / charges / entry D4, access response / item 17 / charges / entry A5, access response / item 17 / charges / entry B5, access response / item 17 / charges / entry C5, access response / item 17 / charges / entry D5, access response / item 17 / charges / entry A6, access response / item 17 / charges / entry B6, access response / item 17 / charges / entry C6, access response / item 17 / charges / entry D6, access response / item 17 / charges / entry A7, access response / item 17 / charges / entry B7, access response / item 17 / charges / entry C7, access response / item 17 / charges / entry D7, access response / item 17 / charges / entry A8, access response / item 17 / charges / entry B8, access response / item 17 / charges / entry C8, access response / item 17 / charges / entry D8. At most 4 */
  readonly BlockPrice?: readonly ElecBlockPrice[];
}

export interface ElecBlockPrice {
  /** ECS24: constant 1, constant 2, constant 3, constant 4 */
  readonly index: number;
  /** ECS24: access response / item 17 / charges / entry A1, access response / item 17 / charges / entry B1, access response / item 17 / charges / entry C1, access response / item 17 / charges / entry D1, access response / item 17 / charges / entry A2, access response / item 17 / charges / entry B2, access response / item 17 / charges / entry C2, access response / item 17 / charges / entry D2, access response / item 17 / charges / entry A3, access response / item 17 / charges / entry B3, access response / item 17 / charges / entry C3, access response / item 17 / charges / entry D3, access response / item 17 / charges / entry A4, access response / item 17 / charges / entry B4, access response / item 17 / charges / entry C4, access response / item 17 / charges / entry D4, access response / item 17 / charges / entry A5, access response / item 17 / charges / entry B5, access response / item 17 / charges / entry C5, access response / item 17 / charges / entry D5, access response / item 17 / charges / entry A6, access response / item 17 / charges / entry B6, access response / item 17 / charges / entry C6, access response / item 17 / charges / entry D6, access response / item 17 / charges / entry A7, access response / item 17 / charges / entry B7, access response / item 17 / charges / entry C7, access response / item 17 / charges / entry D7, access response / item 17 / charges / entry A8, access response / item 17 / charges / entry B8, access response / item 17 / charges / entry C8, access response / item 17 / charges / entry D8 */
  readonly value: number;
}

export interface ElecTariffTOUPriceMatrix {
  /** ECS24: access response / item 17 / charges / entry 01, access response / item 17 / charges / entry 02, access response / item 17 / charges / entry 03, access response / item 17 / charges / entry 04, access response / item 17 / charges / entry 05, access response / item 17 / charges / entry 06, access response / item 17 / charges / entry 07, access response / item 17 / charges / entry 08, access response / item 17 / charges / entry 09, access response / item 17 / charges / entry 0A, access response / item 17 / charges / entry 0B, access response / item 17 / charges / entry 0C, access response / item 17 / charges / entry 0D, access response / item 17 / charges / entry 0E, access response / item 17 / charges / entry 0F, access response / item 17 / charges / entry 10, access response / item 17 / charges / entry 11, access response / item 17 / charges / entry 12, access response / item 17 / charges / entry 13, access response / item 17 / charges / entry 14, access response / item 17 / charges / entry 15, access response / item 17 / charges / entry 16, access response / item 17 / charges / entry 17, access response / item 17 / charges / entry 18, access response / item 17 / charges / entry 19, access response / item 17 / charges / entry 1A, access response / item 17 / charges / entry 1B, access response / item 17 / charges / entry 1C, access response / item 17 / charges / entry 1D, access response / item 17 / charges / entry 1E, access response / item 17 / charges / entry 1F, access response / item 17 / charges / entry 20, access response / item 17 / charges / entry 21, access response / item 17 / charges / entry 22, access response / item 17 / charges / entry 23, access response / item 17 / charges / entry 24, access response / item 17 / charges / entry 25, access response / item 17 / charges / entry 26, access response / item 17 / charges / entry 27, access response / item 17 / charges / entry 28, access response / item 17 / charges / entry 29, access response / item 17 / charges / entry 2A, access response / item 17 / charges / entry 2B, access response / item 17 / charges / entry 2C, access response / item 17 / charges / entry 2D, access response / item 17 / charges / entry 2E, access response / item 17 / charges / entry 2F, access response / item 17 / charges / entry 30. At most 48 */
  readonly TariffTOUPrice?: readonly ElecPrimaryTOUPrice[];
}

export interface ElecPrimaryTOUPrice {
  /** ECS24: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7, constant 8, constant 9, constant 10, constant 11, constant 12, constant 13, constant 14, constant 15, constant 16, constant 17, constant 18, constant 19, constant 20, constant 21, constant 22, constant 23, constant 24, constant 25, constant 26, constant 27, constant 28, constant 29, constant 30, constant 31, constant 32, constant 33, constant 34, constant 35, constant 36, constant 37, constant 38, constant 39, constant 40, constant 41, constant 42, constant 43, constant 44, constant 45, constant 46, constant 47, constant 48 */
  readonly index: number;
  /** ECS24: access response / item 17 / charges / entry 01, access response / item 17 / charges / entry 02, access response / item 17 / charges / entry 03, access response / item 17 / charges / entry 04, access response / item 17 / charges / entry 05, access response / item 17 / charges / entry 06, access response / item 17 / charges / entry 07, access response / item 17 / charges / entry 08, access response / item 17 / charges / entry 09, access response / item 17 / charges / entry 0A, access response / item 17 / charges / entry 0B, access response / item 17 / charges / entry 0C, access response / item 17 / charges / entry 0D, access response / item 17 / charges / entry 0E, access response / item 17 / charges / entry 0F, access response / item 17 / charges / entry 10, access response / item 17 / charges / entry 11, access response / item 17 / charges / entry 12, access response / item 17 / charges / entry 13, access response / item 17 / charges / entry 14, access response / item 17 / charges / entry 15, access response / item 17 / charges / entry 16, access response / item 17 / charges / entry 17, access response / item 17 / charges / entry 18, access response / item 17 / charges / entry 19, access response / item 17 / charges / entry 1A, access response / item 17 / charges / entry 1B, access response / item 17 / charges / entry 1C, access response / item 17 / charges / entry 1D, access response / item 17 / charges / entry 1E, access response / item 17 / charges / entry 1F, access response / item 17 / charges / entry 20, access response / item 17 / charges / entry 21, access response / item 17 / charges / entry 22, access response / item 17 / charges / entry 23, access response / item 17 / charges / entry 24, access response / item 17 / charges / entry 25, access response / item 17 / charges / entry 26, access response / item 17 / charges / entry 27, access response / item 17 / charges / entry 28, access response / item 17 / charges / entry 29, access response / item 17 / charges / entry 2A, access response / item 17 / charges / entry 2B, access response / item 17 / charges / entry 2C, access response / item 17 / charges / entry 2D, access response / item 17 / charges / entry 2E, access response / item 17 / charges / entry 2F, access response / item 17 / charges / entry 30 */
  readonly value: number;
}

export interface ElecTariffSwitchingTablePrimaryElement {
  readonly DayProfiles?: ElecDayProfiles;
  readonly WeekProfiles?: ElecWeekProfiles;
  readonly Seasons?: ElecSeasonsPrimaryElement;
}

export interface ElecDayProfiles {
  /** At most 16 */
  readonly DayProfile?: readonly ElecDayProfilePrimaryElement[];
}

export interface ElecDayProfilePrimaryElement {
  /** ECS24: access response / item 5 / entry / dayId */
  readonly Day?: number;
  /** At most 48 */
  readonly ProfileSchedule?: readonly ElecProfileSchedulePrimaryElement[];
}

export interface ElecProfileSchedulePrimaryElement {
  /** ECS24: access response / item 5 / entry / schedule / entry / startTime */
  readonly StartTime: string;
  /** ECS24: access response / item 5 / entry / schedule / entry / scriptSelector */
  readonly TOUTariffAction?: number;
  /** ECS24: access response / item 5 / entry / schedule / entry / scriptSelector */
  readonly BlockTariffAction?: number;
}

export interface ElecWeekProfiles {
  /** At most 4 */
  readonly WeekProfile?: readonly ElecWeekProfile[];
}

export interface ElecWeekProfile {
  /** ECS24: access response / item 4 / entry / name; ECS24b: access response / item 6 / entry / name */
  readonly WeekName?: number;
  /** ECS24: access response / item 4 / entry / monday, access response / item 4 / entry / tuesday, access response / item 4 / entry / wednesday, access response / item 4 / entry / thursday, access response / item 4 / entry / friday, access response / item 4 / entry / saturday, access response / item 4 / entry / sunday; ECS24b: access response / item 6 / entry / monday, access response / item 6 / entry / tuesday, access response / item 6 / entry / wednesday, access response / item 6 / entry / thursday, access response / item 6 / entry / friday, access response / item 6 / entry / saturday, access response / item 6 / entry / sunday. At most 7 */
  readonly ReferencedElecDay?: readonly ElecReferencedDayName[];
}

export interface ElecReferencedDayName {
  /** ECS24: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7; ECS24b: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7 */
  readonly index: number;
  /** ECS24: access response / item 4 / entry / monday, access response / item 4 / entry / tuesday, access response / item 4 / entry / wednesday, access response / item 4 / entry / thursday, access response / item 4 / entry / friday, access response / item 4 / entry / saturday, access response / item 4 / entry / sunday; ECS24b: access response / item 6 / entry / monday, access response / item 6 / entry / tuesday, access response / item 6 / entry / wednesday, access response / item 6 / entry / thursday, access response / item 6 / entry / friday, access response / item 6 / entry / saturday, access response / item 6 / entry / sunday */
  readonly value: number;
}

export interface ElecSeasonsPrimaryElement {
  /** At most 4 */
  readonly Season?: readonly ElecSeasonPrimaryElement[];
}

export interface ElecSeasonPrimaryElement {
  /** ECS24: access response / item 3 / entry / name */
  readonly SeasonName?: string;
  readonly SeasonStartDate?: DateWithWildcards;
  /** ECS24: access response / item 3 / entry / weekName */
  readonly ReferencedWeekName?: number;
}

export interface DateWithWildcards {
  readonly Year: Year;
  readonly Month: Month;
  readonly DayOfMonth: DayOfMonth;
  readonly DayOfWeek: DayOfWeek;
}

export interface Year {
  /** ECS61a: access response / item 11 / entry / date / year; ECS61d: access response / item 6 / entry / date / year; and in 3 more use cases */
  readonly SpecifiedYear?: number;
  /** ECS61a: access response / item 11 / entry / date / year; ECS61d: access response / item 6 / entry / date / year; and in 3 more use cases */
  readonly NonSpecifiedYear?: true;
}

export interface Month {
  /** ECS61a: access response / item 11 / entry / date / month; ECS61d: access response / item 6 / entry / date / month; and in 3 more use cases */
  readonly SpecifiedMonth?: number;
  /** ECS61a: access response / item 11 / entry / date / month; ECS61d: access response / item 6 / entry / date / month; and in 3 more use cases */
  readonly NonSpecifiedMonth?: true;
}

export interface DayOfMonth {
  /** ECS61a: access response / item 11 / entry / date / dayOfMonth; ECS61d: access response / item 6 / entry / date / dayOfMonth; and in 3 more use cases */
  readonly SpecifiedDayOfMonth?: number;
  /** ECS61a: access response / item 11 / entry / date / dayOfMonth; ECS61d: access response / item 6 / entry / date / dayOfMonth; and in 3 more use cases */
  readonly LastDayOfMonth?: true;
  /** ECS61a: access response / item 11 / entry / date / dayOfMonth; ECS61d: access response / item 6 / entry / date / dayOfMonth; and in 3 more use cases */
  readonly SecondLastDayOfMonth?: true;
  /** ECS61a: access response / item 11 / entry / date / dayOfMonth; ECS61d: access response / item 6 / entry / date / dayOfMonth; and in 3 more use cases */
  readonly NonSpecifiedDayOfMonth?: true;
}

export interface DayOfWeek {
  /** ECS61a: access response / item 11 / entry / date / dayOfWeek; ECS61d: access response / item 6 / entry / date / dayOfWeek; and in 3 more use cases */
  readonly SpecifiedDayOfWeek?: number;
  /** ECS61a: access response / item 11 / entry / date / dayOfWeek; ECS61d: access response / item 6 / entry / date / dayOfWeek; and in 3 more use cases */
  readonly NonSpecifiedDayOfWeek?: true;
}

export interface ElecTariffSwitchingTableSpecialDaysPrimaryElement {
  /** At most 50 */
  readonly SpecialDay?: readonly ElecSpecialDaysPrimaryElement[];
}

export interface ElecSpecialDaysPrimaryElement {
  readonly Date: DateWithWildcards;
  /** ECS24: access response / item 6 / entry / dayId */
  readonly ReferencedDay: number;
}

export interface ElecTariffThresholdMatrix {
  /** At most 8 */
  readonly ElecTariffThresholds?: readonly ElecTariffThresholds[];
}

export interface ElecTariffThresholds {
  /** ECS24: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7, constant 8 */
  readonly index: number;
  /** ECS24: access response / item 7 / entry, access response / item 8 / entry, access response / item 9 / entry, access response / item 10 / entry, access response / item 11 / entry, access response / item 12 / entry, access response / item 13 / entry, access response / item 14 / entry. At most 3 */
  readonly BlockThreshold?: readonly ElecTariffThresholdsBlockThreshold[];
}

export interface ElecTariffThresholdsBlockThreshold {
  /** ECS24: position in access response / item 7, position in access response / item 8, position in access response / item 9, position in access response / item 10, position in access response / item 11, position in access response / item 12, position in access response / item 13, position in access response / item 14 */
  readonly index: number;
  /** ECS24: access response / item 7 / entry, access response / item 8 / entry, access response / item 9 / entry, access response / item 10 / entry, access response / item 11 / entry, access response / item 12 / entry, access response / item 13 / entry, access response / item 14 / entry */
  readonly value: number;
}

export interface ReadTariffPrimaryElementRspGas<D extends Decimal = string> {
  /** GCS21f: Publish Price (cluster 0700, command 00) / price */
  readonly PrimaryActiveTariffPrice?: number;
  /** GCS21f: Publish Price (cluster 0700, command 00) / priceTrailingDigitAndPriceTier */
  readonly PrimaryActiveTariffPriceScale?: number;
  /** GCS21f: Currency (cluster 0700, attribute 0616) */
  readonly CurrencyUnitsLabel?: ReadTariffPrimaryElementRspElectricityCurrencyUnitsLabel;
  /** GCS21f: Standing Charge (cluster 0700, attribute 0301) */
  readonly StandingCharge?: number;
  readonly TariffSwitchingTable?: GasTariffSwitchingTable;
  readonly TariffSwitchingTableSpecialDays?: GasTariffSwitchingTableSpecialDays;
  readonly TariffThresholds?: GasTariffThresholds<D>;
  readonly TOUTariff?: GasTariffTOUPriceMatrix;
  readonly BlockTariff?: GasTariffBlockPrices;
}

export interface GasTariffSwitchingTable {
  readonly DayProfiles?: GasDayProfiles;
  readonly WeekProfiles?: GasWeekProfiles;
  readonly Seasons?: GasSeasons;
}

export interface GasDayProfiles {
  /** At most 4 */
  readonly DayProfile?: readonly GasDayProfile[];
}

export interface GasDayProfile {
  /** GCS21f: Publish Day Profile (cluster 0707, command 01) / dayId */
  readonly DayName: number;
  /** GCS21f: Publish Day Profile (cluster 0707, command 01) / scheduleEntries / entry / action */
  readonly TOUTariffAction?: number;
  /** GCS21f: Publish Day Profile (cluster 0707, command 01) / scheduleEntries / entry / action */
  readonly BlockTariff?: true;
}

export interface GasWeekProfiles {
  /** At most 2 */
  readonly WeekProfile?: readonly GasWeekProfile[];
}

export interface GasWeekProfile {
  /** GCS21f: Publish Week Profile (cluster 0707, command 02) / weekId */
  readonly WeekName?: number;
  /** GCS21f: Publish Week Profile (cluster 0707, command 02) / monday, Publish Week Profile (cluster 0707, command 02) / tuesday, Publish Week Profile (cluster 0707, command 02) / wednesday, Publish Week Profile (cluster 0707, command 02) / thursday, Publish Week Profile (cluster 0707, command 02) / friday, Publish Week Profile (cluster 0707, command 02) / saturday, Publish Week Profile (cluster 0707, command 02) / sunday. At most 7 */
  readonly ReferencedDay?: readonly GasReferencedDayName[];
}

export interface GasReferencedDayName {
  /** GCS21f: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7 */
  readonly index: number;
  /** GCS21f: Publish Week Profile (cluster 0707, command 02) / monday, Publish Week Profile (cluster 0707, command 02) / tuesday, Publish Week Profile (cluster 0707, command 02) / wednesday, Publish Week Profile (cluster 0707, command 02) / thursday, Publish Week Profile (cluster 0707, command 02) / friday, Publish Week Profile (cluster 0707, command 02) / saturday, Publish Week Profile (cluster 0707, command 02) / sunday */
  readonly value: number;
}

export interface GasSeasons {
  /** At most 3 */
  readonly Season?: readonly GasSeason[];
}

export interface GasSeason {
  readonly SeasonStartDate?: GasDateWithWildcards;
  /** GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / weekId */
  readonly ReferencedWeekName?: number;
}

export interface GasDateWithWildcards {
  readonly GasYearWithWildcards?: GasYearWithWildcards;
  readonly GasMonthWithWildcards?: GasMonthWithWildcards;
  readonly GasDayOfMonthWithWildcards?: GasDayOfMonthWithWildcards;
  readonly GasDayOfWeekWithWildcards?: GasDayOfWeekWithWildcards;
}

export interface GasYearWithWildcards {
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / year; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / year */
  readonly SpecifiedYear?: number;
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / year; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / year */
  readonly NonSpecifiedYear?: true;
}

export interface GasMonthWithWildcards {
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / month; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / month */
  readonly SpecifiedMonth?: number;
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / month; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / month */
  readonly NonSpecifiedMonth?: true;
}

export interface GasDayOfMonthWithWildcards {
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / day; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / day */
  readonly SpecifiedDayOfMonth?: number;
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / day; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / day */
  readonly GasNonSpecifiedDayOfMonth?: true;
}

export interface GasDayOfWeekWithWildcards {
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / dayOfWeek; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / dayOfWeek */
  readonly SpecifiedDayOfWeek?: number;
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / dayOfWeek; GCS21f: Publish Seasons (cluster 0707, command 03) / seasons / entry / startDate / dayOfWeek */
  readonly NonSpecifiedDayOfWeek?: true;
}

export interface GasTariffSwitchingTableSpecialDays {
  /** At most 20 */
  readonly SpecialDay?: readonly GasSpecialDay[];
}

export interface GasSpecialDay {
  readonly Date?: GasDateWithWildcards;
  /** GCS21f: Publish Special Days (cluster 0707, command 04) / specialDays / entry / dayId */
  readonly ReferencedDay?: number;
}

export interface GasTariffThresholds<D extends Decimal = string> {
  /** GCS21f: Block 1 Threshold (cluster 0700, attribute 0100), Threshold Multiplier (cluster 0700, attribute 0202), Threshold Divisor (cluster 0700, attribute 0203), Block 2 Threshold (cluster 0700, attribute 0101), Block 3 Threshold (cluster 0700, attribute 0102). At most 3 */
  readonly BlockThreshold?: readonly GasThreshold<D>[];
}

export interface GasThreshold<D extends Decimal = string> {
  /** GCS21f: constant 1, constant 2, constant 3 */
  readonly index: number;
  /** GCS21f: Block 1 Threshold (cluster 0700, attribute 0100), Threshold Multiplier (cluster 0700, attribute 0202), Threshold Divisor (cluster 0700, attribute 0203), Block 2 Threshold (cluster 0700, attribute 0101), Block 3 Threshold (cluster 0700, attribute 0102) */
  readonly value: D;
}

export interface GasTariffTOUPriceMatrix {
  /** GCS21f: Tier 1 Block 1 Price (cluster 0700, attribute 0410), Tier 2 Block 1 Price (cluster 0700, attribute 0420), Tier 3 Block 1 Price (cluster 0700, attribute 0430), Tier 4 Block 1 Price (cluster 0700, attribute 0440). At most 4 */
  readonly TariffTOUPrice?: readonly GasTOUPrice[];
}

export interface GasTOUPrice {
  /** GCS21f: constant 1, constant 2, constant 3, constant 4 */
  readonly index: number;
  /** GCS21f: Tier 1 Block 1 Price (cluster 0700, attribute 0410), Tier 2 Block 1 Price (cluster 0700, attribute 0420), Tier 3 Block 1 Price (cluster 0700, attribute 0430), Tier 4 Block 1 Price (cluster 0700, attribute 0440) */
  readonly value: number;
}

export interface GasTariffBlockPrices {
  /** GCS21f: No Tier Block 1 Price (cluster 0700, attribute 0400), No Tier Block 2 Price (cluster 0700, attribute 0401), No Tier Block 3 Price (cluster 0700, attribute 0402), No Tier Block 4 Price (cluster 0700, attribute 0403). At most 4 */
  readonly BlockPrice?: readonly GasBlockPrice[];
}

export interface GasBlockPrice {
  /** GCS21f: constant 1, constant 2, constant 3, constant 4 */
  readonly index: number;
  /** GCS21f: No Tier Block 1 Price (cluster 0700, attribute 0400), No Tier Block 2 Price (cluster 0700, attribute 0401), No Tier Block 3 Price (cluster 0700, attribute 0402), No Tier Block 4 Price (cluster 0700, attribute 0403) */
  readonly value: number;
}

export interface ReadTariffSecondaryElementRsp {
  readonly name: 'ReadTariffSecondaryElementRsp';
  readonly MessageSuccess?: boolean;
  /** ECS24b: access response / item 2 */
  readonly SecondaryActiveTariffPrice?: number;
  /** ECS24b: access response / item 1 / scaling / priceScale */
  readonly PriceScale?: number;
  readonly TariffTOUPriceMatrix?: ElecTariffTOUPriceMatrixSecondaryElement;
  readonly TariffSwitchingTable?: ElecTariffSwitchingTableSecondaryElement;
  readonly TariffSwitchingTableSpecialDays?: ElecTariffSwitchingTableSpecialDaysSecondaryElement;
}

export interface ElecTariffTOUPriceMatrixSecondaryElement {
  /** ECS24b: access response / item 1 / charges / entry 01, access response / item 1 / charges / entry 02, access response / item 1 / charges / entry 03, access response / item 1 / charges / entry 04. At most 4 */
  readonly TariffTOUPrice?: readonly ElecSecondaryTOUPrice[];
}

export interface ElecSecondaryTOUPrice {
  /** ECS24b: constant 1, constant 2, constant 3, constant 4 */
  readonly index: number;
  /** ECS24b: access response / item 1 / charges / entry 01, access response / item 1 / charges / entry 02, access response / item 1 / charges / entry 03, access response / item 1 / charges / entry 04 */
  readonly value: number;
}

export interface ElecTariffSwitchingTableSecondaryElement {
  readonly DayProfiles?: ElecDayProfilesSecondary;
  readonly WeekProfiles?: ElecWeekProfiles;
  readonly Seasons?: ElecSeasonsSecondaryElement;
}

export interface ElecDayProfilesSecondary {
  /** At most 16 */
  readonly DayProfile?: readonly ElecDayProfileSecondaryElement[];
}

export interface ElecDayProfileSecondaryElement {
  /** ECS24b: access response / item 7 / entry / dayId */
  readonly Day?: number;
  /** At most 48 */
  readonly ProfileSchedule?: readonly ElecProfileScheduleSecondaryElement[];
}

export interface ElecProfileScheduleSecondaryElement {
  /** ECS24b: access response / item 7 / entry / schedule / entry / startTime */
  readonly StartTime?: string;
  /** ECS24b: access response / item 7 / entry / schedule / entry / scriptSelector */
  readonly TOUTariffAction?: number;
}

export interface ElecSeasonsSecondaryElement {
  /** At most 4 */
  readonly Season?: readonly ElecSeasonSecondaryElement[];
}

export interface ElecSeasonSecondaryElement {
  /** ECS24b: access response / item 5 / entry / name */
  readonly SeasonName?: string;
  readonly SeasonStartDate?: DateWithWildcards;
  /** ECS24b: access response / item 5 / entry / weekName */
  readonly ReferencedWeekName?: number;
}

export interface ElecTariffSwitchingTableSpecialDaysSecondaryElement {
  /** At most 50 */
  readonly SpecialDay?: readonly ElecSpecialDaysSecondaryElement[];
}

export interface ElecSpecialDaysSecondaryElement {
  readonly Date?: DateWithWildcards;
  /** ECS24b: access response / item 4 / entry / dayId */
  readonly ReferencedDay?: number;
}

export interface ReadMaximumDemandImportRegistersRsp {
  readonly name: 'ReadMaximumDemandImportRegistersRsp';
  readonly MessageSuccess?: boolean;
  readonly MaxDemandConfigurableTimeActivePowerImport?: MaxDemandConfigurableTimeActivePowerImportDataType;
  readonly MaxDemandActiveEnergyImport?: MaxDemandActiveEnergyImportDataType;
  readonly MaxDemandConfigurableTimePeriod?: MaximumDemandTimePeriodSchedule;
}

export interface MaxDemandConfigurableTimeActivePowerImportDataType {
  /** ECS18b: access response / item 6 */
  readonly Value?: bigint;
  /** ECS18b: access response / item 8 */
  readonly CaptureTime?: string;
  /** ECS18b: access response / item 1 */
  readonly LastResetDateTime?: string;
}

export interface MaxDemandActiveEnergyImportDataType {
  /** ECS18b: access response / item 3 */
  readonly Value?: bigint;
  /** ECS18b: access response / item 5 */
  readonly CaptureTime?: string;
  /** ECS18b: access response / item 2 */
  readonly LastResetDateTime?: string;
}

export interface MaximumDemandTimePeriodSchedule {
  /** ECS18b: access response / item 9 / entry / switchTime */
  readonly StartTime: string;
  /** ECS18b: access response / item 9 / entry / switchTime */
  readonly EndTime: string;
}

export interface ReadMaximumDemandExportRegistersRsp {
  readonly name: 'ReadMaximumDemandExportRegistersRsp';
  readonly MessageSuccess?: boolean;
  readonly MaxDemandActiveEnergyExport?: MaxDemandRegisterDataType;
}

export interface MaxDemandRegisterDataType {
  /** ECS18a: access response / item 2 */
  readonly Value?: bigint;
  /** ECS18a: access response / item 4 */
  readonly CaptureTime?: string;
  /** ECS18a: access response / item 1 */
  readonly LastResetDateTime?: string;
}

export interface ReadPrepaymentConfigurationRsp {
  readonly name: 'ReadPrepaymentConfigurationRsp';
  readonly MessageSuccess?: boolean;
  /** ECS26a: access response / item 8; GCS21b: Debt Recovery Top Up Percentage #3 (cluster 0705, attribute 0239) */
  readonly DebtRecoveryPerPayment?: bigint;
  /** ECS26a: access response / item 13; GCS21b: Overall Debt Cap (cluster 0705, attribute 0006) */
  readonly DebtRecoveryRateCap?: bigint;
  /** ECS26a: access response / item 10 / threshold; GCS21b: Cut Off Value (cluster 0705, attribute 0040) */
  readonly DisablementThreshold?: bigint;
  /** ECS26a: access response / item 15; GCS21b: Emergency Credit Limit (cluster 0705, attribute 0010) */
  readonly EmergencyCreditLimit?: bigint;
  /** ECS26a: access response / item 16; GCS21b: Emergency Credit Threshold (cluster 0705, attribute 0011) */
  readonly EmergencyCreditThreshold?: bigint;
  /** ECS26a: access response / item 12; GCS21b: Low Credit Warning Level (cluster 0705, attribute 0031) */
  readonly LowCreditThreshold?: bigint;
  /** ECS26a: access response / item 9; GCS21b: Max Credit Per Top Up (cluster 0705, attribute 0022) */
  readonly CreditMaxCreditThreshold?: bigint;
  /** ECS26a: access response / item 11; GCS21b: Max Credit Limit (cluster 0705, attribute 0021) */
  readonly MaxCreditMaxMeterBalance?: bigint;
  /** ECS26a: access response / item 18 / entry 0000130A00FF0000131401FF, access response / item 18 / entry 0000130A00FF0000131402FF */
  readonly SuspendDebtDisabled?: boolean;
  /** ECS26a: access response / item 18 / entry 0000130A00FF0000131401FF, access response / item 18 / entry 0000130A00FF0000131402FF, access response / item 18 / entry 0000130A02FF0000131404FF, access response / item 18 / entry 0000130A02FF0000131401FF, access response / item 18 / entry 0000130A02FF0000131402FF */
  readonly SuspendDebtEmergency?: boolean;
  readonly Gas?: ReadPrepaymentConfigurationRspGas;
  readonly Electricity?: ReadPrepaymentConfigurationRspElectricity;
}

export interface ReadPrepaymentConfigurationRspGas {
  readonly NonDisablementCalendar?: GasNonDisablementCalendar;
  readonly DebtRecovery1?: GasDebtRecovery;
  readonly DebtRecovery2?: GasDebtRecovery;
}

export interface GasNonDisablementCalendar {
  readonly DayProfiles?: GasNonDisablementDayProfiles;
  readonly WeekProfiles?: GasWeekProfilesNonDisablement;
  readonly SeasonProfiles?: GasSeasonsNonDisablement;
  readonly SpecialDays?: GasSpecialDaysNonDisablement;
}

export interface GasNonDisablementDayProfiles {
  /** At most 5 */
  readonly GasNonDisablementDayProfile?: readonly GasNonDisablementDayProfile[];
}

export interface GasNonDisablementDayProfile {
  /** At most 3 */
  readonly TimeStartAction?: readonly GasNonDisablementTimeStartAction[];
  /** GCS21b: Publish Day Profile (cluster 0707, command 01) / dayId */
  readonly GasDayName?: number;
}

export interface GasNonDisablementTimeStartAction {
  /** GCS21b: position in Publish Day Profile (cluster 0707, command 01) / scheduleEntries */
  readonly index: number;
  /** GCS21b: Publish Day Profile (cluster 0707, command 01) / scheduleEntries / entry / startTime */
  readonly StartTime?: string;
  /** GCS21b: Publish Day Profile (cluster 0707, command 01) / scheduleEntries / entry / action */
  readonly NonDisablementAction?: GasNonDisablementTimeStartActionNonDisablementAction;
}

export type GasNonDisablementTimeStartActionNonDisablementAction =
  | 'START'
  | 'STOP';

export interface GasWeekProfilesNonDisablement {
  /** At most 2 */
  readonly WeekProfile?: readonly WeekProfileGasNonDisablement[];
}

export interface WeekProfileGasNonDisablement {
  /** GCS21b: Publish Week Profile (cluster 0707, command 02) / weekId */
  readonly WeekName: number;
  /** GCS21b: Publish Week Profile (cluster 0707, command 02) / monday, Publish Week Profile (cluster 0707, command 02) / tuesday, Publish Week Profile (cluster 0707, command 02) / wednesday, Publish Week Profile (cluster 0707, command 02) / thursday, Publish Week Profile (cluster 0707, command 02) / friday, Publish Week Profile (cluster 0707, command 02) / saturday, Publish Week Profile (cluster 0707, command 02) / sunday. At most 7 */
  readonly ReferencedDayName: readonly GasReferencedDayNameNonDisablement[];
}

export interface GasReferencedDayNameNonDisablement {
  /** GCS21b: constant 1, constant 2, constant 3, constant 4, constant 5, constant 6, constant 7 */
  readonly index: number;
  /** GCS21b: Publish Week Profile (cluster 0707, command 02) / monday, Publish Week Profile (cluster 0707, command 02) / tuesday, Publish Week Profile (cluster 0707, command 02) / wednesday, Publish Week Profile (cluster 0707, command 02) / thursday, Publish Week Profile (cluster 0707, command 02) / friday, Publish Week Profile (cluster 0707, command 02) / saturday, Publish Week Profile (cluster 0707, command 02) / sunday */
  readonly value: number;
}

export interface GasSeasonsNonDisablement {
  /** At most 3 */
  readonly Season?: readonly GasSeasonNonDisablement[];
}

export interface GasSeasonNonDisablement {
  readonly SeasonStartDate?: GasDateWithWildcards;
  /** GCS21b: Publish Seasons (cluster 0707, command 03) / seasons / entry / weekId */
  readonly ReferencedWeekName?: number;
}

export interface GasSpecialDaysNonDisablement {
  /** At most 20 */
  readonly SpecialDay?: readonly GasSpecialDayNonDisablement[];
}

export interface GasSpecialDayNonDisablement {
  readonly Date?: GasDateWithWildcards;
  /** GCS21b: Publish Special Days (cluster 0707, command 04) / specialDays / entry / dayId */
  readonly ReferencedDayName?: number;
}

export interface GasDebtRecovery {
  /** GCS21b: Debt Recovery Amount #1 (cluster 0705, attribute 0217) */
  readonly DebtRecoveryRate?: bigint;
  /** GCS21b: Debt Recovery Frequency #1 (cluster 0705, attribute 0216) */
  readonly DebtRecoveryRatePeriod?: GasDebtRecoveryDebtRecoveryRatePeriod;
}

export type GasDebtRecoveryDebtRecoveryRatePeriod =
  | 'HOURLY'
  | 'DAILY';

export interface ReadPrepaymentConfigurationRspElectricity {
  /** ECS26a: access response / item 18, access response / item 18 / entry 0000130A00FF0000131401FF, access response / item 18 / entry 0000130A00FF0000131402FF, access response / item 18 / entry 0000130A00FF0000131400FF, access response / item 18 / entry 0000130A00FF0000131404FF */
  readonly PaymentMode?: PaymentMode;
  readonly NonDisablementCalendar?: ElectricityNonDisablementCalendar;
  readonly DebtRecovery1?: ElecDebtRecovery;
  readonly DebtRecovery2?: ElecDebtRecovery;
}

export type PaymentMode =
  | 'Credit'
  | 'Prepayment';

export interface ElectricityNonDisablementCalendar {
  readonly ElectricitySpecialDays?: ElecSpecialDaysPrepayment;
  /** At most 22 */
  readonly ElectricityNonDisablementSchedule?: readonly ElectricityNonDisablementSchedule[];
}

export interface ElecSpecialDaysPrepayment {
  /** At most 20 */
  readonly SpecialDay?: readonly ElecSpecialDaysPrepaymentSpecialDay[];
}

export interface ElecSpecialDaysPrepaymentSpecialDay {
  /** ECS26a: access response / item 2 / entry / dayId */
  readonly index?: number;
  readonly Year: Year;
  readonly Month: Month;
  readonly DayOfMonth: DayOfMonth;
  readonly DayOfWeek: DayOfWeek;
}

export interface ElectricityNonDisablementSchedule {
  /** ECS26a: access response / item 17 / entry / scriptSelector */
  readonly NonDisablementScript?: GasNonDisablementTimeStartActionNonDisablementAction;
  readonly SpecialDaysApplicability?: SpecialDaysApplicability;
  readonly DaysOfWeekApplicability?: DaysOfWeekApplicability;
  readonly ScheduleDatesAndTime?: ScheduleDatesAndTimeWithoutWildcards;
}

export interface SpecialDaysApplicability {
  /** At most 20 */
  readonly SpecialDayApplicability?: readonly SpecialDayApplicability[];
}

export interface SpecialDayApplicability {
  /** ECS26a: access response / item 17 / entry / specialDays / bit */
  readonly SpecialDayID: number;
}

export interface DaysOfWeekApplicability {
  /** At most 7 */
  readonly DayOfWeekApplicability?: readonly DayOfWeekApplicability[];
}

export interface DayOfWeekApplicability {
  /** ECS61a: access response / item 12 / entry / weekdays / bit; ECS61d: access response / item 7 / entry / weekdays / bit; and in 1 more use case */
  readonly DayOfWeekID: DayOfWeekApplicabilityDayOfWeekID;
}

export type DayOfWeekApplicabilityDayOfWeekID =
  | 'Monday'
  | 'Tuesday'
  | 'Wednesday'
  | 'Thursday'
  | 'Friday'
  | 'Saturday'
  | 'Sunday';

export interface ScheduleDatesAndTimeWithoutWildcards {
  /** ECS26a: access response / item 17 / entry / switchTime */
  readonly SwitchTime?: string;
  /** ECS26a: access response / item 17 / entry / beginDate */
  readonly StartDate?: string;
  /** ECS26a: access response / item 17 / entry / endDate */
  readonly EndDate?: string;
}

export interface ElecDebtRecovery {
  /** ECS26a: access response / item 1 / table / charge / chargePerUnit, access response / item 4 / table / charge / chargePerUnit */
  readonly DebtRecoveryRate?: bigint;
  /** ECS26a: access response / item 1 / scaling / priceScale, access response / item 4 / scaling / priceScale */
  readonly DebtRecoveryRatePriceScale?: number;
  /** ECS26a: access response / item 3 */
  readonly DebtRecoveryRatePeriod?: GasDebtRecoveryDebtRecoveryRatePeriod;
}

export interface ReadPrepaymentDailyReadLogRsp {
  readonly name: 'ReadPrepaymentDailyReadLogRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: ReadPrepaymentDailyReadLogRspElectricity;
  readonly Gas?: ReadPrepaymentDailyReadLogRspElectricity;
}

export interface ReadPrepaymentDailyReadLogRspElectricity {
  /** At most 31 */
  readonly LogEntry?: readonly PrepaymentOperationalDataType[];
}

export interface ReadLoadLimitDataRsp {
  readonly name: 'ReadLoadLimitDataRsp';
  readonly MessageSuccess?: boolean;
  /** ECS27: access response / item 2 */
  readonly LoadLimitCounterValue?: bigint;
  /** ECS27: access response / item 4 */
  readonly LoadLimitPowerThreshold?: bigint;
  /** ECS27: access response / item 5 */
  readonly LoadLimitPeriod?: bigint;
  /** ECS27: access response / item 6 */
  readonly LoadLimitRestorationPeriod?: bigint;
  /** ECS27: access response / item 1 */
  readonly LoadLimitSupplyState?: ReadLoadLimitDataRspLoadLimitSupplyState;
}

export type ReadLoadLimitDataRspLoadLimitSupplyState =
  | 'Disable'
  | 'Unchanged';

export interface ReadActivePowerImportRsp {
  readonly name: 'ReadActivePowerImportRsp';
  readonly MessageSuccess?: boolean;
  readonly ActivePowerImport?: ActivePowerImportType;
  /** ECS17c: access response / item 1 / primaryActive */
  readonly PrimaryActivePowerImportValue?: bigint;
}

export interface ActivePowerImportType {
  /** ECS17c: access response / item 1 / active. The unit is in `Unit` */
  readonly Value?: bigint;
  /** ECS17c: access response / item 1 / activeUnit / unit */
  readonly Unit?: string;
}

export interface RetrieveDailyConsumptionLogRsp<D extends Decimal = string> {
  readonly name: 'RetrieveDailyConsumptionLogRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: RetrieveDailyConsumptionLogRspElectricity;
  readonly Gas?: RetrieveDailyConsumptionLogRspGas<D>;
}

export interface RetrieveDailyConsumptionLogRspElectricity {
  /** At most 731 */
  readonly LogEntry?: readonly ElecDailyConsumptionLogEntryType[];
}

export interface ElecDailyConsumptionLogEntryType {
  /** ECS66: access response / item 1 / protected attributes / dailyConsumptionLog / entry / value */
  readonly Value?: bigint;
  /** ECS66: access response / item 1 / protected attributes / dailyConsumptionLog / entry / timestamp */
  readonly Timestamp?: string;
}

export interface RetrieveDailyConsumptionLogRspGas<D extends Decimal = string> {
  /** At most 731 */
  readonly LogEntry?: readonly GasDailyConsumptionLogEntryType<D>[];
}

export interface GasDailyConsumptionLogEntryType<D extends Decimal = string> {
  /** GCS61: Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly Value?: D;
  /** GCS61: Get Sampled Data Response (cluster 0702, command 07) / sampleStartTime, Get Sampled Data Response (cluster 0702, command 07) / sampleRequestInterval, Get Sampled Data Response (cluster 0702, command 07) / samples, Get Sampled Data Response (cluster 0702, command 07) / samples / entry */
  readonly Timestamp?: string;
}

export interface ReadMeterBalanceRsp {
  readonly name: 'ReadMeterBalanceRsp';
  readonly MessageSuccess?: boolean;
  /** ECS82: access response / item 1; GCS60: Bill to Date Delivered (cluster 0702, attribute 0A00); and in 1 more use case */
  readonly MeterBalance?: bigint;
  readonly Gas?: ReadMeterBalanceRspGas;
}

export interface ReadMeterBalanceRspGas {
  /** GCS60: Credit Remaining (cluster 0705, attribute 0001); GCS60a: Credit Remaining (cluster 0705, attribute 0001) */
  readonly MeterBalancePrepaymentMode?: bigint;
}

export interface ReadDeviceConfigurationVoltageRsp {
  readonly name: 'ReadDeviceConfigurationVoltageRsp';
  readonly MessageSuccess?: boolean;
  readonly SinglePhaseVoltageSettings?: AverageRMSVoltageSettings;
  /** At most 3 */
  readonly PolyPhaseVoltageSettings?: readonly PolyPhaseVoltageSettings[];
  readonly RMSVoltageSettings?: RMSVoltageSettings;
}

export interface AverageRMSVoltageSettings {
  /** ECS26b: access response / item 9; ECS26k: access response / item 9, access response / item 12, access response / item 14 */
  readonly AverageRMSOverVoltageThreshold?: number;
  /** ECS26b: access response / item 10; ECS26k: access response / item 10, access response / item 11, access response / item 13 */
  readonly AverageRMSUnderVoltageThreshold?: number;
}

export interface PolyPhaseVoltageSettings {
  /** ECS26k: access response / item 9, access response / item 10, access response / item 12, access response / item 11, access response / item 14, access response / item 13 */
  readonly Phase?: number;
  readonly PhaseVoltageSettings?: AverageRMSVoltageSettings;
}

export interface RMSVoltageSettings {
  /** ECS26b: access response / item 2; ECS26k: access response / item 2 */
  readonly RMSExtremeOverVoltageMeasurementPeriod?: number;
  /** ECS26b: access response / item 1; ECS26k: access response / item 1 */
  readonly RMSExtremeOverVoltageThreshold?: number;
  /** ECS26b: access response / item 4; ECS26k: access response / item 4 */
  readonly RMSExtremeUnderVoltageMeasurementPeriod?: number;
  /** ECS26b: access response / item 3; ECS26k: access response / item 3 */
  readonly RMSExtremeUnderVoltageThreshold?: number;
  /** ECS26b: access response / item 6; ECS26k: access response / item 6 */
  readonly RMSVoltageSagMeasurementPeriod?: number;
  /** ECS26b: access response / item 5; ECS26k: access response / item 5 */
  readonly RMSVoltageSagThreshold?: number;
  /** ECS26b: access response / item 8; ECS26k: access response / item 8 */
  readonly RMSVoltageSwellMeasurementPeriod?: number;
  /** ECS26b: access response / item 7; ECS26k: access response / item 7 */
  readonly RMSVoltageSwellThreshold?: number;
}

export interface ReadDeviceConfigurationRandomisationRsp {
  readonly name: 'ReadDeviceConfigurationRandomisationRsp';
  readonly MessageSuccess?: boolean;
  /** ECS26c: access response / item 1 */
  readonly RandomisedOffset?: bigint;
  /** ECS26c: access response / item 2 */
  readonly RandomisedOffsetNumber?: bigint;
  /** ECS26c: access response / item 3 */
  readonly RandomisedOffsetLimit?: bigint;
}

export interface ReadDeviceConfigurationDataBillingCalendarRsp {
  readonly name: 'ReadDeviceConfigurationDataBillingCalendarRsp';
  readonly MessageSuccess?: boolean;
  readonly BillingCalendar?: BillingCalendar;
}

export interface BillingCalendar {
  readonly ElectricityBillingCalendar?: ElectricityBillingCalendar;
  readonly GasBillingCalendar?: GasBillingCalendar;
}

export interface ElectricityBillingCalendar {
  /** ECS26d: access response / item 1 / entry1 / time, access response / item 1 / entry2 / time, access response / item 1 / entry3 / time, access response / item 1 / entry4 / time, access response / item 1 / entry5 / time, access response / item 1 / entry6 / time, access response / item 1 / entry7 / time, access response / item 1 / entry8 / time, access response / item 1 / entry9 / time, access response / item 1 / entry10 / time, access response / item 1 / entry11 / time, access response / item 1 / entry12 / time, access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date; ECS26l: access response / item 1 / entry1 / time, access response / item 1 / entry2 / time, access response / item 1 / entry3 / time, access response / item 1 / entry4 / time, access response / item 1 / entry5 / time, access response / item 1 / entry6 / time, access response / item 1 / entry7 / time, access response / item 1 / entry8 / time, access response / item 1 / entry9 / time, access response / item 1 / entry10 / time, access response / item 1 / entry11 / time, access response / item 1 / entry12 / time, access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date */
  readonly BillingTime: string;
  /** ECS26d: access response / item 1 / entry1 / date; ECS26l: access response / item 1 / entry1 / date */
  readonly Daily?: true;
  /** ECS26d: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date; ECS26l: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date */
  readonly Weekly?: number;
  /** ECS26d: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date; ECS26l: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date */
  readonly Monthly?: number;
  readonly Quarterly?: BillingCalendarQSMY;
  readonly SixMonthly?: BillingCalendarQSMY;
  readonly Yearly?: BillingCalendarQSMY;
}

export interface BillingCalendarQSMY {
  /** ECS26d: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date; ECS26l: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date */
  readonly DayOfMonth: number;
  /** ECS26d: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date; ECS26l: access response / item 1 / entry1 / date, access response / item 1 / entry2 / date, access response / item 1 / entry3 / date, access response / item 1 / entry4 / date, access response / item 1 / entry5 / date, access response / item 1 / entry6 / date, access response / item 1 / entry7 / date, access response / item 1 / entry8 / date, access response / item 1 / entry9 / date, access response / item 1 / entry10 / date, access response / item 1 / entry11 / date, access response / item 1 / entry12 / date */
  readonly BillingPeriodStartMonth: number;
}

export interface GasBillingCalendar {
  /** GCS21d: Publish Billing Period (cluster 0700, command 09) / billingPeriodStartTime; GCS21k: Publish Billing Period (cluster 0700, command 09) / billingPeriodStartTime */
  readonly BillingPeriodStart: string;
  /** GCS21d: Publish Billing Period (cluster 0700, command 09) / billingPeriodDuration, Publish Billing Period (cluster 0700, command 09) / billingPeriodDurationType; GCS21k: Publish Billing Period (cluster 0700, command 09) / billingPeriodDuration, Publish Billing Period (cluster 0700, command 09) / billingPeriodDurationType */
  readonly Periodicity: GasBillingCalendarPeriodicity;
}

export type GasBillingCalendarPeriodicity =
  | 'Daily'
  | 'Weekly'
  | 'Monthly'
  | 'Quarterly'
  | 'SixMonthly'
  | 'Yearly';

export interface ReadDeviceConfigurationIdentityExcMPxNRsp {
  readonly name: 'ReadDeviceConfigurationIdentityExcMPxNRsp';
  readonly MessageSuccess?: boolean;
  /** ECS26e: access response / item 1; ECS26i: access response / item 1; and in 2 more use cases */
  readonly DeviceIdentifier?: string;
  /** ECS26e: access response / item 3; ECS26i: access response / item 2; and in 4 more use cases */
  readonly ModelType?: string;
  /** ECS26e: access response / item 4; ECS26i: access response / item 3; and in 4 more use cases */
  readonly ManufacturerIdentifier?: string;
  readonly Electricity?: ReadDeviceConfigurationIdentityExcMPxNRspElectricity;
  readonly Gas?: ReadDeviceConfigurationIdentityExcMPxNRspGas;
}

export interface ReadDeviceConfigurationIdentityExcMPxNRspElectricity {
  /** ECS26e: access response / item 5; ECS26m: access response / item 4 */
  readonly SupplyTamperState?: ReadDeviceConfigurationIdentityExcMPxNRspElectricitySupplyTamperState;
  /** ECS26e: access response / item 2; ECS26m: access response / item 1 */
  readonly MeterVariant?: string;
}

export type ReadDeviceConfigurationIdentityExcMPxNRspElectricitySupplyTamperState =
  | 'Unchanged'
  | 'Locked';

export interface ReadDeviceConfigurationIdentityExcMPxNRspGas {
  /** GCS21e: Supply Tamper State (cluster 0702, attribute 0607); GCS21m: Supply Tamper State (cluster 0702, attribute 0607) */
  readonly SupplyTamperState?: ReadDeviceConfigurationIdentityExcMPxNRspElectricitySupplyTamperState;
  /** GCS21e: Supply Depletion State (cluster 0702, attribute 0608); GCS21m: Supply Depletion State (cluster 0702, attribute 0608) */
  readonly SupplyDepletionState?: ReadDeviceConfigurationIdentityExcMPxNRspElectricitySupplyTamperState;
}

export interface ReadDeviceConfigurationInstantaneousPowerThresholdsRsp {
  readonly name: 'ReadDeviceConfigurationInstantaneousPowerThresholdsRsp';
  readonly MessageSuccess?: boolean;
  /** ECS26f: access response / item 1 / lowMedium */
  readonly LowMediumPowerThreshold?: bigint;
  /** ECS26f: access response / item 1 / mediumHigh */
  readonly MediumHighPowerThreshold?: bigint;
}

export interface ReadDeviceConfigurationMPxNRsp {
  readonly name: 'ReadDeviceConfigurationMPxNRsp';
  readonly MessageSuccess?: boolean;
  readonly Electricity?: ReadDeviceConfigurationMPxNRspElectricity;
  readonly Gas?: ReadDeviceConfigurationMPxNRspGas;
}

export interface ReadDeviceConfigurationMPxNRspElectricity {
  /** ECS40: access response / item 1 */
  readonly ImportMPAN?: string;
  /** ECS40: access response / item 1 */
  readonly SecondaryImportMPAN?: string;
  /** ECS40: access response / item 2 */
  readonly ExportMPAN?: string;
}

export interface ReadDeviceConfigurationMPxNRspGas {
  /** GCS46: Site ID (cluster 0702, attribute 0307) */
  readonly MPRN?: string;
}

export interface ReadDeviceConfigurationGasRsp<D extends Decimal = string> {
  readonly name: 'ReadDeviceConfigurationGasRsp';
  readonly MessageSuccess?: boolean;
  /** GCS21a: Calorific Value (cluster 0700, attribute 0304), Calorific Value Trailing Digit (cluster 0700, attribute 0306) */
  readonly CalorificValue?: D;
  /** GCS21a: Conversion Factor (cluster 0700, attribute 0302), Conversion Factor Trailing Digit (cluster 0700, attribute 0303) */
  readonly ConversionFactor?: D;
  /** GCS21a: Uncontrolled Flow Threshold (cluster 0702, attribute 0B10), Uncontrolled Flow Multiplier (cluster 0702, attribute 0B12), Uncontrolled Flow Divisor (cluster 0702, attribute 0B13) */
  readonly UncontrolledGasFlowRate?: D;
  /** GCS21a: Flow Stabilisation Period (cluster 0702, attribute 0B14) */
  readonly FlowStabilisationPeriod?: bigint;
  /** GCS21a: Flow Measurement Period (cluster 0702, attribute 0B15) */
  readonly FlowMeasurementPeriod?: bigint;
}

export interface ReadDeviceConfigurationPaymentModeRsp {
  readonly name: 'ReadDeviceConfigurationPaymentModeRsp';
  readonly MessageSuccess?: boolean;
  /** ECS26j: access response / item 1 / paymentMode; GCS21j: Payment Control Configuration (cluster 0705, attribute 0000) */
  readonly PaymentMode?: ReadDeviceConfigurationPaymentModeRspPaymentMode;
  /** GCS21j: Payment Control Configuration (cluster 0705, attribute 0000) */
  readonly SuspendDebtEmergency?: boolean;
  /** GCS21j: Payment Control Configuration (cluster 0705, attribute 0000) */
  readonly SuspendDebtDisabled?: boolean;
}

export type ReadDeviceConfigurationPaymentModeRspPaymentMode =
  | 'Credit'
  | 'Prepayment';

export interface ReadDeviceConfigurationEventAndAlertBehavioursRsp {
  readonly name: 'ReadDeviceConfigurationEventAndAlertBehavioursRsp';
  readonly MessageSuccess?: boolean;
  readonly ElectricitySupplierAlertEventSettings?: ElectricitySupplierAlertsEvents;
  readonly ElectricityNetworkOperatorAlertEventSettings?: ElectricityNetworkOperatorAlertsEvents;
  readonly GasSupplierAlertEventSettings?: SupplierGSMEAlertsEvents;
}

export interface ElectricitySupplierAlertsEvents {
  readonly ElectricitySupplierWANAlertSettings?: ElectricitySupplierAlerts;
  readonly ElectricitySupplierHANAlertSettings?: ElectricitySupplierAlerts;
  readonly ElectricitySupplierAlarmSettings?: ElectricitySupplierAlerts;
  readonly ElectricitySupplierLoggingSettings?: ElectricitySupplierAlerts;
}

export interface ElectricitySupplierAlerts {
  readonly SupplierESMECommon?: SupplierESMECommon;
  readonly SupplierESMEPolyPhase?: SupplierESMEPolyPhase;
}

export interface SupplierESMECommon {
  /** ECS25r1: access response / item 1 */
  readonly x810D?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x810E?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8119?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8145?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8154?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8155?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8161?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8162?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8168?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x8183?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A0?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A1?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A2?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A3?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A4?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A5?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A6?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A7?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A8?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81A9?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AA?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AB?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AC?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AD?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AE?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81AF?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B0?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B1?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B2?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B3?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B8?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81B9?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81BA?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81BB?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81BC?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81BD?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81BE?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81C0?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81C1?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81C4?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81C5?: EnableDisableAlert;
  /** ECS25r1: access response / item 1 */
  readonly x81C6?: EnableDisableAlert;
}

export type EnableDisableAlert =
  | 'Disable'
  | 'Enable';

export interface SupplierESMEPolyPhase {
  /** ECS25r1: access response / item 1 */
  readonly x81B7?: EnableDisableAlert;
}

export interface ElectricityNetworkOperatorAlertsEvents {
  readonly ElectricityNetworkOperatorWANAlertSettings?: ElectricityNetworkOperatorAlerts;
  readonly ElectricityNetworkOperatorLoggingSettings?: ElectricityNetworkOperatorAlerts;
}

export interface ElectricityNetworkOperatorAlerts {
  readonly NetworkOperatorESMECommon?: NetworkOperatorESMECommon;
  readonly NetworkOperatorESMESinglePhase?: NetworkOperatorESMESinglePhase;
  readonly NetworkOperatorESMEPolyPhase?: NetworkOperatorESMEPolyPhase;
}

export interface NetworkOperatorESMECommon {
  /** ECS25r2: access response / item 1 */
  readonly x8014?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8015?: EnableDisableAlert;
}

export interface NetworkOperatorESMESinglePhase {
  /** ECS25r2: access response / item 1 */
  readonly x8002?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8006?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8020?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8024?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8028?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802C?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8085?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8089?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808D?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8091?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8095?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8099?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8010?: EnableDisableAlert;
}

export interface NetworkOperatorESMEPolyPhase {
  /** ECS25r2: access response / item 1 */
  readonly x8003?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8004?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8005?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8007?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8008?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8009?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8021?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8022?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8023?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8025?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8026?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8027?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8029?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802A?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802B?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802D?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802E?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x802F?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8086?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8087?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8088?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808A?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808B?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808C?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808E?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x808F?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8090?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8092?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8093?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8094?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8096?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8097?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8098?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x809A?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x809B?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x809C?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8011?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8016?: EnableDisableAlert;
  /** ECS25r2: access response / item 1 */
  readonly x8013?: EnableDisableAlert;
}

export interface SupplierGSMEAlertsEvents {
  readonly x810D?: WANHANEventLogAlarm;
  readonly x810E?: WANHANEventLogAlarm;
  readonly x8119?: WANHANEventLogAlarm;
  readonly x8145?: WANHANEventLogAlarm;
  readonly x8154?: WANHANEventLogAlarm;
  readonly x8155?: WANHANEventLogAlarm;
  readonly x8161?: WANHANEventLogAlarm;
  readonly x8162?: WANHANEventLogAlarm;
  readonly x8168?: WANHANEventLogAlarm;
  readonly x8183?: WANHANEventLogAlarm;
  readonly x8184?: WANHANEventLogAlarm;
  readonly x81A0?: WANHANEventLogAlarm;
  readonly x81A1?: WANHANEventLogAlarm;
  readonly x81A4?: WANHANEventLogAlarm;
  readonly x81A5?: WANHANEventLogAlarm;
  readonly x81A6?: WANHANEventLogAlarm;
  readonly x81A7?: WANHANEventLogAlarm;
  readonly x81A8?: WANHANEventLogAlarm;
  readonly x81A9?: WANHANEventLogAlarm;
  readonly x81AA?: WANHANEventLogAlarm;
  readonly x81AB?: WANHANEventLogAlarm;
  readonly x81AC?: WANHANEventLogAlarm;
  readonly x81AD?: WANHANEventLogAlarm;
  readonly x81AE?: WANHANEventLogAlarm;
  readonly x81AF?: WANHANEventLogAlarm;
  readonly x81B0?: WANHANEventLogAlarm;
  readonly x81B1?: WANHANEventLogAlarm;
  readonly x81B2?: WANHANEventLogAlarm;
  readonly x81B3?: WANHANEventLogAlarm;
  readonly x81B4?: WANHANEventLogAlarm;
  readonly x81B5?: WANHANEventLogAlarm;
  readonly x81B6?: WANHANEventLogAlarm;
  readonly x81B9?: WANHANEventLogAlarm;
  readonly x81BA?: WANHANEventLogAlarm;
  readonly x81BC?: WANHANEventLogAlarm;
  readonly x81BD?: WANHANEventLogAlarm;
  readonly x81BE?: WANHANEventLogAlarm;
  readonly x81BF?: WANHANEventLogAlarm;
  readonly x81C0?: WANHANEventLogAlarm;
  readonly x81C2?: WANHANEventLogAlarm;
  readonly x81C3?: WANHANEventLogAlarm;
  readonly x81C4?: WANHANEventLogAlarm;
  readonly x81C5?: WANHANEventLogAlarm;
  readonly x81C6?: WANHANEventLogAlarm;
}

export interface WANHANEventLogAlarm {
  /** GCS20r: Report Event Configuration (cluster 0708, command 04) / configurations / entry 810D */
  readonly WANAlert: EnableDisableAlert;
  /** GCS20r: Report Event Configuration (cluster 0708, command 04) / configurations / entry 810D */
  readonly HANAlert: EnableDisableAlert;
  /** GCS20r: Report Event Configuration (cluster 0708, command 04) / configurations / entry 810D */
  readonly EventLog: EnableDisableAlert;
  /** GCS20r: Report Event Configuration (cluster 0708, command 04) / configurations / entry 810D */
  readonly Alarm: EnableDisableAlert;
}

export interface UpdateDeviceConfigurationLoadLimitingGeneralSettingsRsp {
  readonly name: 'UpdateDeviceConfigurationLoadLimitingGeneralSettingsRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationLoadLimitingCounterResetRsp {
  readonly name: 'UpdateDeviceConfigurationLoadLimitingCounterResetRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationVoltageRsp {
  readonly name: 'UpdateDeviceConfigurationVoltageRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationGasConversionRsp {
  readonly name: 'UpdateDeviceConfigurationGasConversionRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationGasFlowRsp {
  readonly name: 'UpdateDeviceConfigurationGasFlowRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationBillingCalendarRsp {
  readonly name: 'UpdateDeviceConfigurationBillingCalendarRsp';
  readonly MessageSuccess?: boolean;
}

export interface SynchroniseClockRsp {
  readonly name: 'SynchroniseClockRsp';
  readonly MessageSuccess?: boolean;
  /** ECS70: access response / item 4; GCS28: ASN.1 payload / deviceTime */
  readonly DeviceTime?: string;
  readonly Electricity?: SynchroniseClockRspElectricity;
  readonly Gas?: SynchroniseClockRspGas;
}

export interface SynchroniseClockRspElectricity {
  readonly ElecClockTimeStatus?: ElecTimeStatusType;
}

export interface ElecTimeStatusType {
  /** ECS70: access response / item 5 */
  readonly TimeStatusCode: bigint;
  /** ECS70: access response / item 5 */
  readonly TimeStatus: HeaderTypeTimestampClockStatus;
}

export interface SynchroniseClockRspGas {
  readonly GasClockTimeStatus?: StatusASN1;
}

export interface StatusASN1 {
  /** CS06: ASN.1 payload / executionOutcome / activateImageResponseCode; GCS28: ASN.1 payload / deviceTimeStatus; and in 14 more use cases */
  readonly ResponseCode: bigint;
  /** CS06: ASN.1 payload / executionOutcome / activateImageResponseCode; GCS28: ASN.1 payload / deviceTimeStatus; and in 14 more use cases */
  readonly ASN1Status: StatusASN1ASN1Status;
}

export type StatusASN1ASN1Status =
  | 'success'
  | 'notKnown'
  | 'badCertificate'
  | 'noTrustAnchor'
  | 'insufficientMemory'
  | 'resourcesBusy'
  | 'other'
  | 'invalidCertificate'
  | 'wrongDeviceIdentity'
  | 'invalidKeyUsage'
  | 'noCorrespondingKeyPairGenerated'
  | 'wrongPublicKey'
  | 'certificateStorageFailed'
  | 'privateKeyChangeFailed'
  | 'keyPairGenerationFailed'
  | 'cRProductionFailed'
  | 'trustAnchorNotFound'
  | 'noCertificateHeld'
  | 'certificateRetrievalFailure'
  | 'invalidMessageCodeForJoinMethodAndRole'
  | 'invalidJoinMethodAndRole'
  | 'incompatibleWithExistingEntry'
  | 'deviceLogFull'
  | 'writeFailure'
  | 'keyAgreementNoResources'
  | 'keyAgreementUnknownIssuer'
  | 'keyAgreementUnsupportedSuite'
  | 'keyAgreementBadMessage'
  | 'keyAgreementBadKeyConfirm'
  | 'invalidOrMissingCertificate'
  | 'noPartnerLinkKeyReceived'
  | 'noCBKEResponse'
  | 'otherDeviceNotInDeviceLog'
  | 'otherFailure'
  | 'readFailure'
  | 'noImageHeld'
  | 'hashMismatch'
  | 'activationFailure'
  | 'reliable'
  | 'invalid'
  | 'unreliable';

export interface UpdateDeviceConfigurationInstantaneousPowerThresholdRsp {
  readonly name: 'UpdateDeviceConfigurationInstantaneousPowerThresholdRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadEventOrSecurityLogRsp {
  readonly name: 'ReadEventOrSecurityLogRsp';
  readonly MessageSuccess?: boolean;
  readonly Log?: LogType;
  readonly ALCSEvent?: ALCSLogType;
}

export interface LogType {
  /** At most 100 */
  readonly LogEntry?: readonly LogEntryType[];
}

export interface LogEntryType {
  /** ECS35a: access response / item 1 / entry / timestamp; ECS35b: access response / item 1 / entry / timestamp; and in 5 more use cases */
  readonly Timestamp?: string;
  /** ECS35a: access response / item 1 / entry / code; ECS35b: access response / item 1 / entry / code; and in 5 more use cases */
  readonly LogCode?: string;
  /** ECS35a: access response / item 1 / entry / code; ECS35b: access response / item 1 / entry / code; and in 5 more use cases */
  readonly LogMeaning?: string;
  /** ECS35a: access response / item 1 / entry / otherInformation; ECS35c: access response / item 1 / entry / otherInformation; and in 3 more use cases */
  readonly OtherInformation?: string;
  /** ECS35a: access response / item 1 / entry / code, access response / item 1 / entry / otherInformation; ECS35c: access response / item 1 / entry / code, access response / item 1 / entry / otherInformation; and in 2 more use cases */
  readonly OtherInformationLogMeaning?: string;
}

export interface ALCSLogType {
  /** At most 100 */
  readonly ALCSEventLogEntry?: readonly ALCSEventLogType[];
}

export interface ALCSEventLogType {
  /** ECS35f: access response / item 1 / entry / timestamp; ECS35g: access response / item 1 / entry / timestamp */
  readonly Timestamp?: string;
  /** ECS35f: access response / item 1 / entry / switched / controller; ECS35g: access response / item 1 / entry / switched / controller */
  readonly SwitchNumber?: number;
  /** ECS35f: access response / item 1 / entry / switched / controller, access response / item 1 / entry / switched / action; ECS35g: access response / item 1 / entry / switched / controller, access response / item 1 / entry / switched / action */
  readonly SwitchAction?: ALCSEventLogTypeSwitchAction;
  /** ECS35f: access response / item 1 / entry / outcome; ECS35g: access response / item 1 / entry / outcome */
  readonly Outcome?: ALCSEventLogTypeOutcome;
  /** ECS35f: access response / item 1 / entry / hanCommandId; ECS35g: access response / item 1 / entry / hanCommandId */
  readonly HANCommandID?: bigint;
  /** ECS35f: access response / item 1 / entry / switched / controller, access response / item 1 / entry / switched / action; ECS35g: access response / item 1 / entry / switched / controller, access response / item 1 / entry / switched / action */
  readonly AuxiliaryControllerLevel?: number;
  /** ECS35f: access response / item 1 / entry / switched / controller; ECS35g: access response / item 1 / entry / switched / controller */
  readonly InputFromControlledLoad?: true;
}

export type ALCSEventLogTypeSwitchAction =
  | 'On'
  | 'Off'
  | 'Revert to calendar control'
  | 'Entry relates to a Message from an HC ALCS';

export type ALCSEventLogTypeOutcome =
  | 'Outcome not known'
  | 'Success'
  | 'Failure';

export interface UpdateDeviceConfigurationALCDescriptionsRsp {
  readonly name: 'UpdateDeviceConfigurationALCDescriptionsRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationALCSchedulerRsp {
  readonly name: 'UpdateDeviceConfigurationALCSchedulerRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateSecurityCredentialsKRPRsp {
  readonly name: 'UpdateSecurityCredentialsKRPRsp';
  readonly MessageSuccess?: boolean;
  readonly ExecutionOutcome?: ExecutionOutcome;
}

export interface ExecutionOutcome {
  /** CS02b: ASN.1 payload / executionOutcome / authorisingRemotePartySeqNumber; CS02g: ASN.1 payload / executionOutcome / authorisingRemotePartySeqNumber */
  readonly AuthorisingRemotePartyOriginatorCounter?: bigint;
  /** CS02b: ASN.1 payload / executionOutcome / credentialsReplacementMode; CS02g: ASN.1 payload / executionOutcome / credentialsReplacementMode */
  readonly CredentialsReplacementMode?: ExecutionOutcomeCredentialsReplacementMode;
  readonly RemotePartySeqNumberChange?: RemotePartySeqNumberChange;
  /** At most 3 */
  readonly ReplacementOutcome?: readonly ReplacementOutcome[];
}

export type ExecutionOutcomeCredentialsReplacementMode =
  | 'ACBByACB'
  | 'SupplierBySupplier'
  | 'NetworkOperatorByNetworkOperator'
  | 'LoadControllerBySupplier'
  | 'SupplierByTransCoS';

export interface RemotePartySeqNumberChange {
  /** CS02b: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / otherRemotePartyRole; CS02g: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / otherRemotePartyRole */
  readonly RemotePartyRole?: RemotePartyRole;
  /** CS02b: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / otherRemotePartyFloorSeqNumber; CS02g: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / otherRemotePartyFloorSeqNumber */
  readonly RemotePartyFloorSeqNumber?: bigint;
  /** CS02b: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / newRemotePartySpecialistFloorSeqNumber / entry / seqNumber; CS02g: ASN.1 payload / executionOutcome / remotePartySeqNumberChanges / entry / newRemotePartySpecialistFloorSeqNumber / entry / seqNumber */
  readonly RemotePartyPrepaymentTopUpFloorSeqNumber?: bigint;
}

export type RemotePartyRole =
  | 'ACB'
  | 'NetworkOperator'
  | 'Recovery'
  | 'Root'
  | 'Supplier'
  | 'TransCoS'
  | 'LoadController';

export interface ReplacementOutcome {
  readonly StatusCode?: StatusASN1;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellKeyUsage, ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellUsage; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellKeyUsage, ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellUsage */
  readonly CertificateType?: ReplacementOutcomeCertificateType;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellRemotePartyRole; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / affectedTrustAnchorCell / trustAnchorCellRemotePartyRole */
  readonly RemotePartyRole?: RemotePartyRole;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / existingSubjectUniqueID; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / existingSubjectUniqueID */
  readonly ExistingRemotePartyID?: string;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / replacingSubjectUniqueID; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / replacingSubjectUniqueID */
  readonly NewRemotePartyID?: string;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / existingSubjectKeyIdentifier; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / existingSubjectKeyIdentifier */
  readonly ExistingCertificateHash?: string;
  /** CS02b: ASN.1 payload / executionOutcome / replacementOutcomes / entry / replacingSubjectKeyIdentifier; CS02g: ASN.1 payload / executionOutcome / replacementOutcomes / entry / replacingSubjectKeyIdentifier */
  readonly NewCertificateHash?: string;
}

export type ReplacementOutcomeCertificateType =
  | 'DigitalSigning'
  | 'KeyAgreement'
  | 'KeyAgreementTopUp'
  | 'KeyCertSign';

export interface UpdateSecurityCredentialsDeviceRsp {
  readonly name: 'UpdateSecurityCredentialsDeviceRsp';
  readonly MessageSuccess?: boolean;
  readonly UpdateSecurityCredentialsResponseCode: StatusASN1;
}

export interface IssueSecurityCredentialsRsp {
  readonly name: 'IssueSecurityCredentialsRsp';
  readonly MessageSuccess?: boolean;
  readonly IssueCredentialsResponseCode?: StatusASN1;
  /** CS02c: ASN.1 payload / certificationRequest */
  readonly CertificationRequest?: string;
}

export interface SetMaximumDemandConfigurableTimePeriodRsp {
  readonly name: 'SetMaximumDemandConfigurableTimePeriodRsp';
  readonly MessageSuccess?: boolean;
}

export interface ResetMaximumDemandRegistersRsp {
  readonly name: 'ResetMaximumDemandRegistersRsp';
  readonly MessageSuccess?: boolean;
}

export interface SetDeviceConfigurationImportMPxNRsp {
  readonly name: 'SetDeviceConfigurationImportMPxNRsp';
  readonly MessageSuccess?: boolean;
}

export interface SetDeviceConfigurationExportMPANRsp {
  readonly name: 'SetDeviceConfigurationExportMPANRsp';
  readonly MessageSuccess?: boolean;
}

export interface RequestHandoverOfDCCControlledDeviceRsp {
  readonly name: 'RequestHandoverOfDCCControlledDeviceRsp';
  readonly MessageSuccess?: boolean;
  readonly ExecutionOutcome?: ExecutionOutcome;
}

export interface ConfigureAlertBehaviourRsp {
  readonly name: 'ConfigureAlertBehaviourRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateSecurityCredentialsCoSRsp {
  readonly name: 'UpdateSecurityCredentialsCoSRsp';
  readonly MessageSuccess?: boolean;
  readonly ExecutionOutcome?: ExecutionOutcome;
}

export interface RetrieveDeviceSecurityCredentialsKRPRsp {
  readonly name: 'RetrieveDeviceSecurityCredentialsKRPRsp';
  readonly MessageSuccess?: boolean;
  readonly RemotePartyDetails?: readonly RemotePartyDetails[];
}

export interface RemotePartyDetails {
  /** CS02a: ASN.1 payload / entry / remotePartyRole; CS02f: ASN.1 payload / entry / remotePartyRole */
  readonly RemotePartyRole?: RemotePartyRole;
  readonly StatusCode?: StatusASN1;
  /** CS02a: ASN.1 payload / entry / currentSeqNumber; CS02f: ASN.1 payload / entry / currentSeqNumber */
  readonly RemotePartyFloorSeqNumber?: bigint;
  /** CS02a: ASN.1 payload / entry / trustAnchorCellsDetails / entry / trustAnchorCellKeyUsage, ASN.1 payload / entry / trustAnchorCellsDetails / entry / trustAnchorCellUsage; CS02f: ASN.1 payload / entry / trustAnchorCellsDetails / entry / trustAnchorCellKeyUsage, ASN.1 payload / entry / trustAnchorCellsDetails / entry / trustAnchorCellUsage */
  readonly CertificateUsage?: ReplacementOutcomeCertificateType;
  /** CS02a: ASN.1 payload / entry / trustAnchorCellsDetails / entry / existingSubjectUniqueID; CS02f: ASN.1 payload / entry / trustAnchorCellsDetails / entry / existingSubjectUniqueID */
  readonly ExistingRemotePartyID?: string;
  /** CS02a: ASN.1 payload / entry / trustAnchorCellsDetails / entry / existingSubjectKeyIdentifier; CS02f: ASN.1 payload / entry / trustAnchorCellsDetails / entry / existingSubjectKeyIdentifier */
  readonly ExistingCertificateHash?: string;
}

export interface RetrieveDeviceSecurityCredentialsDeviceRsp {
  readonly name: 'RetrieveDeviceSecurityCredentialsDeviceRsp';
  readonly MessageSuccess?: boolean;
  readonly RetrieveDeviceSecurityCredentialsStatusCode?: StatusASN1;
  /** CS02e: ASN.1 payload / certificate */
  readonly Certificate?: string;
}

export interface SetElectricitySupplyTamperStateRsp {
  readonly name: 'SetElectricitySupplyTamperStateRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationDailyResettingOfTariffBlockCounterMatrixRsp {
  readonly name: 'UpdateDeviceConfigurationDailyResettingOfTariffBlockCounterMatrixRsp';
  readonly MessageSuccess?: boolean;
}

export interface UpdateDeviceConfigurationRMSVoltageCounterResetRsp {
  readonly name: 'UpdateDeviceConfigurationRMSVoltageCounterResetRsp';
  readonly MessageSuccess?: boolean;
}

export interface SetCHFSubGHzConfigurationRsp {
  readonly name: 'SetCHFSubGHzConfigurationRsp';
  readonly MessageSuccess?: boolean;
}

export interface RequestCHFSubGHzChannelScanRsp {
  readonly name: 'RequestCHFSubGHzChannelScanRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadCHFSubGHzConfigurationRsp<D extends Decimal = string> {
  readonly name: 'ReadCHFSubGHzConfigurationRsp';
  readonly MessageSuccess?: boolean;
  readonly LowerBandSubGHzChannels0To26?: Channels0To26;
  readonly LowerBandSubGHzChannels27To34?: Channels27To34;
  readonly LowerBandSubGHzChannels35To61?: Channels35To61;
  readonly UpperBandSubGHzChannels0To26?: Channels0To26;
  /** DBCH03: access response / item 1 / normalLimitedDutyCycleThreshold */
  readonly NormalLimitedDutyCycleThreshold?: D;
  /** DBCH03: access response / item 1 / limitedCriticalDutyCycleThreshold */
  readonly LimitedCriticalDutyCycleThreshold?: D;
  /** DBCH03: access response / item 1 / channelChangesPerWeek */
  readonly MaximumSubGHzChannelChangesPerWeek?: number;
  /** DBCH03: access response / item 1 / gsmeCurfew */
  readonly GSMECurfew?: number;
  /** DBCH03: access response / item 1 / quieterDecibelsLimit */
  readonly ChannelQuieterThreshold?: number;
  /** DBCH03: access response / item 1 / noisierDecibelsLimit */
  readonly ChannelNoisierThreshold?: number;
  /** DBCH03: access response / item 1 / nonGsmePoorCommsPercentage */
  readonly NonGSMEPoorCommsPercentageThreshold?: D;
  /** DBCH03: access response / item 1 / nonGsmeMeasurementPeriods */
  readonly NonGSMEPoorCommsMeasurementPeriods?: number;
  /** DBCH03: access response / item 1 / localChNoiseMeasurementPeriod */
  readonly LocalCHNoiseMeasurementPeriod?: number;
  /** DBCH03: access response / item 1 / localChFailurePercentage */
  readonly LocalCHFailurePercentage?: D;
  /** DBCH03: access response / item 1 / localChRetryPercentage */
  readonly LocalCHRetryPercentage?: D;
}

export interface Channels0To26 {
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel0?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel1?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel2?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel3?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel4?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel5?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel6?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel7?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel8?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel9?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel10?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel11?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel12?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel13?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel14?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel15?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel16?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel17?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel18?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel19?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel20?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel21?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel22?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel23?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel24?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel25?: true;
  /** DBCH03: access response / item 1 / page28Mask */
  readonly Channel26?: true;
}

export interface Channels27To34 {
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel27?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel28?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel29?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel30?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel31?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel32?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel33?: true;
  /** DBCH03: access response / item 1 / page29Mask */
  readonly Channel34?: true;
}

export interface Channels35To61 {
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel35?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel36?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel37?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel38?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel39?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel40?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel41?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel42?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel43?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel44?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel45?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel46?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel47?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel48?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel49?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel50?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel51?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel52?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel53?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel54?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel55?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel56?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel57?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel58?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel59?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel60?: true;
  /** DBCH03: access response / item 1 / page30Mask */
  readonly Channel61?: true;
}

export interface ReadCHFSubGHzChannelRsp {
  readonly name: 'ReadCHFSubGHzChannelRsp';
  readonly MessageSuccess?: boolean;
  readonly OperatingSubGHzChannel?: OperatingSubGHzChannel;
}

export interface OperatingSubGHzChannel {
  readonly OperatingLowerBandSubGHzChannel?: OperatingLowerBandSubGHzChannel;
  readonly OperatingUpperBandSubGHzChannel?: OperatingUpperBandSubGHzChannel;
}

export interface OperatingLowerBandSubGHzChannel {
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel0?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel1?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel2?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel3?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel4?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel5?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel6?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel7?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel8?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel9?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel10?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel11?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel12?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel13?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel14?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel15?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel16?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel17?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel18?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel19?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel20?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel21?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel22?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel23?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel24?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel25?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel26?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel27?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel28?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel29?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel30?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel31?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel32?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel33?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel34?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel35?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel36?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel37?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel38?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel39?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel40?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel41?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel42?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel43?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel44?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel45?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel46?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel47?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel48?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel49?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel50?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel51?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel52?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel53?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel54?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel55?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel56?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel57?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel58?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel59?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel60?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel61?: true;
}

export interface OperatingUpperBandSubGHzChannel {
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel0?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel1?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel2?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel3?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel4?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel5?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel6?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel7?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel8?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel9?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel10?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel11?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel12?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel13?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel14?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel15?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel16?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel17?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel18?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel19?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel20?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel21?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel22?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel23?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel24?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel25?: true;
  /** DBCH02: access response / item 1 / entry / otherInformation / channel; DBCH01: access response / item 1 */
  readonly Channel26?: true;
}

export interface ReadCHFSubGHzChannelLogRsp {
  readonly name: 'ReadCHFSubGHzChannelLogRsp';
  readonly MessageSuccess?: boolean;
  /** At most 100 */
  readonly LogEntry?: readonly CHFSubGHzChannelLogEntry[];
}

export interface CHFSubGHzChannelLogEntry {
  /** DBCH02: access response / item 1 / entry / timestamp */
  readonly Timestamp?: string;
  /** DBCH02: access response / item 1 / entry / logCode */
  readonly EventCode?: string;
  /** DBCH02: access response / item 1 / entry / logCode */
  readonly EventDescription?: string;
  readonly OperatingSubGHzChannel?: OperatingSubGHzChannel;
  /** DBCH02: access response / item 1 / entry / otherInformation / scanTrigger */
  readonly ScanTrigger?: ScanTrigger;
}

export type ScanTrigger =
  | 'RemotePartyCommand'
  | 'GSMERequest'
  | 'GSMEMissedItsCurfew'
  | 'GSMEMissingForTheLastDay'
  | 'CHDetectedMessageFailureProblems'
  | 'CHDetectedMessageRetryProblems'
  | 'SubGHzNon-GSMEDeviceRequest'
  | 'SMHANFormation';

export interface EnableSupplyRsp {
  readonly name: 'EnableSupplyRsp';
  readonly MessageSuccess?: boolean;
}

export interface DisableSupplyRsp {
  readonly name: 'DisableSupplyRsp';
  readonly MessageSuccess?: boolean;
}

export interface ArmSupplyRsp {
  readonly name: 'ArmSupplyRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadSupplyStatusRsp {
  readonly name: 'ReadSupplyStatusRsp';
  readonly MessageSuccess?: boolean;
  /** ECS45: access response / item 1; GCS33: Supply Status (cluster 0702, attribute 0014) */
  readonly SupplyState?: SupplyStateType;
  readonly Gas?: ReadSupplyStatusRspGas;
}

export type SupplyStateType =
  | 'Enabled'
  | 'Disabled'
  | 'Armed';

export interface ReadSupplyStatusRspGas {
  /** GCS33: Remaining Battery Life in Days (cluster 0702, attribute 0205) */
  readonly RemainingBatteryCapacity?: number;
}

export interface ActivateAuxiliaryLoadRsp {
  readonly name: 'ActivateAuxiliaryLoadRsp';
  readonly MessageSuccess?: boolean;
}

export interface DeactivateAuxiliaryLoadRsp {
  readonly name: 'DeactivateAuxiliaryLoadRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadALCSDataRsp {
  readonly name: 'ReadALCSDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 5 */
  readonly AuxiliaryLoadControlSwitch?: readonly ALCSType[];
  readonly ALCSHCALCSSpecialDays?: ALCSHCALCSSpecialDays;
  /** At most 48 */
  readonly ALCSScheduler?: readonly ALCSHCALCSConnectionSchedule[];
}

export interface ALCSType {
  /** ECS61a: constant 1, constant 2, constant 3, constant 4, constant 5 */
  readonly Index?: number;
  /** ECS61a: access response / item 1, access response / item 2, access response / item 3, access response / item 4, access response / item 5 */
  readonly Description?: string;
  readonly TypeAndIdentifier?: SwitchTypeAndID;
  /** ECS61a: access response / item 13, access response / item 14, access response / item 15, access response / item 16, access response / item 17 */
  readonly State?: boolean;
}

export interface SwitchTypeAndID {
  /** ECS61a: access response / item 6, access response / item 7, access response / item 8, access response / item 9, access response / item 10 */
  readonly ALCS?: true;
  /** ECS61a: access response / item 6, access response / item 7, access response / item 8, access response / item 9, access response / item 10 */
  readonly HCALCS?: string;
}

export interface ALCSHCALCSSpecialDays {
  /** At most 20 */
  readonly ALCSHCALCSSpecialDay?: readonly ALCSHCALCSSpecialDaysALCSHCALCSSpecialDay[];
}

export interface ALCSHCALCSSpecialDaysALCSHCALCSSpecialDay {
  /** ECS61a: access response / item 11 / entry / dayId */
  readonly index: number;
  readonly Year: Year;
  readonly Month: Month;
  readonly DayOfMonth: DayOfMonth;
  readonly DayOfWeek: DayOfWeek;
}

export interface ALCSHCALCSConnectionSchedule {
  readonly ActivateDeactivateSwitch: ActivateDeactivateSwitch;
  /** ECS61a: access response / item 12 / entry / specialDays. At most 20 */
  readonly SpecialDaysApplicability?: readonly ALCSHCALCSConnectionScheduleSpecialDaysApplicability[];
  readonly DaysOfWeekApplicability?: DaysOfWeekApplicability;
  readonly ALCSScheduleDatesAndTime: ScheduleDatesAndTime;
}

export interface ActivateDeactivateSwitch {
  /** ECS61a: access response / item 12 / entry / scriptSelector / controller */
  readonly index: number;
  /** ECS61a: access response / item 12 / entry / scriptSelector / action */
  readonly ActivateSwitch?: true;
  /** ECS61a: access response / item 12 / entry / scriptSelector / action */
  readonly DeactivateSwitch?: true;
}

export interface ALCSHCALCSConnectionScheduleSpecialDaysApplicability {
  /** ECS61a: access response / item 12 / entry / specialDays / bit */
  readonly index: number;
}

export interface ScheduleDatesAndTime {
  /** ECS61a: access response / item 12 / entry / switchTime; ECS61d: access response / item 7 / entry / switchTime */
  readonly SwitchTime: string;
  readonly StartDate: DateWithWildcards;
  readonly EndDate: DateWithWildcards;
}

export interface ResetAuxiliaryLoadRsp {
  readonly name: 'ResetAuxiliaryLoadRsp';
  readonly MessageSuccess?: boolean;
}

export interface AddAuxiliaryLoadToBoostButtonRsp {
  readonly name: 'AddAuxiliaryLoadToBoostButtonRsp';
  readonly MessageSuccess?: boolean;
}

export interface RemoveAuxiliaryLoadFromBoostButtonRsp {
  readonly name: 'RemoveAuxiliaryLoadFromBoostButtonRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadBoostButtonDetailsRsp {
  readonly name: 'ReadBoostButtonDetailsRsp';
  readonly MessageSuccess?: boolean;
  /** At most 25 */
  readonly EventLogEntry?: readonly ReadBoostButtonEventLogType[];
  /** ECS61c: access response / item 1 */
  readonly BoostFunctionAvailability?: boolean;
  /** ECS61c: access response / item 3 */
  readonly BoostFunctionControl1Value?: boolean;
  /** ECS61c: access response / item 4 */
  readonly BoostFunctionControl2Value?: boolean;
  /** ECS61c: access response / item 5 */
  readonly BoostFunctionControl3Value?: boolean;
  /** ECS61c: access response / item 6 */
  readonly BoostFunctionControl4Value?: boolean;
  /** ECS61c: access response / item 7 */
  readonly BoostFunctionControl5Value?: boolean;
}

export interface ReadBoostButtonEventLogType {
  /** ECS61c: access response / item 2 / entry / end */
  readonly BoostEnd: string;
  /** ECS61c: access response / item 2 / entry / start */
  readonly BoostStart: string;
}

export interface SetRandomisedOffsetLimitRsp {
  readonly name: 'SetRandomisedOffsetLimitRsp';
  readonly MessageSuccess?: boolean;
}

export interface CommissionDeviceSynchroniseClockRsp {
  readonly name: 'CommissionDeviceSynchroniseClockRsp';
  readonly MessageSuccess?: boolean;
  /** ECS70: access response / item 4; GCS28: ASN.1 payload / deviceTime */
  readonly DeviceTime?: string;
  readonly Electricity?: SynchroniseClockRspElectricity;
  readonly Gas?: SynchroniseClockRspGas;
}

export interface ServiceOptOutRsp {
  readonly name: 'ServiceOptOutRsp';
  readonly MessageSuccess?: boolean;
  readonly ExecutionOutcome?: ExecutionOutcome;
}

export interface JoinServiceCriticalRsp {
  readonly name: 'JoinServiceCriticalRsp';
  readonly MessageSuccess?: boolean;
  readonly joinResponseCode: StatusASN1;
}

export interface JoinServiceNonCriticalRsp {
  readonly name: 'JoinServiceNonCriticalRsp';
  readonly MessageSuccess?: boolean;
  readonly joinResponseCode: StatusASN1;
}

export interface UnjoinServiceCriticalRsp {
  readonly name: 'UnjoinServiceCriticalRsp';
  readonly MessageSuccess?: boolean;
  readonly unjoinResponseCode: StatusASN1;
}

export interface UnjoinServiceNonCriticalRsp {
  readonly name: 'UnjoinServiceNonCriticalRsp';
  readonly MessageSuccess?: boolean;
  readonly unjoinResponseCode: StatusASN1;
}

export interface ReadDeviceLogRsp {
  readonly name: 'ReadDeviceLogRsp';
  readonly MessageSuccess?: boolean;
  readonly DeviceLogEntries?: DeviceLog;
  readonly CHFDeviceLog?: CHFDeviceLogType;
  readonly CHFConnectedDeviceLog?: CHFConnectedDeviceLogType;
}

export interface DeviceLog {
  readonly LogEntry?: readonly DeviceLogEntry[];
}

export interface DeviceLogEntry {
  /** CS07: ASN.1 payload / deviceLogEntries / entry / deviceIdentifier; GCS59: ASN.1 payload / restoreOutcomes / entry / deviceLogEntry / deviceIdentifier */
  readonly DeviceID: string;
  /** CS07: ASN.1 payload / deviceLogEntries / entry / deviceType; GCS59: ASN.1 payload / restoreOutcomes / entry / deviceLogEntry / deviceType */
  readonly DeviceType: DeviceType;
}

export type DeviceType =
  | 'ESME'
  | 'GSME'
  | 'GPF'
  | 'CHF'
  | 'HCALCS'
  | 'PPMID'
  | 'Type2';

export interface CHFDeviceLogType {
  /** At most 16 */
  readonly CHFDeviceLogEntry?: readonly CHFDeviceLogEntry[];
}

export interface CHFDeviceLogEntry {
  /** CCS05CCS04: access response / item 1 / entry / macAddress; CCS06: access response / item 1 / entry / macAddress */
  readonly DeviceID?: string;
  /** CCS05CCS04: access response / item 1 / entry / lastCommunicationDateTime; CCS06: access response / item 1 / entry / lastCommunicationDateTime */
  readonly LastCommunicationsDateTime?: string;
  /** CCS06: access response / item 1 / entry / averageRssi */
  readonly SubGHzLinkQuality?: number;
}

export interface CHFConnectedDeviceLogType {
  /** At most 16 */
  readonly CHFCurrentConnectedDeviceLogEntry?: readonly CHFConnectedDeviceLogEntry[];
  /** At most 16 */
  readonly CHFHistoricConnectedDeviceLogEntry?: readonly CHFConnectedDeviceLogEntry[];
}

export interface CHFConnectedDeviceLogEntry {
  /** CCS07: access response / item 1 / devicesToBackup / entry / macAddress */
  readonly DeviceID?: string;
  /** CCS07: access response / item 1 / devicesToBackup / entry / hashedTcLinkKey */
  readonly DeviceSecurityDetails?: string;
}

export interface UpdateHANDeviceLogRsp {
  readonly name: 'UpdateHANDeviceLogRsp';
  readonly MessageSuccess?: boolean;
}

export interface RestoreHANDeviceLogRsp {
  readonly name: 'RestoreHANDeviceLogRsp';
  readonly MessageSuccess?: boolean;
}

export interface RestoreGPFDeviceLogRsp {
  readonly name: 'RestoreGPFDeviceLogRsp';
  readonly MessageSuccess?: boolean;
  readonly RestoreDeviceLogOutcome?: readonly RestoreDeviceLogOutcome[];
}

export interface RestoreDeviceLogOutcome {
  readonly DeviceLogEntry?: DeviceLogEntry;
  readonly joinResponseCode?: StatusASN1;
}

export interface RequestCustomerIdentificationNumberRsp {
  readonly name: 'RequestCustomerIdentificationNumberRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadFirmwareVersionRsp {
  readonly name: 'ReadFirmwareVersionRsp';
  readonly MessageSuccess?: boolean;
  /** ECS52: access response / item 1; GCS38: Current Meter ID (cluster 0702, attribute 0206); and in 1 more use case */
  readonly FirmwareVersion?: string;
}

export interface ActivateFirmwareRsp {
  readonly name: 'ActivateFirmwareRsp';
  readonly MessageSuccess?: boolean;
  readonly ActivateImageResponseCode?: StatusASN1;
  /** CS06: ASN.1 payload / executionOutcome / firmwareVersion */
  readonly FirmwareVersion?: string;
}

export interface RecordNetworkDataGASRsp {
  readonly name: 'RecordNetworkDataGASRsp';
  readonly MessageSuccess?: boolean;
  /** GCS31: Start Sampling Response (cluster 0702, command 0D) / sampleId */
  readonly SampleID?: bigint;
}

export interface SetAuxiliaryControllerStateRsp {
  readonly name: 'SetAuxiliaryControllerStateRsp';
  readonly MessageSuccess?: boolean;
}

export interface ReadAuxiliaryControllerConfigurationDataRsp {
  readonly name: 'ReadAuxiliaryControllerConfigurationDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 5 */
  readonly AuxiliaryControllerDescription?: readonly AuxiliaryControllerDescription[];
  readonly AuxiliaryControllerSpecialDayDefinitions?: AuxiliaryControllerSpecialDayDefinitions;
  /** At most 120 */
  readonly AuxiliaryControllerSchedule?: readonly AuxiliaryControllerSchedule[];
}

export interface AuxiliaryControllerDescription {
  /** ECS61d: constant 1, constant 2, constant 3, constant 4, constant 5 */
  readonly auxiliaryControllerN: number;
  /** ECS61d: access response / item 1, access response / item 2, access response / item 3, access response / item 4, access response / item 5 */
  readonly AuxiliaryControlDescription: string;
}

export interface AuxiliaryControllerSpecialDayDefinitions {
  /** At most 20 */
  readonly AuxiliaryControllerSpecialDayDefinition?: readonly AuxiliaryControllerSpecialDayDefinitionsAuxiliaryControllerSpecialDayDefinition[];
}

export interface AuxiliaryControllerSpecialDayDefinitionsAuxiliaryControllerSpecialDayDefinition {
  /** ECS61d: access response / item 6 / entry / dayId */
  readonly identifier: number;
  readonly Year: Year;
  readonly Month: Month;
  readonly DayOfMonth: DayOfMonth;
  readonly DayOfWeek: DayOfWeek;
}

export interface AuxiliaryControllerSchedule {
  readonly AuxiliaryControllerAction: AuxiliaryControllerAction;
  /** ECS61d: access response / item 7 / entry / specialDays. At most 20 */
  readonly SpecialDaysApplicability?: readonly AuxiliaryControllerScheduleSpecialDaysApplicability[];
  readonly DaysOfWeekApplicability?: DaysOfWeekApplicability;
  readonly AuxiliaryControllerSchedulePeriodAndTime: ScheduleDatesAndTime;
}

export interface AuxiliaryControllerAction {
  /** ECS61d: access response / item 7 / entry / scriptSelector / controller */
  readonly auxiliaryControllerN: number;
  /** ECS61d: access response / item 7 / entry / scriptSelector / controller, access response / item 7 / entry / scriptSelector / action */
  readonly CommandedStateLevel?: number;
  /** ECS61d: access response / item 7 / entry / scriptSelector / controller */
  readonly InputFromControlledLoad?: true;
}

export interface AuxiliaryControllerScheduleSpecialDaysApplicability {
  /** ECS61d: access response / item 7 / entry / specialDays / bit */
  readonly identifier: number;
}

export interface ReadAuxiliaryControllerOperationalDataRsp {
  readonly name: 'ReadAuxiliaryControllerOperationalDataRsp';
  readonly MessageSuccess?: boolean;
  /** At most 5 */
  readonly AuxiliaryControllerOperationalData?: readonly AuxiliaryControllerOperationalData[];
}

export interface AuxiliaryControllerOperationalData {
  /** ECS61e: constant 1, constant 2, constant 3, constant 4, constant 5 */
  readonly auxiliaryControllerN?: number;
  readonly TypeAndIdentifier?: TypeAndIdentifier;
  readonly AuxiliaryControllerStateAndAssociatedInformation?: AuxiliaryControllerStateAndAssociatedInformation;
}

export interface TypeAndIdentifier {
  /** ECS61e: access response / item 1, access response / item 2, access response / item 3, access response / item 4, access response / item 5 */
  readonly AuxiliaryControllerType: TypeAndIdentifierAuxiliaryControllerType;
  /** ECS61e: access response / item 1, access response / item 2, access response / item 3, access response / item 4, access response / item 5 */
  readonly HCALCSID?: string;
}

export type TypeAndIdentifierAuxiliaryControllerType =
  | 'APC'
  | 'ALCS'
  | 'HCALCS'
  | 'None';

export interface AuxiliaryControllerStateAndAssociatedInformation {
  /** ECS61e: access response / item 6, access response / item 7, access response / item 8, access response / item 9, access response / item 10 */
  readonly OutputState?: number;
  /** ECS61e: access response / item 6, access response / item 7, access response / item 8, access response / item 9, access response / item 10 */
  readonly InputState?: number;
  /** ECS61e: access response / item 6, access response / item 7, access response / item 8, access response / item 9, access response / item 10 */
  readonly StateAndAssociatedInformation?: string;
}

export interface LimitAPCLevelRsp {
  readonly name: 'LimitAPCLevelRsp';
  readonly MessageSuccess?: boolean;
}

export interface ResponsePayloadDebugInfo {
  readonly ZIGBEEDebug?: ZIGBEEResponseType;
  readonly COSEMDebug?: COSEMDebugType;
  readonly SMETS1Debug?: SMETS1DebugType;
}

export interface ZIGBEEResponseType {
  readonly ZIGBEEClusterResponse: readonly ZIGBEEClusterResponseType[];
}

export interface ZIGBEEClusterResponseType {
  readonly ClusterName: StringIDType;
  readonly ZIGBEECommandResponse?: readonly ZIGBEECommandResponseType[];
  readonly ZIGBEEDataResponse?: readonly ZIGBEEDataResponseType[];
}

export interface StringIDType {
  readonly id?: string;
  readonly value: string;
}

export interface ZIGBEECommandResponseType {
  readonly CommandID: string;
  readonly Status: readonly StatusZIGBEE[];
}

export interface StatusZIGBEE {
  readonly ResponseCode: string;
  readonly ZCLStatus: StatusZIGBEEZCLStatus;
}

export type StatusZIGBEEZCLStatus =
  | 'SUCCESS'
  | 'FAILURE'
  | 'NOT_AUTHORIZED'
  | 'RESERVED_FIELD_NOT_ZERO'
  | 'MALFORMED_COMMAND'
  | 'UNSUP_CLUSTER_COMMAND'
  | 'UNSUP_GENERAL_COMMAND'
  | 'UNSUP_MANUF_CLUSTER_COMMAND'
  | 'UNSUP_MANUF_GENERAL_COMMAND'
  | 'INVALID_FIELD'
  | 'UNSUPPORTED_ATTRIBUTE'
  | 'INVALID_VALUE'
  | 'READ_ONLY'
  | 'INSUFFICIENT_SPACE'
  | 'DUPLICATE_EXISTS'
  | 'NOT_FOUND'
  | 'UNREPORTABLE_ATTRIBUTE'
  | 'INVALID_DATA_TYPE'
  | 'INVALID_SELECTOR'
  | 'WRITE_ONLY'
  | 'INCONSISTENT_STARTUP_STATE'
  | 'DEFINED_OUT_OF_BAND'
  | 'INCONSISTENT'
  | 'ACTION_DENIED'
  | 'TIMEOUT'
  | 'ABORT'
  | 'INVALID_IMAGE'
  | 'WAIT_FOR_DATA'
  | 'NO_IMAGE_AVAILABLE'
  | 'REQUIRE_MORE_IMAGE'
  | 'HARDWARE_FAILURE'
  | 'SOFTWARE_FAILURE'
  | 'CALIBRATION_ERROR'
  | 'RESPONSE_CODE_NOT_KNOWN';

export interface ZIGBEEDataResponseType {
  readonly AttributeID: string;
  readonly Status: StatusZIGBEE;
}

export interface COSEMDebugType {
  readonly COSEMResponse: readonly StatusCOSEM[];
}

export interface StatusCOSEM {
  readonly ResponseCode: bigint;
  readonly Position: bigint;
  readonly DataAccessResult?: StatusCOSEMDataAccessResult;
  readonly ActionResult?: StatusCOSEMActionResult;
}

export type StatusCOSEMDataAccessResult =
  | 'success'
  | 'hardware-fault'
  | 'temporary-failure'
  | 'read-write-denied'
  | 'object-undefined'
  | 'object-class-inconsistent'
  | 'object-unavailable'
  | 'type-unmatched'
  | 'scope-of-access-violated'
  | 'data-block-unavailable'
  | 'long-get-aborted'
  | 'no-long-get-in-progress'
  | 'long-set-aborted'
  | 'no-long-set-in-progress'
  | 'data-block-number-invalid'
  | 'other-reason'
  | 'response-code-not-known';

export type StatusCOSEMActionResult =
  | 'success'
  | 'hardware-fault'
  | 'temporary-failure'
  | 'read-write-denied'
  | 'object-undefined'
  | 'object-class-inconsistent'
  | 'object-unavailable'
  | 'type-unmatched'
  | 'scope-of-access-violated'
  | 'data-block-unavailable'
  | 'long-action-aborted'
  | 'no-long-action-in-progress'
  | 'other-reason'
  | 'response-code-not-known';

export interface SMETS1DebugType {
  readonly SMETS1Response: readonly StatusSMETS1[];
}

export interface StatusSMETS1 {
  readonly ResponseCode: bigint;
  readonly Position: bigint;
  readonly Error: string;
}

export interface DeviceAlertMessageType<D extends Decimal = string> {
  /** At most 100 */
  readonly GBCSData?: readonly GBCSDataType[];
  readonly DeviceAlertContent?: DeviceAlertContentType<D>;
}

export interface DeviceAlertContentType<D extends Decimal = string> {
  readonly GBCSHexAlertCode?: string;
  readonly AlertDescription: string;
  readonly Timestamp: string;
  readonly Payload?: DeviceAlertMessagePayload<D>;
}

export type DeviceAlertMessagePayload<D extends Decimal = string> =
  | FirmwareVerificationDeviceAlert
  | BillingDataLogDeviceAlert<D>
  | FutureDatedCommandOutcomeDeviceAlert
  | SupplyOutageRestoreAlert
  | SmartMeterIntegrityIssueWarningDeviceAlert
  | CommandNotSupportedbyDevice
  | OperationalUpdateDeviceAlert
  | LimitAPCLevelCommandProcessedDeviceAlert
  | LimitAPCLevelEndedDeviceAlert;

export interface FirmwareVerificationDeviceAlertType {
  /** FDRA-DLMS: data notification / notification body / structure member 3; FDRA-ZigBee: GBZ alert / payload / hash */
  readonly ManufacturerImageHash?: string;
}

export interface FirmwareVerificationDeviceAlert extends FirmwareVerificationDeviceAlertType {
  readonly name: 'FirmwareVerificationDeviceAlert';
}

export interface BillingDataLogDeviceAlertType<D extends Decimal = string> {
  readonly ESMEBillingDataLogEntry?: ESMEBillingDataLogType;
  readonly GSMEBillingDataLogEntry?: GSMEBillingDataLogType<D>;
}

export interface BillingDataLogDeviceAlert<D extends Decimal = string> extends BillingDataLogDeviceAlertType<D> {
  readonly name: 'BillingDataLogDeviceAlert';
}

export interface FutureDatedCommandOutcomeDeviceAlertType {
  readonly COSEMFutureDatedAlert?: COSEMFutureDatedAlertType;
  readonly GBZFutureDatedAlert?: GBZFutureDatedAlertType;
  readonly UpdateSecurityCredentialsDeviceAlert?: UpdateSecurityCredentialsDeviceAlertType;
  readonly FirmwareActivationDeviceAlert?: FirmwareActivationDeviceAlertType;
}

export interface COSEMFutureDatedAlertType {
  /** 00CC: data notification / notification body / structure member 3 / messageCode */
  readonly FutureDatedCommandMessageCode?: string;
  /** 00CC: data notification / notification body / structure member 3 / originatorCounter */
  readonly FutureDatedCommandOriginatorCounter?: bigint;
  readonly DLMSCOSEMFDInstructionIdentification?: COSEMAttributeDescriptor;
}

export interface COSEMAttributeDescriptor {
  /** 00CC: data notification / notification body / structure member 3 / classId */
  readonly ClassId?: string;
  /** 00CC: data notification / notification body / structure member 3 / instanceId */
  readonly InstanceId?: string;
  /** 00CC: data notification / notification body / structure member 3 / attributeId */
  readonly AttributeId?: string;
}

export interface GBZFutureDatedAlertType {
  /** 00CD: GBZ alert / payload / messageCode */
  readonly FutureDatedCommandMessageCode?: string;
  /** 00CD: GBZ alert / payload / originatorCounter */
  readonly FutureDatedCommandOriginatorCounter?: bigint;
  readonly GBZFDInstructionIdentification?: GBZCommandInstruction;
}

export interface GBZCommandInstruction {
  /** 00CD: GBZ alert / payload / clusterId */
  readonly ExtendedHeaderClusterID?: string;
  /** 00CD: GBZ alert / payload / frameControl */
  readonly FrameControl?: string;
  /** 00CD: GBZ alert / payload / commandId */
  readonly CommandIdentifier?: string;
}

export interface UpdateSecurityCredentialsDeviceAlertType {
  readonly UpdateSecurityCredentialsExecutionOutcome: ExecutionOutcome;
}

export interface FirmwareActivationDeviceAlertType {
  /** CS06: ASN.1 payload / dateTime */
  readonly ExecutionDateTime?: string;
  /** CS06: ASN.1 payload / originatorCounter */
  readonly OriginatorCounterFromCommand?: bigint;
  readonly ActivateImageResponseCode?: StatusASN1;
  /** CS06: ASN.1 payload / executionOutcome / firmwareVersion */
  readonly FirmwareVersion?: string;
}

export interface FutureDatedCommandOutcomeDeviceAlert extends FutureDatedCommandOutcomeDeviceAlertType {
  readonly name: 'FutureDatedCommandOutcomeDeviceAlert';
}

export interface SupplyOutageRestoreAlertType {
  /** ECS80: data notification / notification body / structure member 3 */
  readonly interruptionValue: string;
  /** ECS80: data notification / notification body / structure member 4 */
  readonly restorationValue: string;
}

export interface SupplyOutageRestoreAlert extends SupplyOutageRestoreAlertType {
  readonly name: 'SupplyOutageRestoreAlert';
}

export interface SmartMeterIntegrityIssueWarningDeviceAlertType {
  /** MIIWA-DLMS: data notification / notification body / structure member 3 / reason; MIIWA-ZigBee: GBZ alert / payload / reason */
  readonly Warning: SmartMeterIntegrityIssueWarningDeviceAlertTypeWarning;
}

export type SmartMeterIntegrityIssueWarningDeviceAlertTypeWarning =
  | 'Other'
  | 'Error Non Volatile Memory'
  | 'Error Program Execution'
  | 'Error Program Storage'
  | 'Error RAM'
  | 'Error Unexpected Hardware Reset'
  | 'Error Watchdog'
  | 'Error Metrology Firmware Verification Failure'
  | 'Error Measurement Fault'
  | 'Unspecified Smart Meter Operational Integrity Error';

export interface SmartMeterIntegrityIssueWarningDeviceAlert extends SmartMeterIntegrityIssueWarningDeviceAlertType {
  readonly name: 'SmartMeterIntegrityIssueWarningDeviceAlert';
}

export interface CommandNotSupportedbyDevice {
  readonly name: 'CommandNotSupportedbyDevice';
  /** ECS100: data notification / notification body / structure member 3 / messageCode */
  readonly MessageCodeofCommandReceived?: string;
  /** ECS100: data notification / notification body / structure member 3 / originatorCounter */
  readonly OriginatorCounterfromCommandReceived?: bigint;
}

export interface OperationalUpdateDeviceAlert {
  readonly name: 'OperationalUpdateDeviceAlert';
  /** ECS200: data notification / notification body / structure member 3 */
  readonly OutputState?: number;
  /** ECS200: data notification / notification body / structure member 3 */
  readonly InputState?: number;
  /** ECS200: data notification / notification body / structure member 3 */
  readonly StateAndAssociatedInformation?: string;
}

export interface LimitAPCLevelCommandProcessedDeviceAlert {
  readonly name: 'LimitAPCLevelCommandProcessedDeviceAlert';
  /** ECS101: data notification / notification body / structure member 4 */
  readonly APCLimitPeriodStart: string;
  /** ECS101: data notification / notification body / structure member 5 */
  readonly APCLimitPeriodEnd: string;
  /** ECS101: data notification / notification body / structure member 3 */
  readonly AuxiliaryControllerN: number;
  /** ECS101: data notification / notification body / structure member 6 */
  readonly ResultingLevel: number;
  /** ECS101: data notification / notification body / structure member 3 */
  readonly InputFromControlledLoad?: true;
}

export interface LimitAPCLevelEndedDeviceAlert {
  readonly name: 'LimitAPCLevelEndedDeviceAlert';
  /** ECS102: data notification / notification body / structure member 3 */
  readonly AuxiliaryControllerN: number;
  /** ECS102: data notification / notification body / structure member 4 */
  readonly ResultingLevel: number;
  /** ECS102: data notification / notification body / structure member 3 */
  readonly InputFromControlledLoad?: true;
}
