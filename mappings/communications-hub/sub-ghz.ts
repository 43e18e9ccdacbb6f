import { array, data, octetString, structure } from '../../codecs/dlms/shapes.js';
import { octetsField, unsignedField } from '../../codecs/octet-fields.js';
import { alertName } from '../vocabulary/alert-name.js';
import { hexDigits, scaledInteger } from '../vocabulary/converters.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { unsignedShort } from '../vocabulary/ranges.js';
import { each, element, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { channelsOfPage, operatingSubGHzChannel } from './sub-ghz-channels.js';

const operating = data();

/** Read CHF Sub GHz Channel */
const DBCH01 = dlmsUseCase('DBCH01', 0x010a, { '6.31': 'ReadCHFSubGHzChannelRsp' }, [operating], operatingSubGHzChannel(operating));

/** Why channels were scanned (GBCS 10.6.2.1) */
const scanTrigger = enumeration({
  0: 'RemotePartyCommand',
  1: 'GSMERequest',
  2: 'GSMEMissedItsCurfew',
  3: 'GSMEMissingForTheLastDay',
  4: 'CHDetectedMessageFailureProblems',
  5: 'CHDetectedMessageRetryProblems',
  6: 'SubGHzNon-GSMEDeviceRequest',
  7: 'SMHANFormation',
});

/** The trigger stands in the other information as an octet-string of its own, with tag and length */
const otherInformation = octetString({ channel: unsignedField(4), octetStringOfOne: octetsField(2), scanTrigger: unsignedField(1) });
const logEntry = structure({ timestamp: data(), logCode: data(), otherInformation });
const channelLog = array(logEntry);

/** Read CHF Sub GHz Channel Log */
const DBCH02 = dlmsUseCase(
  'DBCH02',
  0x010b,
  { '6.32': 'ReadCHFSubGHzChannelLogRsp' },
  [channelLog],
  each(
    'LogEntry',
    channelLog,
    { limit: 100 },
    seconds('Timestamp', logEntry.timestamp),
    element('EventCode', logEntry.logCode, hexDigits(4)),
    element('EventDescription', logEntry.logCode, alertName),
    operatingSubGHzChannel(otherInformation.channel),
    element('ScanTrigger', otherInformation.scanTrigger, scanTrigger),
  ),
);

/** Thresholds and percentages are carried as hundredths */
const hundredths = scaledInteger(-2);

const subGhzConfig = structure({
  page28Mask: data(),
  page29Mask: data(),
  page30Mask: data(),
  page31Mask: data(),
  normalLimitedDutyCycleThreshold: data(),
  limitedCriticalDutyCycleThreshold: data(),
  channelChangesPerWeek: data(),
  gsmeCurfew: data(),
  quieterDecibelsLimit: data(),
  noisierDecibelsLimit: data(),
  nonGsmePoorCommsPercentage: data(),
  nonGsmeMeasurementPeriods: data(),
  localChNoiseMeasurementPeriod: data(),
  localChFailurePercentage: data(),
  localChRetryPercentage: data(),
});

/** Read CHF Sub GHz Configuration */
const DBCH03 = dlmsUseCase(
  'DBCH03',
  0x010c,
  { '6.30': 'ReadCHFSubGHzConfigurationRsp' },
  [subGhzConfig],
  channelsOfPage('LowerBandSubGHzChannels0To26', subGhzConfig.page28Mask, 28),
  channelsOfPage('LowerBandSubGHzChannels27To34', subGhzConfig.page29Mask, 29),
  channelsOfPage('LowerBandSubGHzChannels35To61', subGhzConfig.page30Mask, 30),
  channelsOfPage('UpperBandSubGHzChannels0To26', subGhzConfig.page31Mask, 31),
  element('NormalLimitedDutyCycleThreshold', subGhzConfig.normalLimitedDutyCycleThreshold, hundredths),
  element('LimitedCriticalDutyCycleThreshold', subGhzConfig.limitedCriticalDutyCycleThreshold, hundredths),
  element('MaximumSubGHzChannelChangesPerWeek', subGhzConfig.channelChangesPerWeek, unsignedShort),
  element('GSMECurfew', subGhzConfig.gsmeCurfew, unsignedShort),
  element('ChannelQuieterThreshold', subGhzConfig.quieterDecibelsLimit, unsignedShort),
  element('ChannelNoisierThreshold', subGhzConfig.noisierDecibelsLimit, unsignedShort),
  element('NonGSMEPoorCommsPercentageThreshold', subGhzConfig.nonGsmePoorCommsPercentage, hundredths),
  element('NonGSMEPoorCommsMeasurementPeriods', subGhzConfig.nonGsmeMeasurementPeriods, unsignedShort),
  element('LocalCHNoiseMeasurementPeriod', subGhzConfig.localChNoiseMeasurementPeriod, unsignedShort),
  element('LocalCHFailurePercentage', subGhzConfig.localChFailurePercentage, hundredths),
  element('LocalCHRetryPercentage', subGhzConfig.localChRetryPercentage, hundredths),
);

/** Set CHF Sub GHz Configuration */
const DBCH04 = dlmsUseCase('DBCH04', 0x010d, { '6.28': 'SetCHFSubGHzConfigurationRsp' });
/** Request CHF Sub GHz Channel Scan */
const DBCH05 = dlmsUseCase('DBCH05', 0x010e, { '6.29': 'RequestCHFSubGHzChannelScanRsp' });

export const COMMUNICATIONS_HUB_SUB_GHZ: readonly UseCase[] = [DBCH01, DBCH02, DBCH03, DBCH04, DBCH05];
