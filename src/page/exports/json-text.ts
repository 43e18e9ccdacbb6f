import type { Outcome } from '../../translation/translation.js';
import type { DocumentLine } from '../../writer/document-line.js';
import { dataOfLines } from './write-lines.js';

/** What is known of a message and its document as plain data, in JSON: what `--to json` gives, with the same names, indented. Bigints are decimal strings */
export function jsonText(lines: readonly DocumentLine[], outcome: Outcome): string {
  // the fragments stand in the data already
  const { fragments: _fragments, ...facts } = outcome;
  const whole = { ...facts, data: dataOfLines(lines) };
  return `${JSON.stringify(whole, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2)}\n`;
}
