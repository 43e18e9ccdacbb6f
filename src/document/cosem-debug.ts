import { ACTION, type AccessResults } from '../../codecs/dlms/access-response.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { Attributes, Tag, type Writer } from '../writer/writer.js';

const COSEM_DEBUG = new Tag('COSEMDebug');
const COSEM_RESPONSE = new Tag('COSEMResponse');
const DATA_ACCESS_RESULT = new Tag('DataAccessResult');
const ACTION_RESULT = new Tag('ActionResult');

/** COSEMDebug: the result of each access, in order, Position from 1 */
export function writeCosemDebug(writer: Writer, results: AccessResults): void {
  if (results.count === 0) return;
  writer.open(COSEM_DEBUG);
  for (let i = 0; i < results.count; i++) {
    const code = results.codes[i];
    writer.open(COSEM_RESPONSE, new Attributes({ ResponseCode: String(code), Position: String(i + 1) }));
    if (results.choices[i] === ACTION) writer.element(ACTION_RESULT, ACTION_RESULTS[code] ?? RESULT_NOT_KNOWN);
    else writer.element(DATA_ACCESS_RESULT, DATA_ACCESS_RESULTS[code] ?? RESULT_NOT_KNOWN);
    writer.close(COSEM_RESPONSE);
  }
  writer.close(COSEM_DEBUG);
}
