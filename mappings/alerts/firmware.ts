import { integer, octetString } from '../../codecs/der/primitives.js';
import { data } from '../../codecs/dlms/shapes.js';
import { lengthField, octetLayout, octetsField } from '../../codecs/octet-fields.js';
import { entityIdentifier } from '../security/asn1-types.js';
import { alertSequence, asn1Alert, dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
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

/** Firmware Transfer Alert of a Communications Hub, for a PPMID or HCALCS. Its device and version have no place in the schema. */
export const CCS08 = asn1Alert(
  'CCS08',
  0x0128,
  [0x8f89, 0x8f8a],
  alertSequence({
    deviceEntityIdentifier: entityIdentifier(),
    firmwareVersion: octetString(4),
    firmwareTransferResponseCode: integer(),
  }),
);

/** Firmware Activation Alert of a PPMID or HCALCS. Its version and response code have no place in the schema. */
export const CS09 = asn1Alert(
  'CS09',
  0x012b,
  [0x8f8b],
  alertSequence({ firmwareVersion: octetString(4), activateImageResponseCode: integer() }),
);
