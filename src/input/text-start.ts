/** How octets stand in a text */
export type TextEncoding = 'hex' | 'base64';

/** The octets that start every message: DD and six zeros, or DF 09 and a CRA flag; in hex with what may stand between */
const HEX = /^["'`]?(0x)?d(d([\s:,-]*(0x)?00){6}|f[\s:,-]*(0x)?09[\s:,-]*(0x)?0[123])/i;
const BASE64 = /^["'`]?3(QAAAAAAA|wk[BCD])/;

/** Whether a text starts as a message does, and in which encoding */
export function startsInText(text: string): TextEncoding | undefined {
  if (HEX.test(text)) return 'hex';
  return BASE64.test(text) ? 'base64' : undefined;
}
