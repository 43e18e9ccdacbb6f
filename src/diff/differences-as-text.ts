import { hexUpper } from '../../codecs/hex.js';
import type { InspectedField } from '../inspect/inspected-field.js';
import { type Paint, plain } from '../text/paint.js';
import type { Difference } from './differences.js';

/** Octets that a line has room for */
const ROOM = 24;
/** Fields that are shown of a part that only one message has */
const SHOWN = 24;

/** Differences for a reader: the path of each, after it what the messages have there, with offsets in hex */
export function differencesText(differences: readonly Difference[], paint: Paint = plain): string {
  return differences
    .map((difference) => (difference.kind === 'changed' ? changedText(difference, paint) : onlyText(difference, paint)))
    .join('');
}

function changedText({ path, a, b }: Difference & { kind: 'changed' }, paint: Paint): string {
  const isSaid = a.value !== b.value;
  const elements = [...new Set([...a.elements, ...b.elements].map((element) => element.path))];
  const made = elements.length === 0 ? '' : ` → ${elements.join(', ')}`;
  const line = (sign: string, field: InspectedField): string =>
    `    ${sign} ${offsetText(field)}  ${isSaid ? valueText(field) : octetsText(field)}\n`;
  return `${paint('changed', '~')} ${paint('name', path)}${made}\n${paint('bad', line('A', a))}${paint('good', line('B', b))}`;
}

function onlyText({ kind, path, fields }: Difference & { kind: 'only in A' | 'only in B' }, paint: Paint): string {
  const [sign, letter, part] = kind === 'only in A' ? (['-', 'A', 'bad'] as const) : (['+', 'B', 'good'] as const);
  const [{ depth } = { depth: 0 }] = fields;
  const lines = fields
    .slice(0, SHOWN)
    .map((field) => `    ${letter} ${offsetText(field)}  ${'  '.repeat(field.depth - depth)}${namedText(field)}\n`);
  const more = fields.length - SHOWN;
  if (more > 0) lines.push(`    ${letter} … and ${more} more\n`);
  return `${paint(part, sign)} ${paint('name', path)}\n${lines.map((line) => paint(part, line)).join('')}`;
}

function namedText(field: InspectedField): string {
  const value = valueText(field);
  return value === '' ? field.name : `${field.name}: ${value}`;
}

const offsetText = ({ offset }: InspectedField): string => offset.toString(16).toUpperCase().padStart(4, '0');

function valueText(field: InspectedField): string {
  const { value, elements } = field;
  const texts = [...new Set(elements.map(({ text }) => text))].filter((text) => text !== '' && !value.endsWith(text));
  const shown = value === '' ? octetsText(field) : value;
  return texts.length === 0 ? shown : `${shown} (${texts.join(', ')})`;
}

const octetsText = ({ octets }: InspectedField): string =>
  octets.length <= ROOM ? hexUpper(octets) : `${hexUpper(octets, 0, ROOM)}… (${octets.length} octets)`;
