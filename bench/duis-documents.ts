import { originatorCounter } from '../codecs/envelope/counters.js';
import { Envelope, readWholeMessage } from '../codecs/envelope/envelope.js';
import { euiText } from '../codecs/envelope/eui.js';
import { duisRequest, duisResponse, element, responseMessage } from '../test/src/duis/documents.js';

/** The IDs of the command that a message answers, and of the message itself */
function idsOf(base64: string): { readonly request: string; readonly response: string } {
  const envelope = readWholeMessage(Buffer.from(base64, 'base64'), new Envelope());
  const [device, user] = [envelope.originatorAt, envelope.recipientAt].map((at) => euiText(envelope.octets, at));
  const counter = originatorCounter(envelope);
  return { request: `${user}:${device}:${counter}`, response: `${device}:${user}:${counter}` };
}

function headerOf(base64: string): string {
  const { request, response } = idsOf(base64);
  return element('RequestID', request) + element('ResponseID', response);
}

/** The XML signature that each document comes with */
const SIGNATURE = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:Reference URI=""><ds:DigestValue>${'A'.repeat(43)}=</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>${'B'.repeat(86)}==</ds:SignatureValue></ds:Signature>`;

const signed = (document: string): string => document.replace(/<\/sr:(Response|Request)>$/, `${SIGNATURE}$&`);

/** The document that the DCC sends a response of a device in */
export const responseDocument = (base64: string, variant: string): string =>
  signed(duisResponse(responseMessage(variant, element('GBCSPayload', base64)), { header: headerOf(base64) }));

/** The document that the DCC sends an alert of a device in */
export const alertDocument = (base64: string, alertCode: string): string =>
  signed(
    duisResponse(element('DeviceAlertMessage', element('AlertCode', alertCode) + element('GBCSPayload', base64)), {
      header: headerOf(base64),
    }),
  );

/** The document in which a user returns what came of a command that was delivered locally (service request 8.13) */
export const returnedDocument = (base64: string): string =>
  signed(
    duisRequest(
      '8.13',
      element('ReturnLocalCommandResponse', element('OriginalRequestID', idsOf(base64).request) + element('DeviceGBCSResponse', base64)),
    ),
  );
