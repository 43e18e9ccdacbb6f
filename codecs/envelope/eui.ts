import { HEX } from '../hex.js';

/** The EUI-64 at `at` as it stands in documents: eight upper-case hex pairs joined by dashes, `00-DB-12-34-56-78-90-A0` */
export function euiText(octets: Uint8Array, at = 0): string {
  let text = HEX[octets[at]];
  for (let i = 1; i < 8; i++) text += `-${HEX[octets[at + i]]}`;
  return text;
}
