import type { Value } from '../../codecs/source.js';
import { integer } from '../../mappings/vocabulary/converters.js';
import { numberOf } from '../../mappings/vocabulary/numbers.js';
import type { Reading } from '../../mappings/vocabulary/reading.js';
import type { AttributeName } from './attribute-name.js';
import { type ElementForm, formOfDocument, type MemberForm, NAME, type TextForm, VALUE } from './data-form.js';
import { dataOfText } from './data-text.js';
import type { Decimals, PlainData, PlainObject } from './plain-data.js';
import { namesOf, type Tag } from './tag.js';
import type { TextSource } from './text-source.js';
import { TextWriter } from './text-writer.js';

type Members = Record<string, PlainData>;

/** An element that is open */
interface Open {
  /** What it is among the members around it; undefined of the root */
  member: MemberForm | undefined;
  form: ElementForm;
  /** Its attributes and elements; of a choice, the one element in it */
  object: Members;
  text: PlainData | undefined;
  /** Whether anything stands in it; attributes do not count */
  filled: boolean;
}

const NO_MEMBERS: Members = {};
/** Of numbers as carried, which need not become text first */
const WHOLE_NUMBER = integer.write;

/** Builds a document as plain data: what each member is, its form says, and never its value. */
export class DataWriter extends TextWriter {
  /** Those that are open, from the root; used again */
  readonly #open: Open[] = [];
  #depth = 0;
  #root: PlainObject | undefined;

  constructor(private readonly decimals: Decimals = 'strings') {
    super();
  }

  /** The document. @throws Error where its root has not been closed */
  get data(): PlainObject {
    if (this.#root === undefined) throw new Error('the document is not closed');
    return this.#root;
  }

  override open(tag: Tag): void {
    const around = this.#depth === 0 ? undefined : this.#open[this.#depth - 1];
    const member = around?.form.member(namesOf(tag).name);
    const form = member === undefined ? formOfDocument() : member.form;
    let at = this.#open[this.#depth];
    if (at === undefined) {
      at = { member, form, object: NO_MEMBERS, text: undefined, filled: false };
      this.#open[this.#depth] = at;
    }
    this.#depth++;
    at.member = member;
    at.form = form;
    at.object = this.#objectFor(form, around, tag);
    at.text = undefined;
    at.filled = false;
  }

  override attribute({ name }: AttributeName, text: string): void {
    const { form, object } = this.#innermost;
    object[name] = this.#ofText(form.attribute(name).as, text);
  }

  override close(_tag: Tag): void {
    const closed = this.#open[--this.#depth];
    const { form, object, text } = closed;
    let data: PlainData;
    switch (form.kind) {
      case 'text':
        data = text ?? this.#ofText(form.text as TextForm, '');
        break;
      case 'valued':
        object[VALUE] = text ?? this.#ofText(form.text as TextForm, '');
        data = object;
        break;
      case 'presence':
        data = true;
        break;
      default:
        data = object;
    }
    if (this.#depth === 0) this.#root = data as PlainObject;
    else this.#add(closed.member as MemberForm, data);
  }

  override closeOptional(tag: Tag): boolean {
    if (!this.#innermost.filled) {
      this.#depth--;
      return false;
    }
    this.close(tag);
    return true;
  }

  override drop(_tag: Tag): void {
    this.#depth--;
  }

  override content(as: TextSource, value: Value, reading: Reading): boolean {
    const at = this.#innermost;
    const data = this.#made(at.form.text as TextForm, as, value, reading);
    if (data === undefined) return false;
    at.text = data;
    if (data !== '') at.filled = true;
    return true;
  }

  override characters(text: string): void {
    const at = this.#innermost;
    at.text = this.#ofText(at.form.text as TextForm, text);
    if (text !== '') at.filled = true;
  }

  override leaf(tag: Tag, as: TextSource, value: Value, reading: Reading): boolean {
    const member = this.#innermost.form.member(namesOf(tag).name);
    const data = this.#made(member.form.text as TextForm, as, value, reading);
    if (data === undefined) return false;
    this.#addLeaf(member, tag, data);
    return true;
  }

  override element(tag: Tag, text: string): void {
    const member = this.#innermost.form.member(namesOf(tag).name);
    const { form } = member;
    this.#addLeaf(member, tag, form.text === undefined ? true : this.#ofText(form.text, text));
  }

  get #innermost(): Open {
    return this.#open[this.#depth - 1];
  }

  /** The members of an element that begins: its name where it stands in a choice, and what attributes its tag has */
  #objectFor(form: ElementForm, around: Open | undefined, tag: Tag): Members {
    const { name, attributes } = namesOf(tag);
    if (form.kind === 'text' || form.kind === 'presence') return NO_MEMBERS;
    const object: Members = around?.form.kind === 'choice' ? { [NAME]: name } : {};
    for (const attribute in attributes) object[attribute] = this.#ofText(form.attribute(attribute).as, attributes[attribute]);
    return object;
  }

  #addLeaf(member: MemberForm, tag: Tag, data: PlainData): void {
    const { form } = member;
    if (form.kind === 'text' || form.kind === 'presence') {
      this.#add(member, data);
      return;
    }
    const object = this.#objectFor(form, this.#innermost, tag);
    if (form.kind === 'valued') object[VALUE] = data;
    this.#add(member, object);
  }

  #add({ name, isList }: MemberForm, data: PlainData): void {
    const around = this.#innermost;
    around.filled = true;
    if (around.form.kind === 'choice') {
      around.object = data as Members;
      return;
    }
    const { object } = around;
    if (!isList) object[name] = data;
    else if (object[name] === undefined) object[name] = [data];
    else (object[name] as PlainData[]).push(data);
  }

  #made(form: TextForm, as: TextSource, value: Value, reading: Reading): PlainData | undefined {
    if (as.write === WHOLE_NUMBER && (form === 'integer' || form === 'number')) {
      const number = numberOf(value, reading);
      return number === undefined ? undefined : form === 'integer' ? BigInt(number) : Number(number);
    }
    const text = as.write(value, reading);
    return text === undefined ? undefined : this.#ofText(form, text);
  }

  #ofText(form: TextForm, text: string): PlainData {
    return dataOfText(form, text, this.decimals);
  }
}
