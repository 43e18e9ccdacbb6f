import type { TextForm } from './data-form.js';
import type { Decimals } from './plain-data.js';

/**
 * What a text of the document is in plain data. White space around it means nothing but in `text`.
 * @throws Error for one that is none of the form: no value is made of nothing
 */
export function dataOfText(form: TextForm, text: string, decimals: Decimals): string | number | bigint | boolean {
  switch (form) {
    case 'text':
    case 'version':
      return text;
    case 'boolean':
      return isTrue(text.trim());
    case 'date':
      return text.trim().replace(/Z$/, '');
    case 'decimal':
      return decimals === 'strings' ? text.trim() : numberOfText(text);
    case 'integer':
      if (text.trim() === '') throw new Error('an empty text is no number');
      return BigInt(text);
    case 'number':
      return numberOfText(text);
  }
}

const isTrue = (word: string): boolean => word === 'true' || word === '1';

function numberOfText(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) throw new Error(`${JSON.stringify(text)} is no number`);
  return number;
}
