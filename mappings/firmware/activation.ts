import { integer, nullValue, octetString, responseCode } from '../../codecs/der/primitives.js';
import { choice, sequence } from '../../codecs/der/shapes.js';
import { asn1Status, type StatusWords } from '../vocabulary/asn1-status.js';
import { firmwareVersion, shortFirmwareVersion } from '../vocabulary/converters.js';
import { element, type Row } from '../vocabulary/rows.js';
import { asn1UseCase, type UseCase } from '../vocabulary/use-case.js';

/** What became of a command to activate firmware: in responses, and in alerts where it was future dated */
export const activateImageOutcome = () => sequence({ activateImageResponseCode: responseCode(integer()), firmwareVersion: octetString(4) });

const ACTIVATE_IMAGE: StatusWords = { 0: 'success', 1: 'noImageHeld', 2: 'hashMismatch', 3: 'activationFailure' };

export const activateImageRows = (outcome: ReturnType<typeof activateImageOutcome>): readonly Row[] => [
  asn1Status('ActivateImageResponseCode', outcome.activateImageResponseCode, ACTIVATE_IMAGE),
  element('FirmwareVersion', outcome.firmwareVersion, shortFirmwareVersion),
];

/** Activate Firmware; without outcome where the command was accepted for later */
const activated = choice({ commandAccepted: nullValue(), executionOutcome: activateImageOutcome() });

const CS06 = asn1UseCase('CS06', 0x0012, { '11.3': 'ActivateFirmwareRsp' }, activated, ...activateImageRows(activated.executionOutcome));

const version = sequence({ firmwareVersion: octetString(4), readFirmwareVersionResponseCode: responseCode(integer()) });

/** Read PPMID/HCALCS Firmware Version */
const CS08 = asn1UseCase(
  'CS08',
  0x0129,
  { '11.2': 'ReadFirmwareVersionRsp' },
  version,
  element('FirmwareVersion', version.firmwareVersion, firmwareVersion),
);

export const FIRMWARE_ACTIVATION: readonly UseCase[] = [CS06, CS08];
