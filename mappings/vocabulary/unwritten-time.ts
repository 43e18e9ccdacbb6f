import { hexUpper } from '../../codecs/hex.js';
import type { Value } from '../../codecs/source.js';
import type { Specified } from '../../codecs/time/date-time.js';
import type { Reading } from './reading.js';

/**
 * Warns, with its octets, of a date or time that does not go into the document. One of which nothing is specified ("never",
 * "now") says nothing, and needs no warning.
 * @param specified how much of it is; a whole one that is not written doesn't exist
 */
export function notWritten(
  { octets, at, end, readFor }: Pick<Value, 'octets' | 'at' | 'end' | 'readFor'>,
  reading: Reading,
  specified: Specified,
): undefined {
  if (specified === 'nothing') return;
  const found = hexUpper(octets, at, end);
  if (specified === 'part') {
    const problem = `a date or time specified in part, ${found}, has no form in the schema here: the element is left out`;
    reading.warn('PARTLY_SPECIFIED_DATE', problem, readFor, at);
  } else reading.warn('DATE_TIME', `no such date or time, ${found}: the element is left out`, readFor, at);
}
