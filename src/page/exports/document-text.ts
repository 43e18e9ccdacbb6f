import { type DocumentLine, lineText } from '../../writer/document-line.js';

/** The document as one text: as the library writes it, or indented by two spaces as it does with `pretty` */
export function documentText(lines: readonly DocumentLine[], form: 'plain' | 'indented'): string {
  if (form === 'plain') return lines.map(lineText).join('');
  return lines.map((line) => '  '.repeat(line.depth) + lineText(line)).join('\n');
}
