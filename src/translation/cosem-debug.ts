import { ACTION, type AccessResults } from '../../codecs/dlms/access-response.js';
import { octetAt } from '../../codecs/octets.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { type Tag, tagOf } from '../writer/tag.js';
import type { Writer } from '../writer/writer.js';

const COSEM_DEBUG = tagOf('COSEMDebug');
const DATA_ACCESS_RESULT = tagOf('DataAccessResult');
const ACTION_RESULT = tagOf('ActionResult');

/** Tags of a result, by its code: as they come in any number of messages */
const coded: Tag[] = [];
const codedTag = (code: number): Tag => {
  coded[code] ??= tagOf('COSEMResponse', { ResponseCode: String(code) });
  return coded[code];
};

/** COSEMDebug: the result of each access, in order, Position from 1 */
export function writeCosemDebug(writer: Writer, results: AccessResults): void {
  if (results.count === 0) return;
  writer.open(COSEM_DEBUG);
  for (let i = 0; i < results.count; i++) {
    const code = octetAt(results.codes, i);
    const tag = codedTag(code);
    writer.open(tag);
    writer.attribute('Position', String(i + 1));
    if (results.choices[i] === ACTION) writer.element(ACTION_RESULT, ACTION_RESULTS[code] ?? RESULT_NOT_KNOWN);
    else writer.element(DATA_ACCESS_RESULT, DATA_ACCESS_RESULTS[code] ?? RESULT_NOT_KNOWN);
    writer.close(tag);
  }
  writer.close(COSEM_DEBUG);
}
