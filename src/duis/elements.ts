import type { DuisFacts, DuisKind } from './duis-document.js';
import { interned } from './xml/names.js';

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

const MESSAGE = 'Response/Body/ResponseMessage';
const ALERT = 'Response/Body/DeviceAlertMessage';
const DCC_ALERT = 'Response/Body/DCCAlertMessage';
const SMETS1 = 'Response/Body/SMETS1ResponseMessage';

/** Elements that decide the kind of a document. A document has one, in a response message beside the message itself */
const KINDS: ReadonlyMap<string, DuisKind> = new Map([
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
const DETAILED: ReadonlySet<string> = new Set([`${DCC_ALERT}/DCCAlert`, 'Request/Body']);

type NumberFact = 'scheduleId' | 'throttledAlertSequenceId' | 'throttledAlertCount' | 'instructionNumber' | 'totalCommandInstructions';
type TextFact = Exclude<keyof DuisFacts, NumberFact>;

/** Elements whose text is a fact */
const TEXT_FACTS: ReadonlyMap<string, TextFact> = new Map([
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
const NUMBER_FACTS: ReadonlyMap<string, NumberFact> = new Map([
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
const PAYLOADS: ReadonlySet<string> = new Set([
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
const SMETS1_RESPONSES: ReadonlySet<string> = new Set([`${SMETS1}/SMETS1SignedResponse`, 'SMETS1SignedResponse']);

/** What is known of the elements at one path */
export interface Place {
  readonly path: string;
  /** Elements inside of which something is known, by name */
  readonly inner: Map<string, Place>;
  /** What kind it makes the document */
  readonly kind: DuisKind | undefined;
  /** Whether the elements inside name the kind more closely */
  readonly isDetailed: boolean;
  readonly isResponseMessage: boolean;
  readonly isSmets1: boolean;
  readonly textFact: TextFact | undefined;
  readonly numberFact: NumberFact | undefined;
  readonly isPayload: boolean;
}

/** By the names of the root elements */
export const PLACES: ReadonlyMap<string, Place> = (() => {
  const roots = new Map<string, Place>();
  const known = [...ROOTS.keys(), ...KINDS.keys(), ...DETAILED, ...TEXT_FACTS.keys(), ...NUMBER_FACTS.keys(), ...PAYLOADS];
  for (const path of [...known, ...SMETS1_RESPONSES]) {
    let places = roots;
    let at = '';
    for (const name of path.split('/').map(interned)) {
      at = at === '' ? name : `${at}/${name}`;
      const place: Place = places.get(name) ?? placeAt(at);
      places.set(name, place);
      places = place.inner;
    }
  }
  return roots;
})();

function placeAt(path: string): Place {
  return {
    path,
    inner: new Map(),
    kind: KINDS.get(path),
    isDetailed: DETAILED.has(path),
    isResponseMessage: path === MESSAGE,
    isSmets1: SMETS1_RESPONSES.has(path),
    textFact: TEXT_FACTS.get(path),
    numberFact: NUMBER_FACTS.get(path),
    isPayload: PAYLOADS.has(path),
  };
}
