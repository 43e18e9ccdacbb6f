import { concatenate, hex, reversed, unsignedOctets } from './octets.js';
import { type ZclValue, zclType, zclValue } from './zcl-value.js';

/** Encrypts a ZCL payload: security header, ciphertext and authentication tag (see `protectedBlock` in protection.ts) */
export type Protect = (plaintext: Uint8Array) => Uint8Array;

/** One component of a GBZ payload: extended header and ZCL frame */
export interface GbzComponent {
  readonly cluster: number;
  readonly command: number;
  /** ZCL payload, fields and records without the ZCL header */
  readonly payload: Uint8Array;
  /** ZCL frame control: bits 0 and 1 cluster-specific (1), bit 2 manufacturer specific, bit 3 server to client, bit 4 disable default response */
  readonly frameControl: number;
  /** Present exactly where bit 2 of the frame control is set */
  readonly manufacturerCode?: number;
  /** ZCL transaction sequence number. Left out: position in the payload */
  readonly sequence?: number;
  /** From Date Time, seconds since 2000; sets bit 4 of the extended header control field */
  readonly fromDateTime?: number;
  /** Encrypts the ZCL payload; sets bit 1 of the extended header control field */
  readonly protect?: Protect;
  /** Additional header frame counter of an encrypted component. Left out: how many encrypted ones stand before it */
  readonly frameCounter?: number;
  /** Replaces the extended header control field that follows from the above and the position */
  readonly control?: number;
}

const littleEndian = (value: number, size: number): Uint8Array => reversed(unsignedOctets(value, size));

const LAST = 0x01;
const ENCRYPTED = 0x02;
const FROM_DATE_TIME = 0x10;
const ADDITIONAL_HEADER_CONTROL = 0x00;
const MANUFACTURER_SPECIFIC = 0x04;

function encodeComponent(component: GbzComponent, position: number, encryptedBefore: number, isLast: boolean): Uint8Array {
  const { cluster, command, payload, frameControl, manufacturerCode, fromDateTime, protect } = component;
  if (((frameControl & MANUFACTURER_SPECIFIC) !== 0) !== (manufacturerCode !== undefined))
    throw new Error('manufacturer code and bit 2 of the frame control go together');
  const control = (isLast ? LAST : 0) | (protect ? ENCRYPTED : 0) | (fromDateTime === undefined ? 0 : FROM_DATE_TIME);
  const block = protect?.(payload);
  const body = concatenate(
    block === undefined ? new Uint8Array(0) : Uint8Array.of(ADDITIONAL_HEADER_CONTROL, component.frameCounter ?? encryptedBefore),
    fromDateTime === undefined ? new Uint8Array(0) : unsignedOctets(fromDateTime, 4),
    unsignedOctets(frameControl, 1),
    manufacturerCode === undefined ? new Uint8Array(0) : littleEndian(manufacturerCode, 2),
    unsignedOctets(component.sequence ?? position, 1),
    unsignedOctets(command, 1),
    block === undefined ? payload : concatenate(unsignedOctets(block.length, 2), block),
  );
  return concatenate(unsignedOctets(component.control ?? control, 1), unsignedOctets(cluster, 2), unsignedOctets(body.length, 2), body);
}

const encryptedIn = (components: readonly GbzComponent[]): number => components.filter((component) => component.protect).length;

const PROFILE = hex('0109');

/** GBZ payload of a command or response: profile, number of components, components */
export function gbzPayload(components: readonly GbzComponent[]): Uint8Array {
  return concatenate(
    PROFILE,
    unsignedOctets(components.length, 1),
    ...components.map((component, at) =>
      encodeComponent(component, at, encryptedIn(components.slice(0, at)), at === components.length - 1),
    ),
  );
}

/** What follows alert code and time stamp: nothing, octets of the alert's own, or one component */
export type GbzAlertPayload = Uint8Array | GbzComponent;

/** GBZ payload of an alert. `time` is in seconds since 2000. The number of components counts the payload, whatever it is. */
export function gbzAlert(alertCode: number, time: number, payload?: GbzAlertPayload): Uint8Array {
  const octets = payload === undefined || payload instanceof Uint8Array ? payload : encodeComponent(payload, 0, 0, true);
  return concatenate(
    PROFILE,
    unsignedOctets(octets === undefined ? 0 : 1, 1),
    unsignedOctets(alertCode, 2),
    unsignedOctets(time, 4),
    octets ?? new Uint8Array(0),
  );
}

/** One attribute status record of a Read Attributes Response: type name (see ZCL_TYPES) and value, or a status other than success */
export type AttributeRecord =
  | { readonly id: number; readonly type: string; readonly value: ZclValue }
  | { readonly id: number; readonly status: number };

function attributeRecord(record: AttributeRecord): Uint8Array {
  const id = littleEndian(record.id, 2);
  if ('status' in record) return concatenate(id, unsignedOctets(record.status, 1));
  const type = zclType(record.type);
  return concatenate(id, hex('00'), unsignedOctets(type.id, 1), type.encode(record.value));
}

/** What each kind of component leaves to the caller: `protect`, `sequence`, another frame control … */
export type ComponentOptions = Partial<Omit<GbzComponent, 'cluster' | 'command' | 'payload'>>;

/** Read Attributes Response (01), from the server */
export function readAttributesResponse(cluster: number, records: readonly AttributeRecord[], options: ComponentOptions = {}): GbzComponent {
  return { cluster, command: 0x01, frameControl: 0x18, payload: concatenate(...records.map(attributeRecord)), ...options };
}

/** Write Attributes Response (04): the attributes that were not written with their statuses; none: the single status SUCCESS */
export function writeAttributesResponse(
  cluster: number,
  failures: readonly { readonly id: number; readonly status: number }[],
  options: ComponentOptions = {},
): GbzComponent {
  const records = failures.map(({ id, status }) => concatenate(unsignedOctets(status, 1), littleEndian(id, 2)));
  return { cluster, command: 0x04, frameControl: 0x18, payload: failures.length === 0 ? hex('00') : concatenate(...records), ...options };
}

/** Default Response (0B): the command that it answers (FF: not executed after an earlier failure) and its status */
export function defaultResponse(cluster: number, command: number, status: number, options: ComponentOptions = {}): GbzComponent {
  return { cluster, command: 0x0b, frameControl: 0x08, payload: Uint8Array.of(command, status), ...options };
}

/** A field of a cluster-specific command: type name and value, or octets as they are */
export type CommandField = readonly [type: string, value: ZclValue] | Uint8Array;

/** A cluster-specific command from the server: Publish Snapshot, Consumer Top Up Response … */
export function clusterCommand(
  cluster: number,
  command: number,
  fields: readonly CommandField[],
  options: ComponentOptions = {},
): GbzComponent {
  const octets = fields.map((field) => (field instanceof Uint8Array ? field : zclValue(field[0], field[1])));
  return { cluster, command, frameControl: 0x19, payload: concatenate(...octets), ...options };
}
