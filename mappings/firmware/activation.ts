import { integer, nullValue, octetString, responseCode } from '../../codecs/der/primitives.js';
import { choice, sequence } from '../../codecs/der/shapes.js';
import { asn1Status, type StatusWords } from '../vocabulary/asn1-status.js';
import { firmwareVersion, shortFirmwareVersion } from '../vocabulary/converters.js';
import { type Asn1Row, element } from '../vocabulary/rows.js';
import { asn1UseCase, type UseCase } from '../vocabulary/use-case.js';

/** What became of a command to activate firmware: in responses, and in alerts where it was future dated */
export const activateImageOutcome = () => sequence({ activateImageResponseCode: responseCode(integer()), firmwareVersion: octetString(4) });

const ACTIVATE_IMAGE: StatusWords = { 0: 'success', 1: 'noImageHeld', 2: 'hashMismatch', 3: 'activationFailure' };

export const activateImageRows = (outcome: ReturnType<typeof activateImageOutcome>): readonly Asn1Row[] => [
  asn1Status('ActivateImageResponseCode', outcome.of.activateImageResponseCode, ACTIVATE_IMAGE),
  element('FirmwareVersion', outcome.of.firmwareVersion, shortFirmwareVersion),
];

/** Activate Firmware; without outcome where the command was accepted for later */
const activated = choice({ commandAccepted: nullValue(), executionOutcome: activateImageOutcome() });

const CS06 = asn1UseCase({
  name: 'CS06',
  messageCode: 0x0012,
  variants: { '11.3': 'ActivateFirmwareRsp' },
  payload: activated,
  rows: [...activateImageRows(activated.of.executionOutcome)],
});

const version = sequence({ firmwareVersion: octetString(4), readFirmwareVersionResponseCode: responseCode(integer()) });

/** Read PPMID/HCALCS Firmware Version */
const CS08 = asn1UseCase({
  name: 'CS08',
  messageCode: 0x0129,
  variants: { '11.2': 'ReadFirmwareVersionRsp' },
  payload: version,
  rows: [element('FirmwareVersion', version.of.firmwareVersion, firmwareVersion)],
});

export const FIRMWARE_ACTIVATION: readonly UseCase[] = [CS06, CS08];
