import { contentText } from '../view/content-text.js';
import { factsView, headline, noticesView } from '../view/facts-view.js';
import { around, fieldRow, placeInWords, unfolded } from '../view/fields-view.js';
import { type Chosen, Links, NOTHING_CHOSEN } from '../view/links.js';
import { octetRows, octetsRow } from '../view/octets-view.js';
import type { ShownMessage } from '../view/shown-message.js';
import { xmlRow } from '../view/xml-view.js';
import { announce, element, numberOf } from './elements.js';
import { VirtualRows } from './virtual-rows.js';

const ROW = 20;
/** Octets in a row of a wide view, and of a narrow one */
const WIDE = 16;
const NARROW = 8;
/** Width that a row of 16 octets takes, in characters */
const WIDE_CHARACTERS = 4 + 2 + WIDE * 3 + 2 + WIDE + 2;

/** Parts of a message that are folded at first: what they say stands above the views */
const HEADERS: ReadonlySet<string> = new Set(['MAC header', 'grouping header']);

/** The views of one message beside each other. What is chosen in one lights up in the others. */
export class MessageViews {
  #message: ShownMessage | undefined;
  #links: Links | undefined;
  #chosen: Chosen = NOTHING_CHOSEN;
  #folded = new Set<number>();
  /** Fields to be seen, by row; none where others are folded than before */
  #seen: number[] = [];
  #perRow = NARROW;
  readonly #octets: VirtualRows;
  readonly #fields: VirtualRows;
  readonly #xml: VirtualRows;

  constructor() {
    const narrow = matchMedia('(max-width: 899px)');
    const fold = (): void => {
      element<HTMLDetailsElement>('more').open = !narrow.matches;
    };
    narrow.addEventListener('change', fold);
    fold();
    this.#octets = new VirtualRows(element('octets'), {
      height: ROW,
      row: (row) => `<div role="row" aria-rowindex="${row + 1}" class="row">${this.#octetsRow(row)}</div>`,
      move: (row) => this.#chooseOctet(this.#octetInRow(row)),
      id: () => `o${this.#chosen.octet}`,
    });
    this.#fields = new VirtualRows(element('fields'), {
      height: ROW,
      row: (row) => this.#fieldRow(row),
      move: (row) => this.#chooseField(this.#seen[row] ?? 0),
      id: () => `f${this.#chosen.field}`,
    });
    this.#xml = new VirtualRows(element('xml'), {
      height: ROW,
      row: (row) =>
        this.#message === undefined || this.#links === undefined ? '' : xmlRow(this.#message, this.#chosen, this.#links.marked, row),
      move: (row) => this.#chooseLine(row),
      id: () => `l${this.#chosen.line}`,
    });
    this.#listen();
  }

  get message(): ShownMessage | undefined {
    return this.#message;
  }

  show(message: ShownMessage): void {
    this.#message = message;
    this.#links = new Links(message);
    this.#chosen = NOTHING_CHOSEN;
    this.#seen = [];
    this.#folded = new Set([...message.fields.keys()].filter((field) => HEADERS.has(message.fields[field]?.path ?? '')));
    element('headline').textContent = headline(message);
    element('facts').innerHTML = factsView(message);
    element('notices').innerHTML = noticesView(message);
    const why = element('why');
    why.textContent = message.lines.length > 0 ? '' : (message.withoutDocument ?? '');
    const content = message.duis?.content;
    const contentBox = element('content');
    contentBox.textContent = content === undefined ? '' : contentText(content);
    // it scrolls by the keyboard too
    contentBox.tabIndex = 0;
    for (const view of [this.#octets, this.#fields, this.#xml]) view.box.scrollTop = 0;
    this.#layOut();
  }

  /** Goes to the octet that an error or a warning is about, or to the element of its name */
  goTo(notice: number): void {
    const { offset, context } = this.#message?.notices[notice] ?? {};
    if (offset !== undefined && offset < (this.#message?.octets.length ?? 0)) {
      this.#chooseOctet(offset);
      return;
    }
    const name = context?.split('/').at(-1)?.trim() ?? '';
    const line =
      this.#message?.lines.findIndex((one) => one.name === name || one.attributes.some((attribute) => attribute.name === name)) ?? -1;
    if (line >= 0) this.#chooseLine(line);
    else if (offset !== undefined) this.#chooseOctet((this.#message?.octets.length ?? 0) - 1);
  }

  #listen(): void {
    const { box: octets } = this.#octets;
    octets.addEventListener('click', (event) => {
      const at = numberOf(event, 'at');
      if (at !== undefined) this.#chooseOctet(at);
    });
    octets.addEventListener('keydown', (event) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      this.#chooseOctet(this.#chosen.octet + by);
    });
    new ResizeObserver(() => this.#layOut()).observe(octets);
    const { box: fields } = this.#fields;
    fields.addEventListener('click', (event) => {
      const fold = numberOf(event, 'fold');
      const field = numberOf(event, 'field');
      if (fold !== undefined) this.#fold(fold, !this.#folded.has(fold));
      else if (field !== undefined) this.#chooseField(field);
    });
    fields.addEventListener('keydown', (event) => this.#keyInTree(event));
    this.#xml.box.addEventListener('click', (event) => {
      const line = numberOf(event, 'line');
      if (line !== undefined) this.#chooseLine(line);
    });
    element('notices').addEventListener('click', (event) => {
      const notice = numberOf(event, 'notice');
      if (notice !== undefined) this.goTo(notice);
    });
  }

  /** As in trees everywhere: right opens or goes in, left folds or goes out */
  #keyInTree(event: KeyboardEvent): void {
    const { field } = this.#chosen;
    if (this.#message === undefined || this.#links === undefined || field < 0) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const holds = this.#links.endOfField(field) > field + 1;
    const isFolded = this.#folded.has(field);
    if (event.key === 'ArrowRight' && holds) {
      if (isFolded) this.#fold(field, false);
      else this.#chooseField(field + 1);
    } else if (event.key === 'ArrowLeft') {
      const outer = around(this.#message, field).at(-1);
      if (holds && !isFolded) this.#fold(field, true);
      else if (outer !== undefined) this.#chooseField(outer);
    } else return;
    event.preventDefault();
  }

  #fold(field: number, isFolded: boolean): void {
    if (isFolded) this.#folded.add(field);
    else this.#folded.delete(field);
    this.#seen = [];
    this.#render();
  }

  /** The octet below or above the one at hand; of a last row that is shorter, its last one */
  #octetInRow(row: number): number {
    const column = Math.max(0, this.#chosen.octet) % this.#perRow;
    return Math.min(row * this.#perRow + column, (this.#message?.octets.length ?? 0) - 1);
  }

  #chooseOctet(octet: number): void {
    if (octet >= 0 && octet < (this.#message?.octets.length ?? 0)) this.#choose((links) => links.chooseOctet(octet));
  }

  #chooseField(field: number): void {
    if (field < (this.#message?.fields.length ?? 0)) this.#choose((links) => links.chooseField(field));
  }

  #chooseLine(line: number): void {
    this.#choose((links) => links.chooseLine(line));
  }

  #choose(choose: (links: Links) => Chosen): void {
    if (this.#message === undefined || this.#links === undefined) return;
    this.#chosen = choose(this.#links);
    const { field } = this.#chosen;
    for (const outer of field < 0 ? [] : around(this.#message, field)) if (this.#folded.delete(outer)) this.#seen = [];
    this.#render();
    this.#octets.reveal(this.#octetRow);
    this.#fields.reveal(this.#seen.indexOf(field));
    this.#xml.reveal(this.#chosen.line);
    if (field >= 0) announce(placeInWords(this.#message, this.#links, field));
  }

  get #octetRow(): number {
    return this.#chosen.octet < 0 ? -1 : Math.floor(this.#chosen.octet / this.#perRow);
  }

  #layOut(): void {
    const { box } = this.#octets;
    const character = Number.parseFloat(getComputedStyle(box).fontSize) * 0.602;
    this.#perRow = box.clientWidth >= WIDE_CHARACTERS * character ? WIDE : NARROW;
    this.#render();
  }

  #render(): void {
    if (this.#message === undefined || this.#links === undefined) return;
    if (this.#seen.length === 0) this.#seen = unfolded(this.#message, this.#links, this.#folded);
    this.#octets.box.setAttribute('aria-rowcount', String(octetRows(this.#message, this.#perRow)));
    this.#octets.show(octetRows(this.#message, this.#perRow), this.#octetRow);
    this.#fields.show(this.#seen.length, this.#seen.indexOf(this.#chosen.field));
    this.#xml.show(this.#message.lines.length, this.#chosen.line);
  }

  #octetsRow(row: number): string {
    if (this.#message === undefined || this.#links === undefined) return '';
    return octetsRow(this.#message, this.#links, this.#chosen, { row, perRow: this.#perRow });
  }

  #fieldRow(row: number): string {
    const field = this.#seen[row];
    if (this.#message === undefined || this.#links === undefined || field === undefined) return '';
    return fieldRow(this.#message, this.#links, this.#chosen, { field, isFolded: this.#folded.has(field) });
  }
}
