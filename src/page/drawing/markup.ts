import { escapeHtml } from '../view/html.js';

/** A coordinate, to a tenth of a pixel */
export const px = (number: number): string => String(Math.round(number * 10) / 10);

/** A picture in SVG, with its name and description for those who do not see it */
export function svg(width: number, height: number, name: string, description: readonly string[], contents: string): string {
  return `<svg viewBox="0 0 ${px(width)} ${px(height)}" role="img"><title>${escapeHtml(name)}</title><desc>${escapeHtml(description.join(' '))}</desc>${contents}</svg>`;
}

/** @param place where it begins (`start`), has its middle (`middle`) or ends (`end`) */
export const svgText = (x: number, y: number, text: string, place: 'start' | 'middle' | 'end', kind = ''): string =>
  `<text x="${px(x)}" y="${px(y)}" text-anchor="${place}"${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</text>`;

export const svgLine = (x1: number, y1: number, x2: number, y2: number, kind: string): string =>
  `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" class="${kind}"/>`;

/** @param tip shown where the pointer is on it */
export function svgRect(x: number, y: number, width: number, height: number, kind: string, tip = ''): string {
  const open = `<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" class="${kind}"`;
  return tip === '' ? `${open}/>` : `${open}><title>${escapeHtml(tip)}</title></rect>`;
}

/** A text as it fits into a number of characters */
export const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
