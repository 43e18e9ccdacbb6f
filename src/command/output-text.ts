import { type DataOutcome, jsonOf } from '../stream/data-outcome.js';
import type { MessageTranslation } from '../stream/message-translation.js';

/** What one translation gives in lines of JSON: its outcome as one field, behind the fields that came along with it */
export function lineOf(translation: MessageTranslation, fields: string, resultField: string): string {
  // the fragments stand in the document already
  const { fields: _fields, fragments: _fragments, xml, ...outcome } = translation;
  const result = {
    xml,
    ...outcome,
    // JSON readers hold no number of 64 bits exactly
    originatorCounter: String(outcome.originatorCounter),
    supplementaryRemotePartyCounter: outcome.supplementaryRemotePartyCounter?.toString(),
    supplementaryOriginatorCounter: outcome.supplementaryOriginatorCounter?.toString(),
  };
  return withFields(fields, resultField, JSON.stringify(result));
}

/** The same with plain data, whose integers that can pass 2^53 are decimal strings in JSON */
export function dataLineOf(outcome: DataOutcome, fields: string, resultField: string): string {
  return withFields(fields, resultField, jsonOf(outcome));
}

/** A line of JSON with what is ours as one field, behind the fields that came along with it. @param result in JSON */
export function withFields(fields: string, resultField: string, result: string): string {
  return `{${fields}${fields === '' ? '' : ','}${JSON.stringify(resultField)}:${result}}\n`;
}
