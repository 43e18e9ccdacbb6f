import { ACTION, type AccessResults } from '../../codecs/dlms/access-response.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { prepare } from '../writer/text-writer.js';
import { Attributes, type Prepared, Tag, type Writer } from '../writer/writer.js';

const COSEM_DEBUG = new Tag('COSEMDebug');
const COSEM_RESPONSE = new Tag('COSEMResponse');
const DATA_ACCESS_RESULT = new Tag('DataAccessResult');
const ACTION_RESULT = new Tag('ActionResult');

/** By position from 0, then by choice and code */
const known: (Prepared | undefined)[][] = [];

/** Positions up to this have their element kept */
const MAXIMUM_KEPT = 256;

function writeResult(writer: Writer, choice: number, code: number, position: number): void {
  writer.open(COSEM_RESPONSE, new Attributes({ ResponseCode: String(code), Position: String(position) }));
  if (choice === ACTION) writer.element(ACTION_RESULT, ACTION_RESULTS[code] ?? RESULT_NOT_KNOWN);
  else writer.element(DATA_ACCESS_RESULT, DATA_ACCESS_RESULTS[code] ?? RESULT_NOT_KNOWN);
  writer.close(COSEM_RESPONSE);
}

function keep(choice: number, code: number, i: number): Prepared {
  const result = prepare((writer) => writeResult(writer, choice, code, i + 1));
  known[i] ??= [];
  known[i][(choice << 8) | code] = result;
  return result;
}

/** COSEMDebug: the result of each access, in order, Position from 1 */
export function writeCosemDebug(writer: Writer, results: AccessResults): void {
  if (results.count === 0) return;
  writer.open(COSEM_DEBUG);
  for (let i = 0; i < results.count; i++) {
    const choice = results.choices[i];
    const code = results.codes[i];
    if (i >= MAXIMUM_KEPT) {
      writeResult(writer, choice, code, i + 1);
      continue;
    }
    writer.prepared(known[i]?.[(choice << 8) | code] ?? keep(choice, code, i));
  }
  writer.close(COSEM_DEBUG);
}
