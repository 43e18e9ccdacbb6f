import { groupingMessage, type MessageParts, macMessage } from '../../support/messages.js';

/** Device, user, and access control broker of the messages here */
export const DEVICE = '00-DB-12-34-56-78-90-A0';
export const USER = '90-B3-D5-1F-30-01-00-00';

/** Response of use case ECS16 (service request 3.4, Update Supplier Name): two set results, success */
export function supplierNameResponse(counter = 1000, parts: MessageParts = {}): Uint8Array {
  const content = `DA 20${counter.toString(16).padStart(6, '0')} 00 00 02 00 00 02 02 00 02 00`;
  return macMessage(
    groupingMessage({ originatorCounter: counter.toString(16).padStart(16, '0'), otherInformation: '0025', content, ...parts }),
  );
}

export const hexOf = (message: Uint8Array): string => Buffer.from(message).toString('hex').toUpperCase();
export const base64Of = (message: Uint8Array): string => Buffer.from(message).toString('base64');
