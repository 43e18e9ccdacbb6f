/*
 * Facts of the DUIS XML Schema on the elements of documents that bring no message of a device, by name. One name has one type wherever
 * it stands in them.
 */

/** Elements that may stand more than once */
export const LISTS: ReadonlySet<string> = new Set([
  'AssociatedType1Device',
  'Certificates',
  'Device',
  'DSPSchedules',
  'DSPWANMatrixResponse',
  'NetworkOperatorCertificateType',
  'SupplierCertificateType',
]);

/** Whole numbers of a type that goes beyond 2^53 */
export const INTEGERS: ReadonlySet<string> = new Set([
  'CertificateSerialNumber',
  'QuarantineEventRef',
  'RemotePartyFloorSeqNumber',
  'RemotePartyPrepaymentTopUpFloorSeqNumber',
]);

/** Whole numbers of a type that does not */
export const NUMBERS: ReadonlySet<string> = new Set([
  'ChannelNoisierThreshold',
  'ChannelQuieterThreshold',
  'DSPScheduleID',
  'EndDateOffset',
  'GSMECurfew',
  'InstructionNumber',
  'LocalCHNoiseMeasurementPeriod',
  'MaximumSubGHzChannelChangesPerWeek',
  'NonGSMEPoorCommsMeasurementPeriods',
  'StartDateOffset',
  'ThrottledAlertCount',
  'ThrottledAlertSequenceId',
  'TotalCommandInstructions',
  'UPRN',
]);

export const BOOLEANS: ReadonlySet<string> = new Set(['CoverageAvailability']);

/** Days, which are ISO 8601 without a zone in plain data */
export const DATES: ReadonlySet<string> = new Set([
  'AnticipatedCoverageDate',
  'DateCommissioned',
  'RestoredDate',
  'ScheduleEndDate',
  'ScheduleStartDate',
]);

/** Elements that hold others, and may hold none */
export const CONTAINERS: ReadonlySet<string> = new Set(['DSPInventory', 'DSPSchedulesRead', 'DSPWANMatrix']);

/** Elements that say something by being there, and hold nothing; `Channel0` and so on beside them */
export const PRESENCES: ReadonlySet<string> = new Set([
  'CHFDecommissioning',
  'DeviceRemovedFromInventory',
  'DeviceRestored',
  'DeviceSuspended',
  'DSPReadActivePowerImport',
  'DSPReadInstantaneousExportRegisters',
  'DSPReadLoadLimitData',
  'DSPReadMaximumDemandExportRegisters',
  'DSPReadMaximumDemandImportRegisters',
  'DSPRecordNetworkDataGAS',
  'RecoveryComplete',
]);
