import { HEX, hexNumber } from '../../../codecs/hex.js';
import type { InspectedField, MadeElement } from '../../inspect/inspected-field.js';
import { classes, escapeHtml } from '../view/html.js';
import type { Notice, ShownMessage } from '../view/shown-message.js';
import { counted } from '../view/words.js';

/** Fields that a report has room for: those of a log of thirteen months would be some hundred thousand */
const MOST_FIELDS = 3000;
/** Octets of a field, and characters of an element, that a row has room for */
const OCTETS = 16;
const CHARACTERS = 60;

/** Each field of a message in a row: offset, octets, name and value, the elements made of it; after an error the octets that were not read */
export function fieldsTable({ fields, notices }: ShownMessage): string {
  const marked = new Map(notices.map((notice) => [fieldAt(fields, notice.offset), notice.level]));
  const rows = fields.slice(0, MOST_FIELDS).map((field, index) => rowOf(field, index, marked.get(index)));
  const left = fields.length - rows.length;
  const rest = left === 0 ? '' : `<p class="small">${counted(left, 'field')} more, which <code>gbcs-mmc inspect</code> shows.</p>`;
  const note = fields.some(({ decrypted }) => decrypted)
    ? '<p class="small">* marks plaintext that stands in the message as ciphertext.</p>'
    : '';
  const head = ['Offset', 'Octets', 'Field', 'Value', 'Element'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `${note}<div class="scroll"><table class="fields"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>${rest}`;
}

function rowOf(
  { offset, octets, name, depth, value, decrypted, elements, error }: InspectedField,
  index: number,
  level: Notice['level'] | undefined,
): string {
  const attributes = classes({ opened: decrypted, error: error !== undefined || level === 'error', warning: level === 'warning' });
  const cells = [
    `<td>${hexNumber(offset, 4)}</td>`,
    `<td>${hexOf(octets)}</td>`,
    `<td class="name">${'  '.repeat(depth)}${escapeHtml(name)}</td>`,
    `<td>${escapeHtml(error === undefined ? value : `error: ${value}`)}</td>`,
    `<td>${elements.map(elementText).join('\n')}</td>`,
  ];
  return `<tr id="field-${index}"${attributes}>${cells.join('')}</tr>`;
}

const elementText = ({ path, text }: MadeElement): string => escapeHtml(text === '' ? path : `${path} = ${shortened(text)}`);

const shortened = (text: string): string => (text.length <= CHARACTERS ? text : `${text.slice(0, CHARACTERS - 1)}…`);

function hexOf(octets: Uint8Array): string {
  const hex = Array.from(octets.subarray(0, OCTETS), (octet) => HEX[octet]).join(' ');
  return octets.length <= OCTETS ? hex : `${hex} … ${counted(octets.length, 'octet')}`;
}

/** The field that an octet stands in; -1 where there is none */
const fieldAt = (fields: readonly InspectedField[], at: number | undefined): number =>
  at === undefined ? -1 : fields.findIndex(({ offset, octets }) => at >= offset && at < offset + octets.length);

/** Warnings and errors, each with what leads to the field that it is about */
export function noticeList({ fields, notices }: ShownMessage): string {
  const items = notices.map(({ level, code, message, offset }) => {
    const field = fieldAt(fields, offset);
    const place = offset === undefined ? '' : ` at offset ${hexNumber(offset, 4)}`;
    const link = field < 0 || field >= MOST_FIELDS ? place : ` <a href="#field-${field}">${place.trim()}</a>`;
    return `<li class="${level}"><b>${level === 'error' ? 'Error' : 'Warning'}</b> ${escapeHtml(message)} <code>${escapeHtml(code)}</code>${link}</li>`;
  });
  return `<ul class="notices">\n${items.join('\n')}\n</ul>`;
}
