import type { MessageTranslation } from '../stream/message-translation.js';

/** What one translation gives in lines of JSON: its outcome as one field, behind the fields that came along with it */
export function lineOf(translation: MessageTranslation, fields: string, resultField: string): string {
  // the fragments stand in the document already
  const { fields: _fields, fragments: _fragments, xml, ...outcome } = translation;
  return withFields(fields, resultField, {
    xml,
    ...outcome,
    // JSON readers hold no number of 64 bits exactly
    originatorCounter: String(outcome.originatorCounter),
    supplementaryRemotePartyCounter: outcome.supplementaryRemotePartyCounter?.toString(),
    supplementaryOriginatorCounter: outcome.supplementaryOriginatorCounter?.toString(),
  });
}

/** A line of JSON with what is ours as one field, behind the fields that came along with it */
export function withFields(fields: string, resultField: string, result: object): string {
  return `{${fields}${fields === '' ? '' : ','}${JSON.stringify(resultField)}:${JSON.stringify(result)}}\n`;
}
