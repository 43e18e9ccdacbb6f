import type { Smets1LeftOut } from './smets1-element.js';

/** Documents that bring a message of a device, by the element that holds it */
export type DeviceMessageKind =
  /** `ResponseMessage/GBCSPayload` */
  | 'response'
  /** `ResponseMessage/DSPScheduledMessage` */
  | 'scheduled-response'
  /** `ResponseMessage/FutureDatedDeviceAlertMessage` */
  | 'future-dated-alert'
  /** `ResponseMessage/CINMessage`, with the customer identification number in the facts */
  | 'cin-response'
  /** `DeviceAlertMessage` */
  | 'device-alert'
  /** Service request 8.13, `ReturnLocalCommandResponse` */
  | 'returned-local-response'
  /** `SMETS1ResponseMessage`, or a `SMETS1SignedResponse` by itself */
  | 'smets1-response'
  | 'smets1-alert';

/** Documents that bring none */
export type OtherDocumentKind =
  /** `ResponseMessage` with nothing but the service reference: the DCC's answer to a request, its outcome in the response code */
  | 'acknowledgement'
  | 'dcc-alert'
  | 's1sp-alert'
  | 'inventory'
  | 'opt-in'
  | 'schedules'
  | 'schedule-created'
  | 'firmware-warning'
  | 'wan-matrix'
  /** A command for a device, unsigned */
  | 'pre-command'
  /** A command for a device, to be delivered locally */
  | 'local-command'
  /** A service request other than 8.13 */
  | 'service-request'
  /** A `ResponseMessage` with an element that no schema version up to 5.4 has */
  | 'not-recognised';

/** What kind of document a DUIS document is */
export type DuisKind = DeviceMessageKind | OtherDocumentKind;

/** What a DUIS document says about its message, as it says it. A fact that the document does not give is absent. */
export interface DuisFacts {
  /** Of the root element */
  readonly schemaVersion?: string;
  /** `BusinessOriginatorID:BusinessTargetID:OriginatorCounter` */
  readonly requestId?: string;
  /** `BusinessOriginatorID:BusinessTargetID:OriginatorCounter` */
  readonly responseId?: string;
  /** `I0`, `E65`, … */
  readonly responseCode?: string;
  /** `2022-08-17T15:45:42.790Z` */
  readonly responseDateTime?: string;
  readonly serviceReference?: string;
  readonly serviceReferenceVariant?: string;
  /** Of a request */
  readonly commandVariant?: string;
  /** Four hex digits for a device alert, `N12` and the like for a DCC alert */
  readonly alertCode?: string;
  readonly scheduleId?: number;
  readonly throttledAlertSequenceId?: number;
  /** Alerts that were held back */
  readonly throttledAlertCount?: number;
  /** Which instruction of a future dated command the alert is about, of how many */
  readonly instructionNumber?: number;
  readonly totalCommandInstructions?: number;
  /** Four digits that the device shows */
  readonly customerIdentificationNumber?: string;
  /** Of the request whose command was delivered locally */
  readonly originalRequestId?: string;
  /** Of a pre-command */
  readonly gbcsVersion?: string;
}

/** A `GBCSResponse` document made of the one that an S1SP sent */
export interface Smets1Document {
  readonly xml: string;
  readonly kind: 'response' | 'alert';
  /** Text of the elements of the header, by name */
  readonly header: ReadonlyMap<string, string>;
  readonly alertCode?: number;
  /** What was left out because the MMC schema has no place for it */
  readonly leftOut: readonly Smets1LeftOut[];
}

/** A DUIS document, read */
export interface DuisDocument {
  readonly kind: DuisKind;
  /** The element that decides the kind: `DSPInventory`, `PowerOutageEvent`, … */
  readonly element: string;
  readonly facts: DuisFacts;
  /** The octets of GBCSPayload or DeviceGBCSResponse, those of pre-commands and local commands included */
  readonly payload?: Uint8Array;
  readonly smets1?: Smets1Document;
}
