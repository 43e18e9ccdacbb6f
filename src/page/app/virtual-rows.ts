/** What rows a list has, and what happens in it */
export interface Rows {
  /** Of every row, in CSS pixels */
  readonly height: number;
  /** One row, as HTML */
  row(index: number): string;
  /** The row at hand is to be another one */
  move(index: number): void;
  /** The id of the element that has the row at hand, for readers of the screen */
  id(index: number): string;
}

/** Rows beyond those to be seen that are made too */
const BEYOND = 6;

/** A list of any length of which only the rows to be seen stand in the page. The keys that move in a list move in it. */
export class VirtualRows {
  readonly #rows: Rows;
  readonly #space = document.createElement('div');
  readonly #window = document.createElement('div');
  #count = 0;
  #active = -1;
  #from = -1;
  #to = -1;
  #isDue = false;

  /** @param box scrolls, and has the focus */
  constructor(
    readonly box: HTMLElement,
    rows: Rows,
  ) {
    this.#rows = rows;
    for (const [part, name] of [
      [this.#space, 'space'],
      [this.#window, 'window'],
    ] as const) {
      part.className = name;
      part.setAttribute('role', 'presentation');
    }
    this.#space.append(this.#window);
    box.replaceChildren(this.#space);
    box.addEventListener('scroll', () => this.#soon(), { passive: true });
    box.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.#soon()).observe(box);
  }

  get count(): number {
    return this.#count;
  }

  /** How many rows there are, and which is at hand; -1 for none */
  show(count: number, active: number): void {
    this.#count = count;
    this.#active = active;
    this.#space.style.height = `${count * this.#rows.height}px`;
    this.refresh();
  }

  /** Makes the rows to be seen anew */
  refresh(): void {
    this.#from = -1;
    this.#make();
  }

  /** Scrolls as little as it takes for a row to be seen */
  reveal(index: number): void {
    if (index < 0) return;
    const { box } = this;
    const top = index * this.#rows.height;
    const margin = Math.min(2 * this.#rows.height, box.clientHeight / 3);
    if (top < box.scrollTop + margin) box.scrollTop = Math.max(0, top - margin);
    else if (top + this.#rows.height > box.scrollTop + box.clientHeight - margin)
      box.scrollTop = top + this.#rows.height - box.clientHeight + margin;
    this.#make();
  }

  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#make();
    });
  }

  #make(): void {
    const { height } = this.#rows;
    const { scrollTop, clientHeight } = this.box;
    const from = Math.max(0, Math.floor(scrollTop / height) - BEYOND);
    const to = Math.min(this.#count, Math.ceil((scrollTop + clientHeight) / height) + BEYOND);
    if (from === this.#from && to === this.#to) return;
    this.#from = from;
    this.#to = to;
    let html = '';
    for (let index = from; index < to; index++) html += this.#rows.row(index);
    this.#window.innerHTML = html;
    this.#window.style.transform = `translateY(${from * height}px)`;
    const isMade = this.#active >= from && this.#active < to;
    if (isMade) this.box.setAttribute('aria-activedescendant', this.#rows.id(this.#active));
    else this.box.removeAttribute('aria-activedescendant');
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || this.#count === 0) return;
    const to = this.#target(event.key);
    if (to === undefined) return;
    event.preventDefault();
    this.#rows.move(Math.max(0, Math.min(this.#count - 1, to)));
  }

  #target(key: string): number | undefined {
    const page = Math.max(1, Math.floor(this.box.clientHeight / this.#rows.height) - 1);
    switch (key) {
      case 'ArrowDown':
        return this.#active + 1;
      case 'ArrowUp':
        return this.#active < 0 ? 0 : this.#active - 1;
      case 'PageDown':
        return this.#active + page;
      case 'PageUp':
        return this.#active - page;
      case 'Home':
        return 0;
      case 'End':
        return this.#count - 1;
      default:
        return undefined;
    }
  }
}
