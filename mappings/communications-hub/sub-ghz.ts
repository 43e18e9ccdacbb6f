import { array, data, gbcsRow, octetString, structure } from '../../codecs/dlms/shapes.js';
import { octetsField, unsignedField } from '../../codecs/octet-fields.js';
import { alertName } from '../vocabulary/alert-name.js';
import { hexDigits, scaledInteger } from '../vocabulary/converters.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { items } from '../vocabulary/items.js';
import { unsignedShort } from '../vocabulary/ranges.js';
import { each, element, seconds } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';
import { channelsOfPage, operatingSubGHzChannel } from './sub-ghz-channels.js';

const channel = items({ operating: gbcsRow(1922, data()) });

/** Read CHF Sub GHz Channel */
const DBCH01 = dlmsUseCase({
  name: 'DBCH01',
  messageCode: 0x010a,
  variants: { '6.31': 'ReadCHFSubGHzChannelRsp' },
  items: [channel],
  rows: [operatingSubGHzChannel(channel.operating)],
});

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
const channels = items({ log: gbcsRow(1923, array(logEntry)) });

/** Read CHF Sub GHz Channel Log */
const DBCH02 = dlmsUseCase({
  name: 'DBCH02',
  messageCode: 0x010b,
  variants: { '6.32': 'ReadCHFSubGHzChannelLogRsp' },
  items: [channels],
  rows: [
    each(
      'LogEntry',
      channels.log,
      { limit: 100 },
      seconds('Timestamp', logEntry.of.timestamp),
      element('EventCode', logEntry.of.logCode, hexDigits(4)),
      element('EventDescription', logEntry.of.logCode, alertName),
      operatingSubGHzChannel(otherInformation.of.channel),
      element('ScanTrigger', otherInformation.of.scanTrigger, scanTrigger),
    ),
  ],
});

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

const { of: configuration } = subGhzConfig;

/** Read CHF Sub GHz Configuration */
const DBCH03 = dlmsUseCase({
  name: 'DBCH03',
  messageCode: 0x010c,
  variants: { '6.30': 'ReadCHFSubGHzConfigurationRsp' },
  items: [items({ configuration: gbcsRow(1905, subGhzConfig) })],
  rows: [
    channelsOfPage('LowerBandSubGHzChannels0To26', configuration.page28Mask, 28),
    channelsOfPage('LowerBandSubGHzChannels27To34', configuration.page29Mask, 29),
    channelsOfPage('LowerBandSubGHzChannels35To61', configuration.page30Mask, 30),
    channelsOfPage('UpperBandSubGHzChannels0To26', configuration.page31Mask, 31),
    element('NormalLimitedDutyCycleThreshold', configuration.normalLimitedDutyCycleThreshold, hundredths),
    element('LimitedCriticalDutyCycleThreshold', configuration.limitedCriticalDutyCycleThreshold, hundredths),
    element('MaximumSubGHzChannelChangesPerWeek', configuration.channelChangesPerWeek, unsignedShort),
    element('GSMECurfew', configuration.gsmeCurfew, unsignedShort),
    element('ChannelQuieterThreshold', configuration.quieterDecibelsLimit, unsignedShort),
    element('ChannelNoisierThreshold', configuration.noisierDecibelsLimit, unsignedShort),
    element('NonGSMEPoorCommsPercentageThreshold', configuration.nonGsmePoorCommsPercentage, hundredths),
    element('NonGSMEPoorCommsMeasurementPeriods', configuration.nonGsmeMeasurementPeriods, unsignedShort),
    element('LocalCHNoiseMeasurementPeriod', configuration.localChNoiseMeasurementPeriod, unsignedShort),
    element('LocalCHFailurePercentage', configuration.localChFailurePercentage, hundredths),
    element('LocalCHRetryPercentage', configuration.localChRetryPercentage, hundredths),
  ],
});

/** Set CHF Sub GHz Configuration */
const DBCH04 = dlmsUseCase({
  name: 'DBCH04',
  messageCode: 0x010d,
  variants: { '6.28': 'SetCHFSubGHzConfigurationRsp' },
});
/** Request CHF Sub GHz Channel Scan */
const DBCH05 = dlmsUseCase({
  name: 'DBCH05',
  messageCode: 0x010e,
  variants: { '6.29': 'RequestCHFSubGHzChannelScanRsp' },
});

export const COMMUNICATIONS_HUB_SUB_GHZ: readonly UseCase[] = [DBCH01, DBCH02, DBCH03, DBCH04, DBCH05];
