import { generalizedTime, integer } from '../../codecs/der/primitives.js';
import type { DerShape } from '../../codecs/der/shape.js';
import { sequence } from '../../codecs/der/shapes.js';
import type { DataShape } from '../../codecs/dlms/shapes.js';
import type { OctetLayout } from '../../codecs/octet-fields.js';
import type { Source } from '../../codecs/source.js';
import type { Row } from './rows.js';

/** What alerts with one message code mean: what follows alert code and time stamp, and the rows for it. */
interface AlertBase {
  /** Use case as GBCS names it; the message code, or the name with its protocol, for alerts that are no use case */
  readonly name: string;
  readonly messageCode: number;
  /** Codes of the alerts that have this payload, whatever message code they come with */
  readonly alertCodes: readonly number[];
  /** What stands in `Payload`; no rows for alerts that have none in the schema */
  readonly rows: readonly Row[];
  /** Of an alert on an instruction of a future dated command: what names the message code of that command, two octets */
  readonly commandMessageCode?: Source;
}

export interface DlmsAlert extends AlertBase {
  readonly encoding: 'DLMS COSEM';
  /** Members of the notification body after the time stamp */
  readonly members: readonly DataShape[];
  /** A generic alert: alerts by whose code its payload goes */
  readonly payloads: readonly DlmsAlert[];
}

export interface GbzAlert extends AlertBase {
  readonly encoding: 'GBZ';
  /** Octets after the time stamp; 'component' where they are a GBZ component, undefined where they say nothing that the schema holds */
  readonly payload: OctetLayout | 'component' | undefined;
  /** A generic alert: alerts by whose code its payload goes */
  readonly payloads: readonly GbzAlert[];
}

export interface Asn1Alert extends AlertBase {
  readonly encoding: 'ASN.1';
  /** The whole content, with alert code and time */
  readonly content: AlertSequence;
}

/** A sequence that begins with alert code and time of execution or backup, as all alerts in ASN.1 do */
export type AlertSequence = DerShape & { readonly alertCode: Source; readonly dateTime: Source };

export type Alert = DlmsAlert | GbzAlert | Asn1Alert;

/** Alerts that are data notifications (GBCS 7.2.8) */
export const dlmsAlert = (
  name: string,
  messageCode: number,
  alertCodes: readonly number[],
  members: readonly DataShape[] = [],
  ...rows: Row[]
): DlmsAlert => ({ encoding: 'DLMS COSEM', name, messageCode, alertCodes, members, rows, payloads: [] });

/** Alerts with one message code for any alert code. Those that have a payload elsewhere have it here too, where it is there. */
export const genericDlmsAlert = (name: string, messageCode: number, payloads: readonly DlmsAlert[]): DlmsAlert => ({
  ...dlmsAlert(name, messageCode, []),
  payloads,
});

/** Alerts in GBZ (GBCS 7.2.9) */
export const gbzAlert = (
  name: string,
  messageCode: number,
  alertCodes: readonly number[],
  payload: GbzAlert['payload'] = undefined,
  ...rows: Row[]
): GbzAlert => ({ encoding: 'GBZ', name, messageCode, alertCodes, payload, rows, payloads: [] });

/** As genericDlmsAlert, in GBZ */
export const genericGbzAlert = (name: string, messageCode: number, payloads: readonly GbzAlert[]): GbzAlert => ({
  ...gbzAlert(name, messageCode, []),
  payloads,
});

/** Elements after alert code and time, named so that rows can refer to them */
export const alertSequence = <Members extends Record<string, DerShape>>(members: Members) =>
  sequence({ alertCode: integer({ from: 0, to: 0xffff }), dateTime: generalizedTime(), ...members });

/** Alerts in ASN.1 */
export const asn1Alert = (
  name: string,
  messageCode: number,
  alertCodes: readonly number[],
  content: AlertSequence,
  ...rows: Row[]
): Asn1Alert => ({ encoding: 'ASN.1', name, messageCode, alertCodes, content, rows });
