import { classes, escapeHtml } from '../view/html.js';
import { counted } from '../view/words.js';
import { element, numberOf } from './elements.js';
import type { Entry } from './entry.js';
import { VirtualRows } from './virtual-rows.js';

const ROW = 44;

/** The list of messages with its filter. */
export class EntryList {
  readonly entries: Entry[] = [];
  readonly #rows: VirtualRows;
  readonly #filter = element<HTMLInputElement>('filter');
  /** Those that pass the filter, as indices of entries */
  #passing: number[] = [];
  #active = -1;
  #isDue = false;

  /** @param choose shows a message; @param enter moves on to its views */
  constructor(
    private readonly choose: (entry: Entry) => void,
    enter: () => void,
  ) {
    const box = element('entries');
    this.#rows = new VirtualRows(box, {
      height: ROW,
      row: (row) => this.#row(row),
      move: (row) => this.#move(row),
      id: (row) => `m${this.#passing[row]}`,
    });
    box.addEventListener('click', (event) => {
      const index = numberOf(event, 'entry');
      if (index !== undefined) this.#move(this.#passing.indexOf(index));
    });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') enter();
    });
    this.#filter.addEventListener('input', () => this.#pass());
    this.#filter.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.#filter.value = '';
        this.#pass();
      } else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.focus();
    });
  }

  get active(): Entry | undefined {
    return this.entries[this.#active];
  }

  focus(): void {
    this.#rows.box.focus();
    if (!this.#passing.includes(this.#active)) this.#move(0);
  }

  add(entries: readonly Entry[]): void {
    for (const entry of entries) this.entries.push(entry);
    this.#pass();
  }

  clear(): void {
    this.entries.length = 0;
    this.#active = -1;
    this.#filter.value = '';
    this.#pass();
  }

  /** Chooses a message by its index among all */
  open(index: number): void {
    this.#move(this.#passing.indexOf(index));
  }

  /** Goes to the next message, or the one before */
  step(by: 1 | -1): void {
    this.#move(Math.max(0, Math.min(this.#passing.length - 1, this.#passing.indexOf(this.#active) + by)));
  }

  /** More is known of some entries: they are shown anew, and may pass the filter now, or no longer */
  learnt(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => {
      this.#isDue = false;
      this.#pass();
    });
  }

  #pass(): void {
    const words = this.#filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    this.#passing = [];
    for (const [index, entry] of this.entries.entries()) if (entry.has(words)) this.#passing.push(index);
    const { length } = this.entries;
    element('count').textContent =
      words.length === 0 ? counted(length, 'message') : `${this.#passing.length.toLocaleString('en-GB')} of ${counted(length, 'message')}`;
    this.#rows.show(this.#passing.length, this.#passing.indexOf(this.#active));
  }

  #move(row: number): void {
    const index = this.#passing[row];
    if (index === undefined) return;
    const isOther = index !== this.#active;
    this.#active = index;
    this.#rows.show(this.#passing.length, row);
    this.#rows.reveal(row);
    if (isOther) this.choose(this.entries[index] as Entry);
  }

  #row(row: number): string {
    const index = this.#passing[row] as number;
    const entry = this.entries[index] as Entry;
    const { useCase, title, kind, device, time, verdict, failure, warnings, error } = entry.facts;
    const isActive = index === this.#active;
    const state =
      error !== '' || verdict.includes('INVALID')
        ? 'error'
        : warnings > 0 || failure !== ''
          ? 'warning'
          : verdict.includes('valid')
            ? 'valid'
            : '';
    const notable = [failure, warnings > 0 ? counted(warnings, 'warning') : ''].filter(Boolean).join(', ');
    const says = error === '' ? notable || verdict : 'error';
    const chip = useCase === '' || kind === 'response' || kind === '' ? '' : `<span class="kind">${escapeHtml(kind)}</span>`;
    const first = `<span class="case">${escapeHtml(useCase || kind || 'not readable')}</span>${chip}<span class="title">${escapeHtml(title)}</span><span class="says">${escapeHtml(says)}</span>`;
    const second = error || [device, time].filter(Boolean).join(' · ') || entry.source;
    return `<div role="option" id="m${index}" data-entry="${index}" aria-selected="${isActive}" aria-posinset="${row + 1}" aria-setsize="${this.#passing.length}"${classes({ entry: true, lit: isActive, [state || 'sound']: true })}><div class="first">${first}</div><div class="second"><span>${escapeHtml(second)}</span></div></div>`;
  }
}
