import type { InspectedField, MadeElement } from './inspected-field.js';

/** Characters of an element that a line has room for */
const ROOM = 60;

/** Tells which elements are made of a field: of each path only what differs from the one that was told before. */
export class ElementText {
  readonly #isFull: boolean;
  #last: readonly string[] = [];

  /** @param isFull whether all is told: whole paths, and texts that are what the value says already */
  constructor(isFull: boolean) {
    this.#isFull = isFull;
  }

  /** `…/Value`, `…/ActiveEnergyUnit = Wh`; several with commas between; empty of a field that no element is made of */
  of({ elements, value }: InspectedField): string {
    return elements.map((element) => this.#one(element, value)).join(', ');
  }

  #one({ path, text }: MadeElement, value: string): string {
    const shown = this.#isFull ? path : this.#shortened(path);
    const isSaid = text === '' || (!this.#isFull && (value === text || value.endsWith(` ${text}`)));
    return isSaid ? shown : `${shown} = ${text.length <= ROOM ? text : `${text.slice(0, ROOM - 1)}…`}`;
  }

  #shortened(path: string): string {
    const names = path.split('/');
    const last = this.#last;
    this.#last = names;
    let same = 0;
    while (same < names.length - 1 && names[same] === last[same]) same++;
    return same === 0 ? path : ['…', ...names.slice(same)].join('/');
  }
}
