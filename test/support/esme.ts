import { createTranslator, type Options, type Translation } from '../../src/index.js';
import { type AccessResult, accessResponse, actionResult, getResult } from '../encoder/access-response.js';
import { nullData, structure } from '../encoder/axdr.js';
import { accessControlBroker, electricityMeter, supplementaryRemoteParty, supplier } from '../encoder/keys.js';
import { blockAgreement, encodeMessage, type MessageParties, parametersOf } from '../encoder/message.js';
import { protectedAttributes, protectedBlock } from '../encoder/protection.js';
import { contentsOf } from './contents.js';
import { partyKeys } from './party-keys.js';
import { assertValid } from './schema.js';

/** What answers one access: data, given the parties of the message where it is protected, and a result */
export interface Answer {
  readonly data: (parties: MessageParties) => Uint8Array;
  readonly result: AccessResult;
}

/** The encoded data of a get */
export const got = (data: Uint8Array): Answer => ({ data: () => data, result: getResult() });

/** A get that failed, with null-data */
export const getFailed = (code = 1): Answer => ({ data: nullData, result: getResult(code) });

/** What get_protected_attributes returns: one member for each attribute, encrypted for the recipient of the message */
export const gotProtected = (...attributes: Uint8Array[]): Answer => ({
  data: (message) => protectedAttributes(parametersOf(message), protectedBlock(blockAgreement(message), structure(...attributes))),
  result: actionResult(),
});

/** A read of protected attributes that failed, with null-data */
export const protectedFailed = (code = 1): Answer => ({ data: nullData, result: actionResult(code) });

const KRP: MessageParties = { originator: electricityMeter, recipient: supplier, originatorCounter: 1000n };

/** To an unknown remote party, by way of the access control broker */
export const URP: MessageParties = {
  originator: electricityMeter,
  recipient: accessControlBroker,
  originatorCounter: 1302n,
  supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 1004n, originatorCounter: 2002n },
};

/** A response of our electricity meter, to its supplier unless other parties are given */
export function esmeResponse(messageCode: number, answers: readonly Answer[], between: MessageParties = KRP, dateTime?: Uint8Array) {
  const payload = accessResponse({ data: answers.map(({ data }) => data(between)), results: answers.map(({ result }) => result) });
  return encodeMessage({ ...between, craFlag: 2, messageCode, payload, ...(dateTime === undefined ? {} : { dateTime }) });
}

let translator: ReturnType<typeof createTranslator> | undefined;

/** Translates a response with the keys of all parties, and validates the document. */
export function translateEsme(message: Uint8Array, options?: Options): Translation {
  translator ??= createTranslator({ keys: partyKeys });
  const translation = (options === undefined ? translator : createTranslator({ keys: partyKeys, ...options })).translate(message);
  assertValid(translation.xml, options?.schemaVersion ?? '5.4');
  return translation;
}

/** The `…Rsp` element of a translation, its names without prefix and empty elements in the short form */
export const responseOf = (translation: Translation): string => contentsOf(translation, 'SMETSData') ?? '';
