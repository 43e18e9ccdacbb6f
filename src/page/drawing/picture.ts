import { escapeHtml } from '../view/html.js';
import { counted } from '../view/words.js';

/** The values of a picture, as rows of texts. They are made when they are asked for: a log may have 19,056 */
export interface Values {
  readonly columns: readonly string[];
  readonly count: number;
  /** Texts of the row, one for each column */
  readonly rowAt: (index: number) => readonly string[];
}

/** A picture of what a message holds */
export interface Picture {
  readonly title: string;
  /** In a few sentences: what is shown, least and most, what is to be known of it */
  readonly summary: readonly string[];
  /** What is seen: SVG, or a table */
  readonly drawing: string;
  /** The exact values, where they do not all stand in the drawing itself */
  readonly values?: Values;
}

/**
 * A table of values, with those of the first rows
 * @param kind whether it holds numbers or words
 * @param most how many rows; all where it is not given
 */
export function tableOf(values: Values, caption: string, kind: 'numbers' | 'texts' = 'numbers', most = values.count): string {
  const head = values.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('');
  const body = rowsOf(values, 0, Math.min(most, values.count));
  return `<table class="${kind}"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** Rows of a table of values, from one up to another */
export function rowsOf({ rowAt }: Values, from: number, to: number): string {
  let rows = '';
  for (let index = from; index < to; index++) {
    const [first = '', ...others] = rowAt(index);
    rows += `<tr><th scope="row">${escapeHtml(first)}</th>${others.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`;
  }
  return rows;
}

/**
 * A picture with its name, what it shows and its values, as HTML.
 * @param values what stands where the values are opened: all of them, or nothing where they are put there when they are
 */
export function figureOf(picture: Picture, values: 'all' | 'later'): string {
  const { title, summary, drawing } = picture;
  const sentences = summary.map((sentence) => ` <span>${escapeHtml(sentence)}</span>`).join('');
  const caption = `<figcaption><strong>${escapeHtml(title)}</strong>${sentences}</figcaption>`;
  return `<figure class="picture">${caption}<div class="drawing">${drawing}</div>${detailsOf(picture, values)}</figure>`;
}

function detailsOf({ title, values }: Picture, which: 'all' | 'later'): string {
  if (values === undefined) return '';
  const table = which === 'all' ? tableOf(values, title) : '';
  return `<details class="values"><summary>As a table (${counted(values.count, 'row')})</summary><div class="rows">${table}</div></details>`;
}
