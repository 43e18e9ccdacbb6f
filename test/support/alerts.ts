import { createTranslator, type Translation } from '../../src/index.js';
import { alertBody, dataNotification } from '../encoder/access-response.js';
import { type GbzAlertPayload, gbzAlert } from '../encoder/gbz.js';
import { communicationsHub, electricityMeter, gasMeter, supplier } from '../encoder/keys.js';
import { encodeMessage, type Message, type MessageParties } from '../encoder/message.js';
import { hex } from '../encoder/octets.js';
import { contentsOf } from './contents.js';
import { partyKeys } from './party-keys.js';
import { assertValid } from './schema.js';

/** 2015-01-01T00:00:00.00Z as a COSEM date-time, in seconds since 2000, and in documents */
export const TIME = hex('07DF0101FF000000008000FF');
export const TIME_SECONDS = 0x1c374a80;
export const TIME_TEXT = '2015-01-01T00:00:00.00Z';

export const ESME_TO_SUPPLIER: MessageParties = { originator: electricityMeter, recipient: supplier, originatorCounter: 2000n };
export const GSME_TO_SUPPLIER: MessageParties = { originator: gasMeter, recipient: supplier, originatorCounter: 3000n };
export const HUB_TO_SUPPLIER: MessageParties = { originator: communicationsHub, recipient: supplier, originatorCounter: 4000n };

/** An alert without signature or MAC */
export function alertMessage(messageCode: number, payload: Uint8Array, rest: Partial<Message> = {}): Uint8Array {
  return encodeMessage({ ...ESME_TO_SUPPLIER, craFlag: 3, messageCode, payload, security: 'none', ...rest });
}

/** A data notification at TIME; `members` is what follows the time stamp */
export const dlmsAlert = (messageCode: number, alertCode: number, ...members: Uint8Array[]): Uint8Array =>
  alertMessage(messageCode, dataNotification({ body: alertBody(alertCode, TIME, ...members) }));

/** A GBZ alert at TIME */
export const gbzAlertMessage = (messageCode: number, alertCode: number, payload?: GbzAlertPayload): Uint8Array =>
  alertMessage(messageCode, gbzAlert(alertCode, TIME_SECONDS, payload), GSME_TO_SUPPLIER);

const translator = createTranslator({ keys: partyKeys });

/** Translates an alert with the keys of all parties, and validates the document. */
export function translateAlert(message: Uint8Array): Translation {
  const translation = translator.translate(message);
  assertValid(translation.xml);
  return translation;
}

/** What stands in `Payload`; undefined where the alert has none */
export const payloadOf = (message: Uint8Array): string | undefined => contentsOf(translateAlert(message), 'Payload');
