import { integer as derInteger, nullValue, responseCode } from '../../codecs/der/primitives.js';
import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { any, choice, optional, sequence } from '../../codecs/der/shapes.js';
import { named } from '../../codecs/named.js';
import { asn1Status, demandedAsn1Status, type StatusWords } from '../vocabulary/asn1-status.js';
import { base64 } from '../vocabulary/converters.js';
import { nonNegative } from '../vocabulary/ranges.js';
import { combined, each, element, eui, forEach, group } from '../vocabulary/rows.js';
import { type Asn1UseCase, asn1UseCase, type UseCase } from '../vocabulary/use-case.js';
import { CERTIFICATE, cellUsage, entityIdentifier, keyUsage, seqNumber, statusCode, subjectKeyIdentifier } from './asn1-types.js';
import { credentialsExecutionOutcome, executionOutcome } from './execution-outcome.js';
import { certificateUsage, remotePartyRole, TRUST_ANCHOR_CELL_STATUS } from './role-words.js';

const trustAnchorCellContents = sequence({
  trustAnchorCellKeyUsage: keyUsage(),
  trustAnchorCellUsage: cellUsage(),
  existingSubjectUniqueID: entityIdentifier(),
  existingSubjectKeyIdentifier: subjectKeyIdentifier(),
});

const remotePartyDetails = sequence({
  remotePartyRole: derInteger(),
  statusCode: statusCode(),
  // the last two only where the status is a success
  currentSeqNumber: optional(seqNumber()),
  trustAnchorCellsDetails: optional(sequenceOf(trustAnchorCellContents)),
});

/** Provide Security Credentials Details: one RemotePartyDetails for each trust anchor cell, and one for a role without */
const provideCredentials = (name: string, messageCode: number): Asn1UseCase => {
  const payload = named('details', sequenceOf(remotePartyDetails));
  const { of: party } = remotePartyDetails;
  const { of: cell } = trustAnchorCellContents;
  return asn1UseCase({
    name,
    messageCode,
    variants: { '6.24.1': 'RetrieveDeviceSecurityCredentialsKRPRsp' },
    payload,
    rows: [
      forEach(
        payload,
        undefined,
        each(
          'RemotePartyDetails',
          party.trustAnchorCellsDetails,
          { atLeastOnce: true },
          element('RemotePartyRole', party.remotePartyRole, remotePartyRole),
          asn1Status('StatusCode', party.statusCode, TRUST_ANCHOR_CELL_STATUS),
          element('RemotePartyFloorSeqNumber', party.currentSeqNumber, nonNegative),
          combined('CertificateUsage', [cell.trustAnchorCellKeyUsage, cell.trustAnchorCellUsage], certificateUsage),
          eui('ExistingRemotePartyID', cell.existingSubjectUniqueID),
          element('ExistingCertificateHash', cell.existingSubjectKeyIdentifier, base64),
        ),
      ),
    ],
  });
};

const CS02a = provideCredentials('CS02a', 0x0008);
const CS02f = provideCredentials('CS02f', 0x011b);

/** Update Security Credentials; without outcome where the command was accepted for later */
const updateCredentials = (
  name: string,
  messageCode: number | readonly [number, ...number[]],
  variants: Readonly<Record<string, string>>,
): Asn1UseCase => {
  const outcome = optional(credentialsExecutionOutcome());
  const payload = sequence({ commandAccepted: nullValue(), executionOutcome: outcome });
  return asn1UseCase({
    name,
    messageCode,
    variants,
    payload,
    rows: [group('ExecutionOutcome', ...executionOutcome(outcome))],
  });
};

const UPDATE_BY_KNOWN_REMOTE_PARTY = 'UpdateSecurityCredentialsKRPRsp';
const BY_OWN_ROLE = { '6.15.1': UPDATE_BY_KNOWN_REMOTE_PARTY, '6.21': 'RequestHandoverOfDCCControlledDeviceRsp' };

/** The message code says which remote party replaces whose credentials, and so which service requests there are. */
const CS02b: readonly UseCase[] = [
  // supplier, network operator
  updateCredentials('CS02b', [0x0102, 0x0103], BY_OWN_ROLE),
  // access control broker
  updateCredentials('CS02b', 0x0104, { '8.5': 'ServiceOptOutRsp' }),
  // supplier by transitional change of supplier
  updateCredentials('CS02b', 0x0107, { '6.23': 'UpdateSecurityCredentialsCoSRsp' }),
  // root, WAN provider, transitional change of supplier, recovery, contingency
  updateCredentials('CS02b', [0x0100, 0x0101, 0x0105, 0x0106, 0x0108, 0x0109], {}),
];

const CS02g: readonly UseCase[] = [
  // load controller by load controller
  updateCredentials('CS02g', 0x0125, {}),
  // load controller by supplier
  updateCredentials('CS02g', 0x0126, { '6.15.1': UPDATE_BY_KNOWN_REMOTE_PARTY }),
];

const ISSUE_CREDENTIALS: StatusWords = { 0: 'success', 1: 'invalidKeyUsage', 2: 'keyPairGenerationFailed', 3: 'cRProductionFailed' };

const issued = choice({ certificationRequest: any(CERTIFICATE), issueCredentialsResponseCode: responseCode(derInteger()) });

const CS02c = asn1UseCase({
  name: 'CS02c',
  messageCode: 0x000a,
  variants: { '6.17': 'IssueSecurityCredentialsRsp' },
  payload: issued,
  rows: [
    asn1Status('IssueCredentialsResponseCode', issued.of.issueCredentialsResponseCode, ISSUE_CREDENTIALS),
    element('CertificationRequest', issued.of.certificationRequest, base64),
  ],
});

const UPDATE_DEVICE_CERTIFICATE: StatusWords = {
  0: 'success',
  1: 'invalidCertificate',
  2: 'wrongDeviceIdentity',
  3: 'invalidKeyUsage',
  4: 'noCorrespondingKeyPairGenerated',
  5: 'wrongPublicKey',
  6: 'certificateStorageFailed',
  7: 'privateKeyChangeFailed',
};

const updateCertificateResponseCode = named('updateCertificateResponseCode', responseCode(derInteger()));

const CS02d = asn1UseCase({
  name: 'CS02d',
  messageCode: 0x000b,
  variants: { '6.15.2': 'UpdateSecurityCredentialsDeviceRsp' },
  payload: updateCertificateResponseCode,
  rows: [demandedAsn1Status('UpdateSecurityCredentialsResponseCode', updateCertificateResponseCode, UPDATE_DEVICE_CERTIFICATE)],
});

const PROVIDE_DEVICE_CERTIFICATE: StatusWords = {
  0: 'success',
  1: 'invalidKeyUsage',
  2: 'noCertificateHeld',
  3: 'certificateRetrievalFailure',
};

const provided = choice({ certificate: any(CERTIFICATE), provideDeviceCertificateResponseCode: responseCode(derInteger()) });

const CS02e = asn1UseCase({
  name: 'CS02e',
  messageCode: 0x000c,
  variants: { '6.24.2': 'RetrieveDeviceSecurityCredentialsDeviceRsp' },
  payload: provided,
  rows: [
    asn1Status('RetrieveDeviceSecurityCredentialsStatusCode', provided.of.provideDeviceCertificateResponseCode, PROVIDE_DEVICE_CERTIFICATE),
    element('Certificate', provided.of.certificate, base64),
  ],
});

export const SECURITY_CREDENTIALS: readonly UseCase[] = [CS02a, ...CS02b, CS02c, CS02d, CS02e, CS02f, ...CS02g];
