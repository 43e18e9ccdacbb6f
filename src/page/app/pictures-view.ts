import { figureOf, type Picture, rowsOf, tableOf, type Values } from '../drawing/picture.js';
import { dataOfLines } from '../exports/write-lines.js';
import { mayHavePictures, picturesOf } from '../pictures/pictures-of.js';
import type { ShownMessage } from '../view/shown-message.js';
import { element } from './elements.js';

/** Rows of a table that are made at a time, as it is scrolled */
const ROWS = 200;
/** How near to the end of a table further rows are made, in pixels */
const NEAR = 400;

/** The pictures of a message. They are drawn when they are looked at. */
export class PicturesView {
  readonly #box = element('pictures');
  #message: ShownMessage | undefined;
  #pictures: readonly Picture[] = [];

  constructor() {
    this.#box.tabIndex = 0;
    // neither of these goes up to what is around
    this.#box.addEventListener('toggle', (event) => this.#open(event.target as HTMLDetailsElement), true);
    this.#box.addEventListener('scroll', (event) => this.#fill(event.target as HTMLElement), true);
  }

  show(message: ShownMessage): void {
    this.#message = message;
    this.#pictures = [];
    this.#box.textContent = '';
    if (document.body.dataset.view === 'pictures') this.draw();
  }

  draw(): void {
    const message = this.#message;
    if (message === undefined || this.#box.hasChildNodes()) return;
    if (!hasPictures(message)) {
      this.#box.textContent = 'This message holds nothing that a picture would show better.';
      return;
    }
    this.#pictures = picturesOf(dataOfLines(message.lines));
    this.#box.innerHTML = this.#pictures.map((picture) => figureOf(picture, 'later')).join('');
    this.#box.scrollTop = 0;
  }

  /** The picture that an element belongs to */
  #pictureOf(inside: Element): Picture | undefined {
    const figure = inside.closest('figure');
    return figure === null ? undefined : this.#pictures[[...this.#box.children].indexOf(figure)];
  }

  #open(details: HTMLDetailsElement): void {
    const rows = details.querySelector('.rows');
    const picture = this.#pictureOf(details);
    if (!details.open || rows === null || rows.hasChildNodes() || picture?.values === undefined) return;
    rows.innerHTML = tableOf(picture.values, picture.title, 'numbers', ROWS);
    rows.setAttribute('tabindex', '0');
  }

  #fill(rows: HTMLElement): void {
    const body = rows.querySelector('tbody');
    const values: Values | undefined = this.#pictureOf(rows)?.values;
    if (rows === this.#box || body === null || values === undefined) return;
    const made = body.rows.length;
    if (made >= values.count || rows.scrollTop + rows.clientHeight < rows.scrollHeight - NEAR) return;
    body.insertAdjacentHTML('beforeend', rowsOf(values, made, Math.min(made + ROWS, values.count)));
  }
}

/** Whether there may be something to draw; only drawing shows whether there is */
export function hasPictures({ lines }: ShownMessage): boolean {
  const at = lines.findIndex(({ name }) => name === 'SMETSData');
  return at >= 0 && mayHavePictures(lines[at + 1]?.name ?? '');
}
