import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readWholeMessage } from '../../../codecs/envelope/envelope.js';
import { createTranslator, GbcsError } from '../../../src/index.js';
import { accessResponse, actionResult, alertBody, dataNotification, getResult } from '../../encoder/access-response.js';
import { doubleLongUnsigned, integer, nullData, octetString, structure, unsigned } from '../../encoder/axdr.js';
import * as der from '../../encoder/der.js';
import { defaultResponse, gbzAlert, gbzPayload, readAttributesResponse } from '../../encoder/gbz.js';
import {
  accessControlBroker,
  electricityMeter,
  gasMeter,
  networkOperator,
  supplementaryRemoteParty,
  supplier,
} from '../../encoder/keys.js';
import { blockAgreement, encodeMessage, type Message, type MessageParties, parametersOf } from '../../encoder/message.js';
import { protectedAttributes, protectedBlock, protectFor } from '../../encoder/protection.js';
import { TIME, TIME_SECONDS } from '../../support/alerts.js';
import { partyKeys } from '../../support/party-keys.js';

const FROM_ESME: MessageParties = { originator: electricityMeter, recipient: networkOperator, originatorCounter: 0x0102030405060708n };
const FROM_GSME: MessageParties = { ...FROM_ESME, originator: gasMeter, recipient: supplier };
const FOR_UNKNOWN_PARTY: MessageParties = {
  ...FROM_ESME,
  recipient: accessControlBroker,
  supplementary: { remoteParty: supplementaryRemoteParty, remotePartyCounter: 77n, originatorCounter: 99n },
};

const register = structure(integer(0), unsigned(30));
const readRegisters = (between: MessageParties) => {
  const attributes = structure(structure(doubleLongUnsigned(123_456), register, doubleLongUnsigned(7), register));
  const read = protectedAttributes(parametersOf(between), protectedBlock(blockAgreement(between), attributes));
  return accessResponse({ data: [read], results: [actionResult()] });
};

const SAMPLES: Readonly<Record<string, Message>> = {
  'a DLMS COSEM response with a MAC': {
    ...FROM_ESME,
    craFlag: 2,
    messageCode: 0x0026,
    dateTime: TIME,
    payload: accessResponse({ data: [doubleLongUnsigned(5), register], results: [getResult(), getResult()] }),
  },
  'a signed DLMS COSEM response': {
    ...FROM_ESME,
    craFlag: 2,
    messageCode: 0x0051,
    payload: accessResponse({ data: [nullData()], results: [actionResult(1)] }),
    security: 'signature',
  },
  'an encrypted DLMS COSEM response': { ...FROM_ESME, craFlag: 2, messageCode: 0x0027, payload: readRegisters(FROM_ESME) },
  'an encrypted DLMS COSEM response for a supplementary remote party': {
    ...FOR_UNKNOWN_PARTY,
    craFlag: 2,
    messageCode: 0x0027,
    payload: readRegisters(FOR_UNKNOWN_PARTY),
    security: 'both',
  },
  'an encrypted GBZ response': {
    ...FROM_GSME,
    craFlag: 2,
    messageCode: 0x0074,
    payload: gbzPayload([
      readAttributesResponse(0x0702, [{ id: 0, type: 'UINT48', value: 4711 }], { protect: protectFor(blockAgreement(FROM_GSME)) }),
      defaultResponse(0x0702, 0x0c, 0x00),
    ]),
  },
  'a signed GBZ response': {
    ...FROM_GSME,
    craFlag: 2,
    messageCode: 0x006f,
    payload: gbzPayload([defaultResponse(0x0705, 0x0c, 0x00)]),
    security: 'signature',
  },
  'a response in ASN.1 with a MAC': { ...FROM_ESME, craFlag: 2, messageCode: 0x000e, payload: der.integer(2) },
  'a response in ASN.1 with both': { ...FROM_ESME, craFlag: 2, messageCode: 0x000d, payload: der.integer(0), security: 'both' },
  'a signed DLMS COSEM alert': {
    ...FROM_ESME,
    craFlag: 3,
    messageCode: 0x0067,
    payload: dataNotification({ body: alertBody(0x8f36, TIME, octetString(TIME), octetString(TIME)) }),
    security: 'signature',
  },
  'a GBZ alert with a MAC': { ...FROM_GSME, craFlag: 3, messageCode: 0x1001, payload: gbzAlert(0x810e, TIME_SECONDS) },
};

const translator = createTranslator({ keys: partyKeys, verify: { mac: true, signature: true } });

for (const [name, message] of Object.entries(SAMPLES)) {
  const { security = 'mac' } = message;
  const isSigned = security === 'signature' || security === 'both';
  const hasMac = security === 'mac' || security === 'both';

  test(`${name} verifies, and no single octet of it can be changed`, () => {
    const octets = encodeMessage(message);
    const { authenticatedAt, signatureEnd } = readWholeMessage(octets);
    const { mac, signature } = translator.translate(octets);
    assert.equal([mac, signature], [hasMac ? 'valid' : 'absent', isSigned ? 'valid' : 'absent']);
    for (let at = 0; at < octets.length; at++) {
      for (const change of [0x01, 0x80, 0xff]) {
        octets[at] ^= change;
        try {
          const changed = translator.translate(octets);
          if (hasMac) assert.is.not(changed.mac, 'valid', `octet ${at} of ${octets.length}`);
          if (isSigned && at >= authenticatedAt && at < signatureEnd) assert.is.not(changed.signature, 'valid', `octet ${at}`);
        } catch (error) {
          if (!(error instanceof GbcsError)) throw error;
        }
        octets[at] ^= change;
      }
    }
  });
}

test.run();
