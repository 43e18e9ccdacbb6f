import { duisRequest, duisResponse, element, responseMessage } from '../test/src/northbound/documents.js';

const REQUEST = '00-00-00-00-00-00-00-01:00-00-00-00-00-00-00-02:1700000000000';
const header = element('RequestID', REQUEST) + element('ResponseID', REQUEST);

/** The XML signature that each document comes with */
const SIGNATURE = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:Reference URI=""><ds:DigestValue>${'A'.repeat(43)}=</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>${'B'.repeat(86)}==</ds:SignatureValue></ds:Signature>`;

const signed = (document: string): string => document.replace(/<\/sr:(Response|Request)>$/, `${SIGNATURE}$&`);

/** The document that the DCC sends a response of a device in */
export const responseDocument = (base64: string, variant: string): string =>
  signed(duisResponse(responseMessage(variant, element('GBCSPayload', base64)), { header }));

/** The document that the DCC sends an alert of a device in */
export const alertDocument = (base64: string, alertCode: string): string =>
  signed(duisResponse(element('DeviceAlertMessage', element('AlertCode', alertCode) + element('GBCSPayload', base64)), { header }));

/** The document in which a user returns what came of a command that was delivered locally (service request 8.13) */
export const returnedDocument = (base64: string): string =>
  signed(
    duisRequest(
      '8.13',
      element('ReturnLocalCommandResponse', element('OriginalRequestID', REQUEST) + element('DeviceGBCSResponse', base64)),
    ),
  );
