import { escapeHtml } from '../view/html.js';

/** One value of a matrix */
export interface Cell {
  /** What is read; empty where there is nothing */
  readonly text: string;
  /** By which it is shaded; undefined where it is not */
  readonly value: number | undefined;
}

/** A table of values with names for rows and columns, shaded by how much they are */
export interface Matrix {
  readonly caption: string;
  /** What the names of the rows are of */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

/** Shades between nothing and the most */
const SHADES = 5;

export function matrixOf({ caption, corner, columns, rows }: Matrix): string {
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value = 0 }) => value)));
  const head = [corner, ...columns].map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    ({ name, cells }) => `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((cell) => cellOf(cell, most)).join('')}</tr>`,
  );
  return `<table class="matrix"><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function cellOf({ text, value }: Cell, most: number): string {
  const shade = value === undefined || value <= 0 || most <= 0 ? 0 : Math.ceil((value / most) * SHADES);
  return `<td${shade === 0 ? '' : ` class="shade-${shade}"`}>${escapeHtml(text)}</td>`;
}
