import { integer as derInteger } from '../../codecs/der/primitives.js';
import { sequenceOf } from '../../codecs/der/sequence-of.js';
import { optional, sequence } from '../../codecs/der/shapes.js';
import type { Value } from '../../codecs/source.js';
import { asn1Status } from '../vocabulary/asn1-status.js';
import { base64 } from '../vocabulary/converters.js';
import { leftOut } from '../vocabulary/numbers.js';
import { nonNegative } from '../vocabulary/ranges.js';
import type { Reading } from '../vocabulary/reading.js';
import { type Asn1Row, combined, each, element, eui, first, firstWhere, group } from '../vocabulary/rows.js';
import { entityIdentifier, seqNumber, statusCode, subjectKeyIdentifier, trustAnchorCellIdentifier } from './asn1-types.js';
import { certificateUsage, credentialsReplacementMode, remotePartyRole, TRUST_ANCHOR_CELL_STATUS } from './role-words.js';

/** The one usage of a specialist sequence number */
const PREPAYMENT_TOP_UP = 0;

function isPrepaymentTopUp(usage: Value, reading: Reading): boolean {
  const number = usage.integer();
  if (number !== PREPAYMENT_TOP_UP) leftOut(usage, reading, 'ENUMERATION_VALUE', `a floor sequence number for usage ${number}`);
  return number === PREPAYMENT_TOP_UP;
}

const remotePartySeqNumberChange = () =>
  sequence({
    otherRemotePartyRole: derInteger(),
    otherRemotePartyFloorSeqNumber: seqNumber(),
    newRemotePartySpecialistFloorSeqNumber: optional(sequenceOf(sequence({ seqNumberUsage: derInteger(), seqNumber: seqNumber() }))),
  });

const replacementOutcome = () =>
  sequence({
    affectedTrustAnchorCell: trustAnchorCellIdentifier(),
    statusCode: statusCode(),
    existingSubjectUniqueID: entityIdentifier(),
    existingSubjectKeyIdentifier: subjectKeyIdentifier(),
    replacingSubjectUniqueID: entityIdentifier(),
    replacingSubjectKeyIdentifier: subjectKeyIdentifier(),
  });

/** What became of a command to replace credentials: in responses (CS02b, CS02g), and in alerts where it was future dated */
export const credentialsExecutionOutcome = () =>
  sequence({
    authorisingRemotePartySeqNumber: seqNumber(),
    credentialsReplacementMode: derInteger(),
    remotePartySeqNumberChanges: sequenceOf(remotePartySeqNumberChange()),
    replacementOutcomes: sequenceOf(replacementOutcome()),
  });

/** What stands in an element of type ExecutionOutcome, which has room for one change and three outcomes */
export function executionOutcome({ of: outcome }: ReturnType<typeof credentialsExecutionOutcome>): readonly Asn1Row[] {
  const change = outcome.remotePartySeqNumberChanges.each.of;
  const specialist = change.newRemotePartySpecialistFloorSeqNumber.each.of;
  const replacement = outcome.replacementOutcomes.each.of;
  const cell = replacement.affectedTrustAnchorCell.of;
  return [
    element('AuthorisingRemotePartyOriginatorCounter', outcome.authorisingRemotePartySeqNumber, nonNegative),
    element('CredentialsReplacementMode', outcome.credentialsReplacementMode, credentialsReplacementMode),
    first(
      outcome.remotePartySeqNumberChanges,
      group(
        'RemotePartySeqNumberChange',
        element('RemotePartyRole', change.otherRemotePartyRole, remotePartyRole),
        element('RemotePartyFloorSeqNumber', change.otherRemotePartyFloorSeqNumber, nonNegative),
        firstWhere(
          change.newRemotePartySpecialistFloorSeqNumber,
          { source: specialist.seqNumberUsage, holds: isPrepaymentTopUp },
          element('RemotePartyPrepaymentTopUpFloorSeqNumber', specialist.seqNumber, nonNegative),
        ),
      ),
    ),
    each(
      'ReplacementOutcome',
      outcome.replacementOutcomes,
      { limit: 3 },
      asn1Status('StatusCode', replacement.statusCode, TRUST_ANCHOR_CELL_STATUS),
      combined('CertificateType', [cell.trustAnchorCellKeyUsage, cell.trustAnchorCellUsage], certificateUsage),
      element('RemotePartyRole', cell.trustAnchorCellRemotePartyRole, remotePartyRole),
      eui('ExistingRemotePartyID', replacement.existingSubjectUniqueID),
      eui('NewRemotePartyID', replacement.replacingSubjectUniqueID),
      element('ExistingCertificateHash', replacement.existingSubjectKeyIdentifier, base64),
      element('NewCertificateHash', replacement.replacingSubjectKeyIdentifier, base64),
    ),
  ];
}
