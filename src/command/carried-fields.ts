import { RecordError } from '../input/record-error.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const SPACE = 0x20;

/**
 * The fields of a line of NDJSON that are carried to the output, as they stand there: numbers of any size keep all their digits, and a
 * name that stands twice does so again.
 * @param line a JSON object, known to be well-formed
 * @param used names of the fields that are read, and so not carried
 * @param own name under which the output has its own fields; undefined where no fields are carried
 * @returns members of a JSON object with commas between them
 * @throws RecordError (`INPUT_FIELD`) where it can't be told which field is meant: one that is read stands twice, or one has our own name
 */
export function carriedFields(line: string, used: readonly string[], own: string | undefined): string {
  const carried: string[] = [];
  const found = new Set<string>();
  for (let at = line.indexOf('{') + 1; ; at++) {
    at = afterSpace(line, at);
    if (line.charCodeAt(at) === CLOSE_BRACE) break;
    const nameEnd = stringEnd(line, at);
    const name = nameOf(line, at, nameEnd);
    const valueAt = afterSpace(line, afterSpace(line, nameEnd) + 1);
    const valueEnd = endOfValue(line, valueAt);
    if (used.includes(name)) {
      if (found.has(name)) throw new RecordError('INPUT_FIELD', `the field ${JSON.stringify(name)} stands twice`, { context: name });
      found.add(name);
    } else if (name === own) {
      throw new RecordError('INPUT_FIELD', `the field ${JSON.stringify(name)} has the name of the result: --result-field gives another`, {
        context: name,
      });
    } else if (own !== undefined) {
      carried.push(`${line.slice(at, nameEnd)}:${line.slice(valueAt, valueEnd)}`);
    }
    at = afterSpace(line, valueEnd);
    if (line.charCodeAt(at) !== COMMA) break;
  }
  return carried.join(',');
}

function nameOf(line: string, at: number, end: number): string {
  const name = line.slice(at + 1, end - 1);
  return name.includes('\\') ? JSON.parse(line.slice(at, end)) : name;
}

function afterSpace(line: string, at: number): number {
  while (line.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** Index behind the closing quote of the string that starts at `at` */
function stringEnd(line: string, at: number): number {
  for (let end = line.indexOf('"', at + 1); ; end = line.indexOf('"', end + 1)) {
    if (end < 0) return line.length;
    let backslashes = 0;
    while (line.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end + 1;
  }
}

function endOfValue(line: string, at: number): number {
  let depth = 0;
  while (at < line.length) {
    switch (line.charCodeAt(at)) {
      case QUOTE:
        at = stringEnd(line, at);
        if (depth === 0) return at;
        continue;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        depth++;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        // the end of the object, behind a number or a word
        if (depth === 0) return at;
        if (--depth === 0) return at + 1;
        break;
      default:
        if (depth === 0 && isEnd(line.charCodeAt(at))) return at;
    }
    at++;
  }
  return at;
}

const isEnd = (character: number): boolean => character === COMMA || character <= SPACE;
