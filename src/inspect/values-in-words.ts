import { euiText } from '../../codecs/envelope/eui.js';
import { hexNumber } from '../../codecs/hex.js';
import { clockStatusOf, dateTimeText } from '../../codecs/time/date-time.js';
import { ALERT_NAMES } from '../../mappings/enumerations/alert-codes.js';
import { COSEM_OBJECTS } from '../../mappings/enumerations/cosem-objects.js';
import { wildcardDateText, wildcardTimeText } from './wildcard-date.js';

/** `12 octets` */
export const octetCount = (count: number): string => (count === 1 ? '1 octet' : `${count} octets`);

/** `8F66 Name of the alert` */
export const alertText = (code: number): string => `${hexNumber(code, 4)} ${ALERT_NAMES[code] ?? 'unknown alert code'}`;

/** The logical name of a COSEM object as OBIS code, with what GBCS keeps in it */
export function logicalNameText(octets: Uint8Array, at: number): string {
  const obis = obisText(octets, at);
  const object = COSEM_OBJECTS[obis];
  return object === undefined ? obis : `${obis} (${object})`;
}

/** `1-0:1.8.0.255` */
export const obisText = (octets: Uint8Array, at: number): string =>
  `${octets[at]}-${octets[at + 1]}:${octets[at + 2]}.${octets[at + 3]}.${octets[at + 4]}.${octets[at + 5]}`;

const CLOCK_STATUSES = ['invalid', 'doubtful', 'from the GSME'];
const SAYS_NOTHING = 0xff;

/** A COSEM date-time of 12 octets with the words of its clock status */
export function dateTimeWords(octets: Uint8Array, at: number): string {
  const date = octets.subarray(at, at + 5);
  const text = dateTimeText(octets, at);
  if (text === undefined) {
    if (date.every((octet) => octet === 0xff)) return 'not specified';
    if (date.every((octet) => octet === 0)) return 'now';
    return `specified in part: ${wildcardDateText(octets, at)}, ${wildcardTimeText(octets, at + 5)}`;
  }
  const status = clockStatusOf(octets, at);
  if (status === SAYS_NOTHING) return text;
  const words = CLOCK_STATUSES.filter((_, bit) => status & (1 << bit));
  return `${text}, clock status ${hexNumber(status, 2)}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
}

/** Text in quotes where the octets are printable ISO 646 characters, as far as a line has room */
export function printable(octets: Uint8Array, at: number, end: number): string | undefined {
  if (end === at) return undefined;
  let text = '';
  for (const octet of octets.subarray(at, end)) {
    if (octet < 0x20 || octet > 0x7e) return undefined;
    text += String.fromCharCode(octet);
  }
  return quoted(text);
}

const ROOM = 80;

/** A text in quotes, its end cut off where it is long */
export const quoted = (text: string): string => JSON.stringify(text.length > ROOM ? `${text.slice(0, ROOM - 1)}…` : text);

/** An EUI-64 where there are eight octets */
export const euiWords = (octets: Uint8Array, at: number, end: number): string => (end - at === 8 ? euiText(octets, at) : '');
