import { currentMeterId } from '../clusters/metering.js';
import { firmwareVersion } from '../vocabulary/converters.js';
import { element } from '../vocabulary/rows.js';
import { gbzUseCase, type UseCase } from '../vocabulary/use-case.js';

const GCS38 = gbzUseCase({
  name: 'GCS38',
  messageCode: 0x0084,
  variants: { '11.2': 'ReadFirmwareVersionRsp' },
  rows: [element('FirmwareVersion', currentMeterId, firmwareVersion)],
});

export const FIRMWARE_GAS: readonly UseCase[] = [GCS38];
