import { ACTION, type AccessResults, GET } from '../../codecs/dlms/access-response.js';
import { octetAt } from '../../codecs/octets.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { attributeNameOf } from '../writer/attribute-name.js';
import { PreparedByNumber } from '../writer/prepared.js';
import { tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const COSEM_DEBUG = tagOf('COSEMDebug');
const COSEM_RESPONSE = tagOf('COSEMResponse');
const DATA_ACCESS_RESULT = tagOf('DataAccessResult');
const ACTION_RESULT = tagOf('ActionResult');
const RESPONSE_CODE = attributeNameOf('ResponseCode');
const POSITION = attributeNameOf('Position');

/** Results that are kept as markup: those of most responses */
const KEPT = 1024;

/** Up to so many successes are kept together, and so many of these lists */
const MOST_SUCCESSES = 40;
const KEPT_SUCCESSES = 80;

/** One result; its number is position, whether it is that of an action, and code */
const responses = new PreparedByNumber(KEPT, (writer, number) => {
  const code = number & 0xff;
  writer.open(COSEM_RESPONSE);
  writer.attribute(RESPONSE_CODE, String(code));
  writer.attribute(POSITION, String(number >> 9));
  if ((number & 0x100) > 0) writer.element(ACTION_RESULT, ACTION_RESULTS[code] ?? RESULT_NOT_KNOWN);
  else writer.element(DATA_ACCESS_RESULT, DATA_ACCESS_RESULTS[code] ?? RESULT_NOT_KNOWN);
  writer.close(COSEM_RESPONSE);
});

/** All results of a response where all are a success of one choice, as most are; its number is how many and the choice */
const successes = new PreparedByNumber(KEPT_SUCCESSES, (writer, number) => {
  writer.open(COSEM_DEBUG);
  const action = (number & 0xff) === ACTION ? 0x100 : 0;
  for (let i = 1; i <= number >> 8; i++) responses.writeTo(writer, (i << 9) | action);
  writer.close(COSEM_DEBUG);
});

/** Whether all are results of one choice */
function isOfOneChoice({ count, choices }: AccessResults): boolean {
  const isAction = choices[0] === ACTION;
  for (let i = 1; i < count; i++) if ((choices[i] === ACTION) !== isAction) return false;
  return true;
}

/** COSEMDebug: the result of each access, in order, Position from 1 */
export function writeCosemDebug(writer: Writer, results: AccessResults): void {
  const { count, choices, codes, failed } = results;
  if (count === 0) return;
  if (failed === 0 && count <= MOST_SUCCESSES && isOfOneChoice(results)) {
    successes.writeTo(writer, (count << 8) | (choices[0] === ACTION ? ACTION : GET));
    return;
  }
  writer.open(COSEM_DEBUG);
  for (let i = 0; i < count; i++) responses.writeTo(writer, ((i + 1) << 9) | (choices[i] === ACTION ? 0x100 : 0) | octetAt(codes, i));
  writer.close(COSEM_DEBUG);
}
