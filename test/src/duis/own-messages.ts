import { generalCiphering } from '../../encoder/envelope.js';
import { electricityMeter, supplier } from '../../encoder/keys.js';
import type { Message } from '../../encoder/message.js';
import { hex } from '../../encoder/octets.js';
import { plainMessage } from '../../support/plain-message.js';

/** Device and user of the messages here */
export const DEVICE = electricityMeter.eui;
export const USER = supplier.eui;

/** In place of a true MAC: no test here verifies it, and some make thousands of messages */
const MAC = hex('0102030405060708090A0B0C');

/** A message with a MAC header */
export const withMacHeader = (rest: Partial<Message>): Uint8Array => generalCiphering(plainMessage(rest), MAC);

/** Response of use case ECS16 (service request 3.4, Update Supplier Name): two set results, success */
export function supplierNameResponse(counter = 1000, rest: Partial<Message> = {}): Uint8Array {
  const payload = hex(`DA 20${counter.toString(16).padStart(6, '0')} 00 00 02 00 00 02 02 00 02 00`);
  return withMacHeader({ originatorCounter: BigInt(counter), messageCode: 0x0025, payload, ...rest });
}
