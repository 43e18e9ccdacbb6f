import type { PlainData, PlainObject } from '../writer/plain-data.js';
import { BOOLEANS, CONTAINERS, DATES, INTEGERS, LISTS, NUMBERS, PRESENCES } from './content-types.js';
import { DUIS_NAMESPACE } from './elements.js';
import type { XmlElement } from './xml/read-xml.js';

/** An element that is open */
interface Open {
  readonly name: string;
  readonly members: Record<string, PlainData>;
  hasMembers: boolean;
  /** Undefined where its text is given elsewhere */
  text: string | undefined;
}

/** Text of an element that has attributes too */
const VALUE = 'value';

/** Keeps what is told of a DUIS document, of which most are asked for nothing but their message. */
export class DocumentContent {
  /** Start tags, texts and, undefined, end tags */
  readonly #steps: (XmlElement | string | undefined)[] = [];
  /** Which of the steps are start tags of elements with messages */
  readonly #payloads: number[] = [];

  /** @param isPayload whether its text is a message in base64, which is given as octets */
  open(element: XmlElement, isPayload: boolean): void {
    if (isPayload) this.#payloads.push(this.#steps.length);
    this.#steps.push(element);
  }

  text(text: string): void {
    this.#steps.push(text);
  }

  close(): void {
    this.#steps.push(undefined);
  }

  /** What stands in the root element, as plain data: names are its own, types those of the schema (see content-types) */
  data(): PlainObject {
    const builder = new ContentBuilder();
    this.#steps.forEach((step, at) => {
      if (step === undefined) builder.close();
      else if (typeof step === 'string') builder.text(step);
      else builder.open(step, this.#payloads.includes(at));
    });
    return builder.data;
  }
}

class ContentBuilder {
  data: PlainObject = {};
  readonly #open: Open[] = [];
  /** Elements open inside one of another namespace, itself counted */
  #elsewhere = 0;

  open({ uri, local, attributes }: XmlElement, isPayload: boolean): void {
    if (this.#elsewhere > 0 || uri !== DUIS_NAMESPACE) {
      this.#elsewhere++;
      return;
    }
    const opened: Open = { name: local, members: {}, hasMembers: false, text: isPayload ? undefined : '' };
    if (this.#open.length > 0) {
      for (const { uri: space, local: name, value } of attributes) {
        if (space !== '') continue;
        opened.members[name] = value;
        opened.hasMembers = true;
      }
    }
    this.#open.push(opened);
  }

  text(text: string): void {
    const at = this.#open.at(-1);
    if (this.#elsewhere === 0 && at?.text !== undefined) at.text += text;
  }

  close(): void {
    if (this.#elsewhere > 0) {
      this.#elsewhere--;
      return;
    }
    const closed = this.#open.pop() as Open;
    const around = this.#open.at(-1);
    if (around === undefined) this.data = closed.members;
    else if (closed.text !== undefined) add(around, closed.name, dataOf(closed, closed.text));
  }
}

function dataOf({ name, members, hasMembers }: Open, written: string): PlainData {
  const text = written.trim();
  if (hasMembers) {
    if (text !== '') members[VALUE] = ofItsType(name, text);
    return members;
  }
  if (text !== '') return ofItsType(name, text);
  if (CONTAINERS.has(name)) return members;
  return PRESENCES.has(name) || /^Channel\d+$/.test(name) ? true : '';
}

/** A text that is none of the type is given as it is: what the DCC sent is not checked here */
function ofItsType(name: string, text: string): PlainData {
  const isWhole = /^[+-]?\d{1,40}$/.test(text);
  if (INTEGERS.has(name) && isWhole) return BigInt(text.replace('+', ''));
  if (NUMBERS.has(name) && isWhole && Number.isSafeInteger(Number(text))) return Number(text);
  if (BOOLEANS.has(name) && /^(true|false|1|0)$/.test(text)) return text === 'true' || text === '1';
  return DATES.has(name) ? text.replace(/Z$/, '') : text;
}

function add(around: Open, name: string, data: PlainData): void {
  const { members } = around;
  around.hasMembers = true;
  const known = members[name];
  if (known === undefined) members[name] = LISTS.has(name) ? [data] : data;
  else if (Array.isArray(known)) (known as PlainData[]).push(data);
  // an element that a later version of the schema allows more than once
  else members[name] = [known, data];
}
