import { HEX, hexNumber } from '../../../codecs/hex.js';
import type { Place } from '../../writer/document-line.js';
import { classes, escapeHtml } from './html.js';
import type { Chosen, Links } from './links.js';
import type { ShownMessage } from './shown-message.js';

/** How many rows the octets of a message take */
export const octetRows = ({ octets }: ShownMessage, perRow: number): number => Math.ceil(octets.length / perRow);

/** One row of octets: the offset of the first in hex, the octets in hex, and as characters where they are printable ISO 646 ones */
export function octetsRow(message: ShownMessage, links: Links, chosen: Chosen, { row, perRow }: { row: number; perRow: number }): string {
  const { octets } = message;
  const from = row * perRow;
  const to = Math.min(from + perRow, octets.length);
  const width = octets.length > 0xffff ? 6 : 4;
  let cells = '';
  let characters = '';
  for (let at = from; at < to; at++) {
    const octet = octets[at] as number;
    const lit = isLit(chosen.places, at);
    const attributes = classes({ [partOf(message, links, at)]: true, lit, [links.marked.get(at) ?? 'sound']: true });
    const active = at === chosen.octet;
    cells += `<i role="gridcell" id="o${at}" data-at="${at}"${attributes} aria-selected="${lit}"${active ? ' aria-current="true"' : ''}>${HEX[octet]}</i>`;
    characters += lit ? `<b>${characterOf(octet)}</b>` : characterOf(octet);
  }
  return `<span role="rowheader" class="offset">${hexNumber(from, width)}</span>${cells}${PAD.repeat(perRow - (to - from))}<span class="characters" aria-hidden="true">${characters}</span>`;
}

/** As wide as an octet, where the last row has none */
const PAD = '<span class="pad">  </span>';

const characterOf = (octet: number): string => (octet > 0x20 && octet < 0x7f ? escapeHtml(String.fromCharCode(octet)) : '·');

const isLit = (places: readonly Place[], at: number): boolean => places.some((place) => at >= place.at && at < place.end);

/** What part of the message an octet belongs to, as a class of the style sheet */
function partOf({ fields }: ShownMessage, links: Links, at: number): string {
  const field = fields[links.fieldOf[at] ?? -1];
  if (field === undefined || field.error !== undefined) return 'unread';
  if (field.decrypted) return 'opened';
  if (field.name === 'ciphertext') return 'closed';
  if (/^(MAC|grouping) header /.test(field.path)) return 'header';
  return /^(MAC|signature)/.test(field.path) ? 'proof' : 'content';
}
