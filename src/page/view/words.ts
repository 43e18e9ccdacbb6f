import type { Verdict } from '../../keys/verdict.js';
import type { DocumentLine } from '../../writer/document-line.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `29 March 2026 00:30 UTC` of `2026-03-29T00:30:00.00Z`, with seconds where there are any */
export function timeInWords(time: string): string {
  const [, year, month, day, minutes, seconds] = /^(\d+)-(\d+)-(\d+)T(\d\d:\d\d)(:\d\d(?:\.\d+)?)Z$/.exec(time) ?? [];
  if (year === undefined) return time;
  const exact = seconds === undefined || /^:00(\.0+)?$/.test(seconds) ? '' : seconds.replace(/\.0+$/, '');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year} ${minutes}${exact} UTC`;
}

/** Elements around the time stamp of a header, and of an alert: those of log entries stand deeper */
const MOST_AROUND = 4;

/** When a message was made, or what an alert is about happened, by its document; empty where it does not say so */
export const timeOfDocument = (lines: readonly DocumentLine[]): string =>
  lines.find(({ name, depth }) => name === 'Timestamp' && depth <= MOST_AROUND)?.text ?? '';

/** `success`, or `not all succeeded`, of what a document is an answer to; undefined where it says neither */
export function outcomeInWords(lines: readonly DocumentLine[]): string | undefined {
  for (const { attributes } of lines)
    for (const { name, text } of attributes) if (name === 'MessageSuccess') return text === 'true' ? 'success' : NOT_ALL;
  return undefined;
}

export const NOT_ALL = 'not all succeeded';

/** A word of a name in camel case; some are written in a way of their own */
const WORD = /MPxN|CoM|GHz|[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+/g;

/** `Read Instantaneous Import TOU Matrices` of `ReadInstantaneousImportTOUMatricesRsp` */
export const requestInWords = (element: string): string => element.replace(/Rsp$/, '').match(WORD)?.join(' ') ?? element;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  valid: 'valid',
  invalid: 'INVALID',
  unchecked: 'not checked',
  absent: 'absent',
};

/** `MAC valid`; nothing of one that the message does not have */
export const verdictInWords = (part: 'MAC' | 'signature', verdict: Verdict): string =>
  verdict === 'absent' ? '' : `${part} ${VERDICTS[verdict]}`;

/** `12 octets` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`;
