import type { DocumentLine, LineAttribute } from '../../writer/document-line.js';

const TOKEN = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s+[\w.:-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*"([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The lines of a document that this package wrote as text: elements and attributes in double quotes alone. They name no octets. */
export function linesOfXml(xml: string): DocumentLine[] {
  const lines: { -readonly [K in keyof DocumentLine]: DocumentLine[K] }[] = [];
  let depth = 0;
  for (const [, isEnd, name, attributes = '', isEmpty, text] of xml.matchAll(TOKEN)) {
    const last = lines.at(-1);
    if (text !== undefined) {
      if (last?.kind === 'start' && text.trim() !== '') last.text = unescaped(text);
    } else if (isEnd === '/') {
      depth--;
      if (last?.kind === 'start' && last.depth === depth) last.kind = 'whole';
      else lines.push({ kind: 'end', depth, name: name as string, attributes: [], text: '', places: [] });
    } else {
      const kind = isEmpty === '/' ? 'whole' : 'start';
      lines.push({ kind, depth, name: name as string, attributes: attributesOf(attributes), text: '', places: [] });
      if (kind === 'start') depth++;
    }
  }
  return lines;
}

const attributesOf = (text: string): LineAttribute[] =>
  [...text.matchAll(ATTRIBUTE)]
    .filter(([, name]) => !name?.startsWith('xmlns'))
    .map(([, name = '', value = '']) => ({ name, text: unescaped(value), places: [] }));

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) =>
    hex !== undefined
      ? String.fromCodePoint(Number.parseInt(hex, 16))
      : decimal !== undefined
        ? String.fromCodePoint(Number(decimal))
        : (ENTITIES[name] ?? whole),
  );
