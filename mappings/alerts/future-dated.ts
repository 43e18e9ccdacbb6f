import { octetString } from '../../codecs/dlms/shapes.js';
import { lengthField, octetLayout, octetsField, unsignedField } from '../../codecs/octet-fields.js';
import { activateImageOutcome, activateImageRows } from '../firmware/activation.js';
import { seqNumber } from '../security/asn1-types.js';
import { credentialsExecutionOutcome, executionOutcome } from '../security/execution-outcome.js';
import { alertSequence, asn1Alert, dlmsAlert, gbzAlert } from '../vocabulary/alert.js';
import { generalizedTime, hexDigits } from '../vocabulary/converters.js';
import { items } from '../vocabulary/items.js';
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
export const FUTURE_DATED_COSEM_INSTRUCTION = dlmsAlert({
  name: '00CC',
  messageCode: 0x00cc,
  alertCodes: FUTURE_DATED_COMMAND,
  members: [items({ instruction: cosemInstruction })],
  commandMessageCode: cosemInstruction.of.messageCode,
  rows: [
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group(
        'COSEMFutureDatedAlert',
        element('FutureDatedCommandMessageCode', cosemInstruction.of.messageCode, hexDigits(4)),
        element('FutureDatedCommandOriginatorCounter', cosemInstruction.of.originatorCounter, nonNegative),
        group(
          'DLMSCOSEMFDInstructionIdentification',
          hex('ClassId', cosemInstruction.of.classId),
          hex('InstanceId', cosemInstruction.of.instanceId),
          hex('AttributeId', cosemInstruction.of.attributeId),
        ),
      ),
    ),
  ],
});

const gbzInstruction = octetLayout({
  payloadLength: lengthField(),
  messageCode: unsignedField(2),
  originatorCounter: unsignedField(8),
  clusterId: octetsField(2),
  frameControl: octetsField(1),
  commandId: octetsField(1),
});

export const FUTURE_DATED_GBZ_INSTRUCTION = gbzAlert({
  name: '00CD',
  messageCode: 0x00cd,
  alertCodes: FUTURE_DATED_COMMAND,
  payload: gbzInstruction,
  commandMessageCode: gbzInstruction.of.messageCode,
  rows: [
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group(
        'GBZFutureDatedAlert',
        element('FutureDatedCommandMessageCode', gbzInstruction.of.messageCode, hexDigits(4)),
        element('FutureDatedCommandOriginatorCounter', gbzInstruction.of.originatorCounter, nonNegative),
        group(
          'GBZFDInstructionIdentification',
          hex('ExtendedHeaderClusterID', gbzInstruction.of.clusterId),
          hex('FrameControl', gbzInstruction.of.frameControl),
          hex('CommandIdentifier', gbzInstruction.of.commandId),
        ),
      ),
    ),
  ],
});

/** Update Security Credentials and Update Load Controller Security Credentials, where future dated */
const updateCredentials = (name: string, messageCode: number) => {
  const outcome = credentialsExecutionOutcome();
  return asn1Alert({
    name,
    messageCode,
    alertCodes: FUTURE_DATED_COMMAND,
    content: alertSequence({ outcome }),
    rows: [
      group(
        'FutureDatedCommandOutcomeDeviceAlert',
        group('UpdateSecurityCredentialsDeviceAlert', container('UpdateSecurityCredentialsExecutionOutcome', ...executionOutcome(outcome))),
      ),
    ],
  });
};

export const CS02b = updateCredentials('CS02b', 0x00cb);
export const CS02g = updateCredentials('CS02g', 0x0124);

const activation = alertSequence({ originatorCounter: seqNumber(), executionOutcome: activateImageOutcome() });

/** Activate Firmware, where future dated */
export const CS06 = asn1Alert({
  name: 'CS06',
  messageCode: 0x00ca,
  alertCodes: FUTURE_DATED_COMMAND,
  content: activation,
  rows: [
    group(
      'FutureDatedCommandOutcomeDeviceAlert',
      group(
        'FirmwareActivationDeviceAlert',
        element('ExecutionDateTime', activation.of.dateTime, generalizedTime),
        element('OriginatorCounterFromCommand', activation.of.originatorCounter, nonNegative),
        ...activateImageRows(activation.of.executionOutcome),
      ),
    ),
  ],
});
