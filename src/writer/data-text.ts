import type { TextForm } from './data-form.js';
import type { Decimals } from './plain-data.js';

/**
 * What a text of the document is in plain data
 * @throws Error for one that is none of the form: no value is made of nothing
 */
export function dataOfText(form: TextForm, text: string, decimals: Decimals): string | number | bigint | boolean {
  switch (form) {
    case 'text':
    case 'version':
      return text;
    case 'boolean':
      return text === 'true' || text === '1';
    case 'date':
      return text.endsWith('Z') ? text.slice(0, -1) : text;
    case 'decimal':
      return decimals === 'strings' ? text : numberOfText(text);
    case 'integer':
      if (text === '') throw new Error('an empty text is no number');
      return BigInt(text);
    case 'number':
      return numberOfText(text);
  }
}

function numberOfText(text: string): number {
  const number = Number(text);
  if (text === '' || Number.isNaN(number)) throw new Error(`${JSON.stringify(text)} is no number`);
  return number;
}
