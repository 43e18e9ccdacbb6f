import { integer, octetString } from '../../codecs/der/primitives.js';
import { data } from '../../codecs/dlms/shapes.js';
import { lengthField, octetLayout, octetsField } from '../../codecs/octet-fields.js';
import { entityIdentifier } from '../security/asn1-types.js';
import { alertSequence, asn1Alert, dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { items } from '../vocabulary/items.js';
import { group, hex } from '../vocabulary/rows.js';

/** Firmware verification failed, successful */
const FIRMWARE_VERIFICATION = [0x8f1c, 0x8f72];

const receipts = items({ hash: data() });

/** Firmware Distribution Receipt Alert of an ESME */
export const FDRA_DLMS = dlmsAlert({
  name: 'FDRA-DLMS',
  messageCode: 0x00ce,
  alertCodes: FIRMWARE_VERIFICATION,
  members: [receipts],
  rows: [group('FirmwareVerificationDeviceAlert', hex('ManufacturerImageHash', receipts.hash))],
});

/** An octet-string as DLMS COSEM writes one (tag 09), though the alert is one in GBZ */
const receipt = octetLayout({ tag: octetsField(1), length: lengthField(), hash: octetsField() });

/** Firmware Distribution Receipt Alert of a GSME */
export const FDRA_GBZ = gbzAlert({
  name: 'FDRA-ZigBee',
  messageCode: 0x00cf,
  alertCodes: FIRMWARE_VERIFICATION,
  payload: receipt,
  rows: [group('FirmwareVerificationDeviceAlert', hex('ManufacturerImageHash', receipt.of.hash))],
});

/** Firmware Transfer Alert of a Communications Hub, for a PPMID or HCALCS. Its device and version have no place in the schema. */
export const CCS08 = asn1Alert({
  name: 'CCS08',
  messageCode: 0x0128,
  alertCodes: [0x8f89, 0x8f8a],
  content: alertSequence({
    deviceEntityIdentifier: entityIdentifier(),
    firmwareVersion: octetString(4),
    firmwareTransferResponseCode: integer(),
  }),
});

/** Firmware Activation Alert of a PPMID or HCALCS. Its version and response code have no place in the schema. */
export const CS09 = asn1Alert({
  name: 'CS09',
  messageCode: 0x012b,
  alertCodes: [0x8f8b],
  content: alertSequence({ firmwareVersion: octetString(4), activateImageResponseCode: integer() }),
});
