import { figureOf } from '../drawing/picture.js';
import { documentText } from '../exports/document-text.js';
import { dataOfLines } from '../exports/write-lines.js';
import { picturesOf } from '../pictures/pictures-of.js';
import { contentText } from '../view/content-text.js';
import { factsView, headline } from '../view/facts-view.js';
import { escapeHtml } from '../view/html.js';
import type { ShownMessage } from '../view/shown-message.js';
import { counted } from '../view/words.js';
import { fieldsTable, noticeList } from './fields-table.js';
import { REPORT_STYLES, REPORT_STYLES_HASH } from './styles.js';

/** Nothing runs, nothing is fetched, nothing is sent */
const POLICY = `default-src 'none'; style-src '${REPORT_STYLES_HASH}'; base-uri 'none'; form-action 'none'`;

/** Rows of values that a report has room for; more stand in the document alone */
const MOST_VALUES = 1500;

/**
 * All that is shown of one message as one file of HTML, to mail and keep: facts, warnings and errors, pictures, document and fields.
 * Broken messages are shown up to where they break. There is no script in it, and no key.
 */
export function reportOf(message: ShownMessage): string {
  const { lines, fields, notices, withoutDocument, duis } = message;
  const title = headline(message);
  const parts = [
    `<header class="facts"><h1>${escapeHtml(title)}</h1>${factsView(message)}</header>`,
    notices.length === 0 ? '' : section('Warnings and errors', noticeList(message)),
    picturesPart(message),
    section(
      'MMC XML',
      lines.length === 0 ? `<p>${escapeHtml(withoutDocument ?? '')}</p>` : `<pre>${escapeText(documentText(lines, 'indented'))}</pre>`,
    ),
    duis?.content === undefined ? '' : section('DUIS document', `<pre>${escapeText(contentText(duis.content))}</pre>`),
    fields.length === 0 ? '' : section('Fields', fieldsTable(message)),
  ];
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${REPORT_STYLES}</style>`,
  ];
  return `<!doctype html>\n<html lang="en-GB">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${parts.filter(Boolean).join('\n')}\n</body>\n</html>\n`;
}

const section = (title: string, contents: string): string => `<section>\n<h2>${title}</h2>\n${contents}\n</section>`;

/** Lines stay lines */
const escapeText = (text: string): string => text.split('\n').map(escapeHtml).join('\n');

function picturesPart({ lines }: ShownMessage): string {
  if (lines.length === 0) return '';
  const figures = picturesOf(dataOfLines(lines)).map((picture) => {
    const { values } = picture;
    if (values === undefined || values.count <= MOST_VALUES) return figureOf(picture, 'all');
    const { values: _, ...drawn } = picture;
    const where = `The ${counted(values.count, 'value')} stand in the MMC XML below.`;
    return figureOf({ ...drawn, summary: [...drawn.summary, where] }, 'all');
  });
  return figures.length === 0 ? '' : section('Pictures', figures.join('\n'));
}
