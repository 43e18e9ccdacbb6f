import { problemOfText } from '../../mappings/schema/text-value.js';
import type { TextType } from '../../mappings/schema/types.js';
import type { GbcsResponse } from '../data/gbcs-response.js';
import type { Warning } from '../translation/translation.js';
import { type ElementForm, formOfDocument, NAME, type TextForm, VALUE } from '../writer/data-form.js';
import { dataOfText } from '../writer/data-text.js';
import type { PlainData } from '../writer/plain-data.js';
import { readXml, XML_LIMITS, type XmlElement, type XmlEvents } from './xml/read-xml.js';

interface Open {
  readonly name: string;
  readonly form: ElementForm;
  object: Record<string, PlainData>;
  text: string;
}

/** A document that did not come of octets, as plain data */
export interface DocumentData {
  readonly data: GbcsResponse;
  /** What the schema has no place for, or what is none of its type there: left out of the data */
  readonly warnings: readonly Warning[];
}

/** A document made of what an S1SP sent, as plain data by the table of the schema */
export function dataOfDocument(xml: string): DocumentData {
  const reader = new DocumentReader();
  readXml(xml, reader, { ...XML_LIMITS, size: Number.POSITIVE_INFINITY });
  return { data: reader.root as unknown as GbcsResponse, warnings: reader.warnings };
}

class DocumentReader implements XmlEvents {
  root: PlainData | undefined;
  readonly warnings: Warning[] = [];
  readonly #open: Open[] = [];
  /** Elements open inside one that is left out, itself counted */
  #leavingOut = 0;

  open({ local, attributes }: XmlElement): void {
    const around = this.#open.at(-1);
    if (this.#leavingOut > 0 || (around !== undefined && !around.form.members.some(({ name }) => name === local))) {
      if (this.#leavingOut++ === 0) this.#leaveOut(local, 'the MMC schema has no such element there');
      return;
    }
    const form = around === undefined ? formOfDocument() : around.form.member(local).form;
    const object: Open['object'] = around?.form.kind === 'choice' ? { [NAME]: local } : {};
    this.#open.push({ name: local, form, object, text: '' });
    for (const { uri, local: name, value } of Object.values(attributes)) {
      if (uri !== '') continue;
      const attribute = form.attributes.get(name);
      const data = attribute === undefined ? undefined : this.#value(`@${name}`, attribute.type, attribute.as, value);
      if (attribute === undefined) this.#leaveOut(`@${name}`, 'the MMC schema has no such attribute there');
      else if (data !== undefined) object[name] = data;
    }
  }

  text(text: string): void {
    const at = this.#open.at(-1);
    if (this.#leavingOut === 0 && at !== undefined) at.text += text;
  }

  close(): void {
    if (this.#leavingOut > 0) {
      this.#leavingOut--;
      return;
    }
    const { name, form, object, text } = this.#open.pop() as Open;
    const data = this.#dataOf(name, form, object, text);
    const around = this.#open.at(-1);
    if (around === undefined) this.root = data;
    else if (data !== undefined) add(around, name, data);
  }

  #dataOf(name: string, form: ElementForm, object: Open['object'], text: string): PlainData | undefined {
    if (form.kind === 'presence') return true;
    if (form.kind !== 'text' && form.kind !== 'valued') return object;
    const value = this.#value(name, form.type.text as TextType, form.text as TextForm, text);
    if (form.kind === 'text' || value === undefined) return value;
    object[VALUE] = value;
    return object;
  }

  #value(name: string, type: TextType, as: TextForm, written: string): PlainData | undefined {
    const text = type.base === 'string' ? written : written.trim();
    const problem = problemOfText(type, text);
    if (problem === undefined) return dataOfText(as, text.replace(/^\+/, as === 'text' ? '+' : ''), 'strings');
    this.#leaveOut(name, problem);
    return undefined;
  }

  #leaveOut(name: string, why: string): void {
    const context = [...this.#open.map((open) => open.name), name].join('/');
    this.warnings.push({ code: 'SMETS1_LEFT_OUT', message: `${why}: left out of the data`, context });
  }
}

function add({ form, object }: Open, name: string, data: PlainData): void {
  if (form.kind === 'choice') Object.assign(object, data);
  else if (!form.member(name).isList) object[name] = data;
  else if (object[name] === undefined) object[name] = [data];
  else (object[name] as PlainData[]).push(data);
}
