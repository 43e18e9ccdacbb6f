import { data } from '../../codecs/dlms/shapes.js';
import { firmwareVersion } from '../vocabulary/converters.js';
import { element } from '../vocabulary/rows.js';
import { dlmsUseCase, type UseCase } from '../vocabulary/use-case.js';

const version = data();

/** Of an ESME, an SAPC or a communications hub */
const ECS52 = dlmsUseCase(
  'ECS52',
  0x0059,
  { '11.2': 'ReadFirmwareVersionRsp' },
  [version],
  element('FirmwareVersion', version, firmwareVersion),
);

export const FIRMWARE_ELECTRICITY: readonly UseCase[] = [ECS52];
