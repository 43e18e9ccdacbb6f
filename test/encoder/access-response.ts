import { encodeLength, type LengthForm, longUnsigned, octetString, structure } from './axdr.js';
import { concatenate, hex, unsignedOctets } from './octets.js';

/** Result of one access: data-access-result for get and set, action-result for action; 0 is success */
export interface AccessResult {
  readonly choice: 'get' | 'set' | 'action';
  readonly code: number;
}

export const getResult = (code = 0): AccessResult => ({ choice: 'get', code });
export const setResult = (code = 0): AccessResult => ({ choice: 'set', code });
export const actionResult = (code = 0): AccessResult => ({ choice: 'action', code });

const CHOICE = { get: 1, set: 2, action: 3 } as const;

/** One entry of the access request specification that a response may repeat: attribute or method of an object */
export interface AccessRequestSpecification {
  readonly choice: 'get' | 'set' | 'action';
  readonly classId: number;
  /** Logical name, six octets or their hex digits */
  readonly instanceId: Uint8Array | string;
  /** Attribute or method */
  readonly number: number;
}

function encodeSpecification({ choice, classId, instanceId, number }: AccessRequestSpecification): Uint8Array {
  const logicalName = typeof instanceId === 'string' ? hex(instanceId) : instanceId;
  return concatenate(unsignedOctets(CHOICE[choice], 1), unsignedOctets(classId, 2), logicalName, unsignedOctets(number, 1));
}

export interface AccessResponse {
  /** Long-invoke-id-and-priority; messages have 20000000 and the low 24 bits of the originator counter. Left out: 20000001 */
  readonly longInvokeIdAndPriority?: number;
  /** Left out, as in every message seen: not present */
  readonly dateTime?: Uint8Array;
  /** Left out, as in every message seen: not present */
  readonly specifications?: readonly AccessRequestSpecification[];
  /** Encoded data, one for each access */
  readonly data: readonly Uint8Array[];
  readonly results: readonly AccessResult[];
  /** Form of the number of data and of results */
  readonly countForm?: LengthForm;
}

const LONG_INVOKE_ID_AND_PRIORITY = 0x20000001;

/** Long-invoke-id-and-priority of a message with that originator counter */
export function longInvokeIdAndPriority(originatorCounter: bigint): number {
  return 0x20000000 + Number(originatorCounter & 0xffffffn);
}

/** Access-response APDU (tag DA) */
export function accessResponse(response: AccessResponse): Uint8Array {
  const { specifications, data, results, countForm } = response;
  return concatenate(
    hex('DA'),
    unsignedOctets(response.longInvokeIdAndPriority ?? LONG_INVOKE_ID_AND_PRIORITY, 4),
    optionalDateTime(response.dateTime),
    specifications === undefined
      ? hex('00')
      : concatenate(hex('01'), encodeLength(specifications.length), ...specifications.map(encodeSpecification)),
    encodeLength(data.length, countForm),
    ...data,
    encodeLength(results.length, countForm),
    ...results.map(({ choice, code }) => Uint8Array.of(CHOICE[choice], code)),
  );
}

export interface DataNotification {
  /** As in an access response */
  readonly longInvokeIdAndPriority?: number;
  readonly dateTime?: Uint8Array;
  /** One encoded data; alerts have a structure of alert code, date-time and what belongs to the alert */
  readonly body: Uint8Array;
}

/** Data-notification APDU (tag 0F): alerts of DLMS COSEM devices */
export function dataNotification(notification: DataNotification): Uint8Array {
  return concatenate(
    hex('0F'),
    unsignedOctets(notification.longInvokeIdAndPriority ?? LONG_INVOKE_ID_AND_PRIORITY, 4),
    optionalDateTime(notification.dateTime),
    notification.body,
  );
}

/** Body of an alert: alert code, its time of 12 octets, further encoded data */
export function alertBody(alertCode: number, time: Uint8Array, ...payload: Uint8Array[]): Uint8Array {
  return structure(longUnsigned(alertCode), octetString(time), ...payload);
}

function optionalDateTime(dateTime: Uint8Array = new Uint8Array(0)): Uint8Array {
  return concatenate(encodeLength(dateTime.length), dateTime);
}
