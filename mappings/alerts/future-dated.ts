import { octetString } from '../../codecs/dlms/shapes.js';
import { lengthField, octetLayout, octetsField, unsignedField } from '../../codecs/octet-fields.js';
import { activateImageOutcome, activateImageRows } from '../firmware/activation.js';
import { seqNumber } from '../security/asn1-types.js';
import { credentialsExecutionOutcome, executionOutcome } from '../security/execution-outcome.js';
import { alertSequence, asn1Alert, type DlmsAlert, dlmsAlert, type GbzAlert, gbzAlert } from '../vocabulary/alert.js';
import { generalizedTime, hexDigits } from '../vocabulary/converters.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { container, element, group, hex } from '../vocabulary/rows.js';

/** Future-date HAN Interface Command successfully actioned, not successfully actioned */
const FUTURE_DATED_COMMAND = [0x8f66, 0x8f67];

const cosemInstruction = octetString({
  messageCode: unsignedField(2),
  originatorCounter: unsignedField(8),
  classId: octetsField(2),
  instanceId: octetsField(6),
  attributeId: octetsField(1),
});

/** Future Dated Execution Of Instruction Alert (GBCS 9.2.2.6): one for each instruction of a future dated command */
export const FUTURE_DATED_COSEM_INSTRUCTION: DlmsAlert = {
  ...dlmsAlert(
    '00CC',
    0x00cc,
    FUTURE_DATED_COMMAND,
    [cosemInstruction],
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group(
        'COSEMFutureDatedAlert',
        element('FutureDatedCommandMessageCode', cosemInstruction.messageCode, hexDigits(4)),
        element('FutureDatedCommandOriginatorCounter', cosemInstruction.originatorCounter, nonNegative),
        group(
          'DLMSCOSEMFDInstructionIdentification',
          hex('ClassId', cosemInstruction.classId),
          hex('InstanceId', cosemInstruction.instanceId),
          hex('AttributeId', cosemInstruction.attributeId),
        ),
      ),
    ),
  ),
  commandMessageCode: cosemInstruction.messageCode,
};

const gbzInstruction = octetLayout({
  payloadLength: lengthField(),
  messageCode: unsignedField(2),
  originatorCounter: unsignedField(8),
  clusterId: octetsField(2),
  frameControl: octetsField(1),
  commandId: octetsField(1),
});

export const FUTURE_DATED_GBZ_INSTRUCTION: GbzAlert = {
  ...gbzAlert(
    '00CD',
    0x00cd,
    FUTURE_DATED_COMMAND,
    gbzInstruction,
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group(
        'GBZFutureDatedAlert',
        element('FutureDatedCommandMessageCode', gbzInstruction.messageCode, hexDigits(4)),
        element('FutureDatedCommandOriginatorCounter', gbzInstruction.originatorCounter, nonNegative),
        group(
          'GBZFDInstructionIdentification',
          hex('ExtendedHeaderClusterID', gbzInstruction.clusterId),
          hex('FrameControl', gbzInstruction.frameControl),
          hex('CommandIdentifier', gbzInstruction.commandId),
        ),
      ),
    ),
  ),
  commandMessageCode: gbzInstruction.messageCode,
};

/** Update Security Credentials and Update Load Controller Security Credentials, where future dated */
const updateCredentials = (name: string, messageCode: number) => {
  const outcome = credentialsExecutionOutcome();
  return asn1Alert(
    name,
    messageCode,
    FUTURE_DATED_COMMAND,
    alertSequence({ outcome }),
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group('UpdateSecurityCredentialsDeviceAlert', container('UpdateSecurityCredentialsExecutionOutcome', ...executionOutcome(outcome))),
    ),
  );
};

export const CS02b = updateCredentials('CS02b', 0x00cb);
export const CS02g = updateCredentials('CS02g', 0x0124);

const activation = alertSequence({ originatorCounter: seqNumber(), executionOutcome: activateImageOutcome() });

/** Activate Firmware, where future dated */
export const CS06 = asn1Alert(
  'CS06',
  0x00ca,
  FUTURE_DATED_COMMAND,
  activation,
  group(
    'FutureDatedCommandOutcomeDeviceAlert',
    group(
      'FirmwareActivationDeviceAlert',
      element('ExecutionDateTime', activation.dateTime, generalizedTime),
      element('OriginatorCounterFromCommand', activation.originatorCounter, nonNegative),
      ...activateImageRows(activation.executionOutcome),
    ),
  ),
);
