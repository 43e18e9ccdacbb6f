import { gasMeter } from '../../encoder/keys.js';
import { hex, toHex } from '../../encoder/octets.js';
import { supplierNameResponse, withMacHeader } from '../duis/own-messages.js';

/** Messages of a dump in tests; the measure of the requirement is a million */
export const DUMP_MESSAGES = Number(process.env.GBCS_DUMP_MESSAGES ?? 20_000);

/** One message in a hundred is damaged, in three ways */
export const isDamaged = (number: number): boolean => number % 100 === 50;

/** The message of this number, from 1, which its originator counter is: different use cases, both protocols */
export function dumpMessage(number: number): Uint8Array {
  const message = number % 3 === 0 ? gasResponse(number) : supplierNameResponse(number);
  if (!isDamaged(number)) return message;
  const way = Math.floor(number / 100) % 3;
  if (way === 0) return message.subarray(0, 48);
  const damaged = Uint8Array.from(message);
  damaged[way === 1 ? 7 : 44] ^= 0x7f;
  return damaged;
}

/** Response of use case GCS44 (service request 3.4, Update Supplier Name): a default response, success */
function gasResponse(number: number): Uint8Array {
  const payload = hex('0109 01 01 0708 0005 00 00 0B 01 00');
  return withMacHeader({ originator: gasMeter, originatorCounter: BigInt(number), messageCode: 0x0088, payload });
}

/** Lines of a dump in hex, in chunks of this many */
export function* hexChunks(count: number, linesPerChunk = 500): Generator<Uint8Array> {
  for (let first = 1; first <= count; first += linesPerChunk) {
    let text = '';
    for (let number = first; number < first + linesPerChunk && number <= count; number++) text += `${toHex(dumpMessage(number))}\n`;
    yield Buffer.from(text);
  }
}
