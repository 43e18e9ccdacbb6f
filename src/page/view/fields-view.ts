import { HEX, hexNumber } from '../../../codecs/hex.js';
import type { InspectedField, MadeElement } from '../../inspect/inspected-field.js';
import { classes, escapeHtml } from './html.js';
import type { Chosen, Links } from './links.js';
import type { ShownMessage } from './shown-message.js';

/** Octets of a field that a row has room for */
const ROOM = 8;

/** Fields that hold others, with those inside: which are folded */
export type Folded = ReadonlySet<number>;

/** The fields that are to be seen, those inside folded ones left out */
export function unfolded({ fields }: ShownMessage, links: Links, folded: Folded): number[] {
  const seen: number[] = [];
  for (let field = 0; field < fields.length; field = folded.has(field) ? links.endOfField(field) : field + 1) seen.push(field);
  return seen;
}

/** Fields around this one, the outermost first */
export function around({ fields }: ShownMessage, field: number): number[] {
  const found: number[] = [];
  let depth = fields[field]?.depth ?? 0;
  for (let at = field - 1; at >= 0 && depth > 0; at--) {
    if ((fields[at]?.depth ?? 0) >= depth) continue;
    depth = fields[at]?.depth ?? 0;
    found.unshift(at);
  }
  return found;
}

/** What a row of the tree of fields is, for its role: depth from 1, and whether it is open where it holds others */
export interface FieldRow {
  readonly field: number;
  readonly isFolded: boolean;
}

/** One field: its name, what its octets say in words, and the octets */
export function fieldRow(message: ShownMessage, links: Links, chosen: Chosen, { field, isFolded }: FieldRow): string {
  const { name, value, depth, octets, error, decrypted, elements } = message.fields[field] as InspectedField;
  const holds = links.endOfField(field) > field + 1;
  const lit = chosen.fields.has(field);
  const attributes = classes({
    field: true,
    lit,
    part: octets.length === 0,
    error: error !== undefined || levelOf(message, links, field) === 'error',
    warning: levelOf(message, links, field) === 'warning',
    opened: decrypted,
  });
  const expanded = holds ? ` aria-expanded="${!isFolded}"` : '';
  const fold = holds ? `<s data-fold="${field}">${isFolded ? '▸' : '▾'}</s>` : '<s></s>';
  const says = value === '' ? '' : `<span class="value">${escapeHtml(value)}</span>`;
  return `<div role="treeitem" id="f${field}" data-field="${field}" aria-level="${depth + 1}" aria-selected="${lit}"${expanded}${attributes}>${'  '.repeat(depth)}${fold}<span class="name">${escapeHtml(name)}</span>${says}${madeOf(elements)}<span class="octets">${shortHex(octets)}</span></div>`;
}

/** Elements that a row has room for */
const MADE = 2;

/** What becomes of a field in the document, which says units, dates and enumerations in words: `→ ActiveEnergyUnit Wh` */
function madeOf(elements: readonly MadeElement[]): string {
  if (elements.length === 0) return '';
  const shown = elements.slice(0, MADE).map(({ path, text }) => `${path.slice(path.lastIndexOf('/') + 1)} ${text}`.trimEnd());
  return `<span class="made">→ ${escapeHtml(shown.join(', '))}${elements.length > MADE ? ', …' : ''}</span>`;
}

function shortHex(octets: Uint8Array): string {
  if (octets.length === 0) return '';
  const hex = Array.from(octets.subarray(0, ROOM), (octet) => HEX[octet]).join(' ');
  return octets.length > ROOM ? `${hex} … ${octets.length} octets` : hex;
}

/** What a warning or an error marks in the octets of a field */
function levelOf({ fields }: ShownMessage, { marked }: Links, field: number): 'error' | 'warning' | undefined {
  const { offset, octets } = fields[field] as InspectedField;
  let level: 'error' | 'warning' | undefined;
  for (const [at, own] of marked) if (at >= offset && at < offset + octets.length && level !== 'error') level = own;
  return level;
}

/** Where a field stands, for a status line: `offset 002B, 5 octets: access response / … / item 1` */
export function placeInWords({ fields }: ShownMessage, links: Links, field: number): string {
  const { at, end } = links.placeOfField(field);
  return `offset ${at} (${hexNumber(at, 4)}), ${end - at === 1 ? '1 octet' : `${end - at} octets`}: ${fields[field]?.path ?? ''}`;
}
