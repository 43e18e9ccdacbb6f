import { ACTION, type AccessResults } from '../../codecs/dlms/access-response.js';
import { octetAt } from '../../codecs/octets.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS, RESULT_NOT_KNOWN } from '../../mappings/enumerations/data-access-results.js';
import { attributeNameOf } from '../writer/attribute-name.js';
import { PreparedByNumber, preparedFirst } from '../writer/prepared.js';
import { tagOf } from '../writer/tag.js';
import type { PreparedElements, Writer } from '../writer/writer.js';

const COSEM_DEBUG = tagOf('COSEMDebug');
const COSEM_RESPONSE = tagOf('COSEMResponse');
const DATA_ACCESS_RESULT = tagOf('DataAccessResult');
const ACTION_RESULT = tagOf('ActionResult');
const RESPONSE_CODE = attributeNameOf('ResponseCode');
const POSITION = attributeNameOf('Position');

/** Results that are kept as markup: those of most responses */
const KEPT = 1024;

/** Up to so many successes are copied in one piece */
const MOST_SUCCESSES = 40;

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

/** Octets of an access-response-specification: choice and code */
const RESULT_LENGTH = 2;

/** The first results of a response where they are a success, by how many: of gets and sets, and of actions. Most responses have no others. */
const successes: (readonly PreparedElements[] | undefined)[] = [undefined, undefined];

function successesOf(action: number): readonly PreparedElements[] {
  const known =
    successes[action] ??
    preparedFirst(MOST_SUCCESSES, RESULT_LENGTH, (writer, position, at) => responses.writeTo(writer, numberOf(position, action, 0), at));
  successes[action] = known;
  return known;
}

const numberOf = (position: number, action: number, code: number): number => (position << 9) | (action << 8) | code;

/**
 * COSEMDebug: the result of each access, in order, Position from 1
 * @param end octet after the access response, which ends with them
 */
export function writeCosemDebug(writer: Writer, { count, choices, codes }: AccessResults, end: number): void {
  if (count === 0) return;
  const first = choices[0];
  const action = first === ACTION ? 1 : 0;
  let succeeded = 0;
  while (succeeded < count && succeeded < MOST_SUCCESSES && choices[succeeded] === first && codes[succeeded] === 0) succeeded++;
  writer.open(COSEM_DEBUG);
  const at = end - RESULT_LENGTH * count;
  writer.prepared(successesOf(action)[succeeded] as PreparedElements, at);
  for (let i = succeeded; i < count; i++)
    responses.writeTo(writer, numberOf(i + 1, choices[i] === ACTION ? 1 : 0, octetAt(codes, i)), at + RESULT_LENGTH * i);
  writer.close(COSEM_DEBUG);
}
