import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from '../writer/attribute-name.js';
import { namesOf, type Tag } from '../writer/tag.js';
import type { TextSource } from '../writer/text-source.js';
import type { PreparedElements, Writer } from '../writer/writer.js';
import type { MadeElement } from './inspected-field.js';

/** An element made of the octets at an offset */
interface Placed {
  readonly at: number;
  readonly made: MadeElement;
}

/** Notes which elements are made of which octets, instead of writing them. */
export class PlacesWriter implements Writer {
  readonly #placed: Placed[] = [];
  /** Paths of the open elements, and how much was placed before each */
  readonly #paths: string[];
  readonly #marks: number[] = [];

  /** @param element that is around all */
  constructor(element: string) {
    this.#paths = [element];
  }

  get places(): ReadonlyMap<number, readonly MadeElement[]> {
    const places = new Map<number, MadeElement[]>();
    for (const { at, made } of this.#placed) {
      const known = places.get(at);
      if (known === undefined) places.set(at, [made]);
      else if (!known.some(({ path }) => path === made.path)) known.push(made);
    }
    return places;
  }

  open(tag: Tag): void {
    this.#marks.push(this.#placed.length);
    this.#paths.push(`${this.#path}/${namesOf(tag).name}`);
  }

  attribute({ name }: AttributeName, text: string, from?: Value): void {
    if (from !== undefined) this.#place(from, `${this.#path}/@${name}`, text);
  }

  // a position is made of no octets
  count(_name: AttributeName): void {}

  close(_tag: Tag): void {
    this.#paths.pop();
    this.#marks.pop();
  }

  closeOptional(tag: Tag): boolean {
    const stands = this.#placed.length > (this.#marks.at(-1) ?? 0);
    this.close(tag);
    return stands;
  }

  drop(_tag: Tag): void {
    this.#paths.pop();
    this.#placed.length = this.#marks.pop() as number;
  }

  content(as: TextSource, value: Value, reading: Reading): boolean {
    return this.#made(this.#path, as, value, reading);
  }

  characters(text: string, from: readonly (Value | undefined)[] = []): void {
    for (const value of from) if (value !== undefined) this.#place(value, this.#path, text);
  }

  digits(_text: string): void {}

  leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    return this.#made(`${this.#path}/${namesOf(tag).name}`, as, value, reading);
  }

  countedLeaf(tag: Tag, _name: AttributeName, _count: number, as: TextSource, value: Value, reading: Reading): boolean {
    return this.leaf(tag, as, value, reading);
  }

  element(tag: Tag, text: string, from: readonly (Value | undefined)[] = []): void {
    for (const value of from) if (value !== undefined) this.#place(value, `${this.#path}/${namesOf(tag).name}`, text);
  }

  string(tag: Tag, text: string, from?: readonly (Value | undefined)[]): void {
    this.element(tag, text, from);
  }

  // the header has no places: its fields are shown as what they are
  eui(_tag: Tag): void {}
  counter(_tag: Tag): void {}
  dateTime(_tag: Tag): boolean {
    return true;
  }
  prepared(_prepared: PreparedElements): void {}

  get #path(): string {
    return this.#paths.at(-1) ?? '';
  }

  #made(path: string, as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.#place(value, path, text);
    return true;
  }

  #place({ at }: Value, path: string, text: string): void {
    this.#placed.push({ at, made: { path, text } });
  }
}
