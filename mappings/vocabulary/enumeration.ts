import type { Value } from '../../codecs/source.js';
import type { Converter } from './converters.js';
import { wordsForm } from './form.js';
import { leftOut, numberOf } from './numbers.js';
import type { Reading } from './reading.js';

/** Words of an enumeration by number. A number without word: `otherwise`, or left out with a warning. */
export function enumeration(words: Readonly<Record<number, string>>, otherwise?: string): Converter {
  const byNumber = new Map(Object.entries(words).map(([number, word]) => [Number(number), word]));
  return {
    type: 'string',
    words: [...new Set([...byNumber.values(), ...(otherwise === undefined ? [] : [otherwise])])],
    write(value: Value, reading: Reading) {
      const n = numberOf(value, reading);
      if (n === undefined) return undefined;
      const word = byNumber.get(Number(n)) ?? otherwise;
      return word ?? leftOut(value, reading, 'ENUMERATION_VALUE', `no word for the value ${n}`);
    },
    form: wordsForm(byNumber),
  };
}

/** Words of a boolean */
export const eitherWord = (whenTrue: string, whenFalse: string): Converter => ({
  type: 'string',
  words: [whenTrue, whenFalse],
  write(value, reading) {
    const n = numberOf(value, reading);
    return n === undefined ? undefined : Number(n) !== 0 ? whenTrue : whenFalse;
  },
  form: wordsForm(
    new Map([
      [0, whenFalse],
      [1, whenTrue],
    ]),
  ),
});
