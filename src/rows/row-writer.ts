import type { Value } from '../../codecs/source.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import { type AttributeName, attributeNameOf } from '../writer/attribute-name.js';
import type { ElementForm, MemberForm } from '../writer/data-form.js';
import { dataOfText } from '../writer/data-text.js';
import { namesOf, type Tag } from '../writer/tag.js';
import type { TextSource } from '../writer/text-source.js';
import { TextWriter } from '../writer/text-writer.js';
import type { TableRow } from './table-row.js';

/** A text of an element without further ones in it */
export interface Leaf {
  readonly name: string;
  readonly text: string;
}

/** A number that waits for the end of the elements around it, which may still give its time and unit */
interface Waiting {
  readonly item: string;
  readonly index: string;
  readonly value: bigint | number | string;
  time: string | undefined;
  unit: string | undefined;
}

/** An element that is open */
interface Open {
  readonly name: string;
  readonly form: ElementForm;
  /** Whether it, or one around it, is one of many */
  readonly inList: boolean;
  readonly path: string;
  index: string;
  time: string | undefined;
  unit: string | undefined;
  text: string | undefined;
  readonly waiting: Waiting[];
  /** Its texts in order, where entries are wanted as a whole */
  readonly leaves: Leaf[];
  filled: boolean;
}

/** What one entry of a list gives */
export interface Entry {
  /** Name of its element */
  readonly name: string;
  readonly time: string | undefined;
  readonly leaves: readonly Leaf[];
}

/** What of a row its value says */
export type Found = Pick<TableRow, 'entryTime' | 'item' | 'index' | 'value' | 'unit' | 'detail'>;

const UNIT = /Units?$/;
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number', 'decimal']);

/**
 * Takes what programs write as rows: numbers with the time, index and unit of the elements around them, or entries as a whole. What is found
 * is there to be taken once the outermost entry that it stands in is closed.
 */
export class RowWriter extends TextWriter {
  readonly found: Found[] = [];
  readonly #open: Open[];
  #last = '';

  /**
   * @param form of the element around all
   * @param ofEntry makes a row of a whole entry; each number is one where it is undefined
   */
  constructor(
    form: ElementForm,
    private readonly ofEntry?: (entry: Entry) => Found,
  ) {
    super();
    this.#open = [opened('', form, undefined, false)];
  }

  /** Name of the element that was closed last: the outermost, once all are */
  get lastClosed(): string {
    return this.#last;
  }

  /** Texts that stand in no entry of a list */
  get leaves(): readonly Leaf[] {
    return this.#innermost.leaves;
  }

  /** Gives what stands in no entry of a list. Everything is closed. */
  finish(): void {
    this.#give(this.#innermost);
  }

  override open(tag: Tag): void {
    const around = this.#innermost;
    const { name: element, attributes } = namesOf(tag);
    const member = around.form.member(element);
    const open = opened(element, member.form, around, around.inList || member.isList);
    this.#open.push(open);
    for (const [name, text] of Object.entries(attributes)) this.attribute(attributeNameOf(name), text);
  }

  override attribute({ name }: AttributeName, text: string): void {
    const at = this.#innermost;
    if (NUMBERS.has(at.form.attribute(name).as)) at.index = at.index === '' ? text : `${at.index}.${text}`;
  }

  override close(_tag: Tag): void {
    const closed = this.#open.pop() as Open;
    const around = this.#innermost;
    around.filled = true;
    this.#last = closed.name;
    if (closed.text !== undefined) {
      this.#addText(around, closed.form, closed.name, closed.path, closed.index, closed.text);
      return;
    }
    for (const one of closed.waiting) {
      one.time ??= closed.time;
      one.unit ??= closed.unit;
    }
    if (closed.inList && !around.inList) this.#give(closed, around.time);
    else {
      around.waiting.push(...closed.waiting);
      around.leaves.push(...closed.leaves);
    }
  }

  override closeOptional(tag: Tag): boolean {
    if (!this.#innermost.filled) {
      this.#open.pop();
      return false;
    }
    this.close(tag);
    return true;
  }

  override drop(_tag: Tag): void {
    this.#open.pop();
  }

  override content(as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.characters(text);
    return true;
  }

  override characters(text: string): void {
    const at = this.#innermost;
    at.text = text;
    if (text !== '') at.filled = true;
  }

  override leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const text = as.write(value, reading);
    if (text === undefined) return false;
    this.element(tag, text);
    return true;
  }

  override element(tag: Tag, text: string): void {
    const around = this.#innermost;
    const { name: element, attributes } = namesOf(tag);
    const { form }: MemberForm = around.form.member(element);
    around.filled = true;
    let { index } = around;
    for (const name in attributes)
      if (NUMBERS.has(form.attribute(name).as)) index = `${index}${index === '' ? '' : '.'}${attributes[name]}`;
    this.#addText(around, form, element, pathOf(around, element), index, text);
  }

  get #innermost(): Open {
    return this.#open[this.#open.length - 1] as Open;
  }

  #addText(around: Open, form: ElementForm, name: string, item: string, index: string, text: string): void {
    if (form.type.text?.base === 'dateTime') {
      if (around.time === undefined || name === 'Timestamp') around.time = text;
      if (this.ofEntry !== undefined && name !== 'Timestamp') around.leaves.push({ name, text });
    } else if (this.ofEntry !== undefined) around.leaves.push({ name, text });
    else if (UNIT.test(name)) around.unit = text;
    else if (form.text !== undefined && NUMBERS.has(form.text)) {
      const value = dataOfText(form.text, text, 'strings') as Waiting['value'];
      around.waiting.push({ item, index, value, time: undefined, unit: undefined });
    }
  }

  #give(entry: Open, timeAround?: string): void {
    if (this.ofEntry !== undefined) {
      const { name, leaves } = entry;
      if (entry.inList) this.found.push(this.ofEntry({ name, time: entry.time ?? timeAround, leaves }));
      return;
    }
    for (const { item, index, value, time, unit } of entry.waiting) {
      this.found.push({
        entryTime: time ?? entry.time ?? timeAround,
        item,
        index: index === '' ? undefined : index,
        value,
        unit: unit ?? entry.unit,
      });
    }
    entry.waiting.length = 0;
  }
}

const pathOf = ({ path }: Open, name: string): string => (path === '' ? name : `${path}/${name}`);

function opened(name: string, form: ElementForm, around: Open | undefined, inList: boolean): Open {
  return {
    name,
    form,
    inList,
    path: around === undefined ? '' : pathOf(around, name),
    index: around === undefined ? '' : around.index,
    time: undefined,
    unit: undefined,
    text: undefined,
    waiting: [],
    leaves: [],
    filled: false,
  };
}
