import type { StatusWords } from '../vocabulary/asn1-status.js';
import { enumeration } from '../vocabulary/enumeration.js';
import { leftOut } from '../vocabulary/numbers.js';
import type { Combination } from '../vocabulary/rows.js';

/** Remote party roles. WAN provider (6), issuing authority (7) and other (127) have no word in the schema. */
export const remotePartyRole = enumeration({
  0: 'Root',
  1: 'Recovery',
  2: 'Supplier',
  3: 'NetworkOperator',
  4: 'ACB',
  5: 'TransCoS',
  8: 'LoadController',
});

/** Credentials replacement modes: those that a service request can ask for */
export const credentialsReplacementMode = enumeration({
  2: 'SupplierBySupplier',
  3: 'NetworkOperatorByNetworkOperator',
  4: 'ACBByACB',
  7: 'SupplierByTransCoS',
  11: 'LoadControllerBySupplier',
});

export const deviceType = enumeration({ 0: 'GSME', 1: 'ESME', 2: 'CHF', 3: 'GPF', 4: 'HCALCS', 5: 'PPMID', 6: 'Type2' });

/** Bits of a key usage, as numbers */
const DIGITAL_SIGNATURE = 2 ** 0;
const KEY_AGREEMENT = 2 ** 4;
const KEY_CERT_SIGN = 2 ** 5;
/** Cell usage other than `management`, the default */
const PREPAYMENT_TOP_UP = 1;

/** What a cell's certificate is for, of a row with the sources key usage and cell usage */
export const certificateUsage: Combination = {
  type: 'string',
  words: ['DigitalSigning', 'KeyAgreement', 'KeyAgreementTopUp', 'KeyCertSign'],
  write([keyUsage, cellUsage], reading) {
    switch (keyUsage?.integer()) {
      case undefined:
        return undefined;
      case DIGITAL_SIGNATURE:
        return 'DigitalSigning';
      case KEY_AGREEMENT:
        return cellUsage?.integer() === PREPAYMENT_TOP_UP ? 'KeyAgreementTopUp' : 'KeyAgreement';
      case KEY_CERT_SIGN:
        return 'KeyCertSign';
      default:
        return keyUsage && leftOut(keyUsage, reading, 'ENUMERATION_VALUE', 'no word for this key usage');
    }
  },
};

/** Results of reading or replacing the credentials of a trust anchor cell */
export const TRUST_ANCHOR_CELL_STATUS: StatusWords = {
  0: 'success',
  5: 'badCertificate',
  10: 'noTrustAnchor',
  17: 'insufficientMemory',
  25: 'trustAnchorNotFound',
  30: 'resourcesBusy',
  127: 'other',
};

export const JOIN_RESPONSE: StatusWords = {
  0: 'success',
  1: 'invalidMessageCodeForJoinMethodAndRole',
  2: 'invalidJoinMethodAndRole',
  3: 'incompatibleWithExistingEntry',
  4: 'deviceLogFull',
  5: 'writeFailure',
  6: 'keyAgreementNoResources',
  7: 'keyAgreementUnknownIssuer',
  8: 'keyAgreementUnsupportedSuite',
  9: 'keyAgreementBadMessage',
  10: 'keyAgreementBadKeyConfirm',
  11: 'invalidOrMissingCertificate',
  12: 'noPartnerLinkKeyReceived',
  13: 'noCBKEResponse',
};
