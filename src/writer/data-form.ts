import { schemaOf } from '../../mappings/schema/schema.js';
import type { ElementType, GroupParticle, Particle, SchemaElement, TextType } from '../../mappings/schema/types.js';

/**
 * What the text of an element or attribute is in plain data, by its type in the schema, whatever its value: `integer` a bigint
 * (its type has numbers beyond ±2^53), `number` a whole number, `decimal` its exact text, `date` an ISO 8601 date, `version` that
 * of the schema, `text` as it stands (words, dates with times, octets in hex or base64).
 */
export type TextForm = 'boolean' | 'number' | 'integer' | 'decimal' | 'date' | 'version' | 'text';

/** An attribute in plain data */
export interface AttributeForm {
  readonly name: string;
  readonly type: TextType;
  readonly required: boolean;
  readonly as: TextForm;
}

/** An element among the members of the one around it */
export interface MemberForm {
  readonly name: string;
  /** A list of all those of the name, wherever the schema allows more than one */
  readonly isList: boolean;
  readonly element: SchemaElement;
  readonly form: ElementForm;
}

/**
 * What elements of one type are in plain data: `text` its value alone, `valued` an object of attributes with the text as `value`,
 * `members` an object of attributes and elements, `choice` the one element in it, an object that has the element's name as
 * `name`, `presence` true.
 */
export type ElementKind = 'text' | 'valued' | 'members' | 'choice' | 'presence';

/** Member that holds the text of an element with attributes, and the one that names the element of a choice; no name in the schema is one of them where it would clash */
export const VALUE = 'value';
export const NAME = 'name';

/** Types of the elements that hold one of many, each with a form of its own: their contents are told apart by `name` */
const CHOICES: ReadonlySet<string> = new Set(['ResponsePayload.SMETSData', 'DeviceAlertMessagePayload']);

/** What the elements of a type are in plain data. There is one for each type, see formOf. */
export class ElementForm {
  readonly kind: ElementKind;
  /** Of the text; undefined where there is none */
  readonly text: TextForm | undefined;
  readonly attributes: ReadonlyMap<string, AttributeForm>;
  readonly #members = new Map<string, MemberForm>();

  constructor(readonly type: ElementType) {
    const { attributes, text, children } = type;
    this.text = text && textFormOf(text);
    this.attributes = new Map(
      attributes.map(({ name, type, required }) => [
        name,
        { name, type, required, as: name === 'schemaVersion' ? 'version' : textFormOf(type) },
      ]),
    );
    if (text !== undefined) this.kind = attributes.length === 0 ? 'text' : 'valued';
    else if (children.length > 0) this.kind = CHOICES.has(type.name) ? 'choice' : 'members';
    else this.kind = attributes.length === 0 ? 'presence' : 'members';
  }

  /** The members that are elements, in the order of the schema */
  get members(): readonly MemberForm[] {
    return [...new Set(this.type.children.map(({ name }) => name))].map((name) => this.member(name));
  }

  /** @throws Error where elements of the type have no such element in them */
  member(name: string): MemberForm {
    return this.#members.get(name) ?? this.#makeMember(name);
  }

  /** @throws Error where elements of the type have no such attribute */
  attribute(name: string): AttributeForm {
    const attribute = this.attributes.get(name);
    if (attribute === undefined) throw new Error(`the schema has no attribute ${name} for ${this.type.name}`);
    return attribute;
  }

  #makeMember(name: string): MemberForm {
    const element = this.type.children.find((child) => child.name === name);
    if (element === undefined) throw new Error(`the schema has no element ${name} in ${this.type.name}`);
    const isList = mostOf(name, this.type.model as GroupParticle) > 1;
    const member = { name, isList, element, form: formOf(element.type) };
    this.#members.set(name, member);
    return member;
  }
}

/** How many elements of a name there may be at most in what a content model allows */
function mostOf(name: string, particle: Particle): number {
  if (particle.kind === 'element') return particle.name === name ? particle.maxOccurs : 0;
  const counts = particle.members.map((member) => mostOf(name, member));
  const once = particle.kind === 'choice' ? Math.max(0, ...counts) : counts.reduce((sum, count) => sum + count, 0);
  return once === 0 ? 0 : once * particle.maxOccurs;
}

const LAST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function isSafe({ minInclusive, maxInclusive, totalDigits }: TextType): boolean {
  const digits = totalDigits === undefined ? undefined : 10n ** BigInt(totalDigits) - 1n;
  const least = minInclusive ?? (digits && -digits);
  const most = maxInclusive ?? digits;
  return least !== undefined && most !== undefined && least >= -LAST_SAFE && most <= LAST_SAFE;
}

/** What a text of a type is in plain data */
function textFormOf(type: TextType): TextForm {
  switch (type.base) {
    case 'boolean':
      return 'boolean';
    case 'integer':
      return isSafe(type) ? 'number' : 'integer';
    case 'decimal':
      return 'decimal';
    case 'date':
      return 'date';
    default:
      return 'text';
  }
}

const forms = new WeakMap<ElementType, ElementForm>();

/** What elements of a type are in plain data */
export function formOf(type: ElementType): ElementForm {
  let form = forms.get(type);
  if (form === undefined) {
    form = new ElementForm(type);
    forms.set(type, form);
  }
  return form;
}

/** What a document is in plain data, in any version of the schema: the last one has all that the others have */
export const formOfDocument = (): ElementForm => formOf(schemaOf().root.type);
