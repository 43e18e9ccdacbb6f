import { electricityMeter, supplier } from '../encoder/keys.js';
import { encodeMessage, type Message } from '../encoder/message.js';
import { hex } from '../encoder/octets.js';

/** A response of our electricity meter to its supplier, not protected, without MAC and signature; `rest` is what is to be other */
export const plainMessage = (rest: Partial<Message> = {}): Uint8Array =>
  encodeMessage({
    craFlag: 2,
    originator: electricityMeter,
    recipient: supplier,
    originatorCounter: 1000n,
    messageCode: 0x0027,
    payload: hex('DA 20 00'),
    security: 'none',
    ...rest,
  });
