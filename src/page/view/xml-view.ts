import { type DocumentLine, type LineAttribute, lineText } from '../../writer/document-line.js';
import { MMC_NAMESPACE } from '../../writer/namespace.js';
import { classes, escapeHtml } from './html.js';
import type { Chosen } from './links.js';
import type { ShownMessage } from './shown-message.js';

/** One line of the document, indented, with its markup told apart. Its text is that of `lineText`. */
export function xmlRow({ lines }: ShownMessage, chosen: Chosen, marked: ReadonlyMap<number, 'error' | 'warning'>, line: number): string {
  const shown = lines[line] as DocumentLine;
  const lit = chosen.lines.has(line);
  const level = levelOf(shown, marked);
  const attributes = classes({ line: true, lit, made: shown.places.length > 0, [level ?? 'sound']: true });
  const text = '  '.repeat(shown.depth) + markup(shown);
  return `<div role="option" id="l${line}" data-line="${line}" aria-selected="${lit}" aria-posinset="${line + 1}" aria-setsize="${lines.length}"${attributes}>${text}</div>`;
}

const tag = (text: string): string => `<u>${escapeHtml(text)}</u>`;

function markup(line: DocumentLine): string {
  const { kind, depth, name, attributes, text } = line;
  if (kind === 'end') return tag(lineText(line));
  const namespace = depth === 0 ? [{ name: 'xmlns:ra', text: MMC_NAMESPACE, places: [] }] : [];
  const start = `${tag(`<ra:${name}`)}${[...namespace, ...attributes].map(attributeMarkup).join('')}`;
  if (kind === 'start') return start + tag('>');
  if (text === '') return start + tag('/>');
  // what is escaped in XML is shown escaped
  const written = lineText({ ...line, attributes: [], depth: 1 });
  const content = written.slice(`<ra:${name}>`.length, -`</ra:${name}>`.length);
  return `${start}${tag('>')}<span>${escapeHtml(content)}</span>${tag(`</ra:${name}>`)}`;
}

function attributeMarkup({ name, text }: LineAttribute): string {
  const written = lineText({ kind: 'start', depth: 1, name: '', attributes: [{ name, text, places: [] }], text: '', places: [] });
  const value = written.slice(`<ra: ${name}=`.length, -1);
  return ` <em>${name}</em>=<q>${escapeHtml(value)}</q>`;
}

/** What a warning or an error marks in the octets that a line is made of */
function levelOf({ places, attributes }: DocumentLine, marked: ReadonlyMap<number, 'error' | 'warning'>): 'error' | 'warning' | undefined {
  for (const [at, level] of marked)
    for (const place of [...places, ...attributes.flatMap((attribute) => attribute.places)])
      if (at >= place.at - 1 && at < Math.max(place.end, place.at + 1)) return level;
  return undefined;
}
