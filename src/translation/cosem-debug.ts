import { ACTION, type AccessResults } from '../../codecs/dlms/access-response.js';
import { octetAt } from '../../codecs/octets.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { PreparedByNumber } from '../writer/prepared.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const COSEM_DEBUG = tagOf('COSEMDebug');
const COSEM_RESPONSE = tagOf('COSEMResponse');
const DATA_ACCESS_RESULT = tagOf('DataAccessResult');
const ACTION_RESULT = tagOf('ActionResult');

/** Results that are kept as markup: those of most responses */
const KEPT = 1024;

/** One result; its number is position, whether it is that of an action, and code */
const responses = new PreparedByNumber(KEPT, (writer, number) => {
  const code = number & 0xff;
  writer.open(COSEM_RESPONSE);
  writer.attribute('ResponseCode', String(code));
  writer.attribute('Position', String(number >> 9));
  if ((number & 0x100) > 0) writer.element(ACTION_RESULT, ACTION_RESULTS[code] ?? RESULT_NOT_KNOWN);
  else writer.element(DATA_ACCESS_RESULT, DATA_ACCESS_RESULTS[code] ?? RESULT_NOT_KNOWN);
  writer.close(COSEM_RESPONSE);
});

/** Octets of an access-response-specification: choice and code */
const RESULT_LENGTH = 2;

/**
 * COSEMDebug: the result of each access, in order, Position from 1
 * @param end octet after the access response, which ends with them
 */
export function writeCosemDebug(writer: Writer, { count, choices, codes }: AccessResults, end: number): void {
  if (count === 0) return;
  writer.open(COSEM_DEBUG);
  for (let i = 0; i < count; i++) {
    const number = ((i + 1) << 9) | (choices[i] === ACTION ? 0x100 : 0) | octetAt(codes, i);
    responses.writeTo(writer, number, end - RESULT_LENGTH * (count - i));
  }
  writer.close(COSEM_DEBUG);
}
