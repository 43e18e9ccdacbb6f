import type { DuisFacts, DuisKind } from './duis-document.js';

/** Namespace of requests and responses, the same in every schema version */
export const DUIS_NAMESPACE = 'http://www.dccinterface.co.uk/ServiceUserGateway';

/** Root element of the documents that are made here, which some take for those that are read */
export const TRANSLATION = 'GBCSResponse';

/** Root elements, and the kind of a document as long as no element inside says more */
export const ROOTS: ReadonlyMap<string, DuisKind | undefined> = new Map([
  ['Response', undefined],
  ['Request', 'service-request'],
  ['SMETS1SignedResponse', undefined],
  ['S1SPAlert', 's1sp-alert'],
]);

/** Paths deeper than this hold nothing that is read */
export const DEEPEST = 5;

const MESSAGE = 'Response/Body/ResponseMessage';
const ALERT = 'Response/Body/DeviceAlertMessage';
const DCC_ALERT = 'Response/Body/DCCAlertMessage';
const SMETS1 = 'Response/Body/SMETS1ResponseMessage';

/** Elements that decide the kind of a document. A document has one, in a response message beside the message itself */
export const KINDS: ReadonlyMap<string, DuisKind> = new Map([
  [MESSAGE, 'acknowledgement'],
  [`${MESSAGE}/GBCSPayload`, 'response'],
  [`${MESSAGE}/DSPScheduledMessage`, 'scheduled-response'],
  [`${MESSAGE}/FutureDatedDeviceAlertMessage`, 'future-dated-alert'],
  [`${MESSAGE}/CINMessage`, 'cin-response'],
  [`${MESSAGE}/DSPInventory`, 'inventory'],
  [`${MESSAGE}/DSPOptIn`, 'opt-in'],
  [`${MESSAGE}/DSPSchedulesRead`, 'schedules'],
  [`${MESSAGE}/DSPScheduleID`, 'schedule-created'],
  [`${MESSAGE}/DSPUpdateFirmwareWarning`, 'firmware-warning'],
  [`${MESSAGE}/DSPUpdatePPMIDFirmwareWarning`, 'firmware-warning'],
  [`${MESSAGE}/DSPWANMatrix`, 'wan-matrix'],
  [`${MESSAGE}/LocalCommand`, 'local-command'],
  [`${MESSAGE}/PreCommand`, 'pre-command'],
  [ALERT, 'device-alert'],
  [DCC_ALERT, 'dcc-alert'],
  ['Request/Body/ReturnLocalCommandResponse', 'returned-local-response'],
  ['S1SPAlert', 's1sp-alert'],
] as const);

/** Elements whose element contents name the kind more closely, without deciding it */
export const DETAILED: ReadonlySet<string> = new Set([`${DCC_ALERT}/DCCAlert`, 'Request/Body']);

/** A response message holds one of the elements above beside these; anything else is of a schema version not known here */
export const RESPONSE_MESSAGE = MESSAGE;

type NumberFact = 'scheduleId' | 'throttledAlertSequenceId' | 'throttledAlertCount' | 'instructionNumber' | 'totalCommandInstructions';
type TextFact = Exclude<keyof DuisFacts, NumberFact>;

/** Elements whose text is a fact */
export const TEXT_FACTS: ReadonlyMap<string, TextFact> = new Map([
  ['Response/Header/RequestID', 'requestId'],
  ['Response/Header/ResponseID', 'responseId'],
  ['Response/Header/ResponseCode', 'responseCode'],
  ['Response/Header/ResponseDateTime', 'responseDateTime'],
  [`${MESSAGE}/ServiceReference`, 'serviceReference'],
  [`${MESSAGE}/ServiceReferenceVariant`, 'serviceReferenceVariant'],
  [`${MESSAGE}/FutureDatedDeviceAlertMessage/FutureDatedAlertCode`, 'alertCode'],
  [`${MESSAGE}/CINMessage/CustomerIdentificationNumber`, 'customerIdentificationNumber'],
  [`${MESSAGE}/PreCommand/GBCSVersion`, 'gbcsVersion'],
  [`${ALERT}/AlertCode`, 'alertCode'],
  [`${DCC_ALERT}/DCCAlertCode`, 'alertCode'],
  [`${SMETS1}/ServiceReference`, 'serviceReference'],
  [`${SMETS1}/ServiceReferenceVariant`, 'serviceReferenceVariant'],
  ['Request/Header/RequestID', 'requestId'],
  ['Request/Header/CommandVariant', 'commandVariant'],
  ['Request/Header/ServiceReference', 'serviceReference'],
  ['Request/Header/ServiceReferenceVariant', 'serviceReferenceVariant'],
  ['Request/Body/ReturnLocalCommandResponse/OriginalRequestID', 'originalRequestId'],
  ['S1SPAlert/RequestID', 'requestId'],
  ['S1SPAlert/S1SPAlertCode', 'alertCode'],
] as const);

/** Elements whose text is a fact that is a number */
export const NUMBER_FACTS: ReadonlyMap<string, NumberFact> = new Map([
  [`${MESSAGE}/DSPScheduleID`, 'scheduleId'],
  [`${MESSAGE}/DSPScheduledMessage/DSPScheduleID`, 'scheduleId'],
  [`${MESSAGE}/FutureDatedDeviceAlertMessage/InstructionNumber`, 'instructionNumber'],
  [`${MESSAGE}/FutureDatedDeviceAlertMessage/TotalCommandInstructions`, 'totalCommandInstructions'],
  [`${ALERT}/ThrottledAlertSequenceId`, 'throttledAlertSequenceId'],
  [`${ALERT}/ThrottledAlertCount`, 'throttledAlertCount'],
  [`${DCC_ALERT}/ThrottledAlertSequenceId`, 'throttledAlertSequenceId'],
  [`${DCC_ALERT}/ThrottledAlertCount`, 'throttledAlertCount'],
  [`${SMETS1}/DSPScheduleID`, 'scheduleId'],
  [`${SMETS1}/ThrottledAlertSequenceId`, 'throttledAlertSequenceId'],
  [`${SMETS1}/ThrottledAlertCount`, 'throttledAlertCount'],
] as const);

/** Elements whose text is a message in base64 */
export const PAYLOADS: ReadonlySet<string> = new Set([
  `${MESSAGE}/GBCSPayload`,
  `${MESSAGE}/DSPScheduledMessage/GBCSPayload`,
  `${MESSAGE}/FutureDatedDeviceAlertMessage/GBCSPayload`,
  `${MESSAGE}/CINMessage/GBCSPayload`,
  `${MESSAGE}/LocalCommand/GBCSPayload`,
  `${MESSAGE}/PreCommand/GBCSPayload`,
  `${ALERT}/GBCSPayload`,
  'Request/Body/ReturnLocalCommandResponse/DeviceGBCSResponse',
  'Request/Body/SignedPreCommand/GBCSPayload',
]);

/** The S1SP's countersigned response, in a response or by itself */
export const SMETS1_RESPONSES: ReadonlySet<string> = new Set([`${SMETS1}/SMETS1SignedResponse`, 'SMETS1SignedResponse']);

/** Paths of the elements above and of those around them, by the path of the outer element and name: found without being put together */
const PATHS: ReadonlyMap<string, ReadonlyMap<string, string>> = (() => {
  const paths = new Map<string, Map<string, string>>();
  for (const path of [...KINDS.keys(), ...DETAILED, ...TEXT_FACTS.keys(), ...NUMBER_FACTS.keys(), ...PAYLOADS, ...SMETS1_RESPONSES]) {
    const names = path.split('/');
    for (let depth = 1; depth < names.length; depth++) {
      const outer = names.slice(0, depth).join('/');
      const inner = paths.get(outer) ?? new Map<string, string>();
      inner.set(names[depth] as string, names.slice(0, depth + 1).join('/'));
      paths.set(outer, inner);
    }
  }
  return paths;
})();

/** Path of an element by that of the element around it */
export const pathOf = (outer: string, local: string): string => PATHS.get(outer)?.get(local) ?? `${outer}/${local}`;
