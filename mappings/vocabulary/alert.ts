import { generalizedTime, integer } from '../../codecs/der/primitives.js';
import type { DerShape } from '../../codecs/der/shape.js';
import { type DerMembers, sequence } from '../../codecs/der/shapes.js';
import type { OctetLayout } from '../../codecs/octet-fields.js';
import type { Encoding, Source } from '../../codecs/source.js';
import { type Item, type Items, inOrder } from './items.js';
import type { Asn1Source, Row } from './rows.js';

/** What alerts with one message code mean: what follows alert code and time stamp, and the rows for it. */
interface AlertBase<Of extends Encoding> {
  readonly encoding: Of;
  /** Use case as GBCS names it; the message code, or the name with its protocol, for alerts that are no use case */
  readonly name: string;
  readonly messageCode: number;
  /** Codes of the alerts that have this payload, whatever message code they come with */
  readonly alertCodes: readonly number[];
  /** What stands in `Payload`; no rows for alerts that have none in the schema */
  readonly rows: readonly Row<Of>[];
  /** Of an alert on an instruction of a future dated command: what names the message code of that command, two octets */
  readonly commandMessageCode: Source<Of> | undefined;
}

export interface DlmsAlert extends AlertBase<'DLMS COSEM'> {
  /** Members of the notification body after the time stamp */
  readonly members: readonly Item[];
  /** A generic alert: alerts by whose code its payload goes */
  readonly payloads: readonly DlmsAlert[];
}

export interface GbzAlert extends AlertBase<'GBZ'> {
  /** Octets after the time stamp; 'component' where they are a GBZ component, undefined where they say nothing that the schema holds */
  readonly payload: OctetLayout | 'component' | undefined;
  /** A generic alert: alerts by whose code its payload goes */
  readonly payloads: readonly GbzAlert[];
}

export interface Asn1Alert extends AlertBase<'ASN.1'> {
  /** The whole content, with alert code and time */
  readonly content: AlertSequence;
}

/** A sequence that begins with alert code and time of execution or backup, as all alerts in ASN.1 do */
export type AlertSequence = DerShape & { readonly of: Readonly<Record<'alertCode' | 'dateTime', Asn1Source>> };

export type Alert = DlmsAlert | GbzAlert | Asn1Alert;

/** What a mapping says of its alert */
type Mapping<Of extends Encoding> = Pick<AlertBase<Of>, 'name' | 'messageCode' | 'alertCodes'> &
  Partial<Pick<AlertBase<Of>, 'rows' | 'commandMessageCode'>>;

const common = <Of extends Encoding>(
  encoding: Of,
  { name, messageCode, alertCodes, rows = [], commandMessageCode }: Mapping<Of>,
): AlertBase<Of> => ({
  encoding,
  name,
  messageCode,
  alertCodes,
  rows,
  commandMessageCode,
});

export type DlmsAlertMapping = Mapping<'DLMS COSEM'> & {
  /** What the notification body has after the time stamp */
  readonly members?: readonly Items[];
};

/** Alerts that are data notifications (GBCS 7.2.8) */
export const dlmsAlert = (mapping: DlmsAlertMapping): DlmsAlert => ({
  ...common('DLMS COSEM', mapping),
  members: inOrder(mapping.members ?? []),
  payloads: [],
});

/** Alerts with one message code for any alert code. Those that have a payload elsewhere have it here too, where it is there. */
export const genericDlmsAlert = (name: string, messageCode: number, payloads: readonly DlmsAlert[]): DlmsAlert => ({
  ...dlmsAlert({ name, messageCode, alertCodes: [] }),
  payloads,
});

export type GbzAlertMapping = Mapping<'GBZ'> & Partial<Pick<GbzAlert, 'payload'>>;

/** Alerts in GBZ (GBCS 7.2.9) */
export const gbzAlert = (mapping: GbzAlertMapping): GbzAlert => ({ ...common('GBZ', mapping), payload: mapping.payload, payloads: [] });

/** As genericDlmsAlert, in GBZ */
export const genericGbzAlert = (name: string, messageCode: number, payloads: readonly GbzAlert[]): GbzAlert => ({
  ...gbzAlert({ name, messageCode, alertCodes: [] }),
  payloads,
});

/** Elements after alert code and time, named so that rows can refer to them */
export const alertSequence = <Members extends DerMembers>(members: Members) =>
  sequence({ alertCode: integer({ from: 0, to: 0xffff }), dateTime: generalizedTime(), ...members });

/** Alerts in ASN.1 */
export const asn1Alert = (mapping: Mapping<'ASN.1'> & Pick<Asn1Alert, 'content'>): Asn1Alert => ({
  ...common('ASN.1', mapping),
  content: mapping.content,
});
