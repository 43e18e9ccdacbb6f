import { data, gbcsRow } from '../../codecs/dlms/shapes.js';
import { firmwareVersion } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
import { element } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const firmware = items({ version: gbcsRow(85, data()) });

/** Of an ESME, an SAPC or a communications hub */
const ECS52 = dlmsUseCase({
  name: 'ECS52',
  messageCode: 0x0059,
  variants: { '11.2': 'ReadFirmwareVersionRsp' },
  items: [firmware],
  rows: [element('FirmwareVersion', firmware.version, firmwareVersion)],
});

export const FIRMWARE_ELECTRICITY: readonly UseCase[] = [ECS52];
