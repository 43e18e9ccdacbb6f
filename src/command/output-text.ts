import type { MessageTranslation } from '../stream/message-translation.js';

/** What one translation gives in the output: its document and a line end, or a line of JSON with the fields that came along with it */
export function outputOf(translation: MessageTranslation, to: 'xml' | 'ndjson'): string {
  if (to === 'xml') return `${translation.xml}\n`;
  // the fragments stand in the document already
  const { fields, fragments: _, ...outcome } = translation;
  return `${JSON.stringify({ ...fields, ...outcome })}\n`;
}
