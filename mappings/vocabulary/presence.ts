import type { Converter } from './converters.js';
import type { Combination } from './rows.js';

/** A number that the table knows, where the message has the value */
export const constantNumber = (number: number): Converter => ({ type: 'integer', write: () => String(number) });

/** A number that the table knows, where the message has any of the values of its row */
export const numberWhereAny = (number: number): Combination => ({
  type: 'integer',
  write: (values) => (values.some((value) => value !== undefined) ? String(number) : undefined),
});
