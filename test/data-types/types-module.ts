import type { ElementType, SchemaElement, TextType } from '../../mappings/schema/types.js';
import { SCHEMA_VERSIONS } from '../../mappings/schema/versions.js';
import { type ElementForm, formOf, formOfDocument, type MemberForm, type TextForm } from '../../src/writer/data-form.js';
import { MemberOrigins } from './origins.js';
import { typeName } from './type-name.js';
import { Since } from './versions.js';

/** The source of `src/data/gbcs-response.ts`: a type for each type of the schema that documents have, called after it */
export const typesModule = (): string => new TypesModule().text();

const HEAD = `// Made from mappings/schema by \`npm run data-types\`: the types of documents as plain data, by version 5.4 of the MMC XML Schema, which
// has all that those before have. What came with a later version than 4.0 says so; documents of versions before do not have it.

/** Decimals: their exact text, or numbers where those are asked for */
export type Decimal = string | number;
`;

class TypesModule {
  readonly #since = new Since();
  readonly #origins = new MemberOrigins();
  readonly #declared = new Map<string, string>();
  /** Which type of the schema has which name here */
  readonly #named = new Map<string, string>();
  readonly #withDecimals = new Map<ElementType, boolean>();

  text(): string {
    const root = formOfDocument();
    this.#reference(root);
    return `${HEAD}\n${[...this.#declared.values()].join('\n')}`;
  }

  /** The type of an element, declared where it is not yet */
  #reference(form: ElementForm): string {
    switch (form.kind) {
      case 'presence':
        return 'true';
      case 'text':
        return this.#textType(form.type.text as TextType, form.text as TextForm);
      case 'choice':
        return this.#declareChoice(form);
      default:
        return this.#declareInterface(this.#nameOf(form.type), form);
    }
  }

  #declareInterface(name: string, form: ElementForm, first: readonly string[] = []): string {
    const reference = this.#generic(name, form, 'D');
    if (this.#declared.has(name)) return reference;
    this.#declared.set(name, '');
    const { type } = form;
    const lines = [...first];
    for (const { name: attribute, type: attributeType, required, as } of form.attributes.values()) {
      const optional = !required || this.#since.member(type.name, attribute) !== undefined;
      lines.push(...this.#member(type.name, attribute, this.#textType(attributeType, as), optional));
    }
    if (form.kind === 'valued')
      lines.push(...this.#member(type.name, 'value', this.#textType(type.text as TextType, form.text as TextForm), false));
    for (const member of form.members) lines.push(...this.#element(form, member));
    this.#declared.set(
      name,
      `export interface ${this.#generic(name, form, DECLARED)} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`,
    );
    return reference;
  }

  #element({ type, members }: ElementForm, { name, isList, element, form }: MemberForm): string[] {
    const one = this.#reference(form);
    const since = this.#since.member(type.name, name);
    const written = isList ? `readonly ${one.includes(' | ') ? `(${one})` : one}[]` : one;
    const unit = isNumber(form) ? members.find((other) => isUnitOf(other.name, members)) : undefined;
    return this.#member(type.name, name, written, element.optional || since !== undefined, unit, element);
  }

  #member(type: string, name: string, written: string, optional: boolean, unit?: MemberForm, element?: SchemaElement): string[] {
    const since = this.#since.member(type, name);
    const words = unit?.element.type.text?.words;
    const says = [
      this.#origins.of(type, name),
      unit && (words?.length === 1 ? `In ${words[0]}, as \`${unit.name}\` says` : `The unit is in \`${unit.name}\``),
      element?.maxOccurs !== undefined && element.maxOccurs > 1 && Number.isFinite(element.maxOccurs)
        ? `At most ${element.maxOccurs}`
        : undefined,
      since && `Since version ${since} of the schema`,
    ].filter((said) => said !== undefined);
    const comment = says.length === 0 ? [] : [`/** ${says.join('. ')} */`];
    return [...comment, `readonly ${name}${optional ? '?' : ''}: ${written};`];
  }

  /** One of many elements, told apart by their names */
  #declareChoice(form: ElementForm): string {
    const name = this.#nameOf(form.type);
    const reference = this.#generic(name, form, 'D');
    if (this.#declared.has(name)) return reference;
    this.#declared.set(name, '');
    const elements = form.members.map((member) => this.#namedElement(form, member));
    this.#declared.set(name, `export type ${this.#generic(name, form, DECLARED)} =\n${elements.map((one) => `  | ${one}`).join('\n')};\n`);
    return reference;
  }

  #namedElement({ type }: ElementForm, { name, form }: MemberForm): string {
    const since = this.#since.member(type.name, name);
    const own = [...(since === undefined ? [] : [`/** Since version ${since} of the schema */`]), `readonly name: '${name}';`];
    if (form.type.name === name) return this.#declareInterface(name, form, own);
    const base = this.#declareInterface(this.#nameOf(form.type), form);
    const body = own.map((line) => `  ${line}\n`).join('');
    this.#declared.set(name, `export interface ${this.#generic(name, form, DECLARED)} extends ${base} {\n${body}}\n`);
    return this.#generic(name, form, 'D');
  }

  #textType(type: TextType, as: TextForm): string {
    switch (as) {
      case 'integer':
        return 'bigint';
      case 'number':
      case 'boolean':
        return as;
      case 'decimal':
        return 'D';
      case 'version':
        return SCHEMA_VERSIONS.map((version) => `'${version}'`).join(' | ');
      case 'date':
      case 'text':
        return type.words === undefined ? 'string' : this.#declareWords(type, type.words);
    }
  }

  #declareWords(type: TextType, words: readonly string[]): string {
    const name = this.#nameOf(type);
    if (!this.#declared.has(name)) {
      const later = words.flatMap((word) => {
        const since = this.#since.word(type.name, word);
        return since === undefined ? [] : [`\`${word}\` since version ${since} of the schema`];
      });
      const comment = later.length === 0 ? '' : `/** ${later.join(', ')} */\n`;
      this.#declared.set(name, `${comment}export type ${name} =\n${words.map((word) => `  | '${word}'`).join('\n')};\n`);
    }
    return name;
  }

  /** @throws Error where two types would have one name */
  #nameOf({ name }: ElementType | TextType): string {
    const ours = typeName(name);
    const known = this.#named.get(ours) ?? name;
    if (known !== name) throw new Error(`${name} and ${known} would both be called ${ours}`);
    this.#named.set(ours, name);
    return ours;
  }

  #generic(name: string, form: ElementForm, parameter: string): string {
    return this.#hasDecimals(form) ? `${name}<${parameter}>` : name;
  }

  #hasDecimals(form: ElementForm): boolean {
    const known = this.#withDecimals.get(form.type);
    if (known !== undefined) return known;
    this.#withDecimals.set(form.type, false);
    const has =
      form.text === 'decimal' ||
      [...form.attributes.values()].some(({ as }) => as === 'decimal') ||
      form.members.some((member) => this.#hasDecimals(formOf(member.element.type)));
    this.#withDecimals.set(form.type, has);
    return has;
  }
}

const DECLARED = 'D extends Decimal = string';

const isNumber = ({ kind, text }: ElementForm): boolean =>
  (kind === 'text' || kind === 'valued') && (text === 'integer' || text === 'number' || text === 'decimal');

/** Whether an element says the unit of all numbers beside it: it is the only one called so among them */
const isUnitOf = (name: string, members: readonly MemberForm[]): boolean =>
  /Units?$/.test(name) && members.filter((member) => /Units?$/.test(member.name)).length === 1;
