import { data } from '../../codecs/dlms/shapes.js';
import { lengthField, octetLayout, octetsField } from '../../codecs/octet-fields.js';
import { dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { group, hex } from '../vocabulary/rows.js';

/** Firmware verification failed, successful */
const FIRMWARE_VERIFICATION = [0x8f1c, 0x8f72];

const hash = data();

/** Firmware Distribution Receipt Alert of an ESME */
export const FDRA_DLMS = dlmsAlert(
  'FDRA-DLMS',
  0x00ce,
  FIRMWARE_VERIFICATION,
  [hash],
  group('FirmwareVerificationDeviceAlert', hex('ManufacturerImageHash', hash)),
);

/** An octet-string as DLMS COSEM writes one (tag 09), though the alert is one in GBZ */
const receipt = octetLayout({ tag: octetsField(1), length: lengthField(), hash: octetsField() });

/** Firmware Distribution Receipt Alert of a GSME */
export const FDRA_GBZ = gbzAlert(
  'FDRA-ZigBee',
  0x00cf,
  FIRMWARE_VERIFICATION,
  receipt,
  group('FirmwareVerificationDeviceAlert', hex('ManufacturerImageHash', receipt.hash)),
);
